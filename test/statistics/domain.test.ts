import { describe, expect, test } from 'vitest';
import {
  requireCount,
  requireFinite,
  requireFraction,
  requireNotNegative,
  requirePositive,
  requireSample,
  requireShare,
} from '../../src/statistics/domain.ts';
import { clamp } from '../../src/statistics/interval.ts';

/** What each check lets through and what it refuses, at the edges of its domain. */
const domains: Readonly<Record<string, [check: (value: number) => void, legal: number[], refused: number[]]>> = {
  'a finite number': [(value) => requireFinite('x', value), [-1e300, 0, 1e300], [NaN, Infinity, -Infinity]],
  'a count': [(value) => requireCount('x', value), [0, 1, 2 ** 53 - 1], [-1, 0.5, 2 ** 53, NaN, Infinity]],
  'a count from 2': [(value) => requireCount('x', value, 2), [2, 3], [1, 2.5]],
  'a fraction': [(value) => requireFraction('x', value), [1e-300, 0.5, 1 - 1e-16], [0, 1, -0.1, 1.1, NaN]],
  'a positive number': [(value) => requirePositive('x', value), [1e-300, 1e300], [0, -1, NaN, Infinity]],
  'a number not below 0': [(value) => requireNotNegative('x', value), [0, 1e300], [-1e-300, NaN, Infinity]],
  'a sample of 2': [(n) => requireSample('x', Array<number>(n).fill(0), 2), [2, 3], [0, 1]],
  'a part of 3': [(part) => requireShare(part, 3), [0, 3], [4, -1, 0.5, NaN]],
  'a whole': [(whole) => requireShare(0, whole), [1], [0, -1, 1.5, NaN]],
};

describe.each(Object.entries(domains))('%s', (_name, [check, legal, refused]) => {
  test.each(legal)('may be %d', (value) => expect(() => check(value)).not.toThrow());
  test.each(refused)('may not be %d', (value) => expect(() => check(value)).toThrow(RangeError));
});

test('one value that is no number spoils a sample', () => {
  expect(() => requireSample('x', [1, NaN], 1)).toThrow(RangeError);
});

test('an interval is cut on both sides', () => {
  expect(clamp([-2, 3], 0, 1)).toEqual([0, 1]);
  expect(clamp([0.2, 0.7], 0, 1)).toEqual([0.2, 0.7]);
  expect(clamp([-3, -2], 0, 1)).toEqual([0, 0]);
  expect(clamp([2, 3], 0, 1)).toEqual([1, 1]);
});
