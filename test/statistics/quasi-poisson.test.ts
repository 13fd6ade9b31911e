import { describe, expect, test } from 'vitest';
import { dispersedRateRatio, dispersionIndex, quasiPoissonRateRatio } from '../../src/statistics/quasi-poisson.ts';

// Pearson χ² and t by numpy and scipy 1.17.1.
test('rates of uneven periods', () => {
  const result = quasiPoissonRateRatio({ before: [3, 9, 2, 12], after: [6, 19, 4] });
  expect(result.dispersion).toBeCloseTo(4.86790450928382, 12);
  expect(result.logRatio).toBeCloseTo(0.3968813644167728, 12);
  expect(result.se).toBeCloseTo(0.5958908227965227, 12);
  expect(result.t).toBeCloseTo(0.6660303351446224, 12);
  expect(result.df).toBe(5);
  expect(result.pValue).toBeCloseTo(0.5348835098646052, 12);
  expect(result.ci[0]).toBeCloseTo(0.32145273481440056, 12);
  expect(result.ci[1]).toBeCloseTo(6.8803360107184295, 11);
});

test('rates of periods with exposures of their own', () => {
  const result = quasiPoissonRateRatio({
    before: [3, 9, 2, 12],
    beforeExposure: [1, 2, 1, 3],
    after: [6, 19, 4],
    afterExposure: [2, 3, 1],
    minimumDispersion: 0.5,
    confidence: 0.9,
  });
  expect(result.dispersion).toBeCloseTo(0.8515915119363395, 12);
  expect(result.logRatio).toBeCloseTo(0.26334997179225017, 12);
  expect(result.pValue).toBeCloseTo(0.33903728397932426, 12);
  expect(result.ci[0]).toBeCloseTo(0.7875146749710872, 12);
  expect(result.ci[1]).toBeCloseTo(2.1502265682236232, 12);
});

test('dispersion of counts with exposures', () => {
  expect(dispersionIndex([3, 9, 2, 12], [1, 2, 1, 3])).toBeCloseTo(0.44230769230769235, 12);
});

test('an arm without events says nothing', () => {
  const arms = { x1: 0, t1: 7, x2: 10, t2: 14, dispersion: 2, df: 9 };
  expect(dispersedRateRatio(arms)).toMatchObject({ t: 0, df: 9, pValue: 1, ci: [0, Infinity], se: Infinity });
});

test('three periods are enough, and a higher rate is greater', () => {
  const input = { before: [4, 6], after: [30] };
  expect(quasiPoissonRateRatio(input).df).toBe(1);
  expect(quasiPoissonRateRatio({ ...input, alternative: 'greater' }).pValue).toBeLessThan(0.5);
  expect(quasiPoissonRateRatio({ ...input, alternative: 'less' }).pValue).toBeGreaterThan(0.5);
});

describe('what is refused', () => {
  const arms = { x1: 5, t1: 7, x2: 10, t2: 14, dispersion: 2, df: 9 };
  test.each([
    ['two periods', () => quasiPoissonRateRatio({ before: [4], after: [3] })],
    ['an exposure too few', () => quasiPoissonRateRatio({ before: [4, 4], after: [3, 3], afterExposure: [1] })],
    ['a negative count', () => dispersionIndex([4, -1])],
    ['an exposure of 0', () => dispersionIndex([4, 1], [1, 0])],
    ['one count', () => dispersionIndex([4])],
    ['a minimum of 0', () => quasiPoissonRateRatio({ before: [4, 4], after: [3, 3], minimumDispersion: 0 })],
    ['a dispersion of 0', () => dispersedRateRatio({ ...arms, dispersion: 0 })],
    ['no degrees of freedom', () => dispersedRateRatio({ ...arms, df: 0 })],
    ['degrees of freedom that are no number', () => dispersedRateRatio({ ...arms, df: NaN })],
    ['a confidence of 0', () => dispersedRateRatio({ ...arms, confidence: 0 })],
  ])('%s throws RangeError', (_name, call) => expect(call).toThrow(RangeError));
});
