import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyze.ts';
import { trendsOf } from '../../src/analysis/trends.ts';
import type { Finding } from '../../src/model/finding.ts';
import { AS_OF, makeItem, SETTINGS } from './make-item.ts';

const score = createAnalyzer(SETTINGS, AS_OF);
const SINCE = '2026-01-01T00:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString();

/** Findings a week, this week first, each from somebody else unless `customer` says otherwise. */
function topic(counts: readonly number[], customer?: string): readonly Finding[] {
  return counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, i) =>
      score(
        makeItem({
          id: `${week}:${i}`,
          text: 'It crashes',
          createdAt: daysAgo(week * 7 + 1 + (i % 6)),
          ...(customer === undefined ? {} : { customer: { id: customer } }),
        }),
      ),
    ),
  );
}
const trend = (counts: readonly number[], since = SINCE) => trendsOf([topic(counts)], since, AS_OF)[0];

describe('trendsOf', () => {
  test.each([
    ['rising', [12, 2, 3, 2, 1, 3, 2, 2, 2]],
    ['new', [6]],
    ['steady', [3, 2, 3, 2, 1, 3, 2, 2, 2]],
    ['falling', [0, 9, 11, 10, 9, 12, 8, 10, 10]],
    ['rising', [9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['steady', [12, 1, 14, 0, 2, 15, 1, 0, 13]],
  ] as const)('%s: %j', (state, counts) => {
    expect(trend(counts)?.state).toBe(state);
  });

  test('says why', () => {
    expect(trend([12, 2, 3, 2, 1, 3, 2, 2, 2])?.because).toMatch(
      /^12 customers this week, 2\.1 in a usual one \(p < 0\.001\)$/,
    );
    expect(trend([5, 4, 5, 4, 5, 4, 5, 4, 5])?.because).toBe('5 customers this week, 4.5 in a usual one');
  });

  test.each([
    [[1], '1 customer this week, 0 in a usual one: too few to tell'],
    [[2, 1, 1, 1, 1, 1, 1, 1, 1], '2 customers this week, 1 in a usual one: too few to tell'],
    [[0, 2, 3, 2, 2, 3, 2, 3, 2], '0 customers this week, 2.4 in a usual one: too few to tell'],
    [[3, 1, 1, 1, 1, 1, 1, 1, 1], '3 customers this week, 1 in a usual one'],
  ])('a topic with few customers says so: %j', (counts, because) => {
    expect(trend(counts)).toEqual({ state: 'steady', because });
  });

  test('a burst of three days is told before its week is full', () => {
    const burst = Array.from({ length: 6 }, (_, i) => topic([1]).map((one) => ({ ...one, id: `burst:${i}` }))).flat();
    const quiet = topic([0, 2, 3, 4, 2, 3, 2, 3, 3]);
    expect(trendsOf([[...quiet, ...burst]], SINCE, AS_OF)[0]).toMatchObject({
      state: 'rising',
      because: expect.stringMatching(/^6 customers in the last 3 days, 1\.\d in as many usual ones/),
    });
  });

  test('one customer who writes often is no trend', () => {
    expect(trendsOf([topic([40], 'one')], SINCE, AS_OF)[0]?.state).toBe('steady');
  });

  test('two weeks of feedback are too few to compare', () => {
    expect(trend([9, 1], daysAgo(14))).toEqual({
      state: 'steady',
      because: 'fewer than 3 weeks of feedback to compare',
    });
  });

  test.each([22, 24, 29, 36, 43, 50, 57, 64])('%d days of feedback are enough', (days) => {
    expect(trend([12, 0, 0], daysAgo(days))?.state).toBe('new');
  });

  test('what alone would be a trend is chance among many', () => {
    const counts = [5, 1, 1, 1, 1, 1, 1, 1, 1];
    const quiet = Array.from({ length: 300 }, () => topic([1, 1, 1, 1, 1, 1, 1, 1, 1]));
    expect(trend(counts)?.state).toBe('rising');
    expect(trendsOf([topic(counts), ...quiet], SINCE, AS_OF)[0]?.state).toBe('steady');
  });
});
