import type { TrackedIssue } from '../../../model/issue.ts';
import { UserError } from '../../../model/problem.ts';
import { type Desk, Refusal } from '../desk.ts';
import { openAtDesk } from '../open-at-desk.ts';
import { GITHUB_PACE, politeFetch } from '../polite-fetch.ts';
import type { Tracker } from '../tracker.ts';
import type { TrackerContext, TrackerSettings } from '../tracker-factory.ts';
import { createClient } from './client.ts';
import { createApi, type GithubApi } from './api.ts';
import { findAuthor } from './author.ts';
import { createIssue } from './create-issue.ts';
import { lookAround } from './look.ts';
import { type GithubComment, type GithubIssue, commentSchema, issueSchema, releaseSchema } from './schema.ts';
import { toComment, toIssue } from './to-issue.ts';

/** Two runs that met are healed by the next; how far back that one looks for comments, in milliseconds. */
const RECENT = 3 * 86_400_000;

/** The tracker `github`: issues of one repository, on github.com or an Enterprise Server. */
export function openGithubTracker(settings: TrackerSettings, context: TrackerContext): Tracker {
  const { repository } = settings;
  if (repository === undefined) {
    const fix = 'Write repository: owner/name under triage or product.';
    throw new UserError({ message: 'The tracker github has no repository.', fix });
  }
  const api = createApi(createClient(settings, politeFetch(context, GITHUB_PACE)), `/repos/${repository}`);
  return openAtDesk(createDesk(api, settings, context));
}

function createDesk(api: GithubApi, settings: TrackerSettings, { now }: TrackerContext): Desk {
  let known: Promise<string> | undefined;
  const author = (): Promise<string> => (known ??= findAuthor(api, settings));
  const issueOf = async (value: GithubIssue): Promise<TrackedIssue> => toIssue(value, await author());

  const recentComments = async (): Promise<ReadonlyMap<string, readonly GithubComment[]>> => {
    const since = new Date(now().getTime() - RECENT).toISOString().replace(/\.\d+/, '');
    const comments = await api.pages('/issues/comments', { since, sort: 'created', direction: 'asc' }, commentSchema);
    const byIssue = new Map<string, GithubComment[]>();
    for (const comment of comments) {
      const issue = comment.issue_url?.replace(/^.*\//, '') ?? '';
      byIssue.set(issue, [...(byIssue.get(issue) ?? []), comment]);
    }
    return byIssue;
  };

  return {
    name: 'github',
    issues: async () => {
      const query = { state: 'all', sort: 'created', direction: 'asc' };
      const issues = (await api.pages('/issues', query, issueSchema)).filter(
        (issue) => issue.pull_request === undefined,
      );
      const login = await author();
      const comments = issues.length === 0 ? new Map<string, readonly GithubComment[]>() : await recentComments();
      return issues.map((issue) => {
        const own = comments.get(String(issue.number))?.map((comment) => toComment(comment, login)) ?? [];
        return toIssue(
          issue,
          login,
          own.filter(({ ours }) => ours),
        );
      });
    },
    newest: async () => {
      const query = { state: 'all', sort: 'created', direction: 'desc', per_page: 100 };
      return Promise.all((await api.page('/issues', query, issueSchema)).map(issueOf));
    },
    issue: async (id) => issueOf(await api.get(`/issues/${number(id)}`, issueSchema, `issue ${id}`)),
    comments: async (id) => {
      const login = await author();
      const comments = await api.pages(`/issues/${number(id)}/comments`, {}, commentSchema);
      return comments.map((comment) => toComment(comment, login));
    },
    create: async (issue) => issueOf(await createIssue(api, issue)),
    setBody: async (id, body) => api.send('PATCH', `/issues/${number(id)}`, { body }, `issue ${id}`),
    addLabels: async (id, labels) => api.send('POST', `/issues/${number(id)}/labels`, { labels }, `issue ${id}`),
    removeLabels: async (id, labels) => {
      for (const label of labels) {
        await api.remove(`/issues/${number(id)}/labels/${encodeURIComponent(label)}`, `label of issue ${id}`);
      }
    },
    reopen: async (id) =>
      api.send('PATCH', `/issues/${number(id)}`, { state: 'open', state_reason: 'reopened' }, `issue ${id}`),
    closeDuplicate: async (id, body) =>
      api.send('PATCH', `/issues/${number(id)}`, { state: 'closed', state_reason: 'duplicate', body }, `issue ${id}`),
    comment: async (id, body) =>
      api.send('POST', `/issues/${number(id)}/comments`, { body }, `a comment on issue ${id}`),
    deleteComment: async (_id, comment) => api.remove(`/issues/comments/${number(comment)}`, `comment ${comment}`),
    releases: async () => {
      const released = (await api.pages('/releases', {}, releaseSchema)).filter(({ draft }) => draft !== true);
      return released.map(({ tag_name, published_at, created_at }) => ({
        version: tag_name,
        at: new Date(published_at ?? created_at).toISOString(),
      }));
    },
    look: () => lookAround(api, settings),
  };
}

/** A plan can be edited: no id of it may lead to another address. */
function number(id: string): string {
  if (/^\d{1,15}$/.test(id)) return id;
  throw new Refusal(404, `${JSON.stringify(id.slice(0, 40))} is no number of an issue`);
}
