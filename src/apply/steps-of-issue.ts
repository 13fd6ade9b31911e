import type { Action } from '../model/action.ts';
import type { Receipt } from '../model/receipt.ts';

/** Keeps the steps of one issue in their order. */
export interface StepKeeper {
  /** A failed receipt for a step that must wait, because an earlier one of its issue is still to be done. */
  refusal(action: Action): Receipt | undefined;
  /** A link with the id of the issue that this run opened for it. */
  withIssue(action: Action): Action;
  note(action: Action, receipt: Receipt): void;
}

/**
 * An issue's steps build on each other: a comment is remembered in the block, and the items that led to all of it are
 * remembered last. If one fails, the later ones wait for the next run, or it would believe the failed one done.
 */
export function createStepKeeper(): StepKeeper {
  const stuck = new Set<string>();
  const opened = new Map<string, string>();
  return {
    refusal: (action) => {
      const spokenOf = action.kind === 'comment-issue' ? (action.after ?? []) : [];
      const missing = spokenOf.filter((key) => stuck.has(`mail ${key}`)).length;
      if (missing > 0) return { key: action.key, state: 'failed', detail: unsaid(missing) };
      if (!namesOf(action).some((name) => stuck.has(name))) return undefined;
      return { key: action.key, state: 'failed', detail: waiting(action) };
    },
    withIssue: (action) => {
      if (action.kind !== 'link-items' || action.id !== undefined) return action;
      const id = opened.get(action.issue);
      return id === undefined ? action : { ...action, id };
    },
    note: (action, { state, issue }) => {
      if (state === 'failed' || state === 'unknown') for (const name of namesOf(action)) stuck.add(name);
      if (action.kind === 'open-issue' && issue !== undefined) opened.set(action.key, issue);
    },
  };
}

/** By what an issue is known in a plan: its key, and its id once it has one. */
function namesOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'set-flag':
    case 'write-check-run':
    case 'set-deployment-status':
    case 'answer-protection-rule':
    case 'answer-status-check':
      return [];
    case 'send-mail':
      return [`mail ${action.key}`];
    case 'open-issue':
      return [`key ${action.key}`];
    case 'link-items':
      return [`key ${action.issue}`, ...(action.id === undefined ? [] : [`id ${action.id}`])];
    case 'retract-duplicate':
    case 'comment-issue':
    case 'reopen-issue':
    case 'update-issue':
      return [`id ${action.issue.id}`];
  }
}

function unsaid(mails: number): string {
  return `not written: ${mails} of the mails it speaks of did not certainly leave`;
}

function waiting({ kind }: Action): string {
  return kind === 'link-items'
    ? 'not linked: an earlier step of its issue was not done'
    : 'not done: an earlier step of its issue was not done';
}
