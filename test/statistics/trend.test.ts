import { describe, expect, test } from 'vitest';
import { tabularCusum } from '../../src/statistics/cusum.ts';
import { mannKendall } from '../../src/statistics/trend.ts';

describe('trend', () => {
  test('a line is found, mirrored downwards, and flat says nothing', () => {
    const line = Array.from({ length: 12 }, (_, i) => 2 * i + 1);
    expect(mannKendall(line, { method: 'original' })).toMatchObject({ tau: 1, sensSlope: 2, intercept: 1 });
    expect(mannKendall(line.toReversed(), { method: 'original' }).tau).toBe(-1);
    expect(mannKendall([3, 3, 3, 3])).toMatchObject({ s: 0, z: 0, pValue: 1, sensSlope: 0 });
  });
  test('cusum finds a shift on its side and stays calm at the level', () => {
    const shifted = [0, 0, 0, ...Array.from({ length: 8 }, () => 2)];
    expect(tabularCusum({ x: shifted, mu0: 0, sigma: 1 }).alarm).toEqual({ index: 6, side: 'upper' });
    expect(tabularCusum({ x: shifted.map((v) => -v), mu0: 0, sigma: 1 }).alarm).toEqual({ index: 6, side: 'lower' });
    expect(tabularCusum({ x: [0.4, -0.4, 0.4], mu0: 0, sigma: 1 }).alarm).toBeUndefined();
  });
});

describe('cusum by hand', () => {
  // Slack 1, limit 4: each 13 adds 13 − 10 − 1 = 2, each 7 as much below.
  const at = (x: readonly number[]) => tabularCusum({ x, mu0: 10, sigma: 2, k: 0.5, h: 2 });
  test('the sums on both sides, and the alarm beyond the limit, not at it', () => {
    expect(at([13, 13, 13, 7, 7, 7])).toEqual({
      upper: [2, 4, 6, 2, 0, 0],
      lower: [0, 0, 0, 2, 4, 6],
      alarm: { index: 2, side: 'upper' },
    });
    expect(at([7, 7, 7, 13]).alarm).toEqual({ index: 2, side: 'lower' });
    expect(at([13, 13, 7, 7])).toEqual({ upper: [2, 4, 0, 0], lower: [0, 0, 2, 4] });
    expect(at([])).toEqual({ upper: [], lower: [] });
  });
  test.each([{ sigma: 0 }, { k: 0 }, { h: -1 }, { mu0: NaN }, { x: [NaN] }])('%o throws RangeError', (wrong) => {
    expect(() => tabularCusum({ x: [1], mu0: 0, sigma: 1, ...wrong })).toThrow(RangeError);
  });
});

describe('Mann–Kendall after Hamed and Rao', () => {
  // The formulas of the paper with scipy's ranks and normal distribution.
  test('with ties and autocorrelation', () => {
    const result = mannKendall([3, 3, 1, 1, 4, 4, 4, 2, 2, 6, 6, 5, 5, 5, 8, 8]);
    expect(result.s).toBe(69);
    expect(result.varS).toBeCloseTo(561.991238095238, 9);
    expect(result.z).toBeCloseTo(2.8684292364671036, 12);
    expect(result.pValue).toBeCloseTo(0.004125154647591541, 12);
    expect(result.sensSlope).toBeCloseTo(1 / 3, 12);
  });
  test('with ties around the line', () => {
    const result = mannKendall([1, 1, 2, 2, 2, 3, 5, 5, 4, 4, 6, 6, 6, 7]);
    expect(result.varS).toBeCloseTo(62.199009781427364, 9);
    expect(result.z).toBeCloseTo(9.256165789441866, 11);
  });
  test('a variance below 0 is none: the plain one counts then', () => {
    const zigzag = Array.from({ length: 8 }, (_, i) => (i % 2) * (1 + i / 100));
    expect(mannKendall(zigzag).varS).toBe(mannKendall(zigzag, { method: 'original' }).varS);
  });
  test('is what is asked for when nothing else is', () => {
    const x = [3, 3, 1, 1, 4, 4, 4, 2, 2, 6, 6, 5, 5, 5, 8, 8];
    expect(mannKendall(x)).toEqual(mannKendall(x, { method: 'hamed-rao', alternative: 'two-sided' }));
  });
  test('a rise is greater, a fall less', () => {
    const rise = [1, 3, 2, 4, 6, 5, 7, 9];
    const p = (x: readonly number[], alternative: 'less' | 'greater') =>
      mannKendall(x, { method: 'original', alternative }).pValue;
    expect(p(rise, 'greater')).toBeLessThan(0.01);
    expect(p(rise, 'less')).toBeGreaterThan(0.99);
    expect(p(rise.toReversed(), 'less')).toBeCloseTo(p(rise, 'greater'), 12);
  });
  test('two values are no trend', () => expect(() => mannKendall([1, 2])).toThrow(RangeError));
});
