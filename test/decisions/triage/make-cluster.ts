import { planTriage, type TriageInput } from '../../../src/decisions/triage/plan-triage.ts';
import type { Action } from '../../../src/model/action.ts';
import type { Cluster } from '../../../src/model/cluster.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { TrackedIssue } from '../../../src/model/issue.ts';
import type { LedgerEvent } from '../../../src/model/ledger-event.ts';
import type { TriageSettings } from '../../../src/model/settings.ts';

export const asOf = '2026-03-20T12:00:00.000Z';
export const settings: TriageSettings = {
  minCustomers: 3,
  maxNewIssues: 10,
  maxComments: 10,
  kinds: ['bug', 'crash'],
  minPriority: 0,
  critical: [],
  rules: [],
  similar: { link: 0.85, suggest: 0.7 },
  versions: 'auto',
  visibility: 'private',
  labels: ['feedback'],
  teams: { payments: { assignees: ['ana'], labels: ['team/payments'] }, product: { assignees: [], labels: ['queue'] } },
  features: { checkout: { words: ['checkout'], paths: [], team: 'payments' } },
  queue: 'product',
  releases: [
    { version: '2.3.0', at: '2026-02-01T00:00:00.000Z' },
    { version: '2.4.0', at: '2026-03-01T00:00:00.000Z' },
    { version: '2.5.0', at: '2026-03-15T00:00:00.000Z' },
  ],
};

export const finding = (number: number, extra: Partial<Finding> = {}): Finding => ({
  id: `s:${String(number).padStart(3, '0')}`,
  source: 's',
  channel: 'review',
  createdAt: new Date(Date.parse('2026-03-01T00:00:00.000Z') + number * 3_600_000).toISOString(),
  text: `It crashes (${number})`,
  tags: ['crash'],
  fields: {},
  visibility: 'public',
  contact: 'unknown',
  customer: { id: `u${number}` },
  sentiment: { score: -0.6, label: 'negative', confidence: 1 },
  kind: 'crash',
  aspects: [],
  priority: 0,
  ...extra,
});

export const cluster = (findings: readonly Finding[], extra: Partial<Cluster> = {}): Cluster => ({
  id: 'tag:crash/checkout',
  name: 'crash · checkout: apple pay',
  privateName: 'crash · checkout: apple pay',
  kind: 'crash',
  feature: 'checkout',
  tag: 'crash',
  findings,
  customers: new Set(findings.map((each) => each.customer?.id)).size,
  sentiment: -0.6,
  priority: { score: 70, because: 'many customers, all negative' },
  quotes: findings
    .slice(0, 2)
    .map(({ id, text, createdAt, visibility }) => ({ item: id, text, createdAt, visibility })),
  ...extra,
});
export const voices = (count: number, from = 1, extra: Partial<Finding> = {}) =>
  Array.from({ length: count }, (_, index) => finding(from + index, extra));

export const plan = (clusters: readonly Cluster[], extra: Partial<TriageInput> = {}) =>
  planTriage({ clusters, issues: [], events: [], settings, place: 'files:issues', secret: 's3cret', asOf, ...extra });
export const kinds = (actions: readonly Action[]) => actions.map((action) => action.kind);

/** What the tracker and the ledger look like after the plan was carried out. */
export function carriedOut(
  actions: readonly Action[],
  issues: readonly TrackedIssue[] = [],
  events: readonly LedgerEvent[] = [],
) {
  const all = new Map(issues.map((issue) => [issue.id, issue]));
  const log = [...events];
  for (const action of actions) {
    if (action.kind === 'link-items') {
      const { issue, place = '', links, id = String(all.size) } = action;
      log.push({ kind: 'linked', at: asOf, issue, place, id, links });
    }
    if (action.kind === 'open-issue') {
      const id = String(all.size + 1);
      const { title, body, labels } = action;
      all.set(id, { id, state: 'open', title, body, labels, ours: true, comments: [] });
    }
    if (action.kind === 'update-issue') {
      const issue = all.get(action.issue.id) as TrackedIssue;
      const labels = [...issue.labels.filter((label) => !action.removeLabels.includes(label)), ...action.addLabels];
      all.set(issue.id, { ...issue, labels, body: issue.body.replace(action.before, () => action.after) });
    }
    if (action.kind === 'comment-issue') {
      const issue = all.get(action.issue.id) as TrackedIssue;
      all.set(issue.id, { ...issue, comments: [...issue.comments, { body: action.body }] });
    }
    if (action.kind === 'reopen-issue')
      all.set(action.issue.id, { ...(all.get(action.issue.id) as TrackedIssue), state: 'open' });
  }
  return { issues: [...all.values()], events: log };
}
export const opened = (clusters: readonly Cluster[]) => carriedOut(plan(clusters).actions);
export const first = <T>(list: readonly T[]) => list[0] as T;
