import { alphaSpent } from './alpha-spending.ts';
import type { Spending } from './alpha-spending.ts';
import { normalUpper, normalUpperQuantile } from './distributions/normal.ts';
import { requireFraction } from './domain.ts';
import { findRoot } from './find-root.ts';

export interface SpendingPlan {
  /** Information fraction at each look so far, rising, above 0; 1 is the planned end. */
  readonly fractions: readonly number[];
  /**
   * Where on the way from 0 to 1 the spending stands at each look, when that is not the information: calendar time, for
   * instance (Lan & DeMets 1989, Stat. Med. 8:1191–1198). The fractions when absent.
   */
  readonly spendAt?: readonly number[];
  /** Of the whole plan: one-sided, or two-sided with half on each side. */
  readonly alpha: number;
  readonly sides: 'one' | 'two';
  readonly spending: Spending;
}

export interface SpendingBounds {
  /** Harm is shown at look k when the z statistic exceeds z[k]; Infinity where nothing is spent. */
  readonly z: readonly number[];
  /** Nominal one-sided level of each look: P(Z > z[k]). */
  readonly nominal: readonly number[];
  /** One-sided alpha spent up to each look. */
  readonly spent: readonly number[];
}

/**
 * Density of the score S_k (z·√information) over the paths not yet stopped, on an even grid with Simpson weights; made by
 * `nextBound` for the look after.
 */
export interface Surviving {
  readonly scores: Float64Array;
  readonly masses: Float64Array;
  readonly information: number;
}

/** Before the first look. */
export const UNSEEN: Surviving = { scores: Float64Array.of(0), masses: Float64Array.of(1), information: 0 };

/** Beyond this many standard deviations there is no probability left. */
const FAR = 8.5;
/**
 * Steps of the grid for one standard deviation, and the fewest in all: bounds are good to four decimals where information
 * grows by 2 % or more from look to look, to two where it grows by 0.1 %.
 */
const STEPS = 4;
const FEWEST_STEPS = 96;
const MOST_STEPS = 4000;

/**
 * Bounds that keep the chance of any false alarm over all looks at alpha, whenever the looks come (Lan & DeMets 1983), by
 * the recursive integration of Armitage, McPherson & Rowe (1969) over S_k = z_k √t_k, whose steps are independent normal.
 * A bound depends on earlier looks only: later fractions may change. Looks without new information must be left out.
 * Throws RangeError when fractions do not rise strictly or leave 0..1. No looks give no bounds.
 */
export function spendingBounds(plan: SpendingPlan): SpendingBounds {
  const { fractions, spendAt = fractions, alpha, sides, spending } = plan;
  requireFraction('alpha', alpha);
  requireRising(fractions);
  requireRising(spendAt);
  if (spendAt.length !== fractions.length) throw new RangeError('each look needs its place on the way');
  const oneSided = sides === 'one' ? alpha : alpha / 2;
  const spent = spendAt.map((t) => alphaSpent(spending, oneSided, t));
  const z: number[] = [];
  let before = UNSEEN;
  for (const [look, information] of fractions.entries()) {
    const bound = nextBound(before, information, (spent[look] ?? 0) - (spent[look - 1] ?? 0));
    z.push(bound);
    if (look < fractions.length - 1) before = survive(before, bound, information, sides);
  }
  return { z, nominal: z.map(normalUpper), spent };
}

/**
 * The z that spends `spend` (one-sided) at a look with `information`, in any unit in which it rises from look to look;
 * Infinity where nothing is spent. Lets a caller who remembers `Surviving` add one look at a time.
 */
export function nextBound(before: Surviving, information: number, spend: number): number {
  return boundFor(spend, before, information, information - before.information);
}

/** The paths that go on after a look whose bound was `bound`. */
export function survive(before: Surviving, bound: number, information: number, sides: 'one' | 'two'): Surviving {
  const step = information - before.information;
  const top = Math.min(bound, FAR) * Math.sqrt(information);
  const bottom = sides === 'two' ? -top : -FAR * Math.sqrt(information);
  const steps = stepsFor(top - bottom, Math.sqrt(step));
  const width = (top - bottom) / steps;
  const scores = Float64Array.from({ length: steps + 1 }, (_, i) => bottom + i * width);
  const masses = scores.map((score, i) => {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    return (density(score, before, step) * weight * width) / 3;
  });
  return { scores, masses, information };
}

/** The z for which the paths that cross it at this look, and at none before, have probability `spend`. */
function boundFor(spend: number, before: Surviving, t: number, step: number): number {
  if (spend <= 0) return Infinity;
  const scale = Math.sqrt(step);
  const crossing = (z: number): number => {
    let total = 0;
    for (const [i, score] of before.scores.entries()) {
      total += (before.masses[i] ?? 0) * normalUpper((z * Math.sqrt(t) - score) / scale);
    }
    return total;
  };
  // A look alone would need the quantile of its spend; looking before can only lower the bound.
  return findRoot((z) => Math.round((crossing(z) - spend) * 1e15), -FAR, normalUpperQuantile(spend) + 0.01);
}

function density(score: number, { scores, masses }: Surviving, step: number): number {
  const reach = FAR * Math.sqrt(step);
  // An even grid: the scores within reach are one stretch of it.
  const width = (scores[1] ?? Infinity) - (scores[0] ?? 0);
  const first = Math.max(0, Math.ceil((score - reach - (scores[0] ?? 0)) / width));
  const last = Math.min(scores.length - 1, Math.floor((score + reach - (scores[0] ?? 0)) / width));
  let total = 0;
  for (let i = first; i <= last; i++) {
    const distance = score - (scores[i] ?? 0);
    total += (masses[i] ?? 0) * Math.exp((-distance * distance) / (2 * step));
  }
  return total / Math.sqrt(2 * Math.PI * step);
}

/** Even, and fine enough for a normal step of standard deviation `scale`. */
function stepsFor(range: number, scale: number): number {
  const wanted = Math.ceil((range / scale) * STEPS);
  return 2 * Math.ceil(Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, wanted)) / 2);
}

function requireRising(fractions: readonly number[]): void {
  let previous = 0;
  for (const t of fractions) {
    if (!(t > previous && t <= 1)) throw new RangeError(`information fractions must rise within 0..1, got ${t}`);
    previous = t;
  }
}
