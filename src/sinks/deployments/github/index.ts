import type { AnswerProtectionRule, DeploymentAction, SetDeploymentStatus } from '../../../model/action.ts';
import { createApi, type GithubApi } from '../../trackers/github/api.ts';
import { createClient } from '../../trackers/github/client.ts';
import { type Outcome, failed } from '../../trackers/outcome.ts';
import { GITHUB_PACE, politeFetch } from '../../trackers/polite-fetch.ts';
import type { TrackerContext } from '../../trackers/tracker-factory.ts';
import { attempt, reading, safe } from '../attempt.ts';
import type { DeploymentHostSettings } from '../deployment-factory.ts';
import type { DeploymentHost } from '../deployment-host.ts';
import { placeOf } from '../place-of.ts';
import { lookAround } from './look.ts';
import { readReleases } from './releases.ts';
import { deploymentsSchema, runSchema, statusesSchema } from './schema.ts';
import { writeCheckRun } from './write-check-run.ts';

/** The host `github`: check runs, deployment statuses and deployment protection rules of one repository. */
export function openGithubDeployments(settings: DeploymentHostSettings, context: TrackerContext): DeploymentHost {
  const { repository, url } = settings;
  const client = createClient({ ...settings, path: '' }, politeFetch(context, GITHUB_PACE));
  const needs =
    'Checks, Deployments: read and write; check runs and protection rules want a GitHub App or GITHUB_TOKEN';
  const api = createApi(client, `/repos/${repository}`, needs);
  return {
    name: 'github',
    place: placeOf('github', url, repository),
    deploymentOf: (commit, environment) =>
      reading('github', async () => {
        const query = `sha=${safe('commit', commit)}&environment=${encodeURIComponent(environment)}&per_page=100`;
        const found = await api.get(`/deployments?${query}`, deploymentsSchema, 'deployments');
        const newest = Math.max(...found.map(({ id }) => id));
        return found.length === 0 ? undefined : String(newest);
      }),
    commitOf: (run) =>
      reading('github', async () => {
        const { head_sha: commit } = await api.get(`/actions/runs/${safe('number', run)}`, runSchema, `run ${run}`);
        return commit;
      }),
    releases: (from, environment) => reading('github', () => readReleases(api, from, environment)),
    apply: (action) => attempt(action.key, () => act(api, action)),
    look: (wanted) => reading('github', () => lookAround(api, settings, wanted)),
  };
}

async function act(api: GithubApi, action: DeploymentAction): Promise<Outcome> {
  switch (action.kind) {
    case 'write-check-run':
      return writeCheckRun(api, action);
    case 'set-deployment-status':
      return setStatus(api, action);
    case 'answer-protection-rule':
      return answer(api, action);
    case 'answer-status-check':
      return failed('GitHub has no external status checks');
  }
}

/** A status equal to the newest one says nothing new. `auto_inactive` would end other deployments: not ours to do. */
async function setStatus(api: GithubApi, action: SetDeploymentStatus): Promise<Outcome> {
  const { state, description, link } = action;
  const path = `/deployments/${safe('number', action.deployment)}/statuses`;
  const statuses = await api.get(`${path}?per_page=100`, statusesSchema, 'statuses of the deployment');
  const newest = statuses.toSorted((a, b) => b.id - a.id)[0];
  if (newest?.state === state && newest.description === description) {
    return { state: 'already-done', detail: `deployment ${action.deployment} is ${state}` };
  }
  const body = { state, description, auto_inactive: false, ...(link !== undefined && { log_url: link }) };
  await api.send('POST', path, body, 'a status of the deployment');
  return { state: 'done', detail: `deployment ${action.deployment}: ${state}` };
}

async function answer(api: GithubApi, { run, environment, state, comment }: AnswerProtectionRule): Promise<Outcome> {
  const path = `/actions/runs/${safe('number', run)}`;
  const { status } = await api.get(path, runSchema, `run ${run}`);
  if (status !== 'waiting') return { state: 'already-done', detail: `run ${run} waits no longer` };
  const body = { environment_name: environment, state, comment };
  await api.send('POST', `${path}/deployment_protection_rule`, body, `the protection rule of run ${run}`);
  return { state: 'done', detail: `run ${run} ${state}` };
}
