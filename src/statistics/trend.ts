import { criticalZ } from './distributions/normal.ts';
import { tailProbability } from './distributions/student-t.ts';
import { requireSample } from './domain.ts';
import type { Alternative } from './interval.ts';
import { mean, median, sum } from './moments.ts';

export interface MannKendall {
  /** Rises minus falls over all pairs. */
  readonly s: number;
  readonly varS: number;
  readonly z: number;
  readonly pValue: number;
  /** s over the number of pairs, −1..1. */
  readonly tau: number;
  /** Sen's slope: median change per step, in the unit of x. */
  readonly sensSlope: number;
  /** Level at step 0 of the line with that slope. */
  readonly intercept: number;
}

export interface MannKendallOptions {
  /** `hamed-rao` widens the variance for autocorrelation; `original` assumes none. `hamed-rao` when absent. */
  readonly method?: 'original' | 'hamed-rao';
  /** `greater`: rising. */
  readonly alternative?: Alternative;
}

/**
 * Mann–Kendall test for a monotone trend in equally spaced values (Mann 1945, Kendall 1975), with ties and continuity
 * correction, and the Theil–Sen line (Sen 1968); `hamed-rao` after Hamed & Rao (1998) J. Hydrol. 204:182–196, lags
 * significant at 5 %. Costs n² / 2 comparisons. All values the same: z = 0, p = 1. Throws RangeError below 3 values.
 */
export function mannKendall(x: readonly number[], options: MannKendallOptions = {}): MannKendall {
  const { method = 'hamed-rao', alternative = 'two-sided' } = options;
  requireSample('x', x, 3);
  const n = x.length;
  const { s, slopes } = comparePairs(x);
  const sensSlope = median(slopes) ?? 0;
  const factor = method === 'hamed-rao' ? autocorrelationFactor(x, sensSlope) : 1;
  const varS = varianceOfS(x) * factor;
  const z = varS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  const intercept = (median(x) ?? 0) - ((n - 1) / 2) * sensSlope;
  const tau = s / ((n * (n - 1)) / 2);
  return { s, varS, z, pValue: tailProbability(z, Infinity, alternative), tau, sensSlope, intercept };
}

function comparePairs(x: readonly number[]): { s: number; slopes: readonly number[] } {
  let s = 0;
  const slopes: number[] = [];
  for (const [i, earlier] of x.entries()) {
    for (let j = i + 1; j < x.length; j++) {
      const change = (x[j] ?? 0) - earlier;
      s += Math.sign(change);
      slopes.push(change / (j - i));
    }
  }
  return { s, slopes };
}

/** Variance of S without trend or autocorrelation, corrected for ties. */
function varianceOfS(x: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const value of x) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (n: number): number => n * (n - 1) * (2 * n + 5);
  return (term(x.length) - sum([...ties.values()].map(term))) / 18;
}

/**
 * n / n*: how much autocorrelation of the ranks around the line inflates the variance of S. A factor of 0 or less, which
 * strong negative autocorrelation can give, has no meaning as a variance: 1 then.
 */
function autocorrelationFactor(x: readonly number[], slope: number): number {
  const n = x.length;
  const ranks = midRanks(x.map((value, i) => value - (i + 1) * slope));
  const center = mean(ranks);
  const deviations = ranks.map((rank) => rank - center);
  const scale = sum(deviations.map((d) => d * d));
  // Where all ranks are tied the scale is 0 and every correlation NaN: none counts.
  const limit = criticalZ(0.95) / Math.sqrt(n);
  let total = 0;
  for (let lag = 1; lag < n; lag++) {
    const correlation = sum(deviations.slice(lag).map((d, i) => d * (deviations[i] ?? 0))) / scale;
    if (Math.abs(correlation) > limit) total += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  const factor = 1 + (2 / (n * (n - 1) * (n - 2))) * total;
  return factor > 0 ? factor : 1;
}

/** Ranks from 1; ties share their mean rank. */
function midRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).toSorted((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (let i = start; i < end; i++) ranks[order[i] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
