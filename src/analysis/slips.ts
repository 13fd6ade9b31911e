import { distance } from 'fastest-levenshtein';

/** Letters of the longer word from which two slips may happen, and from which one; */
const LONG = 6;
const SHORT = 3;
/** and where one of them is no word that people write. */
const LONG_IF_ODD = 4;
const SHORT_IF_ODD = 2;

/**
 * Slips of the keys between two words: letters missing, added, wrong, or two neighbours swapped. Infinity where there
 * are more than one, or than two in a word of six letters or more; words of one or two letters have none. Where one of
 * the two is hardly a word (`isOdd`), four letters are enough for two and two for one.
 */
export function slipsBetween(a: string, b: string, isOdd = false): number {
  const longer = Math.max(a.length, b.length);
  const [short, long] = isOdd ? [SHORT_IF_ODD, LONG_IF_ODD] : [SHORT, LONG];
  const most = longer < short ? 0 : longer < long ? 1 : 2;
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
