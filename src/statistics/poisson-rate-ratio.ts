import { binomialAtLeast, binomialAtMost, binomialProbability, clopperPearson } from './distributions/binomial.ts';
import { criticalZ } from './distributions/normal.ts';
import { requireCount, requireFraction, requirePositive } from './domain.ts';
import type { Alternative, Interval } from './interval.ts';

/** Events and exposure of two arms. */
export interface TwoRates {
  readonly x1: number;
  readonly t1: number;
  readonly x2: number;
  readonly t2: number;
}

export interface RateRatioInput extends TwoRates {
  /** Two-sided, 0..1; 0.95 when absent. */
  readonly confidence?: number;
  readonly alternative?: Alternative;
}

export interface RateRatio {
  /** (x1/t1) / (x2/t2); Infinity without events in the second arm, `undefined` without events at all. */
  readonly ratio: number | undefined;
  readonly pValue: number;
  readonly ci: Interval;
}

/** Ties with the observed count, up to rounding: the factor R uses. */
const TIE = 1 + 1e-7;

/**
 * Exact comparison of two Poisson rates given the total of events: x1 ~ Binomial(x1 + x2, t1 / (t1 + t2)) when the rates
 * are equal (Przyborowski & Wilenski 1940; R's poisson.test). `greater`: the first rate is higher; a one-sided
 * alternative has a one-sided interval at the same confidence, open at the other end. Without any event the answer is
 * p = 1 and [0, Infinity]. Throws RangeError for exposure 0. Assumes independent events: overdispersed counts need
 * `dispersedRateRatio`.
 */
export function poissonRateRatio(input: RateRatioInput): RateRatio {
  const { x1, t1, x2, t2, confidence = 0.95, alternative = 'two-sided' } = input;
  requireRates(input);
  requireFraction('confidence', confidence);
  const n = x1 + x2;
  const tail = alternative === 'two-sided' ? (1 - confidence) / 2 : 1 - confidence;
  const [low, high] = clopperPearson(x1, n, tail);
  const toRatio = (share: number): number => ((share / (1 - share)) * t2) / t1;
  return {
    ratio: ratioOf(input),
    pValue: binomialTest(x1, n, t1 / (t1 + t2), alternative),
    ci: [alternative === 'less' ? 0 : toRatio(low), alternative === 'greater' ? Infinity : toRatio(high)],
  };
}

/**
 * log of the rate ratio and its large-sample standard error √(1/x1 + 1/x2), as a Poisson regression with offset log t
 * gives. An arm without events has an infinite log ratio and an infinite standard error.
 */
export function poissonLogRateRatio(input: TwoRates): { readonly logRatio: number; readonly se: number } {
  requireRates(input);
  const ratio = ratioOf(input);
  return { logRatio: ratio === undefined ? 0 : Math.log(ratio), se: Math.sqrt(1 / input.x1 + 1 / input.x2) };
}

/**
 * Large-sample interval for the rate ratio on a log scale (Wald; R's epitools::rateratio.wald). [0, Infinity] when an arm
 * has no events: use `poissonRateRatio` there.
 */
export function poissonRateRatioCI(input: TwoRates & { readonly confidence?: number }): Interval {
  const { logRatio, se } = poissonLogRateRatio(input);
  const { confidence = 0.95 } = input;
  requireFraction('confidence', confidence);
  if (se === Infinity) return [0, Infinity];
  const half = criticalZ(confidence) * se;
  return [Math.exp(logRatio - half), Math.exp(logRatio + half)];
}

/**
 * Exact binomial test that `k` of `n` came from a share of `p`, 0 < p < 1 (R's binom.test: two-sided sums all counts that
 * are not more likely than `k`). n = 0 gives 1.
 */
export function binomialTest(k: number, n: number, p: number, alternative: Alternative = 'two-sided'): number {
  requireCount('n', n);
  requireCount('k', k);
  requireFraction('p', p);
  if (k > n) throw new RangeError(`k must not exceed n, got ${k} of ${n}`);
  if (alternative === 'greater') return binomialAtLeast(k, n, p);
  if (alternative === 'less') return binomialAtMost(k, n, p);
  return twoSided(k, n, p);
}

function twoSided(k: number, n: number, p: number): number {
  const limit = binomialProbability(k, n, p) * TIE;
  const mean = n * p;
  // The probabilities fall away from the mean on both sides, so the other tail begins at one place, found by halving.
  const isUnlikely = (count: number): boolean => binomialProbability(count, n, p) <= limit;
  if (k > mean) {
    const below = lastWhere(isUnlikely, 0, Math.floor(mean));
    return Math.min(1, binomialAtLeast(k, n, p) + (below === undefined ? 0 : binomialAtMost(below, n, p)));
  }
  const steps = lastWhere((step) => isUnlikely(n - step), 0, n - Math.ceil(mean));
  return Math.min(1, binomialAtMost(k, n, p) + (steps === undefined ? 0 : binomialAtLeast(n - steps, n, p)));
}

/** The last whole number from `low` to `high` for which `holds`, when it holds up to a place and not after it. */
function lastWhere(holds: (value: number) => boolean, low: number, high: number): number | undefined {
  if (!holds(low)) return undefined;
  let yes = low;
  let no = high + 1;
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function ratioOf({ x1, t1, x2, t2 }: TwoRates): number | undefined {
  return x1 + x2 === 0 ? undefined : x1 / t1 / (x2 / t2);
}

function requireRates({ x1, t1, x2, t2 }: TwoRates): void {
  requireCount('x1', x1);
  requireCount('x2', x2);
  requirePositive('t1', t1);
  requirePositive('t2', t2);
}
