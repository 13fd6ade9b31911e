import type { Config } from '../config/config.ts';
import { isSameVersion } from '../model/plain-version.ts';
import type { Release } from '../model/release.ts';
import type { Host } from './host.ts';
import { openDeployments } from './open-sinks.ts';
import { isVersionTag, readGitTags } from './read-git-tags.ts';

/**
 * The releases of the config and those the host of the code knows, oldest first; where neither knows one and a release is
 * asked for by name, the versions among the tags of the checkout. The config's own word counts; a commit it does not give
 * comes from the host or from the tag.
 */
export async function knownReleases(host: Host, config: Config, asked?: string): Promise<readonly Release[]> {
  const { releases, deployments } = config;
  const found =
    deployments?.releases === undefined
      ? []
      : ((await (await openDeployments(config, host))?.releases(deployments.releases, deployments.environment)) ?? []);
  const more = found.filter(({ version }) => !releases.some((own) => isSameVersion(own.version, version)));
  const listed = [...releases, ...more].toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.version, b.version));
  const tags = await readGitTags(host);
  if (listed.length > 0) return listed.map((release) => withCommit(release, [...found, ...tags]));
  if (asked === undefined) return [];
  return tags.filter(({ version }) => isVersionTag(version) || isSameVersion(version, asked));
}

function withCommit(release: Release, others: readonly Release[]): Release {
  if (release.commit !== undefined) return release;
  const commit = others.find(
    (each) => isSameVersion(each.version, release.version) && each.commit !== undefined,
  )?.commit;
  return commit === undefined ? release : { ...release, commit };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
