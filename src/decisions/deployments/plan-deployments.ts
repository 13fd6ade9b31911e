import type { DeploymentAction, SetDeploymentStatus, WriteCheckRun } from '../../model/action.ts';
import { signMarker } from '../../model/marker.ts';
import type { DeploymentSettings } from '../../model/settings.ts';
import type { Verdict } from '../../model/verdict.ts';
import { plainLine } from '../../inert/plain-text.ts';

/** What a run of a pipeline is about. */
export interface DeploymentContext {
  readonly commit?: string;
  /** Number of the merge request. */
  readonly mergeRequest?: string;
  /** The workflow run that waits at a deployment protection rule. */
  readonly waitingRun?: string;
  /** Newest deployment of the commit to the environment, by the host's id. */
  readonly deployment?: string;
  /** Address of this pipeline run. */
  readonly link?: string;
}

export interface DeploymentInput {
  readonly verdict: Verdict;
  /** The verdict as Markdown. */
  readonly summary: string;
  /** Host and repository, `github:acme/shop`. */
  readonly place: string;
  readonly secret: string;
  readonly settings: DeploymentSettings;
  readonly context: DeploymentContext;
}

/** What is told to the host of the code, and what cannot be told and why. */
export interface DeploymentPlan {
  readonly actions: readonly DeploymentAction[];
  readonly notes: readonly string[];
}

/** Limits of the hosts, in characters. */
const LONGEST = { description: 140, comment: 1024, title: 255 };

/** A verdict as check run, deployment status, answer to a protection rule and answer to a status check, as configured. */
export function planDeployments(input: DeploymentInput): DeploymentPlan {
  const parts = [checkRun(input), deploymentStatus(input), protectionRule(input), statusCheck(input)].flat();
  return {
    actions: parts.filter((part) => typeof part !== 'string'),
    notes: parts.filter((part) => typeof part === 'string'),
  };
}

type Part = readonly (DeploymentAction | string)[];

/** How a verdict decides: `hold` is undecided, and a policy says whether the pipeline goes on. */
function decisionOf({ state, exitCode }: Verdict): 'go' | 'hold' | 'stop' {
  if (exitCode === 0) return state === 'pass' ? 'go' : 'hold';
  return state === 'fail' || state === 'invalid' ? 'stop' : 'hold';
}

/** Branch protection takes `neutral` for passed, so it is for a hold that goes on; one that a policy blocks is a failure. */
function conclusionOf(verdict: Verdict): WriteCheckRun['conclusion'] {
  if (verdict.exitCode !== 0) return 'failure';
  return decisionOf(verdict) === 'go' ? 'success' : 'neutral';
}

function checkRun({ verdict, summary, place, secret, settings, context }: DeploymentInput): Part {
  const { checkRun: name } = settings;
  if (name === undefined) return [];
  const { commit, link } = context;
  if (commit === undefined) return ['No check run: no commit is known (--commit).'];
  const key = `check-run/${commit}/${name.replaceAll(/[^\w.-]+/g, '-')}`.slice(0, 200);
  const release = verdict.release === undefined ? '' : ` for ${verdict.release}`;
  return [
    {
      kind: 'write-check-run',
      key,
      place,
      ...(link !== undefined && { link }),
      marker: signMarker(secret, place, key),
      name,
      commit,
      conclusion: conclusionOf(verdict),
      title: cut(`Gate${release}: ${verdict.state}`, LONGEST.title),
      summary,
    },
  ];
}

function deploymentStatus({ verdict, place, settings, context }: DeploymentInput): Part {
  const { environment } = settings;
  const { deployment, commit, link, waitingRun } = context;
  // A run that waits at a protection rule has deployed nothing yet.
  if (environment === undefined || waitingRun !== undefined) return [];
  if (deployment === undefined) {
    return [`No deployment of ${commit?.slice(0, 12) ?? 'an unknown commit'} to ${environment}: no status is written.`];
  }
  const description = cut(`Gate ${verdict.state}: ${verdict.because}`, LONGEST.description);
  const key = `deployment/${deployment}/${verdict.state}`;
  const state = statusOf(verdict);
  const where = { key, place, deployment, environment, ...(link !== undefined && { link }) };
  return [{ kind: 'set-deployment-status', ...where, state, description }];
}

function statusOf(verdict: Verdict): SetDeploymentStatus['state'] {
  if (verdict.exitCode !== 0) return verdict.state === 'fail' ? 'failure' : 'error';
  return decisionOf(verdict) === 'go' ? 'success' : 'in_progress';
}

/** Go on, or stop; a hold that blocks sends nothing, and the run goes on waiting. */
function protectionRule({ verdict, place, settings, context }: DeploymentInput): Part {
  const { waitingRun: run } = context;
  if (run === undefined) return [];
  const { environment } = settings;
  if (environment === undefined) return [`Run ${run} is not answered: deployments.environment is not set.`];
  if (verdict.exitCode !== 0 && decisionOf(verdict) === 'hold') {
    return [`Run ${run} goes on waiting to deploy to ${environment}: ${verdict.state}.`];
  }
  const state = verdict.exitCode === 0 ? 'approved' : 'rejected';
  const comment = cut(`Gate ${verdict.state}: ${verdict.because}`, LONGEST.comment);
  return [
    {
      kind: 'answer-protection-rule',
      key: `protection/${run}/${environment}`,
      place,
      run,
      environment,
      state,
      comment,
    },
  ];
}

function statusCheck({ verdict, place, settings, context }: DeploymentInput): Part {
  const { statusCheck: check } = settings;
  if (check === undefined) return [];
  const { commit, mergeRequest } = context;
  if (commit === undefined || mergeRequest === undefined) {
    return ['No status check is answered: this pipeline is not one of a merge request.'];
  }
  const blocked = decisionOf(verdict) === 'stop' ? 'failed' : 'pending';
  return [
    {
      kind: 'answer-status-check',
      key: `status-check/${mergeRequest}/${check}/${commit}`,
      place,
      mergeRequest,
      check: String(check),
      commit,
      status: verdict.exitCode === 0 ? 'passed' : blocked,
    },
  ];
}

/** One line of at most `limit` characters (UTF-16), never half a surrogate pair. */
function cut(text: string, limit: number): string {
  const line = plainLine(text);
  if (line.length <= limit) return line;
  return `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
