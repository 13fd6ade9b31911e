import { hashOf } from './letter-hash.ts';

/** A few words by their hashes, in open addressing over a power of two slots; 0 is an empty slot. */
export type HashSet = Int32Array;

/** The set of words written in lower case with a space between each two. */
export function hashSetOf(words: string): HashSet {
  const hashes = words.split(' ').map(hashOf);
  const set = new Int32Array(1 << (34 - Math.clz32(hashes.length)));
  for (const hash of hashes) set[slotOf(set, hash)] = hash;
  return set;
}

/** Is a word with this hash in the set? Costs no more than looking into an array. */
export function hasHash(set: HashSet, hash: number): boolean {
  return set[slotOf(set, hash)] === hash;
}

/** Where the hash is, or would be. */
function slotOf(set: HashSet, hash: number): number {
  const mask = set.length - 1;
  let slot = (Math.imul(hash, 0x9e3779b1) >>> 16) & mask;
  while (set[slot] !== 0 && set[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
