import { satterthwaiteDf, sum } from './moments.ts';
import type { OrdinalCounts } from './ordinal-counts.ts';

export interface PlacementEffect {
  readonly nx: number;
  readonly ny: number;
  /** P(X < Y) + ½ P(X = Y). */
  readonly probability: number;
  /** Estimated variance of `probability`; 0 when the arms are fully apart or all values are the same. */
  readonly variance: number;
  /** Satterthwaite degrees of freedom; NaN when the variance is 0. */
  readonly df: number;
}

/**
 * The relative effect of two ordinal samples with the variance of its placements: for each value, the share of the other
 * arm below it, ties counted half (Brunner & Munzel 2000, formulas 2.4 and 4.3; lawstat::brunner.munzel.test). Takes
 * arms of at least 2 without checking: callers do. Of an arm of 1 the probability is right, the variance NaN.
 */
export function placementEffect({ x, y }: OrdinalCounts): PlacementEffect {
  const nx = sum(x);
  const ny = sum(y);
  const ofX = placements(x, y, nx, ny);
  const ofY = placements(y, x, ny, nx);
  const partX = ofX.variance / nx;
  const partY = ofY.variance / ny;
  const df = satterthwaiteDf(partX, nx, partY, ny);
  return { nx, ny, probability: ofY.mean, variance: partX + partY, df };
}

/** Mean and variance over `own` values of the share of `other` below each. */
function placements(
  own: readonly number[],
  other: readonly number[],
  n: number,
  m: number,
): { mean: number; variance: number } {
  let below = 0;
  let first = 0;
  const shares = own.map((count, level) => {
    const ties = other[level] ?? 0;
    const share = (below + ties / 2) / m;
    below += ties;
    first += count * share;
    return share;
  });
  const mean = first / n;
  let squares = 0;
  for (const [level, count] of own.entries()) squares += count * ((shares[level] ?? 0) - mean) ** 2;
  return { mean, variance: squares / (n - 1) };
}
