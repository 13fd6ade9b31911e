import { isSameVersion } from '../model/plain-version.ts';
import type { Release, ReleaseRange } from '../model/release.ts';
import { UserError } from '../model/problem.ts';
import { readTime } from './clock.ts';
import type { Host } from './host.ts';
import type { SharedOptions } from './options.ts';

/** The release to judge, and every one there is. */
export interface ReleaseContext {
  readonly release?: string;
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** Commits named by hand. */
  readonly range?: CommitRange;
}

/** From the commit of the release before, not included, to the commit of the release; or other names Git knows them by. */
export type CommitRange = Required<Pick<ReleaseRange, 'from' | 'to'>>;

/**
 * Which release a run is about: `--release`, else the tag the CI builds when the config lists it (with or without its
 * leading `v`; a tag that is not listed is an error). `--released-at` says when customers got a release the config does not list.
 */
export function readReleaseContext(
  host: Pick<Host, 'env'>,
  options: Pick<SharedOptions, 'release' | 'releasedAt' | 'range'>,
  releases: readonly Release[],
): ReleaseContext {
  const range = options.range === undefined ? undefined : readRange(options.range);
  return { ...chooseRelease(host, options, releases), ...(range && { range }) };
}

function chooseRelease(
  host: Pick<Host, 'env'>,
  { release, releasedAt }: Pick<SharedOptions, 'release' | 'releasedAt'>,
  releases: readonly Release[],
): ReleaseContext {
  const tag = release === undefined ? tagOf(host.env) : undefined;
  const asked = release ?? tag;
  if (releasedAt === undefined) {
    const known = asked === undefined ? undefined : releases.find(({ version }) => isSameVersion(version, asked));
    if (tag !== undefined && known === undefined && releases.length > 0) throw unknownTag(tag);
    const chosen = known?.version ?? release;
    return { releases, ...(chosen !== undefined && { release: chosen }) };
  }
  if (asked === undefined) {
    throw new UserError({ message: '--released-at names no release.', fix: 'Add --release 2.4.0.' });
  }
  const known = releases.find(({ version }) => isSameVersion(version, asked));
  const named = { version: asked, ...known, at: readTime('--released-at', releasedAt) };
  const others = releases.filter(({ version }) => version !== named.version);
  return { release: named.version, releases: [...others, named].toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}

/** Two commits as Git writes them, `4f2c9e1..8d0b3aa`; names of tags are as good. */
function readRange(text: string): CommitRange {
  const [from = '', to = '', ...more] = text.split(/\.{2,3}/);
  if (more.length === 0 && [from, to].every((name) => /^[\w+][\w+./-]{0,199}$/.test(name))) return { from, to };
  throw new UserError({
    message: `--range ${text.slice(0, 100)} does not name two commits.`,
    fix: 'Write --range 4f2c9e1..8d0b3aa, the commit of the release before and that of this one; tags are as good.',
  });
}

/** The tag a pipeline runs for: GitHub Actions, GitLab CI, Jenkins, Bitbucket, CircleCI, Azure Pipelines. */
function tagOf(env: Host['env']): string | undefined {
  if (env['GITHUB_REF_TYPE'] === 'tag') return env['GITHUB_REF_NAME'];
  const azure = env['BUILD_SOURCEBRANCH'];
  if (azure?.startsWith('refs/tags/') === true) return azure.slice('refs/tags/'.length);
  for (const name of ['CI_COMMIT_TAG', 'TAG_NAME', 'BITBUCKET_TAG', 'CIRCLE_TAG']) {
    const tag = env[name];
    if (tag !== undefined && tag !== '') return tag;
  }
  return undefined;
}

/** Another release must not be judged in its place. */
function unknownTag(tag: string): UserError {
  return new UserError({
    message: `This pipeline builds the tag ${tag.slice(0, 100)}, and no release of this name is known.`,
    fix: 'List it under releases, say when customers got it with --released-at, let deployments.releases look it up, or name the release to judge with --release.',
  });
}
