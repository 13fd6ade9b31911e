import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brunnerMunzelExact } from '../../src/statistics/brunner-munzel-exact.ts';
import { brunnerMunzel, brunnerMunzelOrdinal } from '../../src/statistics/brunner-munzel.ts';
import { conditionalOddsRatio, fisherExact } from '../../src/statistics/fisher-exact.ts';
import type { Alternative } from '../../src/statistics/interval.ts';
import { adjustP } from '../../src/statistics/multiple-testing.ts';
import { binomialTest, poissonRateRatio } from '../../src/statistics/poisson-rate-ratio.ts';
import { dispersedRateRatio, dispersionIndex, quasiPoissonRateRatio } from '../../src/statistics/quasi-poisson.ts';
import { srmChi2 } from '../../src/statistics/sample-ratio.ts';
import { mannKendall } from '../../src/statistics/trend.ts';
import { oneSampleT, welchT } from '../../src/statistics/t-tests.ts';

const ALTERNATIVES = ['two-sided', 'less', 'greater'] as const;
const stars = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 });
const count = fc.nat(40);

/** p-values of every test we have, on the same data. */
function pValues(x: readonly number[], y: readonly number[], alternative: Alternative): readonly number[] {
  const [a = 0, b = 0] = x;
  const [c = 0, d = 0] = y;
  return [
    brunnerMunzel(x, y, { alternative }).pValue,
    brunnerMunzel(x, y, { alternative, distribution: 'normal' }).pValue,
    brunnerMunzelExact(x, y, alternative) ?? NaN,
    welchT(x, y, { alternative }).pValue,
    oneSampleT(x, { alternative, against: 3 }).pValue,
    fisherExact(
      [
        [a, b],
        [c, d],
      ],
      alternative,
    ),
    poissonRateRatio({ x1: a, t1: b, x2: c, t2: d, alternative }).pValue,
    quasiPoissonRateRatio({ before: x, after: y, alternative }).pValue,
    mannKendall([...x, ...y], { alternative }).pValue,
    binomialTest(a, a + b, 0.3, alternative),
    srmChi2(
      x,
      x.map(() => 1),
    ).pValue,
  ];
}

test('p-values lie within 0..1', () => {
  fc.assert(
    fc.property(stars, stars, fc.constantFrom(...ALTERNATIVES), (x, y, alternative) => {
      for (const p of pValues(x, y, alternative)) expect(p >= 0 && p <= 1, `${p}`).toBe(true);
    }),
    { numRuns: 80 },
  );
});

describe('Brunner–Munzel', () => {
  test('swapping the arms mirrors effect and interval and swaps less and greater', () => {
    fc.assert(
      fc.property(stars, stars, (x, y) => {
        const one = brunnerMunzel(x, y, { alternative: 'less' });
        const other = brunnerMunzel(y, x, { alternative: 'greater' });
        expect(one.probSuperiorY).toBeCloseTo(1 - other.probSuperiorY, 12);
        expect(one.ci[0]).toBeCloseTo(1 - other.ci[1], 12);
        expect(one.pValue).toBeCloseTo(other.pValue, 12);
        expect(brunnerMunzelExact(x, y, 'less')).toBeCloseTo(brunnerMunzelExact(y, x, 'greater') ?? NaN, 12);
      }),
      { numRuns: 60 },
    );
  });
  test('only the order of the values counts', () => {
    fc.assert(
      fc.property(stars, stars, (x, y) => {
        const stretch = (values: readonly number[]) => values.map((value) => value ** 3 - 9);
        expect(brunnerMunzel(stretch(x), stretch(y))).toEqual(brunnerMunzel(x, y));
        expect(brunnerMunzel(x.toReversed(), y)).toEqual(brunnerMunzel(x, y));
      }),
    );
  });
  test('arms fully apart are found, without certainty about how far', () => {
    const apart = brunnerMunzel(Array(12).fill(5), Array(12).fill(1));
    expect(apart.probSuperiorY).toBe(0);
    expect(apart.pValue).toBeLessThan(1e-6);
    expect(apart.ci[1]).toBeGreaterThan(0.1);
  });
  test('all the same says nothing', () => {
    const same = brunnerMunzelOrdinal({ x: [0, 12], y: [0, 12] });
    expect(same).toMatchObject({ probSuperiorY: 0.5, pValue: 1 });
    expect(same.ci[0]).toBeLessThan(0.4);
  });
  // Neubert & Brunner's statistic over all 924, 20 and 462 deals, computed apart with scipy's ranks.
  test.each([
    [[0.3, 1.2, 5.5, 2.2, 3.1, 0.9], [4.4, 2.9, 7.1, 8.8, 1.1, 6.2], 0.0692640692640692],
    [[1, 2, 3], [4, 5, 6], 0.1],
    [[1, 2, 3, 4, 5], [3, 4, 5, 5, 5, 5], 0.11038961038961038],
  ])('exact: %j against %j', (x, y, expected) => expect(brunnerMunzelExact(x, y)).toBeCloseTo(expected, 12));
  test('exact gives up beyond its bound and takes long arms on short scales', () => {
    const many = Array.from({ length: 30 }, (_, i) => i);
    expect(
      brunnerMunzelExact(
        many,
        many.map((value) => value + 0.5),
      ),
    ).toBeUndefined();
    expect(
      brunnerMunzelExact(
        [1, 2, 3, 1, 2, 1],
        many.map((i) => 1 + (i % 5)),
      ),
    ).toBeLessThan(0.1);
  });
  test.each([
    ['one answer', () => brunnerMunzel([1], [1, 2])],
    ['uneven levels', () => brunnerMunzelOrdinal({ x: [2, 2], y: [2, 2, 2] })],
    ['NaN', () => brunnerMunzel([1, NaN], [1, 2])],
  ])('%s throws RangeError', (_name, call) => expect(call).toThrow(RangeError));
});

