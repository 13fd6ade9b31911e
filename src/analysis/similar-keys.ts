import type { Shingles } from './similar-shingles.ts';

/** Minima in a band, and bands: texts alike to 0.6 share a band in 97 of 100 cases, to 0.2 in 11. */
const ROWS = 3;
const BANDS = 14;
/** Texts of so few shingles are found by further bands of two minima, too: a slip or two leaves them little in common. */
const SHORT = 60;
const SHORT_BANDS = 12;

const MULTIPLIERS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0);
const OFFSETS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);

// Room that every text uses again.
const minima = new Uint32Array(ROWS * BANDS);
const keys = new Int32Array(BANDS + SHORT_BANDS);

/** MinHash signature folded to one number a band; valid until the next text's is asked for. */
export type BandKeys = Int32Array;

/** Folds the minima of a text's shingles under 42 hash functions into the keys of its bands (Broder 1997). */
export function bandKeysOf(shingles: Shingles): BandKeys {
  findMinima(shingles);
  const isShort = shingles.length <= SHORT;
  for (let band = 0; band < BANDS; band += 1) keys[band] = fold(band, band * ROWS, ROWS);
  if (!isShort) return keys.subarray(0, BANDS);
  for (let band = 0; band < SHORT_BANDS; band += 1) keys[BANDS + band] = fold(BANDS + band, band * 2, 2);
  return keys;
}

function fold(seed: number, from: number, count: number): number {
  let key = seed;
  for (let at = from; at < from + count; at += 1) key = Math.imul(key ^ minima[at]!, 0x9e3779b1);
  return key ^ (key >>> 16);
}

/** Two hash functions at a time, which costs less than one after the other. */
function findMinima(shingles: Shingles): void {
  for (let which = 0; which < minima.length; which += 2) {
    const [multiplier, offset] = [MULTIPLIERS[which]!, OFFSETS[which]!];
    const [nextMultiplier, nextOffset] = [MULTIPLIERS[which + 1]!, OFFSETS[which + 1]!];
    let [least, nextLeast] = [0xffffffff, 0xffffffff];
    for (let i = 0; i < shingles.length; i += 1) {
      const mixed = Math.imul(shingles[i]! ^ offset, multiplier);
      const nextMixed = Math.imul(shingles[i]! ^ nextOffset, nextMultiplier);
      const value = (mixed ^ (mixed >>> 16)) >>> 0;
      const nextValue = (nextMixed ^ (nextMixed >>> 16)) >>> 0;
      if (value < least) least = value;
      if (nextValue < nextLeast) nextLeast = nextValue;
    }
    minima[which] = least;
    minima[which + 1] = nextLeast;
  }
}
