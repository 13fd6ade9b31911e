import { stem } from './stem.ts';
import { isStopStem } from './stop-words.ts';
import { normalise, tokenise } from './tokens.ts';

/** The telling words of a cluster as numbers, and how much each says of it. */
export interface QuoteWords {
  /** The distinct telling words of a text, in order. */
  readonly read: (text: string) => readonly number[];
  /** Takes the words of a text part by part and says each time how much of what the cluster says they say so far. */
  readonly listen: () => (words: readonly number[]) => number;
  /** Likeness of words to these, 0 to 1 (Jaccard). */
  readonly likenessTo: (words: readonly number[]) => (other: readonly number[]) => number;
}

/** Reads the texts of a cluster: a word weighs what share of them uses it. */
export function createQuoteWords(texts: readonly string[]): QuoteWords {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  /** By number: the last round in which the word was seen. */
  const seen: number[] = [];
  let round = 0;
  const numberOf = (stemmed: string): number => {
    const known = numbers.get(stemmed);
    if (known !== undefined) return known;
    numbers.set(stemmed, weights.length);
    seen.push(0);
    return weights.push(0) - 1;
  };
  const fresh = (word: number, now: number): boolean => {
    if (seen[word] === now) return false;
    seen[word] = now;
    return true;
  };
  const known = new Map<string, readonly number[]>();
  const read = (text: string): readonly number[] => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = (round += 1);
    const stems = tokenise(normalise(text)).map(stem);
    const words = stems.filter((each) => !isStopStem(each)).map(numberOf);
    const distinct = words.filter((word) => fresh(word, now));
    known.set(text, distinct);
    return distinct;
  };
  for (const words of texts.map(read)) for (const word of words) weights[word]! += 1 / texts.length;
  return {
    read,
    // Grows slower than the number of words.
    listen: () => {
      const now = (round += 1);
      let sum = 0;
      return (words) => {
        for (const word of words) if (fresh(word, now)) sum += weights[word]! ** 2;
        return Math.sqrt(sum);
      };
    },
    likenessTo: (words) => {
      const now = (round += 1);
      for (const word of words) seen[word] = now;
      return (other) => {
        let shared = 0;
        for (const word of other) if (seen[word] === now) shared += 1;
        return shared === 0 ? 0 : shared / (words.length + other.length - shared);
      };
    },
  };
}
