import { WORD_SIGN, anyCase } from './any-case.ts';

/** Scripts that put no spaces between words, and Hangul, whose particles follow without one. */
const UNSPACED = /[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const WORD = /[A-Za-z\u00AA\u00B5\u00BA\u00C0-\u0DFF\u0F00-\u1FFF\u2C00-\u2DFF]+/g;
const KEY_LENGTH = 4;
/** Key of all cues in unspaced scripts. */
const UNSPACED_KEY = '一';

/**
 * The source of a pattern that finds any of `phrases`, as whole words and in any case: `pin|pin code|hasł*|=NIE`. A `*` stands for
 * an ending, a space also for a dash, `=` for these very capitals. In unspaced scripts phrases are found within words.
 */
export function cuePattern(phrases: string): string {
  // Of two phrases the longer, that it is found where the shorter begins it.
  const all = phrases.split('|').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [within, words] = [all.filter((one) => UNSPACED.test(one)), all.filter((one) => !UNSPACED.test(one))];
  const whole = `(?<!${WORD_SIGN})(?:${words.map(phrasePattern).join('|')})(?!${WORD_SIGN})`;
  return `(?:${[...(words.length === 0 ? [] : [whole]), ...within.map(phrasePattern)].join('|')})`;
}

/** What a text must have for {@link cuePattern} to find something: the beginning of each phrase's longest word. */
export function cueKeys(phrases: string): readonly string[] {
  return phrases.split('|').map((phrase) => {
    if (UNSPACED.test(phrase)) return UNSPACED_KEY;
    const words = [...phrase.normalize('NFC').matchAll(WORD)].map(([word]) => word);
    return keyOf(words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''));
  });
}

/** The keys that occur in `text`, of those in `known`. */
export function keysSaid(text: string, known: ReadonlyMap<string, number>): number {
  let said = UNSPACED.test(text) ? (known.get(UNSPACED_KEY) ?? 0) : 0;
  for (const word of text.match(WORD) ?? []) said |= known.get(keyOf(word)) ?? 0;
  return said;
}

function keyOf(word: string): string {
  const begin = word.slice(0, 2 * KEY_LENGTH);
  // eslint-disable-next-line no-control-regex
  const plain = /^[\0-\x7F]*$/.test(begin) ? begin : begin.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  return plain.slice(0, KEY_LENGTH).toLowerCase();
}

function phrasePattern(phrase: string): string {
  if (phrase.startsWith('=')) return phrase.slice(1);
  return phrase
    .split(/([ *'])/)
    .map((piece) => ENDS[piece] ?? Array.from(piece.normalize('NFC'), eitherForm).join(''))
    .join('');
}

const ENDS: Readonly<Record<string, string>> = {
  ' ': '[ \\u00A0_‐-]{1,2}',
  '*': '[\\p{L}\\p{M}]{0,8}',
  "'": "['’]",
};

/** A letter with its accent, composed or not. */
function eitherForm(letter: string): string {
  const composed = anyCase(letter);
  const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
  return marks.length === 0 || UNSPACED.test(letter) ? composed : `(?:${composed}|${anyCase(base)}${marks.join('')})`;
}
