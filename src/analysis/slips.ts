import { distance } from 'fastest-levenshtein';

/** Letters of the longer word from which two slips may happen, and from which one. */
const LONG = 6;
const SHORT = 3;

/**
 * Slips of the keys between two words: letters missing, added, wrong, or two neighbours swapped. Infinity where there
 * are more than one, or than two in a word of six letters or more; short words have none.
 */
export function slipsBetween(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const most = longer < SHORT ? 0 : longer < LONG ? 1 : 2;
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const found = distance(a, b);
  if (found === 2 && isSwapped(a, b)) return 1;
  return found <= most ? found : Infinity;
}

/** The same but for two neighbouring letters. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
