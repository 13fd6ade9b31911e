import type { Action, OpenIssue, UpdateIssue } from '../../model/action.ts';
import type { TrackedIssue } from '../../model/issue.ts';
import { signMarker } from '../../model/marker.ts';
import type { BlockState } from './block-state.ts';
import { dialectOf } from './dialect.ts';
import { count, managedBlock, postscript } from './issue-body.ts';
import { nextKey } from './issue-memory.ts';
import type { KnownIssue } from './known-issues.ts';
import { milestoneOf } from './milestones.ts';
import { planMerge, planLinked } from './plan-linked.ts';
import type { TriageInput } from './plan-triage.ts';
import { type CommentBudget, planNews } from './plan-news.ts';
import { planReopening } from './plan-reopening.ts';
import { referenceTo } from './reference-to.ts';
import { newestReported, regressedIn } from './regression.ts';
import { remember } from './remember.ts';
import { type Route, route } from './route.ts';
import { shownVersions } from './shown-versions.ts';
import type { Subject } from './subject.ts';

/**
 * Everything one cluster needs; nothing when its issue already says it all. Comments come before the block that remembers
 * them, an issue is opened again when its block knows why, and the ledger comes last: a run that is killed anywhere in
 * between is carried on by the next.
 */
export function planIssue(subject: Subject, input: TriageInput, budget: CommentBudget): readonly Action[] {
  const { issue: known, linked } = subject;
  if (linked !== undefined) return planLinked(subject, linked, input, budget);
  if (known === undefined) return [open(subject, input), ...remember(subject, input)];
  const same = sameAs(known, input.issues);
  if (same !== undefined) return planMerge(subject, known, same, input, budget);
  const regression = known.issue.state === 'resolved' ? regressedIn(subject, known, input.settings) : undefined;
  // A resolved issue is history: words about older versions change nothing.
  if (known.issue.state === 'resolved' && regression === undefined) return [];
  if (regression !== undefined && known.issue.locked) {
    const again = { ...subject, key: nextKey(subject.key), isRemembered: false };
    return [open(again, input, known.issue.id), ...remember(again, input)];
  }
  const news = planNews(subject, known, input, budget);
  const reopening = regression && planReopening(subject, known, regression, input);
  return [
    ...(reopening === undefined ? [] : [reopening.why]),
    ...news.actions,
    ...update(subject, known, news.state, input),
    ...(reopening === undefined ? [] : [reopening.reopen]),
    ...remember(subject, input, known.issue.id),
  ];
}

function open(subject: Subject, input: TriageInput, continues?: string): OpenIssue {
  const newest = newestReported(subject, input.settings)?.version;
  const state = { told: milestoneOf(subject.tally.customers), ...(newest !== undefined && { newest }) };
  const where = route(subject.cluster, subject.tally.customers, input.settings);
  const { milestone } = input.settings;
  const below = postscript({
    ...(continues !== undefined && { continues }),
    ...(subject.perhaps && { perhaps: subject.perhaps.id }),
  });
  return {
    kind: 'open-issue',
    key: subject.key,
    marker: signMarker(input.secret, input.place, subject.key),
    title: dialectOf(input.place).title(subject.cluster.name),
    body: `${block(subject, where, state, input)}\n${below}`,
    labels: where.labels,
    assignees: where.assignees,
    ...(where.components.length > 0 && { components: where.components }),
    ...(milestone !== undefined && { milestone }),
  };
}

function block(
  subject: Subject,
  where: Route,
  state: Omit<BlockState, 'customers' | 'labels'>,
  input: TriageInput,
): string {
  const visibility = input.settings.visibility ?? 'public';
  return managedBlock({
    ...subject,
    route: where,
    state,
    marker: signMarker(input.secret, input.place, subject.key),
    visibility,
    isShown: shownVersions(visibility, input.settings.releases),
    dialect: dialectOf(input.place),
  });
}

function update(
  subject: Subject,
  known: KnownIssue,
  state: Omit<BlockState, 'customers' | 'labels'>,
  input: TriageInput,
): UpdateIssue[] {
  const where = route(subject.cluster, subject.tally.customers, input.settings);
  const after = block(subject, where, state, input);
  if (after === known.block) return [];
  const { labels } = known.issue;
  const before = known.state.labels;
  const action: UpdateIssue = {
    kind: 'update-issue',
    key: subject.key,
    marker: signMarker(input.secret, input.place, subject.key),
    issue: referenceTo(known.issue),
    before: known.block,
    after,
    addLabels: where.labels.filter((label) => !labels.includes(label) && !before.includes(label)),
    removeLabels: before.filter((label) => labels.includes(label) && !where.labels.includes(label)),
    change: change(known.state.customers, subject.tally.customers),
  };
  return [action];
}

function change(before: number, after: number): string {
  return before === after ? count(after, 'customer') : `${before} → ${count(after, 'customer')}`;
}

/** The issue of people that a person says it is the same as, by a label on ours. */
function sameAs({ issue }: KnownIssue, issues: readonly TrackedIssue[]): TrackedIssue | undefined {
  const ids = new Set(issue.labels.flatMap((label) => /^feedback:same-as-(.+)$/.exec(label)?.[1] ?? []));
  return issue.state === 'open' ? issues.find(({ id, ours }) => !ours && ids.has(id)) : undefined;
}
