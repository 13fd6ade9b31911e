/** Arithmetic mean; of nothing: NaN. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Sum in the order given. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Sample variance with divisor n − 1; needs n of at least 2, else NaN. */
export function variance(values: readonly number[]): number {
  // The mean of equal values can round to a neighbour, from which they all would seem to differ.
  const center = values.every((value) => value === values[0]) ? (values[0] ?? Number.NaN) : mean(values);
  let squares = 0;
  for (const value of values) squares += (value - center) ** 2;
  return squares / (values.length - 1);
}

/** Middle value, or the mean of the two middle ones; of nothing: `undefined`. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  const lower = sorted[half - 1];
  if (upper === undefined || sorted.length % 2 === 1 || lower === undefined) return upper;
  return (lower + upper) / 2;
}

/**
 * Degrees of freedom for the sum of two variances of means, each from n values (Satterthwaite 1946); NaN when both are 0.
 * Written with shares, so that tiny variances do not vanish when squared.
 */
export function satterthwaiteDf(varianceX: number, nx: number, varianceY: number, ny: number): number {
  const share = varianceX / (varianceX + varianceY);
  return 1 / (share ** 2 / (nx - 1) + (1 - share) ** 2 / (ny - 1));
}
