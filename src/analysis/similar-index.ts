import type { Shingles } from './similar-shingles.ts';

/** Minima in a band, and bands: texts alike to 0.6 share a band in 97 of 100 cases, to 0.2 in 11. */
const ROWS = 3;
const BANDS = 14;
/** Texts of so few shingles are found by further bands of two minima, too: a slip or two leaves them little in common. */
const SHORT = 60;
const SHORT_BANDS = 12;
/** Texts looked at in one band, and compared, at most; the newest first. */
const MOST_IN_BAND = 16;
const MOST_COMPARED = 16;

const MULTIPLIERS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0);
const OFFSETS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);

/** An index of texts that answers which of them may be like a new one, without comparing all with all. */
export interface SimilarIndex {
  /** Numbers of texts that may be alike: those with most bands in common, later ones first among equals. */
  candidates(keys: BandKeys): readonly number[];
  /** Numbers ascend. */
  add(number: number, keys: BandKeys): void;
}

/** MinHash signature folded to one number a band. */
export type BandKeys = Uint32Array;

/** Folds the minima of a text's shingles under 42 hash functions into the keys of its bands (Broder 1997). */
export function bandKeysOf(shingles: Shingles): BandKeys {
  const minima = minimaOf(shingles);
  const isShort = shingles.length <= SHORT;
  const keys = new Uint32Array(isShort ? BANDS + SHORT_BANDS : BANDS);
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

function minimaOf(shingles: Shingles): Uint32Array {
  const minima = new Uint32Array(ROWS * BANDS);
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

/** An empty index; its tables grow with what is added. */
export function createSimilarIndex(): SimilarIndex {
  let heads = new Int32Array(1 << 12).fill(-1);
  let keysOf = new Uint32Array(1 << 11);
  let numbers = new Int32Array(1 << 11);
  let next = new Int32Array(1 << 11);
  let size = 0;
  const count = createCounts();
  const grow = (): void => {
    keysOf = extend(keysOf, new Uint32Array(size * 2));
    numbers = extend(numbers, new Int32Array(size * 2));
    next = new Int32Array(size * 2);
    heads = new Int32Array(size * 4).fill(-1);
    for (let entry = 0; entry < size; entry += 1) chain(entry);
  };
  const chain = (entry: number): void => {
    const slot = keysOf[entry]! & (heads.length - 1);
    next[entry] = heads[slot]!;
    heads[slot] = entry;
  };
  return {
    candidates: (keys) => {
      for (const key of keys) {
        let left = MOST_IN_BAND;
        for (let entry = heads[key & (heads.length - 1)]!; entry >= 0 && left > 0; entry = next[entry]!) {
          if (keysOf[entry] !== key) continue;
          count.add(numbers[entry]!);
          left -= 1;
        }
      }
      return count.most(MOST_COMPARED);
    },
    add: (number, keys) => {
      for (const key of keys) {
        if (size === keysOf.length) grow();
        keysOf[size] = key;
        numbers[size] = number;
        chain(size);
        size += 1;
      }
    },
  };
}

/** Counts how often numbers are met, and forgets when asked which were met most. */
function createCounts(): { add(number: number): void; most(limit: number): readonly number[] } {
  let counts = new Uint8Array(1 << 12);
  const met: number[] = [];
  return {
    add: (number) => {
      if (number >= counts.length) counts = extend(counts, new Uint8Array(Math.max(number + 1, counts.length * 2)));
      if (counts[number] === 0) met.push(number);
      counts[number]! += 1;
    },
    most: (limit) => {
      const byCount: number[] = Array.from({ length: 64 }, () => 0);
      for (const number of met) byCount[counts[number]!]! += 1;
      let least = byCount.length - 1;
      for (let room = limit - byCount[least]!; room > 0 && least > 1; room -= byCount[least]!) least -= 1;
      const found = met.filter((number) => counts[number]! >= least);
      if (found.length > limit) found.sort((a, b) => counts[b]! - counts[a]! || b - a).length = limit;
      for (const number of met) counts[number] = 0;
      met.length = 0;
      return found;
    },
  };
}

function extend<T extends Uint8Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
