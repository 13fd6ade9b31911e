import { describe, expect, test } from 'vitest';
import { estimate, shortfall, unseenShare } from '../../../src/decisions/gate/estimate.ts';
import type { Sample } from '../../../src/decisions/gate/sample.ts';
import { boundedSequence, normalSequence, shareSequence } from '../../../src/decisions/gate/sequences.ts';
import { binomialAtLeast, binomialAtMost } from '../../../src/statistics/distributions/binomial.ts';
import { npsAdjustedWald } from '../../../src/statistics/nps.ts';
import { poissonRateCI } from '../../../src/statistics/poisson-rates.ts';
import { proportionCI } from '../../../src/statistics/proportions.ts';
import { oneSampleT } from '../../../src/statistics/t-tests.ts';
import { parsed } from './parsed.ts';

const share = (successes: number, n: number): Sample => ({ family: 'proportion', successes, n });
const events = (count: number, exposure: number, index?: number): Sample => ({
  family: 'events',
  count,
  exposure,
  ...(index !== undefined && { dispersion: { index, days: 20 } }),
});

describe('one side', () => {
  test('nps: adjusted Wald, on its scale, around its own value', () => {
    const counts = { promoters: 20, passives: 9, detractors: 11 };
    const { value, interval, sequence } = estimate({ family: 'nps', counts });
    expect(value).toBeCloseTo(22.5, 12);
    expect(interval(0.9)).toEqual(npsAdjustedWald(counts, 0.9).ci);
    const { nps, se } = npsAdjustedWald(counts);
    expect(sequence(0.9)).toEqual(normalSequence({ value: nps, se, n: 40, sides: 1 }, 1 - 0.9));
    const all = estimate({ family: 'nps', counts: { promoters: 5, passives: 0, detractors: 0 } });
    expect([all.interval(0.999999)[1], all.sequence(0.9)[1], all.interval(0.01)[1]]).toEqual([100, 100, 100]);
    const none = estimate({ family: 'nps', counts: { promoters: 0, passives: 0, detractors: 5 } });
    expect([none.interval(0.999999)[0], none.sequence(0.9)[0], none.interval(0.01)[0]]).toEqual([-100, -100, -100]);
  });
  test('shares: Wilson, and the beta-binomial sequence', () => {
    const { value, interval, sequence } = estimate(share(7, 40));
    expect(value).toBe(7 / 40);
    expect(interval(0.8)).toEqual(proportionCI({ successes: 7, n: 40, confidence: 0.8 }));
    expect(sequence(0.8)).toEqual(shareSequence(7, 40, 1 - 0.8));
  });
  test('events: exact Poisson, wider by the root of the dispersion from 1.2 on', () => {
    const [low, high] = poissonRateCI({ count: 16, exposure: 800, confidence: 0.9 });
    expect(estimate(events(16, 800)).value).toBe(0.02);
    expect(estimate(events(16, 800)).interval(0.9)).toEqual([low, high]);
    expect(estimate(events(16, 800, 1.2)).interval(0.9)).toEqual([low, high]);
    const wide = estimate(events(16, 800, 2.25)).interval(0.9);
    expect(wide[0]).toBeCloseTo(0.02 - 1.5 * (0.02 - low), 12);
    expect(wide[1]).toBeCloseTo(0.02 + 1.5 * (high - 0.02), 12);
    expect(estimate(events(16, 800, 99)).interval(0.9)[0]).toBe(0);
    // One event more keeps the standard error above 0.
    expect(estimate(events(16, 800, 2.25)).sequence(0.9)).toEqual([
      0,
      normalSequence({ value: 0.02, se: (1.5 * Math.sqrt(17)) / 800, n: 16, sides: 1 }, 1 - 0.9)[1],
    ]);
    expect(estimate(events(400, 800)).sequence(0.9)).toEqual(
      normalSequence({ value: 0.5, se: Math.sqrt(401) / 800, n: 400, sides: 1 }, 1 - 0.9),
    );
    const [from, to] = estimate(events(0, 800)).sequence(0.9);
    expect(from).toBe(0);
    expect(to).toBe(normalSequence({ value: 0, se: 1 / 800, n: 1, sides: 1 }, 1 - 0.9)[1]);
  });
  test('means: Student, and for values with bounds a sequence that needs nothing else', () => {
    const values = [0.2, -0.4, 0.9, 0.1, 0.3];
    const { value, interval, sequence } = estimate({ family: 'mean', values });
    expect(value).toBeCloseTo(0.22, 12);
    expect(interval(0.5)).toEqual(oneSampleT(values, { confidence: 0.5 }).ci);
    expect(sequence(0.9)).toEqual(boundedSequence(values, 1 - 0.9));
    expect(interval(0.9999)).toEqual([-1, 1]);
  });
  test('ratings: Student, within any scale in use', () => {
    const values = [3, 4, 4, 5, 4];
    const { interval, sequence } = estimate({ family: 'ordinal', values });
    const { ci, se } = oneSampleT(values, { confidence: 0.5 });
    expect(interval(0.5)).toEqual(ci);
    const [low, high] = normalSequence({ value: 4, se, n: 5, sides: 1 }, 1 - 0.5);
    expect(sequence(0.5)).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
    expect(interval(0.99999)).toEqual([0, 10]);
  });
  test('one value says nothing', () => {
    for (const confidence of [0.1, 0.9]) {
      const mean = estimate({ family: 'mean', values: [0.5] });
      expect([mean.value, mean.interval(confidence), mean.sequence(confidence)]).toEqual([0.5, [-1, 1], [-1, 1]]);
      const stars = estimate({ family: 'ordinal', values: [4] });
      expect([stars.interval(confidence), stars.sequence(confidence)]).toEqual([[0, 10], [0, 10]]); // prettier-ignore
    }
  });
  test('equal values leave room for those not heard: Wilson’s bound for none of n, times the scale', () => {
    const unseen = proportionCI({ successes: 0, n: 30, confidence: 0.9 })[1];
    const values = Array<number>(30).fill(4);
    expect(unseenShare(values, 0.9)).toBe(unseen);
    expect(unseenShare([...values, 5], 0.9)).toBe(0);
    for (const bounds of ['interval', 'sequence'] as const) {
      const [low, high] = estimate({ family: 'ordinal', values })[bounds](0.9);
      expect(low).toBeCloseTo(4 - 10 * unseen, 12);
      expect(high).toBeCloseTo(4 + 10 * unseen, 12);
    }
    const [low, high] = estimate({ family: 'mean', values: Array<number>(30).fill(0.1) }).interval(0.9);
    expect(low).toBeCloseTo(0.1 - 2 * unseen, 12);
    expect(high).toBeCloseTo(0.1 + 2 * unseen, 12);
  });
});

