import type { Vocabulary, Words } from './similar-words.ts';
import { wider } from './wider.ts';
import { pairWords, type Tally } from './word-pairs.ts';

/** Leftover words beyond so many are not paired. */
const MOST_PAIRED = 24;
/** Texts of more than a few words with less in common, letter by letter, are not looked at for slips. */
const LEAST_ALIKE = 0.25;
const FEW = 4;
/** In texts of more words slips count by the weight of the words, so that it is known how much they can add. */
const SHORT = 8;

/** Compares one text with others. */
export interface Comparer {
  /** Takes the text that others are compared with, until the vocabulary counts the next. */
  hold(text: Words): void;
  /**
   * Weighted share of words the held text and another (`words` from one place to another) have in common, 0 to 1: a word
   * with a slip or two, or split or joined at a space, counts nearly as the same; a rare word that only one of them has
   * tells them apart more than a common one. What cannot reach `enough` is told with less care; with 0 nothing is.
   */
  likeness(words: Words, from: number, to: number, enough: number): number;
}

/** Compares texts whose words have these numbers. */
export function createComparer(words: Vocabulary): Comparer {
  let held: Words = new Int32Array(0);
  /** By word: its place in the held text, from 1. */
  let places = new Int32Array(1 << 12);
  let weights = new Float64Array(0);
  /** By place: the comparison that last found the word in the other text. */
  let sharedIn = new Float64Array(0);
  let comparison = 0;
  /** What only one of the texts has, word by word. */
  const tallyOf = (shared: number, other: Words): Tally => {
    const [left, right]: [number[], number[]] = [[], []];
    for (let at = 0; at < held.length; at += 1) if (sharedIn[at] !== comparison) left.push(held[at]!);
    for (const word of other) if (!(places[word]! > 0)) right.push(word);
    return { shared, lost: 0, left, right };
  };
  return {
    hold: (text) => {
      for (const word of held) places[word] = 0;
      held = text;
      if (text.length > weights.length) {
        weights = new Float64Array(text.length);
        sharedIn = new Float64Array(text.length);
      }
      for (let at = 0; at < text.length; at += 1) {
        const word = text[at]!;
        while (word >= places.length) places = wider(places);
        places[word] = at + 1;
        weights[at] = words.weigh(word);
      }
    },
    likeness: (other, from, to, enough) => {
      let [shared, ours, theirs, common] = [0, 0, 0, 0];
      comparison += 1;
      for (let at = from; at < to; at += 1) {
        const place = places[other[at]!]! | 0;
        if (place > 0) {
          shared += weights[place - 1]!;
          sharedIn[place - 1] = comparison;
          common += 1;
        } else theirs += words.weigh(other[at]!);
      }
      for (let at = 0; at < held.length; at += 1) if (sharedIn[at] !== comparison) ours += weights[at]!;
      const likeness = shareOf(shared, 0, ours, theirs);
      if (likeness === 1 || Math.min(held.length, to - from) - common > MOST_PAIRED) return likeness;
      if (enough > 0 && likeness < LEAST_ALIKE && held.length > FEW) return likeness;
      const most = (shared + Math.min(ours, theirs)) / (shared + Math.max(ours, theirs));
      if (held.length > SHORT && most < enough) return likeness;
      const theirWords = other.subarray(from, to);
      const tally = tallyOf(shared, theirWords);
      pairWords(tally, held, theirWords, words);
      return shareOf(tally.shared, tally.lost, sum(tally.left, words), sum(tally.right, words));
    },
  };
}

/** What only one text has counts against their likeness; what each has instead of the other's, twice. */
function shareOf(shared: number, lost: number, ours: number, theirs: number): number {
  const whole = shared + lost + ours + theirs + Math.min(ours, theirs);
  return whole === 0 ? 1 : shared / whole;
}

function sum(list: readonly number[], words: Vocabulary): number {
  let total = 0;
  for (const word of list) total += words.weigh(word);
  return total;
}
