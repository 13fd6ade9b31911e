/** Politeness and hurry: said or not, the text is the same. */
const COURTESY = new Set('please pls plz hi hello hey there thanks thank you so ok okay um urgent asap'.split(' '));
const COURTESY_WEIGHT = 0.1;
/** Texts that were read before the first, as if. */
const READ_BEFORE = 50;
/** A word in every text still weighs the square root of so much. */
const LEAST = 0.7;

/** Distinct words of a text by their numbers in a {@link Vocabulary}, in order. */
export type Words = Int32Array;

/** Words by number, and how rare they were: only what came earlier decides, so later texts change nothing. */
export interface Vocabulary {
  /** The first distinct words of a {@link plainText}. */
  read(plain: string, most: number): Words;
  /** Remembers that one more text used the words. */
  count(words: Words): void;
  /** How a word is spelled. */
  spell(word: number): string;
  /** In how many earlier texts. */
  uses(word: number): number;
  /** Marks the words of one text, */
  mark(words: Words): void;
  /** and says whether a word is marked, once. */
  unmark(word: number): boolean;
  /** Square root of the logarithm of its rarity among the texts so far, a tenth of it for politeness. */
  weigh(word: number): number;
}

/** No word yet. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const spellings: string[] = [];
  const used: number[] = [];
  const marked: boolean[] = [];
  const courtesy = new Set<number>();
  const logarithms = [0];
  let total = READ_BEFORE;
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const fresh = spellings.push(word) - 1;
    numbers.set(word, fresh);
    used.push(0);
    marked.push(false);
    if (COURTESY.has(word)) courtesy.add(fresh);
    return fresh;
  };
  return {
    read: (plain, most) => {
      const found = new Set<number>();
      for (const word of plain.split(' ', most * 2)) {
        if (found.size === most) break;
        found.add(numberOf(word));
      }
      return Int32Array.from(found);
    },
    count: (words) => {
      total += 1;
      for (const word of words) used[word]! += 1;
    },
    spell: (word) => spellings[word]!,
    uses: (word) => used[word]!,
    mark: (words) => {
      for (const word of words) marked[word] = true;
    },
    unmark: (word) => {
      if (marked[word] !== true) return false;
      marked[word] = false;
      return true;
    },
    weigh: (word) => {
      const count = used[word]!;
      const log = (logarithms[count] ??= Math.log(count + 1));
      const weight = Math.sqrt(Math.max(LEAST, Math.log(total) - log));
      return courtesy.has(word) ? weight * COURTESY_WEIGHT : weight;
    },
  };
}
