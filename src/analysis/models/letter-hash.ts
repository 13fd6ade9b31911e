import { letterOf } from './characters.ts';
import type { Tokens } from './token-columns.ts';

/** FNV-1a over lower-case letters: where it begins, and by what it is multiplied. */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** The hash `scan` gives a word written in lower-case letters. */
export function hashOf(letters: string): number {
  let hash = SEED;
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), PRIME);
  return hash;
}

/** Letters of a word's ending. */
const ENDING = 5;

/** The hash of the last five letters of the word at `at`, which tell a long compound; 0 where it has no more. */
export function endingOf({ text, end, five }: Tokens, at: number): number {
  if (five[at] === 0) return 0;
  let hash = SEED;
  for (let i = end[at]! - ENDING; i < end[at]!; i++) hash = Math.imul(hash ^ letterOf(text.charCodeAt(i)), PRIME);
  return hash;
}
