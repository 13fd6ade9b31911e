import { createBands } from './similar-bands.ts';
import type { BandKeys } from './similar-keys.ts';
import { wider } from './wider.ts';

/** Texts compared, at most. */
const MOST_COMPARED = 16;
/** Bands are fewer. */
const COUNTS = 64;
// Room that every question uses again.
const byCount = new Int32Array(COUNTS);
const best = new Float64Array(MOST_COMPARED + 1);
const few = new Int32Array(MOST_COMPARED);
/** How many bands weigh more than how late. */
const BANDS_FIRST = 2 ** 32;

/** An index of texts that answers which of them may be like a new one, without comparing all with all. */
export interface SimilarIndex {
  /**
   * Numbers of texts that may be alike: those with most bands in common, later ones first among equals. Valid until the
   * next question.
   */
  candidates(keys: BandKeys): Int32Array;
  /** Numbers ascend. */
  add(number: number, keys: BandKeys): void;
}

/** An empty index; its tables grow with what is added. */
export function createSimilarIndex(): SimilarIndex {
  const bands = createBands();
  let counts = new Uint8Array(1 << 12);
  let met = new Int32Array(1 << 10);
  return {
    candidates: (keys) => {
      if (met.length < keys.length * bands.most) met = new Int32Array(keys.length * bands.most);
      let size = 0;
      for (const key of keys) size = bands.meet(key, counts, met, size);
      return mostMet(met.subarray(0, size), counts);
    },
    add: (number, keys) => {
      while (number >= counts.length) counts = wider(counts);
      for (const key of keys) bands.add(key, number);
    },
  };
}

/** The numbers met most, in the order they were met where there are few; clears the counts. */
function mostMet(met: Int32Array, counts: Uint8Array): Int32Array {
  const least = leastOfMost(met, counts);
  let size = 0;
  for (const number of met) {
    const count = counts[number]!;
    counts[number] = 0;
    if (count < least) continue;
    if (size < MOST_COMPARED) few[size] = number;
    insert(best, Math.min(size, MOST_COMPARED), count * BANDS_FIRST + number);
    size += 1;
  }
  if (size > MOST_COMPARED) for (let at = 0; at < MOST_COMPARED; at += 1) few[at] = best[at]! % BANDS_FIRST;
  return few.subarray(0, Math.min(size, MOST_COMPARED));
}

/** Keeps a list descending. */
function insert(list: Float64Array, size: number, value: number): void {
  let at = size;
  for (; at > 0 && list[at - 1]! < value; at -= 1) list[at] = list[at - 1]!;
  list[at] = value;
}

/** So often a number must be met to be among the most. */
function leastOfMost(met: Int32Array, counts: Uint8Array): number {
  byCount.fill(0);
  for (const number of met) byCount[counts[number]!]! += 1;
  let least = COUNTS - 1;
  for (let room = MOST_COMPARED - byCount[least]!; room > 0 && least > 1; room -= byCount[least]!) least -= 1;
  return least;
}
