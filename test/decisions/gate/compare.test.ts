import { describe, expect, test } from 'vitest';
import { compare, isTooSmall } from '../../../src/decisions/gate/compare.ts';
import type { Sample } from '../../../src/decisions/gate/sample.ts';
import { normalSequence, rateRatioSequence } from '../../../src/decisions/gate/sequences.ts';
import { brunnerMunzelExact } from '../../../src/statistics/brunner-munzel-exact.ts';
import { brunnerMunzel } from '../../../src/statistics/brunner-munzel.ts';
import { fisherExact } from '../../../src/statistics/fisher-exact.ts';
import { variance } from '../../../src/statistics/moments.ts';
import { npsDifferenceAdjustedWald } from '../../../src/statistics/nps.ts';
import { poissonRateRatio } from '../../../src/statistics/poisson-rate-ratio.ts';
import { diffProportionsCI } from '../../../src/statistics/proportion-difference.ts';
import { proportionCI } from '../../../src/statistics/proportions.ts';
import { dispersedRateRatio } from '../../../src/statistics/quasi-poisson.ts';
import { welchT } from '../../../src/statistics/t-tests.ts';
import { parsed } from './parsed.ts';

const share = (successes: number, n: number): Sample => ({ family: 'proportion', successes, n });
const nps = (promoters: number, passives: number, detractors: number): Sample => ({
  family: 'nps',
  counts: { promoters, passives, detractors },
});
const values = (family: 'ordinal' | 'mean', ...list: number[]): Sample => ({ family, values: list });
const events = (count: number, exposure: number, index?: number): Sample => ({
  family: 'events',
  count,
  exposure,
  ...(index !== undefined && { dispersion: { index, days: 21 } }),
});
const close = (interval: readonly number[]) => interval.map((bound) => expect.closeTo(bound, 10));
const logs = (ci: readonly number[]) => ci.map(Math.log);

test('a lower score is worse: its difference, turned', () => {
  const [now, before] = [nps(20, 10, 20), nps(30, 10, 10)];
  const { value, interval, sequence } = compare(parsed('nps >= baseline - 20'), now, before);
  expect(value).toBeCloseTo(40, 12);
  const counts = (sample: Sample) => (sample.family === 'nps' ? sample.counts : undefined) ?? expect.fail();
  const { ci, delta, se } = npsDifferenceAdjustedWald(counts(now), counts(before), { confidence: 0.8 });
  expect(interval(0.8)).toEqual(close([-ci[1], -ci[0]]));
  const [low, high] = normalSequence({ value: delta, se, n: 100, sides: 2 }, 1 - 0.8);
  expect(sequence(0.8)).toEqual(close([-high, -low]));
  const extreme = compare(parsed('nps >= baseline - 20'), nps(0, 0, 1), nps(1, 0, 0));
  expect([extreme.interval(0.9999)[1], extreme.sequence(0.9)[1]]).toEqual([200, 200]);
  expect(compare(parsed('nps >= baseline'), nps(1, 0, 0), nps(0, 0, 1)).interval(0.9999)[0]).toBe(-200);
});

