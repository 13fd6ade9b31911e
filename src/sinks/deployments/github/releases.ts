import type { Release } from '../../../model/release.ts';
import type { ReleasePlace } from '../../../model/settings.ts';
import type { GithubApi } from '../../trackers/github/api.ts';
import { firstSuccesses, type Success } from '../first-successes.ts';
import { commitSchema, deploymentsSchema, releasesSchema, statusesSchema, tagsSchema } from './schema.ts';

/** Releases whose time takes a request each: the youngest of them are enough for a gate. */
const MOST = 20;

/** The youngest releases: published ones, deployments that succeeded, or tags with the time of their commit. */
export async function readReleases(
  api: GithubApi,
  from: ReleasePlace,
  environment: string | undefined,
): Promise<readonly Release[]> {
  switch (from) {
    case 'releases': {
      const found = await api.get('/releases?per_page=100', releasesSchema, 'releases');
      // A release names its tag, and a tag its commit.
      const tags = await api.get('/tags?per_page=100', tagsSchema, 'tags');
      const commits = new Map(tags.map(({ name, commit }) => [name, commit.sha]));
      return found.flatMap(({ tag_name: version, draft, published_at: at }) => {
        const commit = commits.get(version);
        return draft || at == null ? [] : [{ version, at: utc(at), ...(commit !== undefined && { commit }) }];
      });
    }
    case 'tags': {
      const tags = await api.get(`/tags?per_page=${MOST}`, tagsSchema, 'tags');
      const dated = tags.map(async ({ name, commit }): Promise<readonly Release[]> => {
        const { date } = (await api.get(`/commits/${commit.sha}`, commitSchema, 'a commit')).commit.committer ?? {};
        return date === undefined ? [] : [{ version: name, at: utc(date), commit: commit.sha }];
      });
      return (await Promise.all(dated)).flat();
    }
    case 'deployments':
      return readDeployments(api, environment ?? 'production');
  }
}

async function readDeployments(api: GithubApi, environment: string): Promise<readonly Release[]> {
  const query = `environment=${encodeURIComponent(environment)}&per_page=${MOST}`;
  const deployments = await api.get(`/deployments?${query}`, deploymentsSchema, 'deployments');
  const successes: Success[] = [];
  for (const { id, ref, sha: commit } of deployments) {
    const statuses = await api.get(`/deployments/${id}/statuses?per_page=100`, statusesSchema, 'statuses');
    const done = statuses.filter(({ state }) => state === 'success');
    successes.push(...done.map(({ created_at: at }) => ({ ref, commit, at: utc(at) })));
  }
  return firstSuccesses(successes);
}

const utc = (time: string): string => new Date(time).toISOString();
