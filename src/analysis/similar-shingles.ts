import { normalise } from './tokens.ts';

/** Characters beyond this many do not decide whether two texts are alike: nobody copies so much by hand. */
const LONGEST = 4000;
/** Shingles kept of a text: the smallest of more are a fair sample (a bottom-k sketch, Broder 1997). */
const MOST = 128;
const SPACE = 32;

/** Hashes of the three-letter pieces of a text's words, distinct and ascending. */
export type Shingles = Uint32Array;

/**
 * What two texts are compared by: every three letters in a row of each word with its edges, so that a typing slip, a
 * word more or less, or another order of the words cost little, and case, punctuation and accents' encoding nothing.
 * Scripts without spaces are read as one word a run. Empty for a text without letters or numbers.
 */
export function shinglesOf(text: string): Shingles {
  const plain = ` ${bare(text)} `;
  const found = new Uint32Array(plain.length);
  let size = 0;
  for (let at = 0; at + 2 < plain.length; at += 1) {
    const [first, middle, last] = [plain.charCodeAt(at), plain.charCodeAt(at + 1), plain.charCodeAt(at + 2)];
    if (middle !== SPACE) found[size++] = mix(mix(mix(0x811c9dc5, first), middle), last);
  }
  const sorted = found.subarray(0, size).sort();
  let kept = 0;
  for (let at = 0; at < size && kept < MOST; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) found[kept++] = sorted[at]!;
  }
  return found.slice(0, kept);
}

/** The first distinct words of a text, as {@link shinglesOf} reads them. */
export function plainWords(text: string, most: number): readonly string[] {
  return [...new Set(bare(text).split(' '))].slice(0, most);
}

/** Letters and digits in lower case, one space between words, apostrophes gone. */
function bare(text: string): string {
  const lower = normalise(text.slice(0, LONGEST)).toLowerCase().replaceAll("'", '');
  return lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Share of shingles two texts have in common (Jaccard), 0 to 1; of sketches, its estimate. */
export function likeness(a: Shingles, b: Shingles): number {
  const whole = a.length < MOST && b.length < MOST;
  const last = whole ? Infinity : MOST;
  let i = 0;
  let j = 0;
  let shared = 0;
  for (let seen = 0; i < a.length && j < b.length && seen < last; seen += 1) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const union = whole ? a.length + b.length - shared : Math.min(MOST, a.length + b.length - shared);
  return union === 0 ? 0 : shared / union;
}

/** One step of FNV-1a with its avalanche, 32 bits. */
function mix(state: number, unit: number): number {
  const value = Math.imul(state ^ unit, 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
