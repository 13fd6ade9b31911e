/** Letters of a word that are looked at. */
const LENGTH = 5;
/** Scripts that put no spaces between words, and Hangul, whose particles follow without one. */
export const UNSPACED = /[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const UNSPACED_KEY = -1;
const WORD = /[A-Za-z\u00AA-\u0DFF\u0F00-\u1FFF\u2C00-\u2DFF]+/g;
const [LETTER_A, LETTER_Z, NOT_ASCII] = [97, 122, 128] as const;

/** What a text must have for one of `phrases` to be in it: the beginning of each one's longest word, the last
 * of several, as a number. */
export function cueKeys(phrases: string): readonly number[] {
  return phrases.split('|').map((phrase) => {
    if (UNSPACED.test(phrase)) return UNSPACED_KEY;
    const words = [...phrase.normalize('NFC').matchAll(WORD)].map(([word]) => word);
    return keyOf(words.reduce((longest, word) => (word.length >= longest.length ? word : longest), ''));
  });
}

/**
 * What `known` says of the keys in `text`, as bits. Walks the signs by hand, for every text is read so: a pattern takes four
 * times as long.
 */
export function keysSaid(text: string, known: ReadonlyMap<number, number>): number {
  let said = UNSPACED.test(text) ? (known.get(UNSPACED_KEY) ?? 0) : 0;
  let [key, length, start, isPlain] = [0, 0, 0, true];
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    if ((letter >= LETTER_A && letter <= LETTER_Z) || code >= NOT_ASCII) {
      if (length === 0) start = at;
      length += 1;
      if (code >= NOT_ASCII) isPlain = false;
      else if (length <= LENGTH) key = add(key, letter);
    } else if (length > 0) {
      if (isPlain) said |= known.get(key) ?? 0;
      else for (const [word] of text.slice(start, at).matchAll(WORD)) said |= known.get(keyOf(word)) ?? 0;
      [key, length, isPlain] = [0, 0, true];
    }
  }
  return said;
}

function keyOf(word: string): number {
  const plain = word
    .slice(0, 2 * LENGTH)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase();
  return Array.from(plain.slice(0, LENGTH)).reduce((key, letter) => add(key, letter.codePointAt(0) ?? 0), 0);
}

function add(key: number, code: number): number {
  return (key * 131 + code) | 0;
}
