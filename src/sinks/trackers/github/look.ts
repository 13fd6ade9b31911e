import type { Right, TrackerFacts } from '../tracker.ts';
import type { GithubApi } from './api.ts';
import type { TrackerSettings } from '../tracker-factory.ts';
import { appSchema, type GithubRepository, repositorySchema } from './schema.ts';

/** Scopes of a classic token that triage never needs. */
const EXCESS = /^(?:admin:|delete_repo|workflow|write:packages|gist|user$|codespace|project$)/;

/** Contents are for the list of releases. */
const NEEDED_BY_APPS = new Set(['metadata: read', 'issues: write', 'issues: read', 'contents: read']);

/** Who sees the repository, and what the token may do there. Internal repositories are private: no stranger reads them. */
export async function lookAround(api: GithubApi, { token, app }: TrackerSettings): Promise<TrackerFacts> {
  const repository = await api.get('', repositorySchema, 'the repository');
  const isApp = token === undefined && app !== undefined;
  const rights = isApp ? await rightsOfApp(api, repository) : rightsOf(repository, await scopesOf(api));
  return { visibility: repository.private ? 'private' : 'public', rights };
}

/** An App says what it may do, to the word. */
async function rightsOfApp(api: GithubApi, { has_issues, archived }: GithubRepository): Promise<readonly Right[]> {
  const { permissions } = await api.get('//app', appSchema, 'the App');
  const writes = permissions['issues'] === 'write' && has_issues !== false && archived !== true;
  const held = Object.entries(permissions).map(([name, access]) => `${name}: ${access}`);
  const excess = held.filter((right) => !NEEDED_BY_APPS.has(right));
  return [
    { name: 'metadata: read', state: permissions['metadata'] === undefined ? 'missing' : 'ok' },
    { name: 'issues: write', state: writes ? 'ok' : 'missing' },
    ...excess.map((name): Right => ({ name, state: 'excess' })),
  ];
}

/** `undefined` for fine-grained tokens and Apps: GitHub does not say what those may do. */
async function scopesOf(api: GithubApi): Promise<readonly string[] | undefined> {
  const header = (await api.headers('', 'the repository'))['x-oauth-scopes'];
  return typeof header === 'string' ? header.split(',').map((scope) => scope.trim()) : undefined;
}

function rightsOf(repository: GithubRepository, scopes: readonly string[] | undefined): readonly Right[] {
  const { permissions, has_issues, archived } = repository;
  const mayTriage = permissions == null || permissions['triage'] === true || permissions['push'] === true;
  const writes: Right['state'] = mayTriage && has_issues !== false && archived !== true ? 'ok' : 'missing';
  const excess = (scopes ?? []).filter((scope) => EXCESS.test(scope));
  return [
    { name: 'metadata: read', state: 'ok' },
    { name: 'issues: write', state: writes },
    ...excess.map((name): Right => ({ name, state: 'excess' })),
  ];
}
