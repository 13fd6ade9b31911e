import type { Vocabulary, Words } from './similar-words.ts';
import { slipsBetween } from './slips.ts';

/** What a misspelt word counts of the right one; */
const SLIP_WEIGHT = 0.9;
/** and where earlier texts used both spellings so often: "login" is no misspelt "logic". */
const OTHER_WORD_WEIGHT = 0.3;
const OFTEN = 8;
/** Leftover words beyond so many are not paired. */
const MOST_PAIRED = 24;
/** Texts of more than a few words with less in common, letter by letter, are not looked at for slips. */
const LEAST_ALIKE = 0.25;
const FEW = 4;

/** What two texts have in common so far, and what is left of each. */
interface Tally {
  shared: number;
  /** What words with slips did not share. */
  lost: number;
  readonly left: number[];
  readonly right: number[];
}

/**
 * Weighted share of words two texts have in common, 0 to 1: a word with a slip or two, or split or joined at a space,
 * counts nearly as the same; a rare word that only one of them has tells them apart more than a common one. What
 * cannot reach `enough` is told with less care.
 */
export function wordLikeness(a: Words, b: Words, words: Vocabulary, enough: number): number {
  const tally: Tally = { shared: 0, lost: 0, left: [], right: [] };
  words.mark(a);
  for (const word of b) {
    if (words.unmark(word)) tally.shared += words.weigh(word);
    else tally.right.push(word);
  }
  for (const word of a) if (words.unmark(word)) tally.left.push(word);
  const likeness = shareOf(tally, words);
  const { left, right } = tally;
  if (left.length === 0 || right.length === 0 || Math.min(left.length, right.length) > MOST_PAIRED) return likeness;
  if (likeness < LEAST_ALIKE && a.length > FEW) return likeness;
  const [ours, theirs] = [sum(left, words), sum(right, words)];
  const most = (tally.shared + Math.min(ours, theirs)) / (tally.shared + Math.max(ours, theirs));
  if (most < enough) return likeness;
  pairSlips(tally, words);
  pairSplit(left, right, a, b, tally, words);
  pairSplit(right, left, b, a, tally, words);
  return shareOf(tally, words);
}

/** What only one text has counts against their likeness; what each has instead of the other's, twice. */
function shareOf({ shared, lost, left, right }: Tally, words: Vocabulary): number {
  const [ours, theirs] = [sum(left, words), sum(right, words)];
  const whole = shared + lost + ours + theirs + Math.min(ours, theirs);
  return whole === 0 ? 1 : shared / whole;
}

function sum(list: readonly number[], words: Vocabulary): number {
  let total = 0;
  for (const word of list) total += words.weigh(word);
  return total;
}

/** Moves words that are the same but for slips to what is shared. */
function pairSlips(tally: Tally, words: Vocabulary): void {
  const { left, right } = tally;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    let [best, fewest] = [-1, Infinity];
    for (let j = 0; j < right.length; j += 1) {
      const slips = slipsBetween(words.spell(left[i]!), words.spell(right[j]!));
      if (slips < fewest) [best, fewest] = [j, slips];
    }
    if (best < 0) continue;
    const areWords = Math.min(words.uses(left[i]!), words.uses(right[best]!)) >= OFTEN;
    share(
      tally,
      Math.min(words.weigh(left[i]!), words.weigh(right[best]!)),
      areWords ? OTHER_WORD_WEIGHT : SLIP_WEIGHT,
    );
    left.splice(i, 1);
    right.splice(best, 1);
  }
}

function share(tally: Tally, weight: number, part: number): void {
  tally.shared += part * weight;
  tally.lost += (1 - part) * weight;
}

/** Moves what only a space in another place tells apart: a word and its neighbour are one of the others, or two. */
function pairSplit(from: number[], to: number[], a: Words, b: Words, tally: Tally, words: Vocabulary): void {
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const at = a.indexOf(from[i]!);
    for (const step of [1, -1] as const) {
      const joined = join(a, at, step, words);
      const hit = joined === undefined ? -1 : to.findIndex((word) => isJoined(joined, word, b, words));
      if (hit < 0) continue;
      share(tally, Math.min(words.weigh(from[i]!), words.weigh(to[hit]!)), SLIP_WEIGHT);
      to.splice(hit, 1);
      from.splice(i, 1);
      break;
    }
  }
}

function join(list: Words, at: number, step: 1 | -1, words: Vocabulary): string | undefined {
  const [word, next] = [list[at], list[at + step]];
  if (word === undefined || next === undefined) return undefined;
  return step === 1 ? words.spell(word) + words.spell(next) : words.spell(next) + words.spell(word);
}

function isJoined(joined: string, word: number, b: Words, words: Vocabulary): boolean {
  if (joined === words.spell(word)) return true;
  const at = b.indexOf(word);
  return (
    join(b, at, 1, words) === joined ||
    join(b, at, -1, words) === joined ||
    slipsBetween(joined, words.spell(word)) === 1
  );
}
