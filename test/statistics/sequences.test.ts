import { describe, expect, test } from 'vitest';
import { bernoulliConfidenceSequence } from '../../src/statistics/confidence-sequences/bernoulli.ts';
import { boundedMeanConfidenceSequence } from '../../src/statistics/confidence-sequences/empirical-bernstein.ts';
import { eventShareConfidenceSequence } from '../../src/statistics/confidence-sequences/event-share.ts';

describe('Bernoulli sequence', () => {
  const at = (successes: number, n: number) => bernoulliConfidenceSequence({ successes, n, alpha: 0.05, tOpt: 100 });
  // Roots of the beta-binomial mixture by mpmath with 30 digits.
  test('none and all', () => {
    expect(at(0, 30)).toEqual([0, expect.closeTo(0.176458609248, 9)]);
    expect(at(30, 30)).toEqual([expect.closeTo(0.823541390752, 9), 1]);
    expect(at(29, 30)[0]).toBeCloseTo(0.752902125352, 9);
  });
  test('one answer says nothing', () => {
    expect([at(0, 1), at(1, 1)]).toEqual([[0, 1], [0, 1]]); // prettier-ignore
  });
  test('successes and failures mirror each other', () => {
    for (const [successes, n] of [
      [1, 2],
      [1, 40],
      [13, 40],
      [2, 500],
    ] as const) {
      const [low, high] = at(successes, n);
      const [mirroredHigh, mirroredLow] = at(n - successes, n);
      expect(low).toBeCloseTo(1 - (mirroredLow ?? NaN), 9);
      expect(high).toBeCloseTo(1 - (mirroredHigh ?? NaN), 9);
    }
  });
});

test('events that all fall into one arm leave the ratio open', () => {
  const share = { exposureShare: 0.25, alpha: 0.05, tOpt: 100 };
  const all = eventShareConfidenceSequence({ ...share, events: 30, totalEvents: 30 });
  // Odds of 0.8235 over 0.1765, at odds of exposure of one to three.
  expect(all.rateRatioCi).toEqual([expect.closeTo((3 * 0.823541390752) / 0.176458609248, 6), Infinity]);
  expect(eventShareConfidenceSequence({ ...share, events: 0, totalEvents: 30 }).rateRatioCi[0]).toBe(0);
});

describe('bounded mean sequence', () => {
  // The theorem written out with numpy; long enough for bets below the largest one.
  test.each([
    [0, 1, 0.05, 0.47218235663682107, 0.5267467851147509],
    [2, 6, 0.1, 3.953848906141443, 4.04500368174279],
  ])('2,000 values within %d and %d', (low, high, alpha, from, to) => {
    const x = Array.from({ length: 2000 }, (_, i) => (low === 0 ? 0 : 3) + ((i * 37) % 11) / (low === 0 ? 10 : 5));
    const interval = boundedMeanConfidenceSequence({ x, low, high, alpha });
    expect(interval[0]).toBeCloseTo(from, 11);
    expect(interval[1]).toBeCloseTo(to, 11);
  });
  test.each([
    ['no room', { x: [1], low: 1, high: 1 }],
    ['bounds the wrong way round', { x: [0], low: 1, high: -1 }],
    ['a value below', { x: [0, -1.1] }],
    ['a value above', { x: [0, 1.1] }],
    ['no values', { x: [] }],
    ['an infinite bound', { high: Infinity }],
  ])('%s throws RangeError', (_name, wrong) => {
    const input = { x: [0.5], low: -1, high: 1, alpha: 0.05, ...wrong };
    expect(() => boundedMeanConfidenceSequence(input)).toThrow(RangeError);
  });
  test('values at the bounds are within', () => {
    expect(boundedMeanConfidenceSequence({ x: [-1, 1], low: -1, high: 1, alpha: 0.05 })).toEqual([-1, 1]);
  });
});
