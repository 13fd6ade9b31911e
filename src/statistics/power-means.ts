import { noncentralTUpper } from './distributions/noncentral-t.ts';
import { normalUpperQuantile } from './distributions/normal.ts';
import { studentTUpperQuantile } from './distributions/student-t.ts';
import { requireFraction, requirePositive } from './domain.ts';
import { findRoot, findUpperEnd } from './find-root.ts';

export interface MeanDesign {
  /** Difference to find, above 0, in the unit of `sd`. */
  readonly delta: number;
  /** Standard deviation within an arm. */
  readonly sd: number;
  readonly alpha: number;
  readonly alternative?: 'two-sided' | 'one-sided';
}

/**
 * Power, 0..1, of a two-sample t-test with `n` (at least 2) values an arm, from the noncentral t (the wrong direction left
 * out: R's power.t.test). Two-sided when absent.
 */
export function powerT(design: MeanDesign & { readonly n: number }): number {
  const { n, delta, sd } = design;
  if (!(n >= 2)) throw new RangeError(`n must be at least 2, got ${n}`);
  const df = 2 * (n - 1);
  return noncentralTUpper(studentTUpperQuantile(tailOf(design), df), df, (Math.sqrt(n / 2) * delta) / sd);
}

/** Values an arm, not rounded and at least 2, for `power` in a two-sample t-test: the inverse of `powerT`. */
export function sampleSizeT(design: MeanDesign & { readonly power: number }): number {
  requireFraction('power', design.power);
  const excess = (n: number): number => powerT({ ...design, n }) - design.power;
  if (excess(2) >= 0) return 2;
  return findRoot(
    excess,
    2,
    findUpperEnd((n) => excess(n) > 0, 4),
  );
}

/**
 * Values an arm, not rounded, for `power` in comparing two means by a normal statistic: 2 (z_α + z_β)² sd² / delta². For
 * scores with a known spread, such as promoters minus detractors: sd² = p + d − (p − d)².
 */
export function sampleSizeMeans(design: MeanDesign & { readonly power: number }): number {
  requireFraction('power', design.power);
  const z = normalUpperQuantile(tailOf(design)) + normalUpperQuantile(1 - design.power);
  return 2 * ((z * design.sd) / design.delta) ** 2;
}

/**
 * Events, not rounded, that the reference arm must have had for `power` in finding that the rate is `ratio` times as high
 * at equal exposure: (z_α + z_β)² (1 + 1/ratio) / log(ratio)².
 */
export function eventsForRateRatio(design: {
  readonly ratio: number;
  readonly power: number;
  readonly alpha: number;
  readonly alternative?: 'two-sided' | 'one-sided';
}): number {
  requirePositive('ratio', design.ratio);
  requireFraction('power', design.power);
  if (design.ratio === 1) throw new RangeError('ratio must not be 1');
  const tail = tailOf({ ...design, delta: 1, sd: 1 });
  const z = normalUpperQuantile(tail) + normalUpperQuantile(1 - design.power);
  return (z * z * (1 + 1 / design.ratio)) / Math.log(design.ratio) ** 2;
}

function tailOf({ delta, sd, alpha, alternative = 'two-sided' }: MeanDesign): number {
  requirePositive('delta', delta);
  requirePositive('sd', sd);
  requireFraction('alpha', alpha);
  return alternative === 'two-sided' ? alpha / 2 : alpha;
}
