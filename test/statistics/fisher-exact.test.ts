import { expect, test } from 'vitest';
import { conditionalOddsRatio, fisherExact, type TwoByTwo } from '../../src/statistics/fisher-exact.ts';

// Fisher's tea: of 70 ways to choose 4 of 8 cups, 1, 16, 36, 16 and 1 have 0 to 4 right. The others from scipy 1.17.1.
test.each<readonly [table: TwoByTwo, twoSided: number, less: number, greater: number]>([
  [[[3, 1], [1, 3]], 34 / 70, 69 / 70, 17 / 70], // prettier-ignore
  [[[1, 3], [3, 1]], 34 / 70, 17 / 70, 69 / 70], // prettier-ignore
  [[[4, 0], [0, 4]], 2 / 70, 1, 1 / 70], // prettier-ignore
  [[[8, 2], [1, 5]], 0.034965034965034975, 0.9991258741258742, 0.024475524475524483], // prettier-ignore
  [[[2, 8], [5, 1]], 0.034965034965034975, 0.024475524475524483, 0.9991258741258742], // prettier-ignore
])('%j', (table, twoSided, less, greater) => {
  expect(fisherExact(table)).toBeCloseTo(twoSided, 12);
  expect(fisherExact(table, 'two-sided')).toBeCloseTo(twoSided, 12);
  expect(fisherExact(table, 'less')).toBeCloseTo(less, 12);
  expect(fisherExact(table, 'greater')).toBeCloseTo(greater, 12);
});

test('thousands neither overflow nor vanish', () => {
  const table = [[5000, 4800], [5100, 5300]] as const; // prettier-ignore
  expect(fisherExact(table)).toBeCloseTo(0.005084455199498536, 9);
  expect(fisherExact(table, 'greater')).toBeCloseTo(0.002542227599749268, 9);
  expect(conditionalOddsRatio(table)).toBeCloseTo(1.0825120897155733, 7);
  expect(conditionalOddsRatio([[8, 2], [1, 5]])).toBeCloseTo(15.465819716921013, 6); // prettier-ignore
});

test('never above 1, also by rounding', () => {
  for (let n = 1; n < 60; n++) expect(fisherExact([[n, n], [n, n]])).toBeLessThanOrEqual(1); // prettier-ignore
});

test.each([
  [
    [
      [-1, 1],
      [1, 1],
    ],
  ],
  [
    [
      [1, 0.5],
      [1, 1],
    ],
  ],
  [
    [
      [1, 1],
      [NaN, 1],
    ],
  ],
  [
    [
      [1, 1],
      [1, -1],
    ],
  ],
] as const)('%j throws RangeError', (table) => {
  expect(() => fisherExact(table)).toThrow(RangeError);
});
