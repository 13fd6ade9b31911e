import type { Shingles } from './similar-shingles.ts';

/** Minima in a band, and bands: texts alike to 0.6 share a band in 97 of 100 cases, to 0.2 in 11. */
const ROWS = 3;
const BANDS = 14;
/** Leaders looked at in one band, and compared in full, at most; the newest first. */
const MOST_IN_BAND = 24;
const MOST_COMPARED = 12;

const MULTIPLIERS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0);
const OFFSETS = Uint32Array.from({ length: ROWS * BANDS }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);

/** An index of texts that answers which of them may be like a new one, without comparing all with all. */
export interface SimilarIndex {
  /** Numbers of texts that may be alike: those with most bands in common, later ones first among equals. */
  candidates(keys: BandKeys): readonly number[];
  add(number: number, keys: BandKeys): void;
}

/** MinHash signature folded to one number a band. */
export type BandKeys = Uint32Array;

/** Folds the minima of a text's shingles under 42 hash functions into the keys of its bands (Broder 1997). */
export function bandKeysOf(shingles: Shingles): BandKeys {
  const keys = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = Math.imul(key ^ minimum(shingles, band * ROWS + row), 0x9e3779b1);
    keys[band] = key ^ (key >>> 16);
  }
  return keys;
}

function minimum(shingles: Shingles, which: number): number {
  const [multiplier, offset] = [MULTIPLIERS[which] ?? 1, OFFSETS[which] ?? 0];
  let least = 0xffffffff;
  for (let i = 0; i < shingles.length; i += 1) {
    const mixed = Math.imul((shingles[i] as number) ^ offset, multiplier);
    const value = (mixed ^ (mixed >>> 16)) >>> 0;
    if (value < least) least = value;
  }
  return least;
}

/** An empty index; its tables grow with what is added. */
export function createSimilarIndex(): SimilarIndex {
  let heads = new Int32Array(1 << 12).fill(-1);
  let keysOf = new Uint32Array(1 << 11);
  let numbers = new Int32Array(1 << 11);
  let next = new Int32Array(1 << 11);
  let size = 0;
  const grow = (): void => {
    keysOf = extend(keysOf, new Uint32Array(size * 2));
    numbers = extend(numbers, new Int32Array(size * 2));
    next = new Int32Array(size * 2);
    heads = new Int32Array(size * 4).fill(-1);
    for (let entry = 0; entry < size; entry += 1) chain(entry);
  };
  const chain = (entry: number): void => {
    const slot = (keysOf[entry] ?? 0) & (heads.length - 1);
    next[entry] = heads[slot] ?? -1;
    heads[slot] = entry;
  };
  return {
    candidates: (keys) => {
      const bands = new Map<number, number>();
      for (const key of keys) {
        let left = MOST_IN_BAND;
        for (
          let entry = heads[key & (heads.length - 1)] as number;
          entry >= 0 && left > 0;
          entry = next[entry] as number
        ) {
          if (keysOf[entry] !== key) continue;
          const number = numbers[entry] as number;
          bands.set(number, (bands.get(number) ?? 0) + 1);
          left -= 1;
        }
      }
      return mostShared(bands);
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

/** Numbers by how many bands they share, most first, later first among equals: counted out, not sorted. */
function mostShared(bands: ReadonlyMap<number, number>): readonly number[] {
  if (bands.size <= MOST_COMPARED) return [...bands.keys()];
  const byCount = Array.from({ length: BANDS + 1 }, (): number[] => []);
  for (const [number, count] of bands) byCount[count]?.push(number);
  const found: number[] = [];
  for (let count = BANDS; count > 0 && found.length < MOST_COMPARED; count -= 1) {
    found.push(...(byCount[count] ?? []).sort((a, b) => b - a).slice(0, MOST_COMPARED - found.length));
  }
  return found;
}

function extend<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
