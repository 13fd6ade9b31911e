import { distance } from 'fastest-levenshtein';

/** Politeness and hurry: said or not, the text is the same. */
const COURTESY = new Set('please pls plz hi hello hey there thanks thank you so ok okay um urgent asap'.split(' '));
const COURTESY_WEIGHT = 0.1;
/** What a misspelt word counts of the right one. */
const SLIP_WEIGHT = 0.9;

/** How rare words were among the texts before: only what came earlier decides, so later texts change nothing. */
export interface Rarity {
  add(words: readonly string[]): void;
  /** From 0.8 for a word in every text, growing with the square root of the logarithm of its rarity. */
  weigh(word: string): number;
}

export function createRarity(): Rarity {
  const texts = new Map<string, number>();
  let total = 50;
  return {
    add: (words) => {
      total += 1;
      for (const word of words) texts.set(word, (texts.get(word) ?? 0) + 1);
    },
    weigh: (word) => {
      const weight = Math.sqrt(Math.log(1 + total / ((texts.get(word) ?? 0) + 1)));
      return COURTESY.has(word) ? weight * COURTESY_WEIGHT : weight;
    },
  };
}

/**
 * Weighted share of words two texts have in common, 0 to 1: a word with a slip or two counts nearly as the same, a rare
 * word that only one of them has tells them apart more than a common one. Both lists are distinct words.
 */
export function wordLikeness(a: readonly string[], b: readonly string[], rarity: Rarity): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const left = new Set(b.filter((word) => !inA.has(word)));
  let [shared, all] = [0, 0];
  for (const word of a) {
    const same = inB.has(word);
    const slip = same ? undefined : slipOf(word, left);
    if (slip !== undefined) left.delete(slip);
    const weight = slip === undefined ? rarity.weigh(word) : Math.min(rarity.weigh(word), rarity.weigh(slip));
    all += weight;
    shared += same ? weight : slip === undefined ? 0 : SLIP_WEIGHT * weight;
  }
  for (const word of left) all += rarity.weigh(word);
  return all === 0 ? 0 : shared / all;
}

/** The first word that is the same but for one slip, two in six letters or more; short words have no slips. */
function slipOf(word: string, others: ReadonlySet<string>): string | undefined {
  if (word.length < 3) return undefined;
  for (const other of others) {
    const longer = Math.max(word.length, other.length);
    const most = longer < 6 ? 1 : 2;
    if (longer < 4 || Math.abs(word.length - other.length) > most) continue;
    if (distance(word, other) <= most || isSwapped(word, other)) return other;
  }
  return undefined;
}

/** The same but for two neighbouring letters. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from({ length: a.length }, (_, i) => i).find((i) => a[i] !== b[i]) ?? 0;
  return a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}
