import type * as z from 'zod';
import type { OpenIssue } from '../../../model/action.ts';
import { UserError } from '../../../model/problem.ts';
import { type Desk, type DeskComment, Refusal } from '../desk.ts';
import { createJsonApi, type JsonApi } from '../json-api.ts';
import { openAtDesk } from '../open-at-desk.ts';
import { GITLAB_PACE, politeFetch } from '../polite-fetch.ts';
import type { Right, Tracker, TrackerFacts } from '../tracker.ts';
import type { TrackerContext, TrackerSettings } from '../tracker-factory.ts';
import {
  accountSchema,
  type GitlabIssue,
  type GitlabNote,
  issueSchema,
  milestoneSchema,
  noteSchema,
  projectSchema,
  refusalSchema,
  releaseSchema,
} from './schema.ts';
import { toComment, toIssue } from './to-issue.ts';

/** Two runs that met are healed by the next; how far back that one looks for comments, in milliseconds. */
const RECENT = 3 * 86_400_000;
/** Access levels: from Planner (15) on one may edit issues and labels; Maintainer (40) and Owner (50) are never needed. */
const PLANNER = 15;
const MAINTAINER = 40;

/** The tracker `gitlab`: issues of one project, on gitlab.com or a server of one's own. */
export function openGitlabTracker(settings: TrackerSettings, context: TrackerContext): Tracker {
  const { repository, token, url = 'https://gitlab.com' } = settings;
  if (repository === undefined || token === undefined) {
    const fix = "Write repository: group/name and token: '${GITLAB_TOKEN}' under triage.";
    throw new UserError({ message: 'The tracker gitlab needs a project and a token.', fix });
  }
  const api = createJsonApi(politeFetch(context, GITLAB_PACE), {
    name: 'GitLab',
    root: `${url.replace(/\/$/, '')}/api/v4`,
    headers: { 'private-token': token },
    needs: 'the scope api and the role Planner or higher',
    fieldsOf,
  });
  return openAtDesk(createDesk(api, `/projects/${encodeURIComponent(repository)}`, settings, context));
}

function createDesk(api: JsonApi, project: string, settings: TrackerSettings, { now }: TrackerContext): Desk {
  let known: Promise<string> | undefined;
  const findAuthor = async (): Promise<string> =>
    settings.author ?? (await api.get('/user', accountSchema, "the token's account")).username;
  const author = (): Promise<string> => (known ??= findAuthor());
  const at = (id: string): string => `${project}/issues/${number(id)}`;
  const change = (id: string, body: object): Promise<void> => api.change('PUT', at(id), body, `issue ${id}`);
  const comments = async (id: string): Promise<readonly DeskComment[]> => {
    const login = await author();
    const notes = await pages(api, `${at(id)}/notes?order_by=created_at&sort=asc`, noteSchema, `issue ${id}`);
    return notes.filter(isSaid).map((note) => toComment(note, login));
  };
  const isTalkedAbout = ({ user_notes_count, updated_at, created_at }: GitlabIssue): boolean =>
    (user_notes_count ?? 0) > 0 && Date.parse(updated_at ?? created_at) >= now().getTime() - RECENT;

  return {
    name: 'gitlab',
    issues: async () => {
      const query = `${project}/issues?scope=all&order_by=created_at&sort=asc`;
      const [issues, login] = [await pages(api, query, issueSchema, 'issues'), await author()];
      const found = [];
      for (const issue of issues) {
        const looks = issue.author?.username === login && isTalkedAbout(issue);
        const said = looks ? await comments(String(issue.iid)) : [];
        found.push(
          toIssue(
            issue,
            login,
            said.filter(({ ours }) => ours),
          ),
        );
      }
      return found;
    },
    newest: async () => {
      const query = `${project}/issues?scope=all&order_by=created_at&sort=desc&per_page=100`;
      const [issues, login] = [await api.get(query, issueSchema.array(), 'issues'), await author()];
      return issues.map((issue) => toIssue(issue, login));
    },
    issue: async (id) => toIssue(await api.get(at(id), issueSchema, `issue ${id}`), await author()),
    comments,
    create: async (action) => {
      const body = await newIssue(api, project, action);
      return toIssue(await api.send('POST', `${project}/issues`, body, issueSchema, 'a new issue'), await author());
    },
    setBody: (id, description) => change(id, { description }),
    addLabels: (id, labels) => change(id, { add_labels: labels.join(',') }),
    removeLabels: (id, labels) => change(id, { remove_labels: labels.join(',') }),
    reopen: (id) => change(id, { state_event: 'reopen' }),
    closeDuplicate: (id, description) => change(id, { description, state_event: 'close' }),
    comment: (id, body) => api.change('POST', `${at(id)}/notes`, { body }, `a note on issue ${id}`),
    deleteComment: (id, note) => api.remove(`${at(id)}/notes/${number(note)}`, `note ${note}`),
    releases: async () => {
      const found = await pages(api, `${project}/releases?order_by=released_at&sort=asc`, releaseSchema, 'releases');
      const released = found.filter(({ upcoming_release }) => upcoming_release !== true);
      return released.map(({ tag_name, released_at }) => ({
        version: tag_name,
        at: new Date(released_at).toISOString(),
      }));
    },
    look: () => look(api, project),
  };
}

