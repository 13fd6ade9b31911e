import { LONGEST_TEXT } from './clauses.ts';
import { stem } from './stem.ts';
import { normalise, tokenise } from './tokens.ts';

/** The stems of a text, in order. */
export function stemsOf(text: string): readonly string[] {
  return tokenise(normalise(text.trim()).slice(0, LONGEST_TEXT)).map(stem);
}
