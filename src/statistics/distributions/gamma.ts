import gammainc from '@stdlib/math-base-special-gammainc';
import { findRoot, findUpperEnd } from '../find-root.ts';

/**
 * P(X > x) for X ~ Gamma(shape, scale 1), shape above 0.
 *
 * The large-x series of @stdlib/math-base-special-gammainc 0.3.1 begins with a where Boost, its source, has a − 1, and so
 * gives a/x · Q(a + 1, x) for Q(a, x): up to 15 % off near the middle. Asked for one shape less, it gives Q(a, x) · (a − 1)/x.
 * The tests hold this against values from scipy and turn red when the library is put right.
 */
export function gammaUpper(x: number, shape: number): number {
  if (!usesLargeSeries(x, shape)) return gammainc(x, shape, true, true);
  // A shape of at most 1 has no probability to speak of that far out.
  return shape <= 1 ? 0 : Math.min(1, (gammainc(x, shape - 1, true, true) * x) / (shape - 1));
}

/** P(X <= x) for X ~ Gamma(shape, scale 1), shape above 0. */
export function gammaLower(x: number, shape: number): number {
  return usesLargeSeries(x, shape) ? 1 - gammaUpper(x, shape) : gammainc(x, shape, true, false);
}

/** The library's own condition for its large-x series, where the shape is above 0. */
function usesLargeSeries(x: number, shape: number): boolean {
  return x > 1000 && Math.abs(shape - 50) < x;
}

/** x with P(X <= x) = `p` for X ~ Gamma(shape, scale 1), shape above 0. */
export function gammaQuantile(p: number, shape: number): number {
  const high = findUpperEnd((x) => gammaLower(x, shape) > p, shape + 1);
  return findRoot((x) => gammaLower(x, shape) - p, 0, high);
}

/** x with P(X > x) = `tail` for X ~ Gamma(shape, scale 1), shape above 0. */
export function gammaUpperQuantile(tail: number, shape: number): number {
  const high = findUpperEnd((x) => gammaUpper(x, shape) < tail, shape + 1);
  return findRoot((x) => gammaUpper(x, shape) - tail, 0, high);
}

/** P(X > x) for X chi-squared with `df` degrees of freedom. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(x / 2, df / 2);
}
