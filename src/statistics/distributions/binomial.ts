import betainc from '@stdlib/math-base-special-betainc';
import type { Interval } from '../interval.ts';
import { betaQuantile, logChoose } from './beta.ts';

/** P(X = k) for X ~ Binomial(n, p), 0 < p < 1. */
export function binomialProbability(k: number, n: number, p: number): number {
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X >= k) for X ~ Binomial(n, p), 0 <= k <= n. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  return betainc(p, k, n - k + 1, true, false);
}

/** P(X <= k) for X ~ Binomial(n, p), 0 <= k <= n. */
export function binomialAtMost(k: number, n: number, p: number): number {
  return betainc(p, k + 1, n - k, true, true);
}

/**
 * Exact bounds for a share after k of n, with probability `tail` at most of being wrong on each side
 * (Clopper & Pearson 1934). 0 of n has the lower bound 0, n of n the upper bound 1, 0 of 0 both.
 */
export function clopperPearson(k: number, n: number, tail: number): Interval {
  const low = k === 0 ? 0 : betaQuantile(tail, k, n - k + 1);
  const high = k === n ? 1 : 1 - betaQuantile(tail, n - k, k + 1);
  return [low, high];
}