describe('shares', () => {
  test('Newcombe where no cell is small', () => {
    const ci = diffProportionsCI({ x1: 30, n1: 100, x2: 20, n2: 110, confidence: 0.9 });
    const worse = compare(parsed('share(crash) <= baseline'), share(30, 100), share(20, 110));
    expect(worse.value).toBeCloseTo(0.3 - 20 / 110, 12);
    expect(worse.interval(0.9)).toEqual(close(ci));
    const better = compare(parsed('csat >= baseline'), share(30, 100), share(20, 110));
    expect(better.value).toBeCloseTo(20 / 110 - 0.3, 12);
    expect(better.interval(0.9)).toEqual(close([-ci[1], -ci[0]]));
  });
  test.each([
    ['share(crash) <= baseline', [4, 20, 0, 30], 1],
    ['csat >= baseline', [16, 20, 30, 30], -1],
    ['share(crash) <= baseline', [21, 24, 14, 26], 1],
    ['csat >= baseline', [12, 25, 23, 26], -1],
    ['share(crash) <= baseline', [12, 25, 4, 25], 1],
    ['csat >= baseline', [4, 25, 12, 25], -1],
  ] as const)(
    '%s: with fewer than 5 in a cell harm is shown only where Fisher shows it',
    (rule, [x1, n1, x2, n2], sign) => {
      const table = [[x1, n1 - x1], [x2, n2 - x2]] as const; // prettier-ignore
      const p = fisherExact(table, sign === 1 ? 'greater' : 'less');
      const { interval } = compare(parsed(rule), share(x1, n1), share(x2, n2));
      const newcombe = (confidence: number) => {
        const [low, high] = diffProportionsCI({ x1, n1, x2, n2, confidence });
        return sign === 1 ? [low, high] : [-high, -low];
      };
      expect(newcombe(1 - 2 * p * 0.99)[0]).toBeGreaterThan(0);
      expect(interval(1 - 2 * p * 0.99)[0]).toBeCloseTo(0, 12);
      expect(interval(1 - 2 * p * 0.99)[1]).toBeCloseTo(newcombe(1 - 2 * p * 0.99)[1] ?? NaN, 12);
      expect(interval(1 - 2 * p * 1.01)).toEqual(close(newcombe(1 - 2 * p * 1.01)));
    },
  );
  test('five in each cell are enough for Newcombe alone', () => {
    const [x1, n1, x2, n2] = [13, 40, 5, 40];
    const p = fisherExact([[x1, n1 - x1], [x2, n2 - x2]], 'greater'); // prettier-ignore
    const confidence = 1 - 2 * p * 0.9;
    const [low] = compare(parsed('share(crash) <= baseline'), share(x1, n1), share(x2, n2)).interval(confidence);
    expect(low).toBeCloseTo(diffProportionsCI({ x1, n1, x2, n2, confidence })[0], 12);
    expect(low).toBeGreaterThan(0);
  });
  test('the sequence by Agresti and Caffo: a success and a failure more a side', () => {
    const { sequence } = compare(parsed('share(crash) <= baseline'), share(3, 48), share(0, 30));
    const [p1, p2] = [4 / 50, 1 / 32];
    const se = Math.sqrt((p1 * (1 - p1)) / 50 + (p2 * (1 - p2)) / 32);
    expect(sequence(0.9)).toEqual(close(normalSequence({ value: p1 - p2, se, n: 78, sides: 2 }, 1 - 0.9)));
    const tiny = compare(parsed('share(crash) <= baseline'), share(1, 1), share(0, 1)).sequence(0.99);
    expect(tiny).toEqual([-1, 1]);
  });
});

describe('events', () => {
  const rule = parsed('tickets <= baseline * 1.5');
  const arms = { x1: 30, t1: 100, x2: 40, t2: 200 };
  test('the exact ratio, as a logarithm', () => {
    for (const calm of [undefined, 0.5, 1.2]) {
      const { value, interval, sequence } = compare(rule, events(30, 100, calm), events(40, 200));
      expect(value).toBeCloseTo(Math.log(1.5), 12);
      expect(interval(0.9)).toEqual(close(logs(poissonRateRatio({ ...arms, confidence: 0.9 }).ci)));
      expect(sequence(0.9)).toEqual(close(logs(rateRatioSequence(arms, 1 - 0.9))));
    }
  });
  test('quasi-Poisson where they come in bursts', () => {
    const { value, interval, sequence } = compare(rule, events(30, 100, 3), events(40, 200));
    expect(value).toBeCloseTo(Math.log(1.5), 12);
    const spread = dispersedRateRatio({ ...arms, dispersion: 3, df: 20, confidence: 0.9 });
    expect(interval(0.9)).toEqual(close(logs(spread.ci)));
    const normal = { value: Math.log(1.5), se: spread.se, n: 70, sides: 2 } as const;
    expect(sequence(0.9)).toEqual(close(normalSequence(normal, 1 - 0.9)));
  });
  test('an arm without events is held by the exact ratio, and no bound is infinite', () => {
    const most = Math.log(1e6);
    for (const index of [undefined, 3]) {
      const none = compare(rule, events(0, 100, index), events(40, 200));
      expect(none.value).toBe(-most);
      expect(none.interval(0.9)).toEqual(
        close([-most, Math.log(poissonRateRatio({ ...arms, x1: 0, confidence: 0.9 }).ci[1])]),
      );
      const all = compare(rule, events(30, 100, index), events(0, 200));
      expect([all.value, all.interval(0.9)[1], all.sequence(0.9)[1]]).toEqual([most, most, most]);
      const nothing = compare(rule, events(0, 100, index), events(0, 200));
      expect([nothing.value, nothing.interval(0.9), nothing.sequence(0.9)]).toEqual([0, [-most, most], [-most, most]]);
    }
    const wild = compare(rule, events(1, 1e9, 1e6), events(1, 1)).sequence(0.9);
    expect(wild).toEqual([-most, most]);
  });
});

