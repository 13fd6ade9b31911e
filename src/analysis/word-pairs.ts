import type { Vocabulary, Words } from './similar-words.ts';
import { slipsBetween } from './slips.ts';

/** What a misspelt word counts of the right one; */
const SLIP_WEIGHT = 0.9;
/** and where earlier texts used both spellings so often: "login" is no misspelt "logic". */
const OTHER_WORD_WEIGHT = 0.3;
const OFTEN = 8;
/** Letters that a slip changes, at most, and two slips. */
const BY_A_SLIP = 2;
const BY_TWO = 4;

/** What two texts have in common so far, and what is left of each. */
export interface Tally {
  shared: number;
  /** What words with slips did not share. */
  lost: number;
  readonly left: number[];
  readonly right: number[];
}

/**
 * Moves what two texts have in common but for slips and spaces to what is shared. Words that are left over go away
 * where they only repeat another word with a slip.
 */
export function pairWords(tally: Tally, a: Words, b: Words, words: Vocabulary): void {
  const { left, right } = tally;
  pairSlips(tally, words);
  pairSplit(left, right, a, b, tally, words);
  pairSplit(right, left, b, a, tally, words);
  dropRepeated(left, b, tally, words);
  dropRepeated(right, a, tally, words);
}

/** How many slips two words are apart; more may happen where one of them is hardly ever written. */
function slips(a: number, b: number, words: Vocabulary): number {
  if (bits(words.letters(a) ^ words.letters(b)) > BY_TWO) return Infinity;
  const isOdd = Math.min(words.uses(a), words.uses(b)) < OFTEN;
  return slipsBetween(words.spell(a), words.spell(b), isOdd);
}

function pairSlips(tally: Tally, words: Vocabulary): void {
  const { left, right } = tally;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    let [best, fewest] = [-1, Infinity];
    for (let j = 0; j < right.length; j += 1) {
      const found = slips(left[i]!, right[j]!, words);
      if (found < fewest) [best, fewest] = [j, found];
    }
    if (best < 0) continue;
    const areWords = Math.min(words.uses(left[i]!), words.uses(right[best]!)) >= OFTEN;
    share(tally, left[i]!, right[best]!, areWords ? OTHER_WORD_WEIGHT : SLIP_WEIGHT, words);
    left.splice(i, 1);
    right.splice(best, 1);
  }
}

function share(tally: Tally, a: number, b: number, part: number, words: Vocabulary): void {
  const weight = Math.min(words.weigh(a), words.weigh(b));
  tally.shared += part * weight;
  tally.lost += (1 - part) * weight;
}

/** Moves what only a space in another place tells apart: a word and its neighbour are one of the others, or two. */
function pairSplit(from: number[], to: number[], a: Words, b: Words, tally: Tally, words: Vocabulary): void {
  for (let i = from.length - 1; i >= 0 && to.length > 0; i -= 1) {
    const at = a.indexOf(from[i]!);
    let hit = findJoined(a, at, to, b, words);
    if (hit < 0) hit = findJoined(a, at - 1, to, b, words);
    if (hit < 0) continue;
    share(tally, from[i]!, to[hit]!, SLIP_WEIGHT, words);
    to.splice(hit, 1);
    from.splice(i, 1);
  }
}

/** Finds what a word and the next are together, but for a slip; or of what pair with the same letters it is one. */
function findJoined(a: Words, at: number, to: readonly number[], b: Words, words: Vocabulary): number {
  const [first, second] = [a[at], a[at + 1]];
  if (first === undefined || second === undefined) return -1;
  const letters = words.letters(first) | words.letters(second);
  for (let j = 0; j < to.length; j += 1) {
    const other = words.letters(to[j]!);
    if (
      bits(letters ^ other) <= BY_A_SLIP &&
      slipsBetween(words.spell(first) + words.spell(second), words.spell(to[j]!)) <= 1
    )
      return j;
    if ((other & ~letters) !== 0) continue;
    const joined = words.spell(first) + words.spell(second);
    const place = b.indexOf(to[j]!);
    if (joined === spellTwo(b, place, words) || joined === spellTwo(b, place - 1, words)) return j;
  }
  return -1;
}

function spellTwo(list: Words, at: number, words: Vocabulary): string | undefined {
  const [first, second] = [list[at], list[at + 1]];
  return first === undefined || second === undefined ? undefined : words.spell(first) + words.spell(second);
}

/** "very very tvery": what repeats with a slip is no other word. */
function dropRepeated(left: number[], other: Words, tally: Tally, words: Vocabulary): void {
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const word = left[i]!;
    if (words.uses(word) >= OFTEN || !other.some((said) => said !== word && slips(word, said, words) < Infinity))
      continue;
    tally.lost += (1 - SLIP_WEIGHT) * words.weigh(word);
    left.splice(i, 1);
  }
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
