import { expect, test } from 'vitest';
import { mean, median, satterthwaiteDf, sum, variance } from '../../src/statistics/moments.ts';

test('sum and mean', () => {
  expect(sum([1, 2, 4.5])).toBe(7.5);
  expect(sum([])).toBe(0);
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

test('variance has the divisor n - 1', () => {
  expect(variance([1, 2, 6])).toBe(7);
  expect(variance([4, 4, 4])).toBe(0);
  expect(variance([1])).toBeNaN();
});

test('equal values do not vary, where their mean rounds to a neighbour either', () => {
  expect(mean([0.1, 0.1, 0.1])).not.toBe(0.1);
  for (const n of [2, 3, 10, 30]) expect(variance(Array<number>(n).fill(0.1))).toBe(0);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9], 9.5],
  [[7], 7],
  [[], undefined],
])('the middle of %j is %s', (values, middle) => expect(median(values)).toBe(middle));

test('degrees of freedom by Satterthwaite, written out', () => {
  // (a + b)² / (a²/(nx − 1) + b²/(ny − 1)) for a = 2, nx = 5, b = 3, ny = 11: 25 / (4/4 + 9/10).
  expect(satterthwaiteDf(2, 5, 3, 11)).toBeCloseTo(25 / 1.9, 12);
  expect(satterthwaiteDf(2, 5, 0, 11)).toBe(4);
  expect(satterthwaiteDf(1e-200, 5, 1e-200, 5)).toBeCloseTo(8, 12);
  expect(satterthwaiteDf(0, 5, 0, 5)).toBeNaN();
});
