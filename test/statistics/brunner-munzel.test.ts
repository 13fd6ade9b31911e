import { describe, expect, test } from 'vitest';
import { brunnerMunzelExact } from '../../src/statistics/brunner-munzel-exact.ts';
import { brunnerMunzel } from '../../src/statistics/brunner-munzel.ts';

const x = [1, 2, 3, 4, 4];
const y = [2, 3, 5, 5, 5, 4];

// scipy 1.17.1 brunnermunzel.
test.each([
  ['t', 'two-sided', 0.11000573458629409],
  ['t', 'less', 0.055002867293147045],
  ['t', 'greater', 0.9449971327068529],
  ['normal', 'two-sided', 0.07435886206781982],
  ['normal', 'less', 0.03717943103390991],
  ['normal', 'greater', 0.9628205689660901],
] as const)('%s, %s', (distribution, alternative, expected) => {
  expect(brunnerMunzel(x, y, { distribution, alternative }).pValue).toBeCloseTo(expected, 11);
});

test('two-sided by t unless something else is asked for', () => {
  expect(brunnerMunzel(x, y)).toEqual(brunnerMunzel(x, y, { distribution: 't', alternative: 'two-sided' }));
  expect(brunnerMunzel(x, y).df).toBeLessThan(9);
  expect(brunnerMunzel(x, y, { distribution: 'normal' }).df).toBe(Infinity);
});

test('arms fully apart: t with 22 degrees of freedom over the root of 288', () => {
  const { se, df, ci } = brunnerMunzel(Array(12).fill(5), Array(12).fill(1));
  expect(se).toBeCloseTo(1 / Math.sqrt(288), 15);
  expect(df).toBe(22);
  expect(ci).toEqual([0, expect.closeTo(2.0738730679040254 / Math.sqrt(288), 12)]);
});

describe('exact', () => {
  test('all the same says nothing, on any side', () => {
    for (const alternative of ['two-sided', 'less', 'greater'] as const)
      expect(brunnerMunzelExact([1, 1], [1, 1, 1], alternative)).toBeCloseTo(1, 12);
  });
  test('of 20 deals one is as extreme on one side', () => {
    expect(brunnerMunzelExact([1, 2, 3], [4, 5, 6], 'less')).toBeCloseTo(1 / 20, 12);
    expect(brunnerMunzelExact([1, 2, 3], [4, 5, 6], 'greater')).toBeCloseTo(1, 12);
    expect(brunnerMunzelExact([4, 5, 6], [1, 2, 3], 'greater')).toBeCloseTo(1 / 20, 12);
  });
  test.each([
    [[1, 2, 3], [4, 5, 6], 20],
    [[1, 1, 2], [1, 2, 2], 4],
    [[1, 1, 2, 3], [1, 2, 2, 3, 3], 12],
  ])('%j against %j is as many tables as there are different deals: %d', (a, b, tables) => {
    expect(brunnerMunzelExact(a, b, 'two-sided', tables)).toBeDefined();
    expect(brunnerMunzelExact(a, b, 'two-sided', tables - 1)).toBeUndefined();
  });
});
