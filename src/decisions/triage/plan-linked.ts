import type { Action, CommentIssue } from '../../model/action.ts';
import type { TrackedIssue } from '../../model/issue.ts';
import { signMarker } from '../../model/marker.ts';
import { dialectOf } from './dialect.ts';
import { count, linkedComment } from './issue-body.ts';
import type { KnownIssue } from './known-issues.ts';
import { milestoneOf } from './milestones.ts';
import { type CommentBudget, mayComment } from './plan-news.ts';
import type { TriageInput } from './plan-triage.ts';
import { referenceTo } from './reference-to.ts';
import { remember } from './remember.ts';
import { shownVersions } from './shown-versions.ts';
import type { Subject } from './subject.ts';

/**
 * A cluster whose issue people wrote: one comment that says who is behind it, then one at each milestone; nothing else of
 * theirs is touched. The ledger remembers the link last, so what was not said yet is said by the next run.
 */
export function planLinked(
  subject: Subject,
  issue: TrackedIssue,
  input: TriageInput,
  budget: CommentBudget,
): readonly Action[] {
  const known = remember(subject, input, issue.id);
  if (issue.locked || (subject.isRemembered && issue.state === 'resolved')) return known;
  const reached = milestoneOf(subject.tally.customers);
  if (subject.isRemembered && reached <= milestoneOf(subject.customersBefore)) return known;
  if (!mayComment(budget)) return [];
  return [subject.isRemembered ? milestone(subject, issue, reached, input) : first(subject, issue, input), ...known];
}

/** A person said by a label that our issue is the same as one of theirs: ours is closed, theirs gets the voices. */
export function planMerge(
  subject: Subject,
  ours: KnownIssue,
  theirs: TrackedIssue,
  input: TriageInput,
  budget: CommentBudget,
): readonly Action[] {
  if (!theirs.locked && !mayComment(budget)) return [];
  const marker = signMarker(input.secret, input.place, subject.key);
  return [
    ...(theirs.locked ? [] : [first(subject, theirs, input)]),
    ...remember({ ...subject, isRemembered: false }, input, theirs.id),
    {
      kind: 'retract-duplicate',
      key: `${subject.key}/same-as/${theirs.id}`,
      marker,
      issue: referenceTo(ours.issue),
      original: theirs.id,
    },
  ];
}

function first(subject: Subject, issue: TrackedIssue, input: TriageInput): CommentIssue {
  const marker = signMarker(input.secret, input.place, `${subject.key}/linked`);
  const visibility = input.settings.visibility ?? 'public';
  const isShown = shownVersions(visibility, input.settings.releases);
  const body = linkedComment({ ...subject, marker, visibility, isShown, dialect: dialectOf(input.place) });
  return {
    kind: 'comment-issue',
    key: `${subject.key}/linked`,
    marker,
    issue: referenceTo(issue),
    body,
    foreign: true,
  };
}

function milestone(subject: Subject, issue: TrackedIssue, reached: number, input: TriageInput): CommentIssue {
  const key = `${subject.key}/news/customers-${reached}`;
  const marker = signMarker(input.secret, input.place, key);
  const body = `${count(subject.tally.customers, 'customer')} have said this now.\n\n${marker}`;
  return { kind: 'comment-issue', key, marker, issue: referenceTo(issue), body, foreign: true };
}
