import type { OpenIssue } from '../../../model/action.ts';
import { Refusal } from '../desk.ts';
import type { GithubApi } from './api.ts';
import { type GithubIssue, issueSchema, milestoneSchema } from './schema.ts';

/** Creates an issue. An assignee who left the team, or a milestone that was closed, must not keep it from being opened. */
export async function createIssue(api: GithubApi, action: OpenIssue): Promise<GithubIssue> {
  const { title, body, labels, assignees } = action;
  const issue = { title, body, labels };
  const milestone = await findMilestone(api, action);
  const wishes = { ...(assignees.length > 0 && { assignees }), ...(milestone !== undefined && { milestone }) };
  try {
    return await api.post('/issues', { ...issue, ...wishes }, issueSchema, 'a new issue');
  } catch (error) {
    const isWish = error instanceof Refusal && error.status === 422 && Object.keys(wishes).length > 0;
    if (!isWish) throw error;
    return api.post('/issues', issue, issueSchema, 'a new issue');
  }
}

/** GitHub wants its number; `undefined` when no open milestone has that title. */
async function findMilestone(api: GithubApi, { milestone }: OpenIssue): Promise<number | undefined> {
  if (milestone === undefined) return undefined;
  const open = await api.pages('/milestones', { state: 'open' }, milestoneSchema);
  return open.find(({ title }) => title === milestone)?.number;
}
