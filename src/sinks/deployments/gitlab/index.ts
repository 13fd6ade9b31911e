import * as z from 'zod';
import type { AnswerStatusCheck } from '../../../model/action.ts';
import { UserError } from '../../../model/problem.ts';
import type { Release } from '../../../model/release.ts';
import type { ReleasePlace } from '../../../model/settings.ts';
import { createJsonApi, type JsonApi } from '../../trackers/json-api.ts';
import { type Outcome, failed } from '../../trackers/outcome.ts';
import { GITLAB_PACE, politeFetch } from '../../trackers/polite-fetch.ts';
import type { TrackerContext } from '../../trackers/tracker-factory.ts';
import { attempt, reading, safe } from '../attempt.ts';
import type { DeploymentHostSettings } from '../deployment-factory.ts';
import type { DeploymentHost } from '../deployment-host.ts';
import { firstSuccesses } from '../first-successes.ts';
import { placeOf } from '../place-of.ts';

const checksSchema = z.array(z.object({ id: z.int(), status: z.string() }));
const releasesSchema = z.array(
  z.object({ tag_name: z.string(), released_at: z.string(), commit: z.object({ id: z.string() }).nullish() }),
);
const tagsSchema = z.array(
  z.object({
    name: z.string(),
    created_at: z.string().nullish(),
    commit: z.object({ id: z.string(), created_at: z.string() }),
  }),
);
const deploymentsSchema = z.array(
  z.object({
    ref: z.string(),
    sha: z.string(),
    created_at: z.string(),
    deployable: z.object({ finished_at: z.string().nullish() }).nullish(),
  }),
);
const access = z.object({ access_level: z.int() }).nullish();
const projectSchema = z.object({ permissions: z.object({ project_access: access, group_access: access }).nullish() });
const refusalSchema = z.object({ message: z.record(z.string(), z.unknown()) });

/** Developer: may answer status checks. */
const DEVELOPER = 30;

/** The host `gitlab`: external status checks of merge requests (Ultimate), and where releases are known. */
export function openGitlabDeployments(settings: DeploymentHostSettings, context: TrackerContext): DeploymentHost {
  const { repository, token, url } = settings;
  if (token === undefined) {
    throw new UserError({ message: 'deployments: gitlab has no token.', fix: "Write token: '${GITLAB_TOKEN}'." });
  }
  const api = createJsonApi(politeFetch(context, GITLAB_PACE), {
    name: 'GitLab',
    root: `${(url ?? 'https://gitlab.com').replace(/\/$/, '')}/api/v4/projects/${encodeURIComponent(repository)}`,
    headers: { 'private-token': token },
    needs: 'the scope api and the role Developer or higher',
    fieldsOf: (refusal) => Object.keys(refusalSchema.safeParse(refusal).data?.message ?? {}),
  });
  return {
    name: 'gitlab',
    place: placeOf('gitlab', url, repository),
    deploymentOf: () => Promise.resolve(undefined),
    commitOf: () => Promise.resolve(undefined),
    releases: (from, environment) => reading('gitlab', () => readReleases(api, from, environment)),
    apply: (action) =>
      attempt(action.key, () =>
        action.kind === 'answer-status-check'
          ? answer(api, action)
          : Promise.resolve(failed('GitLab has neither check runs nor deployment protection rules')),
      ),
    look: () => reading('gitlab', async () => [await rightOf(api)]),
  };
}

async function rightOf(api: JsonApi) {
  const { permissions } = await api.get('', projectSchema, 'the project');
  const levels = [permissions?.project_access, permissions?.group_access].map((each) => each?.access_level ?? 0);
  const state = Math.max(...levels) >= DEVELOPER ? 'ok' : 'missing';
  return { name: 'answer status checks', state } as const;
}

/** GitLab forgets the answer with every push: what it lists is about the newest commit. */
async function answer(api: JsonApi, { mergeRequest, check, commit, status }: AnswerStatusCheck): Promise<Outcome> {
  const path = `/merge_requests/${safe('number', mergeRequest)}`;
  const id = Number(safe('number', check));
  const known = await api.get(`${path}/status_checks?per_page=100`, checksSchema, 'status checks');
  const now = known.find((each) => each.id === id);
  if (now === undefined) return failed(`merge request ${mergeRequest} has no status check ${check}`);
  if (now.status === status) return { state: 'already-done', detail: `status check ${check} is ${status}` };
  const body = { sha: safe('commit', commit), external_status_check_id: id, status };
  await api.change('POST', `${path}/status_check_responses`, body, `status check ${check}`);
  return { state: 'done', detail: `status check ${check}: ${status}` };
}

async function readReleases(
  api: JsonApi,
  from: ReleasePlace,
  environment: string | undefined,
): Promise<readonly Release[]> {
  switch (from) {
    case 'releases': {
      const found = await api.get('/releases?per_page=100', releasesSchema, 'releases');
      return found.map(({ tag_name: version, released_at: at, commit }) => ({
        version,
        at: utc(at),
        ...(commit && { commit: commit.id }),
      }));
    }
    case 'tags': {
      const found = await api.get('/repository/tags?order_by=updated&per_page=100', tagsSchema, 'tags');
      return found.map(({ name, created_at: at, commit }) => ({
        version: name,
        at: utc(at ?? commit.created_at),
        commit: commit.id,
      }));
    }
    case 'deployments': {
      const where = `environment=${encodeURIComponent(environment ?? 'production')}&status=success`;
      const query = `${where}&order_by=created_at&sort=desc&per_page=100`;
      const found = await api.get(`/deployments?${query}`, deploymentsSchema, 'deployments');
      return firstSuccesses(
        found.map(({ ref, sha: commit, created_at: at, deployable }) => ({
          ref,
          commit,
          at: utc(deployable?.finished_at ?? at),
        })),
      );
    }
  }
}

const utc = (time: string): string => new Date(time).toISOString();
