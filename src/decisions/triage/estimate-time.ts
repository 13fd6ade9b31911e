import type { Action } from '../../model/action.ts';

/** Requests that write, per action, at most. */
const WRITES = { 'open-issue': 1, 'update-issue': 3, 'reopen-issue': 1, 'comment-issue': 1, 'retract-duplicate': 1 };
/** What a tracker behind a network bears: one write a second, 500 new contents an hour. */
const PER_HOUR = 500;

/** Says how long carrying the actions out takes at the tracker's limits; `undefined` when that is no time worth saying. */
export function estimateTime(actions: readonly Action[], isJira = false): string | undefined {
  let [writes, contents] = [0, 0];
  for (const action of actions) {
    const { kind } = action;
    if (kind in WRITES) writes += WRITES[kind as keyof typeof WRITES];
    if (isJira) writes += extraInJira(action);
    if (kind === 'open-issue' || kind === 'comment-issue') contents++;
  }
  if (writes === 0) return undefined;
  const seconds = writes + Math.floor(Math.max(0, contents - 1) / PER_HOUR) * 3600;
  const time = seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  return `Carrying this out takes up to ${time}: one write a second, ${PER_HOUR} new issues and comments an hour.`;
}

/** Jira also gets each public place as a remote link, five at most, and Data Center the property by itself. */
function extraInJira(action: Action): number {
  if (action.kind !== 'open-issue' && action.kind !== 'update-issue') return 0;
  const block = action.kind === 'open-issue' ? action.body : action.after;
  return 1 + Math.min(5, block.split('](https://').length - 1);
}
