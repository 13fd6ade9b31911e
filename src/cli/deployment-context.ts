import type { DeploymentContext } from '../decisions/deployments/plan-deployments.ts';
import type { Host } from './host.ts';
import type { GateOptions } from './options.ts';

/** The commit of a CI, by name of the variable. A merge request's own commit comes before the merged result of it. */
const COMMITS = [
  'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA',
  'CI_COMMIT_SHA',
  'GIT_COMMIT',
  'BITBUCKET_COMMIT',
  'CIRCLE_SHA1',
  'BUILD_SOURCEVERSION',
];

/** What this run of a pipeline is about: options first, else what the CI says. */
export async function readDeploymentContext(
  host: Pick<Host, 'env' | 'files'>,
  { commit: asked, waitingRun }: Pick<GateOptions, 'commit' | 'waitingRun'>,
): Promise<DeploymentContext> {
  const { env } = host;
  const named = COMMITS.map((name) => env[name]).find(isSet);
  const commit = asked ?? (await headOfPullRequest(host)) ?? env['GITHUB_SHA'] ?? named;
  const mergeRequest = env['CI_MERGE_REQUEST_IID'];
  const link = linkOf(env);
  return {
    ...(isSet(commit) && { commit: commit.toLowerCase() }),
    ...(isSet(mergeRequest) && { mergeRequest }),
    ...(isSet(waitingRun) && { waitingRun }),
    ...(isSet(link) && { link }),
  };
}

/** On a pull request GITHUB_SHA is a merge that nobody sees; people look at the head. */
async function headOfPullRequest({ env, files }: Pick<Host, 'env' | 'files'>): Promise<string | undefined> {
  const path = env['GITHUB_EVENT_PATH'];
  if (!isSet(path) || !(env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request')) return undefined;
  try {
    const event = JSON.parse(new TextDecoder().decode(await files.read(path))) as Event;
    return event.pull_request?.head?.sha;
  } catch {
    // Without a readable event the merge is what is known.
    return undefined;
  }
}

interface Event {
  readonly pull_request?: { readonly head?: { readonly sha?: string } };
}

function linkOf(env: Host['env']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (isSet(server) && isSet(repository) && isSet(run)) return `${server}/${repository}/actions/runs/${run}`;
  return [env['CI_JOB_URL'], env['BUILD_URL']].find((url) => /^https?:\/\//.test(url ?? ''));
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';
