import type { CommentIssue, ReopenIssue, RetractDuplicate, TrackerAction, UpdateIssue } from '../../model/action.ts';
import { EXIT } from '../../model/exit-codes.ts';
import type { TrackedIssue } from '../../model/issue.ts';
import { UserError } from '../../model/problem.ts';
import type { Release } from '../../model/release.ts';
import { commentOnce } from './comment-once.ts';
import { type Desk, Refusal } from './desk.ts';
import { createOpener } from './open-once.ts';
import { already, retiredBody, failed, type Outcome, where } from './outcome.ts';
import { replaceBlock } from './replace-block.ts';
import type { Tracker } from './tracker.ts';

/** Its signature is for the plan to judge; here it keeps us from an issue whose marker a person took out. */
const OUR_MARKER = /<!-- earshot:v1 key=/;

/**
 * A tracker behind a network that does every action once, whatever is killed, lost or done by two runs at a time: it
 * looks for its marker before it writes, looks again after it wrote, and the oldest of what was written twice stays.
 */
export function openAtDesk(desk: Desk): Tracker {
  const open = createOpener(desk);
  const outcome = async (action: TrackerAction): Promise<Outcome> => {
    if (action.kind === 'open-issue') return open(action);
    const issue = await desk.issue(action.issue.id);
    const foreign = action.kind === 'comment-issue' && action.foreign === true;
    if (!foreign && (!issue.ours || !OUR_MARKER.test(issue.body))) return failed(`${issue.id} is not an issue of ours`);
    return change(desk, action, issue);
  };
  return {
    name: desk.name,
    list: () => readable(desk, () => desk.issues()),
    releases: () => readable(desk, () => releasesOf(desk)),
    look: () => readable(desk, () => desk.look()),
    apply: async (action) => ({ key: action.key, ...(await guarded(() => outcome(action))) }),
  };
}

function change(
  desk: Desk,
  action: UpdateIssue | ReopenIssue | CommentIssue | RetractDuplicate,
  issue: TrackedIssue,
): Promise<Outcome> | Outcome {
  switch (action.kind) {
    case 'update-issue':
      return update(desk, action, issue);
    case 'reopen-issue':
      return reopen(desk, action, issue);
    case 'comment-issue':
      return commentOnce(desk, action, issue);
    case 'retract-duplicate':
      return retract(desk, action, issue);
  }
}

/** Labels go first: the block remembers them as ours, and what it remembers must be true. */
async function update(desk: Desk, action: UpdateIssue, issue: TrackedIssue): Promise<Outcome> {
  const replaced = replaceBlock(issue.body, action.before, action.after);
  if (replaced.kind === 'refused') return failed(`${issue.id}: ${replaced.because}`);
  const add = action.addLabels.filter((label) => !issue.labels.includes(label));
  const remove = action.removeLabels.filter((label) => issue.labels.includes(label));
  if (add.length > 0) await desk.addLabels(issue.id, add);
  if (remove.length > 0) await desk.removeLabels(issue.id, remove);
  if (replaced.kind === 'replaced') await desk.setBody(issue.id, replaced.content);
  const untouched = replaced.kind === 'already' && add.length + remove.length === 0;
  return { state: untouched ? 'already-done' : 'done', detail: where(issue) };
}

/** A person who resolves it again after we said in a comment why it is open is not overruled by an old plan. */
async function reopen(desk: Desk, { marker }: ReopenIssue, issue: TrackedIssue): Promise<Outcome> {
  if (issue.state === 'open') return already(issue);
  const said = (await desk.comments(issue.id)).find(({ ours, body }) => ours && body.includes(marker));
  if (said !== undefined && issue.closedAt !== undefined && issue.closedAt > said.createdAt) return already(issue);
  await desk.reopen(issue.id);
  return { state: 'done', detail: where(issue) };
}

async function retract(desk: Desk, action: RetractDuplicate, issue: TrackedIssue): Promise<Outcome> {
  if (action.comment === undefined) {
    if (!issue.body.includes(action.marker)) return already(issue);
    await desk.closeDuplicate(issue.id, retiredBody(issue.body, action.original));
    return { state: 'done', detail: where(issue) };
  }
  const same = (await desk.comments(issue.id)).filter(({ ours, body }) => ours && body.includes(action.marker));
  if (same.length < 2 || !same.slice(1).some(({ id }) => id === action.comment)) return already(issue);
  await desk.deleteComment(issue.id, action.comment);
  return { state: 'done', detail: where(issue) };
}

/** Oldest first. A token that may not see them is enough for triage: then nobody knows what exists. */
async function releasesOf(desk: Desk): Promise<readonly Release[]> {
  try {
    return (await desk.releases()).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  } catch (error) {
    if (error instanceof Refusal && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}

/** What cannot be read stops the command before anything is decided. */
async function readable<T>({ name }: Desk, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const because = error instanceof Error ? error.message : String(error);
    const fix = 'Look at triage.token and the rights it needs (docs/trackers), then try earshot check.';
    throw new UserError({ message: `The tracker ${name} cannot be read: ${because}.`, fix }, EXIT.sourceFailed);
  }
}

/** An answered no is a failure; no answer means that nobody knows. */
async function guarded(deed: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof Refusal) return failed(error.message);
    const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();
    return { state: 'unknown', detail: `no answer: ${message}; the next run looks what became of it` };
  }
}
