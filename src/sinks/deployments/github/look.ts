import { Refusal } from '../../trackers/desk.ts';
import type { GithubApi } from '../../trackers/github/api.ts';
import type { Right } from '../../trackers/tracker.ts';
import type { DeploymentHostSettings } from '../deployment-factory.ts';
import type { DeploymentNeeds } from '../deployment-host.ts';
import { appSchema, checkRunsSchema, deploymentsSchema, repositorySchema } from './schema.ts';

/**
 * What the credentials may do, as far as GitHub tells before it is tried: an App's permissions, a classic token's scopes;
 * for other tokens only that they may read.
 */
export async function lookAround(
  api: GithubApi,
  { app, token }: DeploymentHostSettings,
  needs: DeploymentNeeds,
): Promise<readonly Right[]> {
  const repository = await api.get('', repositorySchema, 'the repository');
  if (token === undefined && app !== undefined) {
    const { permissions } = await api.get('//app', appSchema, 'the App');
    const right = (name: string): Right => ({
      name: `${name}: write`,
      state: permissions[name] === 'write' ? 'ok' : 'missing',
    });
    return [...(needs.checkRun ? [right('checks')] : []), ...(needs.environment ? [right('deployments')] : [])];
  }
  const scopes = (await api.headers('', 'the repository'))['x-oauth-scopes'];
  if (typeof scopes === 'string') return rightsOfScopes(scopes, needs);
  const mayRead = async (name: string, ask: () => Promise<unknown>): Promise<Right> => ({
    name: `${name}: read (GitHub tells of write only when it is tried)`,
    state: await isAllowed(ask),
  });
  const checks = `/commits/${encodeURIComponent(repository.default_branch)}/check-runs?per_page=1`;
  return [
    ...(needs.checkRun ? [await mayRead('checks', () => api.get(checks, checkRunsSchema, 'check runs'))] : []),
    ...(needs.environment
      ? [await mayRead('deployments', () => api.get('/deployments?per_page=1', deploymentsSchema, 'deployments'))]
      : []),
  ];
}

/** No personal token may write check runs: GitHub keeps them to Apps, of which GITHUB_TOKEN is one. */
function rightsOfScopes(header: string, needs: DeploymentNeeds): readonly Right[] {
  const scopes = new Set(header.split(',').map((scope) => scope.trim()));
  const deploys = scopes.has('repo') || scopes.has('repo_deployment');
  return [
    ...(needs.checkRun
      ? [{ name: 'checks: write, which only an App or GITHUB_TOKEN can have', state: 'missing' } as const]
      : []),
    ...(needs.environment ? [{ name: 'deployments: write', state: deploys ? 'ok' : 'missing' } as const] : []),
  ];
}

async function isAllowed(ask: () => Promise<unknown>): Promise<Right['state']> {
  try {
    await ask();
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal && (error.status === 403 || error.status === 404)) return 'missing';
    throw error;
  }
}