describe('how far short of a threshold', () => {
  test('what is better when higher falls short downwards, what is better when lower upwards', () => {
    const counts = { promoters: 20, passives: 9, detractors: 11 };
    const nps = shortfall(parsed('nps >= 30'), { family: 'nps', counts });
    const [low, high] = npsAdjustedWald(counts, 0.9).ci;
    expect(nps.value).toBeCloseTo(7.5, 12);
    expect(nps.interval(0.9)).toEqual([30 - high, 30 - low]);
    const tickets = shortfall(parsed('tickets <= 0.01'), events(16, 800));
    expect(tickets.value).toBeCloseTo(0.01, 12);
    expect(tickets.interval(0.9)[0]).toBeCloseTo(
      poissonRateCI({ count: 16, exposure: 800, confidence: 0.9 })[0] - 0.01,
      12,
    );
  });
  test.each([
    ['share(crash) <= 10%', 9, binomialAtLeast(9, 40, 0.1), 0.1, 1],
    ['csat >= 85%', 29, binomialAtMost(29, 40, 0.85), 0.85, -1],
  ] as const)('%s shows harm from the exact p-value of %d of 40 on', (rule, successes, p, threshold, sign) => {
    const { interval, sequence } = shortfall(parsed(rule), share(successes, 40));
    const wilson = (confidence: number) => proportionCI({ successes, n: 40, confidence })[sign === 1 ? 0 : 1];
    const below = interval(1 - 2 * p * 0.999);
    const above = interval(1 - 2 * p * 1.001);
    expect(below[0]).toBeLessThanOrEqual(0);
    expect(above[0]).toBeCloseTo(sign * (wilson(1 - 2 * p * 1.001) - threshold), 12);
    expect(above[0]).toBeGreaterThan(0);
    const [low, high] = shareSequence(successes, 40, 1 - 0.9);
    const shifted = sign === 1 ? [low - threshold, high - threshold] : [threshold - high, threshold - low];
    expect(sequence(0.9)).toEqual(shifted.map((bound) => expect.closeTo(bound, 12)));
  });
  test('thresholds of 0 % and 100 % have no exact test', () => {
    const none = shortfall(parsed('share(crash) <= 0%'), share(3, 40)).interval(0.9);
    expect(none[0]).toBe(proportionCI({ successes: 3, n: 40, confidence: 0.9 })[0]);
    expect(shortfall(parsed('csat >= 100%'), share(37, 40)).interval(0.9)[0]).toBeGreaterThan(0);
  });
});
