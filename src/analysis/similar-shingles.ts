/** Shingles kept of a text: the smallest of more are a fair sample (a bottom-k sketch, Broder 1997). */
const MOST = 128;
const SPACE = 32;

/** Hashes of the three-letter pieces of a text's words, distinct and ascending. */
export type Shingles = Uint32Array;

/**
 * What finds texts that may be alike: every three letters in a row of each word with its edges, so that a typing slip,
 * a word more or less, or another order of the words cost little. Expects {@link plainText}; empty for ''.
 */
export function shinglesOf(plain: string): Shingles {
  const edged = ` ${plain} `;
  const found = new Uint32Array(edged.length);
  let size = 0;
  let [first, middle] = [SPACE, edged.charCodeAt(1)];
  for (let at = 2; at < edged.length; at += 1) {
    const last = edged.charCodeAt(at);
    if (middle !== SPACE) found[size++] = mix(mix(mix(0x811c9dc5, first), middle), last);
    [first, middle] = [middle, last];
  }
  const sorted = found.subarray(0, size).sort();
  let kept = 0;
  for (let at = 0; at < size && kept < MOST; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) found[kept++] = sorted[at]!;
  }
  return found.subarray(0, kept);
}

/** One step of FNV-1a with its avalanche, 32 bits. */
function mix(state: number, unit: number): number {
  const value = Math.imul(state ^ unit, 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