/** Notes that people or we wrote; GitLab's own ("closed", "added label") are none. */
function isSaid({ system }: GitlabNote): boolean {
  return system !== true;
}

/** GitLab wants numbers of people and milestones; what is unknown there is left out. */
async function newIssue(api: JsonApi, project: string, action: OpenIssue): Promise<object> {
  const { title, body, labels, assignees, milestone } = action;
  const ids: number[] = [];
  for (const name of assignees) {
    const path = `/users?username=${encodeURIComponent(name)}`;
    ids.push(...(await api.get(path, accountSchema.array(), 'the assignee')).map(({ id }) => id));
  }
  const people = ids.length === 0 ? {} : { assignee_ids: ids };
  const plan = milestone === undefined ? undefined : await findMilestone(api, project, milestone);
  return { title, description: body, labels: labels.join(','), ...people, ...(plan && { milestone_id: plan.id }) };
}

/** An open milestone of the project, or of a group above it. */
async function findMilestone(api: JsonApi, project: string, title: string): Promise<{ id: number } | undefined> {
  const query = `state=active&include_ancestors=true&title=${encodeURIComponent(title)}`;
  const [found] = await api.get(`${project}/milestones?${query}`, milestoneSchema.array(), 'the milestone');
  return found;
}

/** Every page, a hundred a request. */
async function pages<T extends z.ZodType>(
  api: JsonApi,
  path: string,
  schema: T,
  what: string,
): Promise<readonly z.infer<T>[]> {
  const rows: z.infer<T>[] = [];
  let next = '1';
  while (next !== '') {
    const { value, headers } = await api.page(`${path}&per_page=100&page=${next}`, schema.array(), what);
    rows.push(...value);
    next = /^\d*$/.exec(headers.get('x-next-page') ?? '')?.[0] ?? '';
  }
  return rows;
}

async function look(api: JsonApi, project: string): Promise<TrackerFacts> {
  const { visibility, permissions } = await api.get(project, projectSchema, 'the project');
  const levels = [permissions?.project_access, permissions?.group_access].map((access) => access?.access_level ?? 0);
  const level = Math.max(...levels);
  // A server of one's own may be "internal": everybody with an account reads it, and that is not the public.
  const isPublic = visibility !== 'private' && visibility !== 'internal';
  const rights: Right[] = [{ name: 'edit issues and labels', state: level >= PLANNER ? 'ok' : 'missing' }];
  if (level >= MAINTAINER) rights.push({ name: 'role Maintainer or Owner', state: 'excess' });
  return { visibility: isPublic ? 'public' : 'private', rights };
}

function fieldsOf(refusal: unknown): readonly string[] {
  const read = refusalSchema.safeParse(refusal);
  return read.success && typeof read.data.message === 'object' ? Object.keys(read.data.message) : [];
}

/** A plan can be edited: no id of it may lead to another address. */
function number(id: string): string {
  if (/^\d{1,15}$/.test(id)) return id;
  throw new Refusal(404, `${JSON.stringify(id.slice(0, 40))} is no number of an issue`);
}
