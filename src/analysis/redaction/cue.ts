import { WORD_SIGN, anyCase } from './any-case.ts';
import { UNSPACED } from './cue-keys.ts';

/**
 * The source of a pattern that finds any of `phrases`, as whole words and in any case: `pin|pin code|hasł*|=NIE`. A `*` stands for
 * an ending, a space also for a dash or a comma, `=` for these very capitals. In unspaced scripts phrases are found within words.
 */
export function cuePattern(phrases: string): string {
  // Of two phrases the longer, that it is found where the shorter begins it.
  const all = phrases.split('|').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [within, words] = [all.filter((one) => UNSPACED.test(one)), all.filter((one) => !UNSPACED.test(one))];
  const whole = `(?<!${WORD_SIGN})(?:${words.map(phrasePattern).join('|')})(?!${WORD_SIGN})`;
  return `(?:${[...(words.length === 0 ? [] : [whole]), ...within.map(phrasePattern)].join('|')})`;
}

function phrasePattern(phrase: string): string {
  if (phrase.startsWith('=')) return phrase.slice(1);
  return phrase
    .split(/([ *'])/)
    .map((piece) => ENDS[piece] ?? Array.from(piece.normalize('NFC'), eitherForm).join(''))
    .join('');
}

const ENDS: Readonly<Record<string, string>> = {
  ' ': '[ ,\\u00A0_‐-]{1,2}',
  '*': '[\\p{L}\\p{M}]{0,8}',
  "'": "['’]",
};

/** A letter with its accent, composed or not. */
function eitherForm(letter: string): string {
  const composed = anyCase(letter);
  const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
  return marks.length === 0 || UNSPACED.test(letter) ? composed : `(?:${composed}|${anyCase(base)}${marks.join('')})`;
}
