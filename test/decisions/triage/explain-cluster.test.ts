import { expect, test } from 'vitest';
import { explainCluster } from '../../../src/decisions/triage/explain-cluster.ts';
import type { TriageInput } from '../../../src/decisions/triage/plan-triage.ts';
import { asOf, cluster, opened, settings, voices } from './make-cluster.ts';

const input = (extra: Partial<TriageInput> = {}): TriageInput => ({
  clusters: [cluster(voices(4))],
  issues: [],
  events: [],
  settings,
  place: 'files:issues',
  secret: 's3cret',
  asOf,
  ...extra,
});

test('says why each item is in it and why it goes where it goes', () => {
  expect(explainCluster('apple pay', input())?.join('\n')).toMatchInlineSnapshot(`
    "crash · checkout: apple pay (tag:crash/checkout)
      4 customers, priority 70: many customers, all negative
      why this issue: there is no issue of people to compare it with, so it is a new one
      why this team: payments, by the feature checkout
      what happens: open-issue, link-items
      items:
        s:001  2026-03-01  tag crash, feature checkout
        s:002  2026-03-01  tag crash, feature checkout
        s:003  2026-03-01  tag crash, feature checkout
        s:004  2026-03-01  tag crash, feature checkout"
  `);
});

test('a cluster is found by the beginning of its id', () => {
  const alike = input({ clusters: [{ ...cluster(voices(4)), id: 'like:0123456789abcdef' }] });
  expect(explainCluster('like:012345', alike)?.[0]).toContain('(like:0123456789abcdef)');
  expect(explainCluster('like:999', alike)).toBeUndefined();
});

test('says that an issue is known by its marker', () => {
  const known = opened([cluster(voices(4))]);
  const lines = explainCluster('tag:crash/checkout', input(known));
  expect(lines).toContain('  why this issue: 1 is ours: its marker says so');
  expect(lines).toContain('  what happens: nothing: everything is said already');
});

test('says why nothing happens yet, and that a kind is not wanted', () => {
  const few = input({ clusters: [cluster(voices(2))] });
  expect(explainCluster('crash', few)).toContain('  what happens: nothing yet: it needs 3 customers and priority 0');
  const praise = input({ clusters: [cluster(voices(4), { kind: 'praise' })] });
  expect(explainCluster('crash', praise)?.join()).toContain('praise is not among triage.kinds (bug, crash)');
});

test('knows no cluster that is not there', () => {
  expect(explainCluster('nothing of the kind', input())).toBeUndefined();
});
