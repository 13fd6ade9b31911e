import { TOKEN, type Tokens } from './token-columns.ts';

/** Hashed words, pairs of words and first five letters of a text: what it is about. */
export interface WordFeatures {
  count: number;
  hash: Int32Array;
}

/** A subject is told in so many words, or never. */
const MOST_WORDS = 1_000;
const PAIR_SEED = 0x27d4eb2f;
const FIVE_SEED = 0x165667b1;
const PRIME = 0x01000193;

const features: WordFeatures = { count: 0, hash: new Int32Array(3 * MOST_WORDS) };

/** Reads the features of a scanned text. Valid until the next call. */
export function readWordFeatures({ kind, hash, five, count }: Tokens): WordFeatures {
  features.count = 0;
  let words = 0;
  let before = 0;
  for (let at = 0; at < count && words < MOST_WORDS; at++) {
    if (kind[at] === TOKEN.stop) before = 0;
    if (kind[at] !== TOKEN.word && kind[at] !== TOKEN.emotion) continue;
    words++;
    features.hash[features.count++] = hash[at]!;
    if (five[at] !== 0) features.hash[features.count++] = Math.imul(five[at]!, FIVE_SEED);
    if (before !== 0) features.hash[features.count++] = Math.imul(before ^ PAIR_SEED, PRIME) ^ hash[at]!;
    before = hash[at]!;
  }
  return features;
}
