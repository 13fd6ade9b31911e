import { describe, expect, test } from 'vitest';
import { relativeLift } from '../../src/statistics/lift.ts';
import { adjustP } from '../../src/statistics/multiple-testing.ts';
import { npsAdjustedWald, npsDifferenceAdjustedWald, npsDifferenceWald, npsWald } from '../../src/statistics/nps.ts';
import { binomialTest, poissonLogRateRatio, poissonRateRatio } from '../../src/statistics/poisson-rate-ratio.ts';
import { proportionCI } from '../../src/statistics/proportions.ts';
import { srmChi2 } from '../../src/statistics/sample-ratio.ts';

describe('binomial tests', () => {
  // 386 of the 1,024 ways of ten throws have six heads or more, as many four or fewer.
  test('a fair coin is as unlikely on both sides', () => expect(binomialTest(6, 10, 0.5)).toBeCloseTo(772 / 1024, 12));
  test('where no count on the other side is as unlikely, only one side counts', () => {
    expect(binomialTest(3, 3, 0.01)).toBeCloseTo(1e-6, 15);
    expect(binomialTest(0, 3, 0.99)).toBeCloseTo(1e-6, 15);
  });
  test('the likeliest count is no surprise', () => {
    for (const [k, n, p] of [[3, 10, 0.3], [5, 10, 0.5], [0, 0, 0.5]] as const) expect(binomialTest(k, n, p)).toBe(1); // prettier-ignore
  });
  // scipy 1.17.1 binomtest(7, 19, 2/7).
  test('one-sided', () => {
    expect(binomialTest(7, 19, 2 / 7, 'less')).toBeCloseTo(0.8533044749780258, 12);
    expect(binomialTest(7, 19, 2 / 7, 'greater')).toBeCloseTo(0.28483391250539725, 12);
    expect(binomialTest(7, 19, 2 / 7)).toBeCloseTo(0.44877470379211015, 12);
  });
  test('more than all throws RangeError', () => expect(() => binomialTest(4, 3, 0.5)).toThrow(RangeError));
});

describe('ratios of rates', () => {
  const arms = { x1: 7, t1: 2, x2: 12, t2: 5 };
  // Beta quantiles by scipy 1.17.1.
  test('a one-sided interval is open on the other side', () => {
    const less = poissonRateRatio({ ...arms, alternative: 'less' }).ci;
    expect(less[0]).toBe(0);
    expect(less[1]).toBeCloseTo(3.4799388625668852, 9);
    const greater = poissonRateRatio({ ...arms, alternative: 'greater' }).ci;
    expect(greater[0]).toBeCloseTo(0.5769394046041352, 9);
    expect(greater[1]).toBe(Infinity);
  });
  test('no events at all have no ratio; an arm without has an infinite one', () => {
    expect(poissonLogRateRatio({ ...arms, x1: 0, x2: 0 })).toEqual({ logRatio: 0, se: Infinity });
    expect(poissonLogRateRatio({ ...arms, x1: 0 })).toEqual({ logRatio: -Infinity, se: Infinity });
    expect(poissonRateRatio({ ...arms, x2: 0 }).ci[1]).toBe(Infinity);
  });
  test.each([{ x1: -1 }, { x2: 0.5 }, { t1: 0 }, { t2: -1 }])('%o throws RangeError', (wrong) => {
    expect(() => poissonLogRateRatio({ ...arms, ...wrong })).toThrow(RangeError);
  });
});

test('none and all of any n have bounds of exactly 0 and 1', () => {
  for (let n = 1; n <= 400; n++) {
    for (const confidence of [0.5, 0.8, 0.95, 0.999]) {
      expect(proportionCI({ successes: 0, n, confidence })[0]).toBe(0);
      expect(proportionCI({ successes: n, n, confidence })[1]).toBe(1);
    }
  }
});

