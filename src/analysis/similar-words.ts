import { wider } from './wider.ts';
import { createWordTable } from './word-table.ts';

/** Politeness and hurry: said or not, the text is the same. */
const COURTESY = 'please pls plz hi hello hey there thanks thank you so ok okay um urgent asap'.split(' ');
const COURTESY_WEIGHT = 0.1;
/** Texts that were read before the first, as if. */
const READ_BEFORE = 50;
/** A word in every text still weighs the square root of so much. */
const LEAST = 0.7;

/** Distinct words of a text by their numbers in a {@link Vocabulary}, in order. */
export type Words = Int32Array;

/** Words by number, and how rare they were: only what came earlier decides, so later texts change nothing. */
export interface Vocabulary {
  /** The first distinct words of a `plainText`. */
  read(plain: string, most: number): Words;
  /** Remembers that one more text used the words. */
  count(words: Words): void;
  /** How a word is spelled, */
  spell(word: number): string;
  /** and its letters, one bit for each of 32 classes. */
  letters(word: number): number;
  /** In how many earlier texts. */
  uses(word: number): number;
  /** Square root of the logarithm of its rarity among the texts so far, a tenth of it for politeness. */
  weigh(word: number): number;
}

/** No word yet but those of politeness, which have the lowest numbers. */
export function createVocabulary(): Vocabulary {
  const table = createWordTable();
  for (const word of COURTESY) table.numberOf(word, 0, word.length);
  const courtesies = table.size();
  let used = new Int32Array(1 << 12);
  let readLast = new Int32Array(1 << 12);
  let logarithms = new Float64Array(0);
  let reading = 0;
  let total = READ_BEFORE;
  let logarithm = Math.log(total);
  const found = new Int32Array(1 << 10);
  const grow = (): void => {
    used = wider(used);
    readLast = wider(readLast);
  };
  return {
    read: (plain, most) => {
      reading += 1;
      let [size, from] = [0, 0];
      for (let left = most * 2; left > 0 && size < most && from < plain.length; left -= 1) {
        const space = plain.indexOf(' ', from);
        const to = space < 0 ? plain.length : space;
        const word = table.numberOf(plain, from, to);
        if (word >= used.length) grow();
        if (readLast[word] !== reading) found[size++] = word;
        readLast[word] = reading;
        from = to + 1;
      }
      return found.slice(0, size);
    },
    count: (words) => {
      total += 1;
      logarithm = Math.log(total);
      for (const word of words) used[word]! += 1;
    },
    spell: (word) => table.spell(word),
    letters: (word) => table.letters(word),
    uses: (word) => used[word]!,
    weigh: (word) => {
      const count = used[word]!;
      if (count >= logarithms.length)
        logarithms = Float64Array.from({ length: count * 2 + 64 }, (_, i) => Math.log(i + 1));
      const weight = Math.sqrt(Math.max(LEAST, logarithm - logarithms[count]!));
      return word < courtesies ? weight * COURTESY_WEIGHT : weight;
    },
  };
}
