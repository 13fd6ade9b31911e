import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRoot, findUpperEnd } from '../../src/statistics/find-root.ts';
import { brentPoints } from './brent-zero.ts';

test('finds the root of any cubic with one root, rising or falling, in few steps', () => {
  const numbers = fc.double({ min: -100, max: 100, noNaN: true });
  const slopes = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(numbers, slopes, fc.boolean(), (root, slope, rises) => {
      let calls = 0;
      const f = (x: number) => {
        calls++;
        return (rises ? 1 : -1) * ((x - root) ** 3 + slope * (x - root));
      };
      expect(Math.abs(findRoot(f, -101, 102) - root)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(root)) + 1e-13);
      expect(calls).toBeLessThan(80);
    }),
  );
});

test('a well-behaved function takes a fraction of the steps of halving', () => {
  let calls = 0;
  const root = findRoot(
    (x) => {
      calls++;
      return Math.exp(x) - 2;
    },
    0,
    10,
  );
  expect(root).toBeCloseTo(Math.LN2, 14);
  expect(calls).toBeLessThan(20);
});

test('without a change of sign it gives the end nearer to zero', () => {
  expect(findRoot((x) => x + 1, 0, 5)).toBe(0);
  expect(findRoot((x) => x - 9, 0, 5)).toBe(5);
});

// Smooth, steep, flat, kinked, falling and far-off: together they go through every branch.
const SHAPES: Readonly<Record<string, readonly [f: (x: number) => number, low: number, high: number]>> = {
  'an exponential': [(x) => Math.exp(x) - 2, 0, 10],
  'a falling exponential': [(x) => Math.exp(-x) - 0.3, -4, 9],
  'a cubic with a flat place': [(x) => (x - 1) ** 3 + 1e-3 * (x - 1), -7, 11],
  'a high power': [(x) => x ** 19 - 0.5, 0, 3],
  'a kink': [(x) => (x < 0.7 ? x - 0.7 : 40 * (x - 0.7)), 0, 5],
  'a step': [(x) => (x < Math.SQRT2 ? -1 : 1), 0, 5],
  'a step with a slope': [(x) => (x < Math.SQRT2 ? -1 : 1) + x / 100, 0, 5],
  'a steep logistic': [(x) => 1 / (1 + Math.exp(-30 * (x - 3))) - 0.9, 0, 4],
  'a logarithm': [(x) => Math.log(x) + 3, 1e-9, 20],
  'an arc tangent': [(x) => Math.atan(40 * (x + 2)), -9, 30],
  'a root far off': [(x) => Math.cbrt(x - 12345), -1e5, 1e6],
  'a sine': [(x) => Math.sin(x), 2, 5.5],
  'a tiny value': [(x) => x - 1e-9, -1, 2],
  'a root at an end': [(x) => x * (x + 3), 0, 4],
};

describe.each(Object.entries(SHAPES))('%s', (_name, [f, low, high]) => {
  test('is searched where Brent searches', () => {
    const points: number[] = [];
    const watched = (x: number): number => {
      points.push(x);
      return f(x);
    };
    const root = findRoot(watched, low, high);
    const expected = brentPoints(f, low, high);
    // The last step is as small as rounding.
    expect(Math.abs(points.length - expected.length)).toBeLessThanOrEqual(1);
    for (const [i, point] of expected.slice(0, points.length).entries())
      expect(Math.abs((points[i] ?? NaN) - point)).toBeLessThan(1e-9 * (high - low));
    expect(points).toContain(root);
  });
});

test('zeros at both ends, at one end, and nothing but zeros', () => {
  expect(findRoot((x) => x * (x - 5), 0, 5)).toBe(0);
  expect(findRoot((x) => x - 5, 0, 5)).toBe(5);
  expect(findRoot((x) => 5 - x, 0, 5)).toBe(5);
  expect(findRoot((x) => -x, 0, 5)).toBe(0);
  expect(findRoot(() => 1, 3, 5)).toBe(3);
});

test('a function that is no number does not go on for ever', () => {
  expect(findRoot((x) => (x > 0 ? NaN : -1), -1, 5)).toBeLessThanOrEqual(5);
  expect(findRoot((x) => (x > 0 ? NaN : 1), -1, 5)).toBeLessThanOrEqual(5);
});

test('an upper end is doubled until it is beyond, or as large as a number can be', () => {
  expect(findUpperEnd((x) => x > 10, 3)).toBe(12);
  expect(findUpperEnd((x) => x > 10, 11)).toBe(11);
  const end = findUpperEnd(() => false, 1);
  expect(end).toBeGreaterThan(Number.MAX_VALUE / 8);
  expect(end).toBeLessThan(Infinity);
});
