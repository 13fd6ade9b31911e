import { lowerUnit } from './characters.ts';
import { TOKEN, type Tokens } from './token-columns.ts';

/** Hashes by which a language is known: words, and three letters in a row with the word's ends. */
export interface LanguageFeatures {
  count: number;
  readonly hash: Int32Array;
  /** The token after the last word read. */
  next: number;
}

/** Nobody changes the language after so many words, and so many letters of a word tell enough. */
export const MOST_WORDS = 24;
const MOST_LETTERS = 12;
const EDGE = 0x5f;
const WORD_SEED = 0x2c1b3c6d;

const features: LanguageFeatures = { count: 0, next: 0, hash: new Int32Array(MOST_WORDS * (MOST_LETTERS + 3)) };

/** Reads the features of a text's first words, `most` or fewer. Names, links, numbers and emoji say nothing. Valid until the next call. */
export function readLanguageFeatures(text: string, tokens: Tokens, most: number = MOST_WORDS): LanguageFeatures {
  features.count = 0;
  features.next = 0;
  return readMoreFeatures(text, tokens, most);
}

/** Adds the features of so many more words of the text read last. */
export function readMoreFeatures(text: string, tokens: Tokens, most: number): LanguageFeatures {
  let words = 0;
  let at = features.next;
  for (; at < tokens.count && words < most; at++) {
    if (tokens.kind[at] !== TOKEN.word) continue;
    words++;
    features.hash[features.count++] = Math.imul(tokens.hash[at]!, WORD_SEED);
    readTrigrams(text, tokens.start[at]!, tokens.end[at]!);
  }
  features.next = at;
  return features;
}

function readTrigrams(text: string, start: number, end: number): void {
  let first = 0;
  let second = EDGE;
  const last = Math.min(end, start + MOST_LETTERS);
  for (let at = start; at <= last; at++) {
    const third = at === last ? EDGE : lowerUnit(text.charCodeAt(at));
    if (first !== 0) features.hash[features.count++] = trigram(first, second, third);
    first = second;
    second = third;
  }
}

/** The hash of three letters in a row. */
export function trigram(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0xc2b2ae35) ^ third, 0x27d4eb2f);
}

/** What each of so many features is worth: more of them make surer, but not in proportion, for they depend on each other. */
export function amountOf(count: number): number {
  return 1 / Math.sqrt(count + 1);
}
