import type { Config } from '../config/config.ts';
import type { Host } from './host.ts';

/** The address of the page where the host of the code shows what lies between two commits; `undefined` when no host is known. */
export function compareLink(
  { env }: Pick<Host, 'env'>,
  config: Pick<Config, 'deployments' | 'triage'>,
): ((from: string, to: string) => string) | undefined {
  const root = rootOf(env, config);
  return root === undefined
    ? undefined
    : (from, to) => `${root}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}

/** What the config says, else the CI, else the tracker, which has its issues beside the code. */
function rootOf(env: Host['env'], { deployments, triage }: Pick<Config, 'deployments' | 'triage'>): string | undefined {
  if (deployments !== undefined) return page(deployments.host, deployments.repository, deployments.url);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, CI_PROJECT_URL: project } = env;
  if (isAddress(server) && repository !== undefined) return page('github', repository, server);
  if (isAddress(project)) return `${project}/-`;
  const { tracker, url } = triage;
  if ((tracker !== 'github' && tracker !== 'gitlab') || triage.repository === undefined) return undefined;
  return page(tracker, triage.repository, url);
}

/** GitHub's API has an address of its own, and that of GitHub Enterprise lies below the address of its pages. */
function page(host: 'github' | 'gitlab', repository: string, url = `https://${host}.com`): string {
  const server = url
    .replace(/\/$/, '')
    .replace(/\/api\/v3$/, '')
    .replace('//api.github.com', '//github.com');
  return host === 'github' ? `${server}/${repository}` : `${server}/${repository}/-`;
}

const isAddress = (url: string | undefined): url is string => /^https?:\/\/\S+$/.test(url ?? '');