describe('ranks', () => {
  const rule = parsed('stars >= baseline - 10%');
  const now = [1, 2, 2, 3, 3, 4, 4, 5, 1, 2, 3];
  const before = [2, 3, 4, 4, 5, 5, 5, 3, 4, 5];
  test('Brunner–Munzel from ten a side on', () => {
    const { value, interval, sequence } = compare(rule, values('ordinal', ...now), values('ordinal', ...before));
    const { probSuperiorY, se, ci } = brunnerMunzel(now, before, { confidence: 0.9 });
    expect(value).toBeCloseTo(probSuperiorY - 0.5, 12);
    expect(interval(0.9)).toEqual(close([ci[0] - 0.5, ci[1] - 0.5]));
    const [low, high] = normalSequence({ value: probSuperiorY, se, n: 21, sides: 2 }, 1 - 0.9);
    expect(sequence(0.9)).toEqual(close([Math.max(0, low) - 0.5, Math.min(1, high) - 0.5]));
  });
  test.each([
    ['fewer now', [1, 1, 2, 1, 2, 1, 1, 2, 1], [...before]],
    ['fewer before', [1, 1, 2, 1, 2, 1, 1, 2, 1, 1, 1], [5, 4, 5, 5, 4]],
  ])('%s: only the exact test shows harm, and nothing its absence', (_name, few, many) => {
    const p = brunnerMunzelExact(few, many, 'less') ?? NaN;
    const { interval } = compare(rule, values('ordinal', ...few), values('ordinal', ...many));
    expect(interval(1 - 2 * p * 0.99)[0]).toBeLessThanOrEqual(0);
    const [low, high] = interval(1 - 2 * p * 1.01);
    expect(low).toBeGreaterThan(0);
    expect(high).toBe(0.5);
    const { ci } = brunnerMunzel(few, many, { confidence: 1 - 2 * p * 1.01 });
    expect(low).toBeCloseTo(Math.max(ci[0] - 0.5, 0), 12);
  });
  test('two answers a side say something', () => {
    // One deal of six is as extreme as [1, 2] against [3, 4].
    const { interval } = compare(rule, values('ordinal', 1, 2), values('ordinal', 3, 4));
    expect(interval(1 - 2 / 5.9)[0]).toBeGreaterThan(0);
    expect(interval(1 - 2 / 6.1)[0]).toBeLessThanOrEqual(0);
    const means = compare(parsed('stars >= baseline - 0.3'), values('ordinal', 1, 2), values('ordinal', 3, 4));
    const { ci } = welchT([1, 2], [3, 4], { confidence: 0.1 });
    expect(means.interval(0.1)).toEqual(close([-ci[1], -ci[0]]));
  });
  test('one answer says nothing but P(worse) + ½P(tie) − ½ over all pairs', () => {
    for (const [mine, theirs, expected] of [
      [[2], [1, 3, 3, 3], 0.25],
      [[3], [1, 2], -0.5],
      [[1, 2], [3], 0.5],
      [[3], [3, 3, 3], 0],
      [[3], [1, 3, 4], 0],
      [[1, 5, 5, 5], [3], -0.25],
    ] as const) {
      const { value, interval, sequence } = compare(rule, values('ordinal', ...mine), values('ordinal', ...theirs));
      expect([value, interval(0.5), sequence(0.5)]).toEqual([expected, [-0.5, 0.5], [-0.5, 0.5]]);
    }
  });
});

