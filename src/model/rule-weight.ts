/** How many other rules a critical one weighs as much as: harm that must be found early gets more of alpha. */
const CRITICAL_WEIGHT = 10;

/** A rule's weight in Holm's step-down: its share of alpha is this, of the sum over all rules that count. */
export function weightOf({ critical }: { readonly critical: boolean }): number {
  return critical ? CRITICAL_WEIGHT : 1;
}
