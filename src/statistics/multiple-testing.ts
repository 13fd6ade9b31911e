import { requireSample } from './domain.ts';

/** `holm` and `bonferroni` bound the chance of any false alarm; `bh` (Benjamini–Hochberg) the share of false alarms. */
export type Adjustment = 'holm' | 'bonferroni' | 'bh';

/**
 * p-values adjusted for being several, in the order given; each 0..1 and to be compared with alpha as it is (Holm 1979;
 * Benjamini & Hochberg 1995; R's p.adjust). None gives none. Throws RangeError when a value is not in 0..1.
 */
export function adjustP(p: readonly number[], method: Adjustment): readonly number[] {
  requireSample('p', p, 0);
  if (p.some((value) => value < 0 || value > 1)) throw new RangeError('p-values lie between 0 and 1');
  const n = p.length;
  const ascending = p.map((_, i) => i).toSorted((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
  if (method === 'bonferroni') return p.map((value) => Math.min(1, value * n));
  if (method === 'holm') return stepwise(p, ascending, (rank) => n - rank, Math.max);
  return stepwise(p, ascending.toReversed(), (rank) => n / (n - rank), Math.min);
}

/** Multiplies each p by the factor of its rank and keeps the result monotone along `order`. */
function stepwise(
  p: readonly number[],
  order: readonly number[],
  factor: (rank: number) => number,
  keep: (previous: number, next: number) => number,
): readonly number[] {
  const adjusted = p.slice();
  let previous: number | undefined;
  for (const [rank, i] of order.entries()) {
    const scaled = Math.min(1, (p[i] ?? 1) * factor(rank));
    previous = previous === undefined ? scaled : keep(previous, scaled);
    adjusted[i] = previous;
  }
  return adjusted;
}
