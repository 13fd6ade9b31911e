/** How well a grouping meets the truth, counted over pairs of texts. Shares are 0 to 1. */
export interface Agreement {
  /** Of the pairs put together, those that belong together. */
  readonly precision: number;
  /** Of the pairs that belong together, those put together. */
  readonly recall: number;
  readonly f1: number;
  /** Adjusted Rand index (Hubert & Arabie 1985): 0 for chance, 1 for the truth. */
  readonly ari: number;
}

/** Compares two groupings of the same texts. */
export function agreement(truth: readonly unknown[], found: readonly unknown[]): Agreement {
  const both = new Map<unknown, Map<unknown, number>>();
  for (const [at, group] of truth.entries()) {
    const inside = both.get(group) ?? new Map<unknown, number>();
    both.set(group, inside.set(found[at], (inside.get(found[at]) ?? 0) + 1));
  }
  const shared = pairs([...both.values()].flatMap((inside) => Array.from(inside.values())));
  const wanted = pairs([...counts(truth).values()]);
  const made = pairs([...counts(found).values()]);
  const expected = (wanted * made) / pairs([truth.length]);
  const [precision, recall] = [made === 0 ? 1 : shared / made, wanted === 0 ? 1 : shared / wanted];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { precision, recall, f1, ari: (shared - expected) / ((wanted + made) / 2 - expected) };
}

function counts(groups: readonly unknown[]): ReadonlyMap<unknown, number> {
  const result = new Map<unknown, number>();
  for (const group of groups) result.set(group, (result.get(group) ?? 0) + 1);
  return result;
}

function pairs(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
