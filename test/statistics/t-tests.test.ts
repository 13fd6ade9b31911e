import { describe, expect, test } from 'vitest';
import { oneSampleT, welchT } from '../../src/statistics/t-tests.ts';

// scipy 1.17.1: ttest_1samp, ttest_ind(equal_var=False).
describe('one mean against a number', () => {
  const x = [4, 5, 3, 5, 2];
  test('statistic and interval', () => {
    const result = oneSampleT(x, { against: 3, confidence: 0.9 });
    expect(result).toMatchObject({ estimate: 3.8, df: 4 });
    expect(result.t).toBeCloseTo(1.3719886811400706, 12);
    expect(result.pValue).toBeCloseTo(0.24198153056802096, 12);
    expect(result.ci[0]).toBeCloseTo(2.5569303941748753, 12);
    expect(result.ci[1]).toBeCloseTo(5.043069605825124, 12);
  });
  test('the interval is for the mean, whatever it is compared with', () => {
    const [low, high] = oneSampleT(x).ci;
    const against = oneSampleT(x, { against: 100 }).ci;
    expect(against[0]).toBeCloseTo(low, 12);
    expect(against[1]).toBeCloseTo(high, 12);
  });
  test('one side has half, the other the rest', () => {
    const p = (alternative: 'less' | 'greater') => oneSampleT(x, { against: 3, alternative }).pValue;
    expect(p('greater')).toBeCloseTo(0.24198153056802096 / 2, 12);
    expect(p('less')).toBeCloseTo(1 - 0.24198153056802096 / 2, 12);
  });
});

test('two means', () => {
  const result = welchT([3.1, 4.2, 5.0, 2.2], [1.0, 2.5, 0.7]);
  expect(result.t).toBeCloseTo(2.6838576426505822, 12);
  expect(result.df).toBeCloseTo(4.946298230084607, 12);
  expect(result.pValue).toBeCloseTo(0.044101811226761434, 12);
  expect(result.ci[0]).toBeCloseTo(0.08693113134063024, 12);
  expect(result.ci[1]).toBeCloseTo(4.363068868659369, 12);
});

test('without any spread nothing is said', () => {
  expect(oneSampleT([2, 2, 2], { against: 1 })).toEqual({
    estimate: 2,
    se: 0,
    t: 0,
    df: Infinity,
    pValue: 1,
    ci: [-Infinity, Infinity],
  });
  expect(oneSampleT([0.1, 0.1, 0.1])).toMatchObject({ pValue: 1, ci: [-Infinity, Infinity] });
  expect(welchT([0.1, 0.1, 0.1], [0.2, 0.2])).toMatchObject({ pValue: 1, ci: [-Infinity, Infinity] });
});

test.each([
  ['one value', () => welchT([1, 2], [1])],
  ['a mean that is none', () => oneSampleT([1, 2], { against: NaN })],
  ['a confidence of 1', () => oneSampleT([1, 2], { confidence: 1 })],
])('%s throws RangeError', (_name, call) => expect(call).toThrow(RangeError));