describe('sample ratio', () => {
  // (30 − 20)²/20 + (50 − 60)²/60 = 20/3; p by scipy 1.17.1.
  test('weights in any unit', () => {
    for (const weights of [
      [1, 3],
      [0.25, 0.75],
    ]) {
      const { statistic, df, pValue } = srmChi2([30, 50], weights);
      expect(statistic).toBeCloseTo(20 / 3, 12);
      expect(df).toBe(1);
      expect(pValue).toBeCloseTo(0.009823274507519235, 12);
    }
    expect(srmChi2([10, 20, 30], [1, 1, 1]).pValue).toBeCloseTo(Math.exp(-5), 12);
  });
  test('nobody at all is no mismatch', () =>
    expect(srmChi2([0, 0], [1, 3])).toEqual({ statistic: 0, df: 1, pValue: 1 }));
  test.each<readonly [observed: number[], weights: number[]]>([
    [[5], [1]],
    [[], []],
    [[5, 5], [1]],
    [
      [5, 5],
      [1, 1, 1],
    ],
    [
      [5, 5.5],
      [1, 1],
    ],
    [
      [5, 5],
      [1, 0],
    ],
  ])('%j against %j throws RangeError', (observed, weights) =>
    expect(() => srmChi2(observed, weights)).toThrow(RangeError),
  );
});

describe('several p-values', () => {
  test('by hand', () => {
    expect(adjustP([0.01, 0.04, 0.03], 'bonferroni')).toEqual([0.03, 0.12, 0.09]);
    expect(adjustP([0.5, 0.2, 0.9], 'bonferroni')).toEqual([1, expect.closeTo(0.6, 12), 1]);
    expect(adjustP([0.01, 0.04, 0.03], 'holm')).toEqual([0.03, 0.06, 0.06]);
    expect(adjustP([0.01, 0.04, 0.03], 'bh')).toEqual([0.03, 0.04, 0.04]);
  });
  test('leave what they were given alone', () => {
    const p = [0.5, 0.2, 0.2, 0.9];
    for (const method of ['holm', 'bh', 'bonferroni'] as const) adjustP(p, method);
    expect(p).toEqual([0.5, 0.2, 0.2, 0.9]);
  });
  test('below 0 or no number throws RangeError', () => {
    for (const wrong of [-0.1, 1.1, NaN]) expect(() => adjustP([0.5, wrong], 'bh')).toThrow(RangeError);
    expect(adjustP([0, 1], 'bonferroni')).toEqual([0, 1]);
  });
});

describe('net promoter scores', () => {
  const passives = { promoters: 0, passives: 9, detractors: 0 };
  test('equal scores without any spread do not differ', () => {
    expect(npsDifferenceWald(passives, passives)).toEqual({ delta: 0, se: 0, z: 0, pValue: 1, ci: [0, 0] });
    const promoters = { promoters: 9, passives: 0, detractors: 0 };
    expect(npsDifferenceWald(promoters, passives)).toMatchObject({ delta: 100, z: Infinity, pValue: 0 });
  });
  test('the adjusted difference is the plain one of the adjusted counts, at the confidence asked for', () => {
    const [a, b] = [{ promoters: 5, passives: 2, detractors: 4 }, { promoters: 9, passives: 1, detractors: 1 }]; // prettier-ignore
    const more = ({ promoters, passives: p, detractors }: typeof a) => ({
      promoters: promoters + 0.75,
      passives: p + 1.5,
      detractors: detractors + 0.75,
    });
    for (const options of [{}, { confidence: 0.5 }, { alternative: 'less' as const }]) {
      expect(npsDifferenceAdjustedWald(a, b, options)).toEqual(npsDifferenceWald(more(a), more(b), options));
    }
  });
  test.each([
    ['a negative count', () => npsWald({ promoters: 5, passives: -1, detractors: 0 })],
    ['a count that is none', () => npsWald({ promoters: NaN, passives: 1, detractors: 0 })],
    ['a negative count behind pseudo-counts', () => npsAdjustedWald({ promoters: 1, passives: 1, detractors: -0.5 })],
  ])('%s throws RangeError', (_name, call) => expect(call).toThrow(RangeError));
});

test.each([
  ['a reference mean of 0', { mean: 0, variance: 1, n: 5 }],
  ['a mean that is none', { mean: NaN, variance: 1, n: 5 }],
  ['a negative variance', { mean: 1, variance: -1, n: 5 }],
  ['an empty arm', { mean: 1, variance: 1, n: 0 }],
])('lift: %s throws RangeError', (_name, arm) => {
  const fine = { mean: 1, variance: 1, n: 5 };
  expect(() => relativeLift(arm, fine)).toThrow(RangeError);
  if (arm.mean !== 0) expect(() => relativeLift(fine, arm)).toThrow(RangeError);
});
