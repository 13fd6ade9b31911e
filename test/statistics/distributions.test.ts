import { describe, expect, test } from 'vitest';
import { binomialAtLeast, binomialAtMost, clopperPearson } from '../../src/statistics/distributions/binomial.ts';
import {
  chiSquareUpper,
  gammaLower,
  gammaQuantile,
  gammaUpper,
  gammaUpperQuantile,
} from '../../src/statistics/distributions/gamma.ts';
import { noncentralTUpper } from '../../src/statistics/distributions/noncentral-t.ts';
import { normalCdf, normalUpper, normalUpperQuantile } from '../../src/statistics/distributions/normal.ts';
import { studentTUpper, studentTUpperQuantile } from '../../src/statistics/distributions/student-t.ts';

/** Expected values: scipy 1.17.1. */
const close = (actual: number, expected: number, relative = 1e-11): void => {
  expect(Math.abs(actual / expected - 1), `${actual} for ${expected}`).toBeLessThan(relative);
};

describe('gamma beyond x = 1000, where the library is off by one', () => {
  test.each([
    [1000.3162277660168, 1000, 0.49180636250900805],
    [2000, 2000, 0.49702645155579744],
    [1955.3, 2000, 0.8412478940501668],
    [1100, 1000, 0.0010593232539299773],
    [10100, 10000, 0.15865124955282037],
  ])('P(Gamma(shape) > %d) for shape %d', (x, shape, expected) => {
    close(gammaUpper(x, shape), expected);
    close(gammaLower(x, shape), 1 - expected);
  });

  test.each([
    [1200, 1133.0569154115635, 1269.865562801241],
    [5000, 4862.359188694899, 5140.5489485350045],
    [50000, 49562.686650323674, 50440.212035431294],
  ])('quantiles around a count of %d', (count, low, high) => {
    close(gammaQuantile(0.025, count), low);
    close(gammaUpperQuantile(0.025, count + 1), high);
  });
});

test('far tails keep their digits', () => {
  close(studentTUpperQuantile(1e-10, 1), 3183098861.8379064);
  close(studentTUpper(40, 1.5), 0.0014898121954656225);
  close(normalUpper(9), 1.1285884059538324e-19);
  close(chiSquareUpper(300, 4), 1.083439491947837e-63);
});

test('t with a broken number of degrees of freedom', () =>
  close(studentTUpperQuantile(0.025, 3.7), 2.8675207071911903));

test('t with very many degrees of freedom is normal', () => {
  close(studentTUpper(1.96, 1e12), normalUpper(1.96));
  close(studentTUpperQuantile(0.025, Infinity), normalUpperQuantile(0.025));
});

test('noncentral t', () => close(noncentralTUpper(2.0244, 38, 3.16), 0.8684791798027424, 1e-9));

test('noncentral t without noncentrality is t', () => close(noncentralTUpper(1.5, 7, 0), studentTUpper(1.5, 7), 1e-9));

test.each([
  [2.92, 2, 1.5, 0.2707228594234693],
  [1, 3, 2, 0.8426505660299635],
  [2, 58, 2.8, 0.786723259910761],
])('P(T > %d) for noncentral t, df %d, noncentrality %d', (t, df, delta, expected) =>
  close(noncentralTUpper(t, df, delta), expected, 1e-9),
);

// T > 0 when Z > −δ, whatever the scale: the integral over the scale alone, for few and for very many degrees of freedom.
test.each([1, 2, 3, 38, 1e4, 1e6])('noncentral t is above 0 as often as the normal, df %d', (df) => {
  close(noncentralTUpper(0, df, 0.8), normalCdf(0.8), 1e-9);
});

test('t below its middle', () => {
  close(studentTUpper(-1.5, 7), 0.911350756505015);
  close(studentTUpper(0, 7), 0.5);
  close(studentTUpperQuantile(0.9, 7), -1.4149239276505086);
  close(studentTUpperQuantile(0.3, 7), 0.5491096579472854);
  close(studentTUpperQuantile(0.3, 1), 0.7265425280053609);
});

test('t at the ends', () => {
  expect([Infinity, -Infinity].map((t) => studentTUpper(t, 5))).toEqual([0, 1]);
  expect(studentTUpperQuantile(0.5, 5)).toBeCloseTo(0, 12);
});

// scipy 1.17.1: gamma.ppf, gamma.isf.
test('quantiles of gamma far up, in the middle and far out', () => {
  close(gammaQuantile(0.999, 3), 11.228872242412661);
  close(gammaQuantile(0.5, 0.3), 0.07313113586695198, 1e-10);
  close(gammaUpperQuantile(1e-9, 3), 26.672286558650118);
});

test('nothing of a small shape is left far out', () => {
  for (const shape of [0.3, 1]) expect(gammaUpper(1001, shape)).toBe(0);
});

test('binomial tails at their ends', () => {
  for (const p of [0.3, 0.999]) {
    expect(binomialAtLeast(0, 9, p)).toBe(1);
    expect(binomialAtMost(9, 9, p)).toBe(1);
    close(binomialAtLeast(9, 9, p), p ** 9);
    close(binomialAtMost(0, 9, p), (1 - p) ** 9);
  }
  expect([binomialAtLeast(0, 0, 0.3), binomialAtMost(0, 0, 0.3)]).toEqual([1, 1]);
});

test('both tails of a binomial meet at one', () => {
  for (const k of [0, 1, 7, 19])
    expect(binomialAtMost(k, 20, 0.3) + binomialAtLeast(k + 1, 20, 0.3)).toBeCloseTo(1, 13);
});

test('nothing seen gives no bounds', () => expect(clopperPearson(0, 0, 0.025)).toEqual([0, 1]));

test('cdf and upper tail mirror each other', () => expect(normalCdf(-1.3)).toBe(normalUpper(1.3)));