describe('means', () => {
  const rule = parsed('stars >= baseline - 0.3');
  const [now, before] = [[3, 4, 4, 2, 5], [5, 4, 5, 3, 5, 4]]; // prettier-ignore
  test('Welch, turned', () => {
    const { value, interval, sequence } = compare(rule, values('ordinal', ...now), values('ordinal', ...before));
    const { ci, estimate, se } = welchT(now, before, { confidence: 0.6 });
    expect(value).toBeCloseTo(-estimate, 12);
    expect(interval(0.6)).toEqual(close([-ci[1], -ci[0]]));
    expect(se).toBeCloseTo(Math.sqrt(variance(now) / 5 + variance(before) / 6), 12);
    const [low, high] = normalSequence({ value: estimate, se, n: 11, sides: 2 }, 1 - 0.6);
    expect(sequence(0.6)).toEqual(close([-high, -low]));
  });
  test('equal answers on a side leave room for those not heard', () => {
    const same = Array<number>(12).fill(4);
    const unseen = 10 * proportionCI({ successes: 0, n: 12, confidence: 0.9 })[1];
    const both = compare(rule, values('ordinal', ...same), values('ordinal', ...same.map(() => 5)));
    expect(both.interval(0.9)).toEqual(close([1 - 2 * unseen, 1 + 2 * unseen]));
    expect(both.sequence(0.9)).toEqual(close([1 - 2 * unseen, 1 + 2 * unseen]));
    const one = compare(rule, values('ordinal', ...now), values('ordinal', ...same));
    const { ci } = welchT(now, same, { confidence: 0.9 });
    expect(one.interval(0.9)).toEqual(close([-ci[1] - unseen, -ci[0] + unseen]));
  });
  test('one value says nothing; no difference is larger than the scale', () => {
    const alone = compare(rule, values('ordinal', 1), values('ordinal', 5, 4));
    expect([alone.value, alone.interval(0.5), alone.sequence(0.5)]).toEqual([3.5, [-10, 10], [-10, 10]]);
    const other = compare(parsed('sentiment >= baseline - 0.1'), values('mean', 0.2, 0.1), values('mean', 0.5));
    expect([other.interval(0.5), other.sequence(0.5)]).toEqual([[-2, 2], [-2, 2]]); // prettier-ignore
    const wide = compare(parsed('sentiment >= baseline - 0.1'), values('mean', -1, 1), values('mean', 1, -1));
    expect([wide.interval(0.999), wide.sequence(0.999)]).toEqual([[-2, 2], [-2, 2]]); // prettier-ignore
  });
});

test('two families are no comparison', () => {
  const sides = [
    ['nps >= baseline', nps(1, 1, 1)],
    ['csat >= baseline', share(1, 2)],
    ['tickets <= baseline', events(1, 2)],
    ['stars >= baseline', values('ordinal', 1)],
  ] as const;
  for (const [rule, one] of sides) {
    for (const [, other] of sides) {
      if (one === other) continue;
      expect(() => compare(parsed(rule), one, other)).toThrow('two sides of one rule are of one family');
    }
  }
});

test.each<readonly [rule: string, side: Sample, open: boolean, small: boolean]>([
  ['nps >= 0', nps(9, 0, 0), false, true],
  ['nps >= 0', nps(10, 0, 0), false, false],
  ['stars >= 3', values('ordinal', 1), false, true],
  ['stars >= baseline', values('ordinal', 1), false, false],
  ['stars >= baseline', values('ordinal', 1), true, true],
  ['stars >= baseline - 0.3', values('ordinal', 1), false, true],
  ['csat >= 80%', share(1, 2), false, false],
  ['csat >= 80%', share(1, 2), true, false],
  ['csat >= baseline', share(1, 2), false, false],
  ['csat >= baseline', share(1, 9), true, true],
  ['csat >= baseline', share(1, 10), true, false],
  ['tickets <= baseline', events(1, 2), true, false],
])('%s from %j, open %s: too small %s', (rule, side, open, small) => {
  expect(isTooSmall(parsed(rule), side, open)).toBe(small);
});
