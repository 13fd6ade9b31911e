/** Shingles kept of a text: the smallest of more are a fair sample (a bottom-k sketch, Broder 1997). */
const MOST = 128;
const SPACE = 32;

// Room that every text uses again.
let found = new Uint32Array(1 << 8);
let slots = new Int32Array(1 << 9);

/** Hashes of the three-letter pieces of a text's words, distinct; valid until the next text's are asked for. */
export type Shingles = Uint32Array;

/**
 * What finds texts that may be alike: every three letters in a row of each word with its edges, so that a typing slip,
 * a word more or less, or another order of the words cost little. Expects {@link plainText}; empty for ''.
 */
export function shinglesOf(plain: string): Shingles {
  if (plain.length > found.length) found = new Uint32Array(plain.length * 2);
  const seen = emptySlots(plain.length);
  let size = 0;
  let [first, middle] = [SPACE, plain.charCodeAt(0)];
  for (let at = 1; at <= plain.length; at += 1) {
    const last = at === plain.length ? SPACE : plain.charCodeAt(at);
    if (middle !== SPACE) {
      const hash = mix(mix(mix(0x811c9dc5, first), middle), last);
      if (isNew(hash, seen)) found[size++] = hash;
    }
    [first, middle] = [middle, last];
  }
  return size > MOST ? found.subarray(0, size).sort().subarray(0, MOST) : found.subarray(0, size);
}

/** Room for twice as many hashes, empty. */
function emptySlots(most: number): Int32Array {
  let length = 1 << 6;
  while (length < most * 2) length *= 2;
  if (length > slots.length) slots = new Int32Array(length);
  return slots.subarray(0, length).fill(0);
}

/** Remembers a hash; says whether it is the first of its kind. (What is 0 is taken for 1.) */
function isNew(hash: number, seen: Int32Array): boolean {
  const wanted = hash === 0 ? 1 : hash | 0;
  let at = hash & (seen.length - 1);
  for (; seen[at] !== 0; at = (at + 1) & (seen.length - 1)) if (seen[at] === wanted) return false;
  seen[at] = wanted;
  return true;
}

/** One step of FNV-1a with its avalanche, 32 bits. */
function mix(state: number, unit: number): number {
  const value = Math.imul(state ^ unit, 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
