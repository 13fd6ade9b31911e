import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyze.ts';
import { priorityOf } from '../../src/analysis/priority.ts';
import type { Customer } from '../../src/model/item.ts';
import { AS_OF, makeItem, SETTINGS, stars } from './make-item.ts';

const score = createAnalyzer(SETTINGS, AS_OF);
/** `count` complaints, so many days ago each. */
const complaints = (count: number, days = 2, text = 'It crashes', customer?: Customer) =>
  Array.from({ length: count }, (_, i) =>
    score(
      makeItem({
        id: `${text}:${days}:${i}`,
        text,
        rating: stars(1),
        createdAt: daysAgo(days),
        ...(customer && { customer }),
      }),
    ),
  );
const daysAgo = (days: number) => new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString();
const of = (...groups: ReturnType<typeof complaints>[]) => priorityOf(groups.flat(), AS_OF);

describe('priorityOf', () => {
  test('says why', () => {
    expect(of(complaints(8), complaints(16, 20))).toEqual({
      score: 72,
      because: '24 customers, mostly negative, twice as often this week',
    });
    expect(of(complaints(1, 30)).because).toBe('1 customer, mostly negative, silent for 30 days');
    expect(of(complaints(3)).because).toBe('3 customers, mostly negative, new this week');
  });

  test('compares this week only with weeks in which there was feedback at all', () => {
    const since = (days: number) => priorityOf([...complaints(8), ...complaints(8, 10)], AS_OF, daysAgo(days)).because;
    expect(since(60)).toBe('16 customers, mostly negative, 4 times as often this week');
    expect(since(21)).toBe('16 customers, mostly negative, twice as often this week');
    expect(since(14)).toBe('16 customers, mostly negative');
    expect(since(10)).toBe('16 customers, mostly negative');
    expect(priorityOf(complaints(3), AS_OF, daysAgo(2)).because).toBe('3 customers, mostly negative');
  });

  test.each([
    ['more customers', complaints(30), complaints(3)],
    ['a graver kind', complaints(5), complaints(5, 2, 'It is ugly')],
    ['a recent one', complaints(5, 1), complaints(5, 60)],
    ['a growing one', [...complaints(8, 1), ...complaints(4, 20)], [...complaints(4, 1), ...complaints(8, 20)]],
    ['a weightier customer', complaints(1, 2, 'It crashes', { id: 'a', weight: 50 }), complaints(1)],
  ])('%s comes first', (_name, first, second) => {
    expect(of(first).score).toBeGreaterThan(of(second).score);
  });

  test('what many said months ago and nobody solved is above what a few say today', () => {
    const silent = of(complaints(200, 120, 'The battery gets hot'));
    expect(silent.score).toBeGreaterThan(of(complaints(5, 1)).score);
    expect(silent.because).toBe('200 customers, mostly negative, silent for 120 days');
  });

  test('thanks are no voices of a problem', () => {
    const [thanks] = complaints(1, 1, 'Thank you');
    const content = Array.from({ length: 50 }, (_, i) => ({
      ...thanks!,
      id: `thanks:${i}`,
      kind: 'bug' as const,
      sentiment: { score: 0.8, label: 'positive' as const, confidence: 1 },
    }));
    expect(of(complaints(4), content)).toEqual({
      score: of(complaints(4)).score,
      because: '4 customers, 50 more are content, mostly negative, new this week',
    });
    expect(priorityOf(content, AS_OF).because).toContain('50 customers');
  });

  test('a weight is told', () => {
    expect(of(complaints(1, 2, 'It crashes', { id: 'a', weight: 2.5 })).because).toContain('1 customer of weight 2.5');
  });

  test('one customer is one, however often they write', () => {
    expect(of(complaints(9, 2, 'It crashes', { id: 'a' })).because).toContain('1 customer,');
  });

  test('stays between 0 and 100', () => {
    expect(of(complaints(3000, 0, 'hacked', undefined)).score).toBeLessThanOrEqual(100);
    expect(of(complaints(2, 5000, 'fine', { id: 'a', weight: 0 })).score).toBeGreaterThanOrEqual(0);
    expect(priorityOf([], AS_OF).score).toBe(0);
  });
});
