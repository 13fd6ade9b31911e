import type { Vocabulary, Words } from './similar-words.ts';
import { slipsBetween } from './slips.ts';
import { wider } from './wider.ts';

/** What a misspelt word counts of the right one; */
const SLIP_WEIGHT = 0.9;
/** and where earlier texts used both spellings so often: "login" is no misspelt "logic". */
const OTHER_WORD_WEIGHT = 0.3;
const OFTEN = 8;
/** Two slips change so many letters, at most. */
const MOST_CHANGED = 4;
/** Leftover words beyond so many are not paired. */
const MOST_PAIRED = 24;
/** Texts of more than a few words with less in common, letter by letter, are not looked at for slips. */
const LEAST_ALIKE = 0.25;
const FEW = 4;

/** Compares one text with others. */
export interface Comparer {
  /** Takes the text that others are compared with; earlier texts must not have been counted since. */
  hold(text: Words): void;
  /**
   * Weighted share of words the held text and another (the words from one place to another) have in common, 0 to 1: a
   * word with a slip or two, or split or joined at a space, counts nearly as the same; a rare word that only one of them
   * has tells them apart more than a common one. What cannot reach `enough` is told with less care.
   */
  likeness(words: Words, from: number, to: number, enough: number): number;
}

/** What two texts have in common so far, and what is left of each. */
interface Tally {
  shared: number;
  /** What words with slips did not share. */
  lost: number;
  readonly left: number[];
  readonly right: number[];
}

/** Compares texts whose words have these numbers. */
export function createComparer(words: Vocabulary): Comparer {
  let held: Words = new Int32Array(0);
  /** By word: its place in the held text, from 1. */
  let places = new Int32Array(1 << 12);
  let weights = new Float64Array(1 << 7);
  const isShared = new Uint8Array(1 << 7);
  return {
    hold: (text) => {
      for (const word of held) places[word] = 0;
      held = text;
      for (let at = 0; at < text.length; at += 1) {
        const word = text[at]!;
        while (word >= places.length) places = wider(places);
        places[word] = at + 1;
        weights[at] = words.weigh(word);
      }
    },
    likeness: (other, from, to, enough) => {
      let [shared, ours, theirs, leftover] = [0, 0, 0, to - from];
      for (let at = 0; at < held.length; at += 1) isShared[at] = 0;
      for (let at = from; at < to; at += 1) {
        const place = places[other[at]!]! | 0;
        if (place > 0) {
          shared += weights[place - 1]!;
          isShared[place - 1] = 1;
          leftover -= 1;
        } else theirs += words.weigh(other[at]!);
      }
      for (let at = 0; at < held.length; at += 1) if (isShared[at] === 0) ours += weights[at]!;
      const fewest = Math.min(leftover, held.length - (to - from - leftover));
      const likeness = share(shared, 0, ours, theirs);
      if (fewest === 0 || fewest > MOST_PAIRED || (likeness < LEAST_ALIKE && held.length > FEW)) return likeness;
      if ((shared + Math.min(ours, theirs)) / (shared + Math.max(ours, theirs)) < enough) return likeness;
      const [left, right]: [number[], number[]] = [[], []];
      for (let at = 0; at < held.length; at += 1) if (isShared[at] === 0) left.push(held[at]!);
      for (let at = from; at < to; at += 1) if (!(places[other[at]!]! > 0)) right.push(other[at]!);
      const tally: Tally = { shared, lost: 0, left, right };
      pairSlips(tally, words);
      if (left.length > 0 && right.length > 0) {
        const theirWords = other.subarray(from, to);
        pairSplit(left, right, held, theirWords, tally, words);
        pairSplit(right, left, theirWords, held, tally, words);
      }
      return share(tally.shared, tally.lost, sum(tally.left, words), sum(tally.right, words));
    },
  };
}

/** What only one text has counts against their likeness; what each has instead of the other's, twice. */
function share(shared: number, lost: number, ours: number, theirs: number): number {
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
      if (bits(words.letters(left[i]!) ^ words.letters(right[j]!)) > MOST_CHANGED) continue;
      const slips = slipsBetween(words.spell(left[i]!), words.spell(right[j]!));
      if (slips < fewest) [best, fewest] = [j, slips];
    }
    if (best < 0) continue;
    const areWords = Math.min(words.uses(left[i]!), words.uses(right[best]!)) >= OFTEN;
    settle(
      tally,
      Math.min(words.weigh(left[i]!), words.weigh(right[best]!)),
      areWords ? OTHER_WORD_WEIGHT : SLIP_WEIGHT,
    );
    left.splice(i, 1);
    right.splice(best, 1);
  }
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function settle(tally: Tally, weight: number, part: number): void {
  tally.shared += part * weight;
  tally.lost += (1 - part) * weight;
}

/** Moves what only a space in another place tells apart: a word and its neighbour are one of the others, or two. */
function pairSplit(from: number[], to: number[], a: Words, b: Words, tally: Tally, words: Vocabulary): void {
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const at = a.indexOf(from[i]!);
    for (const step of [0, -1] as const) {
      const joined = pairAt(a, at + step, words);
      const hit = joined === undefined ? -1 : to.findIndex((word) => isJoined(joined, word, b, words));
      if (hit < 0) continue;
      settle(tally, Math.min(words.weigh(from[i]!), words.weigh(to[hit]!)), SLIP_WEIGHT);
      to.splice(hit, 1);
      from.splice(i, 1);
      break;
    }
  }
}

/** Two neighbouring words, and which letters they have. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly letters: number;
}

function pairAt(list: Words, at: number, words: Vocabulary): Pair | undefined {
  const [first, second] = [list[at], list[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  return { first, second, letters: words.letters(first) | words.letters(second) };
}

function isJoined(pair: Pair, word: number, b: Words, words: Vocabulary): boolean {
  if (bits(pair.letters ^ words.letters(word)) <= 2) {
    const slips = slipsBetween(spell(pair, words), words.spell(word));
    if (slips <= 1) return true;
  }
  const at = b.indexOf(word);
  return [pairAt(b, at, words), pairAt(b, at - 1, words)].some(
    (other) => other?.letters === pair.letters && spell(other, words) === spell(pair, words),
  );
}

function spell({ first, second }: Pair, words: Vocabulary): string {
  return words.spell(first) + words.spell(second);
}
