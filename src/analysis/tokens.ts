/** Scripts written without spaces, for a character class: each character is a token, so that phrases are found inside. */
export const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';
const WORD = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`;
const TOKEN = new RegExp(`${WORD}(?:'${WORD})*|[${UNSPACED}]`, 'gu');
const ASCII_TOKEN = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const NOT_ASCII = /[^\0-\x7f]/;

/** The text last seen to be ASCII: what is composed is normalised next. */
let plain = '';

function isPlain(text: string): boolean {
  if (text === plain) return true;
  if (NOT_ASCII.test(text)) return false;
  plain = text;
  return true;
}

/** The same text whatever keyboard it came from: straight apostrophes, compatibility composition (NFKC). */
export function normalise(text: string): string {
  return isPlain(text) ? text : text.replace(/[\u2018\u2019\u02bc\u0060\u00b4\uff07]/g, "'").normalize('NFKC');
}

/** The same text in composed Unicode form (NFC). */
export function compose(text: string): string {
  return isPlain(text) ? text : text.normalize('NFC');
}

/** Words and numbers of a text in lower case, apostrophes kept inside words. Expects `normalise`d text. */
export function tokenise(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return lower.match(NOT_ASCII.test(lower) ? TOKEN : ASCII_TOKEN) ?? [];
}
