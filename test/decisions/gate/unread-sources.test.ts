import { expect, test } from 'vitest';
import { mayRestOn } from '../../../src/decisions/gate/may-rest-on.ts';
import { toStream } from '../../../src/decisions/gate/stream.ts';
import { unreadSources } from '../../../src/decisions/gate/unread-sources.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { SourceFacts } from '../../../src/model/settings.ts';
import type { SkipReason } from '../../../src/model/skip.ts';
import { finding } from './make-finding.ts';
import { parsed } from './parsed.ts';

const account = (source: string, items: number, skips: Partial<Record<SkipReason, number>> = {}) => ({
  source,
  from: `${source}.csv`,
  rows: items + Object.values(skips).reduce((sum, count) => sum + count, 0),
  items,
  skips,
});

test.each([
  [5, 5, true],
  [51, 49, false],
  [2, 2, undefined],
  [91, 9, undefined],
  [90, 10, false],
  [0, 5, true],
  [5, 0, undefined],
])('%i rows read and %i not: most of it %s', (items, unread, isMost) => {
  const found = unreadSources([account('s', items, { 'bad-date': unread, empty: 1000 })]);
  expect(found.map((each) => each.isMost)).toEqual(isMost === undefined ? [] : [isMost]);
});

test('the files of a source count together, the sources each by itself', () => {
  const accounts = [
    account('a', 4, { 'bad-date': 3 }),
    account('b', 100),
    account('a', 0, { 'bad-date': 1, 'bad-rating': 2 }),
  ];
  expect(unreadSources(accounts)).toEqual([
    { source: 'a', isMost: true, because: '6 of 10 rows of a could not be read (bad-date 4, bad-rating 2)' },
  ]);
});

test('what is dated after now counts as unread, once', () => {
  const [found] = unreadSources([account('a', 10, { 'bad-date': 2 })], { a: 4, nowhere: 9 });
  expect(found).toEqual({
    source: 'a',
    isMost: true,
    because: '6 of 12 rows of a could not be read (bad-date 2, dated in the future 4)',
  });
});

const rests = (
  text: string,
  { where = {}, facts = {}, findings = [] }: { where?: object; facts?: Partial<SourceFacts>; findings?: Finding[] },
) =>
  mayRestOn('store', { rule: text, where: { ...where }, critical: false, trial: false }, parsed(text).metric, {
    facts: [
      { name: 'other', channel: 'survey' },
      { name: 'store', ...facts },
    ],
    stream: toStream(findings),
  });

test.each([
  ['nps >= 0', {}, true],
  ['nps >= 0', { where: { source: 'other' } }, false],
  ['nps >= 0', { where: { source: 'store' } }, true],
  ['nps >= 0', { facts: { rating: 'stars' } }, false],
  ['stars >= 2', { facts: { rating: 'stars' } }, true],
  ['sentiment >= 0', { facts: { rating: 'stars' } }, true],
  ['sentiment >= 0', { where: { channel: 'review' } }, true],
  ['sentiment >= 0', { where: { channel: 'review' }, facts: { channel: 'survey' } }, false],
  ['sentiment >= 0', { where: { channel: 'review' }, facts: { channel: 'review' } }, true],
  ['sentiment >= 0', { facts: { channel: 'review' } }, true],
  ['tickets <= 0.1', { facts: { channel: 'review' } }, false],
  ['tickets <= 0.1', { facts: { channel: 'ticket' } }, true],
  ['tickets <= 0.1', {}, true],
  ['bugs <= 0.1', { facts: { channel: 'review' } }, true],
] as const)('%s with %j rests on it: %s', (text, given, expected) => {
  expect(rests(text, given)).toBe(expected);
});

test('one item of it that counts shows that the config is wrong', () => {
  const rated = (kind: 'nps' | 'stars', source: string) =>
    finding(1, { source, rating: { kind, value: 5, min: 0, max: 10 } });
  const facts = { rating: 'stars' } as const;
  expect(rests('nps >= 0', { facts, findings: [rated('stars', 'store'), rated('nps', 'other')] })).toBe(false);
  expect(rests('nps >= 0', { facts, findings: [rated('nps', 'store')] })).toBe(true);
});
