import { normalise, UNSPACED } from './tokens.ts';

/** Characters beyond this many do not decide whether two texts are alike: nobody copies so much by hand. */
const LONGEST = 4000;
const NOT_PLAIN = /[^\p{L}\p{M}\p{N}]+/gu;
const NOT_PLAIN_ASCII = /[^a-z0-9]+/g;
const NOT_ASCII = /[^\0-\x7f]/;
const RUN = new RegExp(`[${UNSPACED}]{3,}`, 'gu');

/**
 * A text as near-duplicates are compared: letters and digits in lower case, one space between words, apostrophes gone;
 * scripts without spaces as overlapping pairs of characters. '' where nothing of these is left.
 */
export function plainText(text: string): string {
  const lower = normalise(text.length > LONGEST ? text.slice(0, LONGEST) : text)
    .toLowerCase()
    .replaceAll("'", '');
  if (!NOT_ASCII.test(lower)) return lower.replace(NOT_PLAIN_ASCII, ' ').trim();
  return lower.replace(NOT_PLAIN, ' ').replace(RUN, pairs).trim();
}

function pairs(run: string): string {
  const characters = Array.from(run);
  return characters
    .slice(1)
    .map((character, at) => `${characters[at] ?? ''}${character}`)
    .join(' ');
}