test('fisher: the two one-sided tests overlap in the observed table only; an empty margin says nothing', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const overlap =
        fisherExact(
          [
            [a, b],
            [c, d],
          ],
          'less',
        ) +
        fisherExact(
          [
            [a, b],
            [c, d],
          ],
          'greater',
        );
      expect(overlap).toBeGreaterThan(1 - 1e-9);
      expect(
        fisherExact([
          [a, b],
          [c, d],
        ]),
      ).toBeCloseTo(
        fisherExact([
          [c, d],
          [a, b],
        ]),
        9,
      );
    }),
  );
  expect(
    fisherExact([
      [0, 0],
      [3, 4],
    ]),
  ).toBe(1);
  expect(
    conditionalOddsRatio([
      [0, 5],
      [3, 4],
    ]),
  ).toBe(0);
  expect(
    conditionalOddsRatio([
      [5, 0],
      [3, 4],
    ]),
  ).toBe(Infinity);
});

// scipy 1.17.1 binomtest
test.each([
  [7, 1000, 0.01, 0.42635159262273126],
  [3, 10, 0.3, 1],
  [12000, 100000, 0.118, 0.0505167039141714],
])('binomial test: %d of %d against %d', (k, n, p, expected) =>
  expect(binomialTest(k, n, p)).toBeCloseTo(expected, 11),
);

test('adjusted p-values never fall, keep the order of p and do not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }), (p) => {
      for (const method of ['holm', 'bonferroni', 'bh'] as const) {
        const adjusted = adjustP(p, method);
        for (const [i, value] of p.entries()) expect(adjusted[i]).toBeGreaterThanOrEqual(value);
        expect(adjustP(p.toReversed(), method)).toEqual(adjusted.toReversed());
      }
    }),
  );
  expect(() => adjustP([1.2], 'holm')).toThrow(RangeError);
});

describe('dispersion', () => {
  test('is the variance over the mean', () => expect(dispersionIndex([3, 5, 2, 8, 4, 6, 1])).toBeCloseTo(1.4023, 4));
  test('of nothing is 0', () => expect(dispersionIndex([0, 0, 0])).toBe(0));
  test('widens the interval by its root and floors at 1', () => {
    const at = (dispersion: number) => dispersedRateRatio({ x1: 24, t1: 7, x2: 10, t2: 14, dispersion, df: Infinity });
    expect(at(4).se).toBeCloseTo(2 * at(1).se, 12);
    expect(quasiPoissonRateRatio({ before: [4, 4, 4], after: [4, 4, 4] }).dispersion).toBe(1);
  });
  test('counts by exposure', () => {
    const split = { before: [4, 4], after: [8, 8], afterExposure: [2, 2] };
    expect(quasiPoissonRateRatio(split).logRatio).toBeCloseTo(0, 12);
  });
});
