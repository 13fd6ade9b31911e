import type { Action } from '../../model/action.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { TrackedIssue } from '../../model/issue.ts';
import type { LedgerEvent } from '../../model/ledger-event.ts';
import { hasMarker, verifiedKeys } from '../../model/marker.ts';
import type { Plan } from '../../model/plan.ts';
import type { TriageSettings } from '../../model/settings.ts';
import { estimateTime } from './estimate-time.ts';
import { findSubjects } from './find-subjects.ts';
import { count } from './issue-body.ts';
import { planIssue } from './plan-issue.ts';
import type { CommentBudget } from './plan-news.ts';
import { planRetractions } from './plan-retractions.ts';
import { hasTag, route } from './route.ts';
import type { Subject } from './subject.ts';

export interface TriageInput {
  /** Most urgent first. */
  readonly clusters: readonly Cluster[];
  /** Everything in the tracker. */
  readonly issues: readonly TrackedIssue[];
  readonly events: readonly LedgerEvent[];
  readonly settings: TriageSettings;
  /** The tracker, as markers are bound to it: `files:out/issues`. */
  readonly place: string;
  readonly secret: string;
  readonly asOf: string;
}

/** What the tracker should hear: issues to open, update, reopen and comment on, most urgent first. */
export function planTriage(given: TriageInput): Plan {
  const input = { ...given, clusters: given.clusters.map((cluster) => named(cluster, given.settings)) };
  const { settings } = input;
  const { subjects, surrendered, gone } = findSubjects(input);
  const heard = subjects.filter((subject) => hasIssue(subject) || matters(subject, settings));
  const { kept, notes } = cap(heard, settings);
  const budget: CommentBudget = { left: settings.maxComments, refused: 0 };
  const planned = kept.map((each) => planIssue(each, input, budget));
  const actions = [...planRetractions(input), ...planned.flat()];
  const time = input.place.startsWith('files:') ? undefined : estimateTime(actions, input.place.startsWith('jira:'));
  return {
    earshot: 1,
    kind: 'plan',
    command: 'triage',
    asOf: input.asOf,
    place: input.place,
    actions,
    unchanged: planned.filter((each) => each.length === 0).length,
    notes: [
      ...notes,
      ...commentsLeft(budget, settings),
      ...quiet(subjects.length - heard.length, settings),
      ...queued(kept, actions, settings),
      ...heldBack(kept),
      ...unverified(input),
      ...left(surrendered, 'whose block is gone or signed with another secret', 'left alone'),
      ...left(gone, 'that people deleted or moved', 'not opened again'),
      ...(time === undefined ? [] : [time]),
    ],
  };
}

function hasIssue({ issue, linked, isRemembered }: Subject): boolean {
  return issue !== undefined || (linked !== undefined && isRemembered);
}

/** Few customers and low urgency wait; a critical tag does not. */
function matters({ cluster, tally }: Subject, settings: TriageSettings): boolean {
  if (settings.critical.some((tag) => hasTag(cluster, tag))) return true;
  return tally.customers >= settings.minCustomers && cluster.priority.score >= settings.minPriority;
}

/** New issues beyond the cap wait for the next run, and the plan says so. */
function cap(subjects: readonly Subject[], { maxNewIssues }: TriageSettings): { kept: Subject[]; notes: string[] } {
  let opened = 0;
  const kept = subjects.filter(
    ({ issue, linked }) => issue !== undefined || linked !== undefined || ++opened <= maxNewIssues,
  );
  const waiting = subjects.length - kept.length;
  if (waiting === 0) return { kept, notes: [] };
  return { kept, notes: [`${count(waiting, 'more new issue')} not opened: triage.maxNewIssues is ${maxNewIssues}.`] };
}

function commentsLeft({ refused }: CommentBudget, { maxComments }: TriageSettings): string[] {
  return refused === 0 ? [] : [`${count(refused, 'comment')} not written: triage.maxComments is ${maxComments}.`];
}

function quiet(clusters: number, { minCustomers, minPriority }: TriageSettings): string[] {
  if (clusters === 0) return [];
  const heard = `heard from fewer than ${count(minCustomers, 'customer')} (triage.minCustomers)`;
  const urgent = minPriority === 0 ? '' : ` or less urgent than ${minPriority} (triage.minPriority)`;
  return [`${count(clusters, 'cluster')} ${heard}${urgent}.`];
}

/** What nothing routes goes to somebody, and the plan names it. */
function queued(subjects: readonly Subject[], actions: readonly Action[], settings: TriageSettings): string[] {
  const opened = new Set(actions.flatMap((action) => (action.kind === 'open-issue' ? [action.key] : [])));
  const unrouted = subjects.filter(
    ({ key, cluster, tally }) => opened.has(key) && route(cluster, tally.customers, settings).by === 'queue',
  );
  if (unrouted.length === 0) return [];
  const where =
    settings.queue === undefined ? 'nobody: triage.queue names no team' : `the queue, team ${settings.queue}`;
  return [`${count(unrouted.length, 'new issue')} no rule and no feature routes: to ${where}.`];
}

function left(issues: number, which: string, what: string): string[] {
  return issues === 0 ? [] : [`${count(issues, 'issue')} ${which}: ${what}.`];
}

/** Issues that say next to nothing, since all that was said is private: people must know why, and what to do about it. */
function heldBack(kept: readonly Subject[]): string[] {
  const silent = kept.filter(
    ({ cluster: { name, privateName, quotes } }) =>
      name !== privateName && !quotes.some((quote) => quote.visibility === 'public'),
  ).length;
  if (silent === 0) return [];
  const fix = 'set triage.visibility to private where only the team reads the tracker';
  return [
    `${count(silent, 'issue')} without a quote and by a bare name, as customers' words about it are private: ${fix}.`,
  ];
}

/** By the name that may be read where the issues are. */
function named(cluster: Cluster, { visibility }: TriageSettings): Cluster {
  return visibility === 'private' ? { ...cluster, name: cluster.privateName } : cluster;
}

/** A changed secret must not open everything anew without a word. */
function unverified({ issues, secret, place }: TriageInput): string[] {
  const strange = issues.filter(
    ({ ours, body }) => ours && hasMarker(body) && verifiedKeys(secret, place, body).length === 0,
  ).length;
  if (strange === 0) return [];
  const subject = strange === 1 ? 'issue carries a marker' : 'issues carry markers';
  return [
    `${strange} ${subject} that EARSHOT_SECRET did not sign for ${place}: another secret or tracker did. Left alone, so what they are about may be opened anew.`,
  ];
}
