import type { Shingles } from './similar-shingles.ts';

/** Minima in a band, and bands: texts alike to 0.6 share a band in 97 of 100 cases, to 0.2 in 11. */
const ROWS = 3;
const BANDS = 14;
/** Texts of so few shingles are found by further bands of two minima, too: a slip or two leaves them little in common. */
const SHORT = 60;
const SHORT_BANDS = 12;

const MULTIPLIERS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0);
const OFFSETS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);

/** MinHash signature folded to one number a band. */
export type BandKeys = Int32Array;

/** Folds the minima of a text's shingles under 42 hash functions into the keys of its bands (Broder 1997). */
export function bandKeysOf(shingles: Shingles): BandKeys {
  const minima = minimaOf(shingles);
  const isShort = shingles.length <= SHORT;
  const keys = new Int32Array(isShort ? BANDS + SHORT_BANDS : BANDS);
  for (let band = 0; band < BANDS; band += 1) keys[band] = fold(band, minima, band * ROWS, ROWS);
  if (!isShort) return keys;
  for (let band = 0; band < SHORT_BANDS; band += 1) keys[BANDS + band] = fold(BANDS + band, minima, band * 2, 2);
  return keys;
}

function fold(seed: number, minima: Uint32Array, from: number, count: number): number {
  let key = seed;
  for (let at = from; at < from + count; at += 1) key = Math.imul(key ^ minima[at]!, 0x9e3779b1);
  return key ^ (key >>> 16);
}

const scratch = new Uint32Array(ROWS * BANDS);

function minimaOf(shingles: Shingles): Uint32Array {
  const minima = scratch;
  for (let which = 0; which < minima.length; which += 1) {
    const multiplier = MULTIPLIERS[which]!;
    const offset = OFFSETS[which]!;
    let least = 0xffffffff;
    for (let i = 0; i < shingles.length; i += 1) {
      const mixed = Math.imul(shingles[i]! ^ offset, multiplier);
      const value = (mixed ^ (mixed >>> 16)) >>> 0;
      if (value < least) least = value;
    }
    minima[which] = least;
  }
  return minima;
}
