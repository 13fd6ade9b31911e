import { gapsOf } from './gaps.ts';
import { normalise, tokenise } from './tokens.ts';

/** Signs that belong to a word in front of it and behind it: `.net`, `#1`, `c++`, `c#`, `50%`. Other signs are punctuation. */
const AHEAD = /[.#@$€£+~&*]+$/;
const BEHIND = /^[#+*%$€£^~&@]+/;

/** The signs of an entry of a word list. */
export interface PhraseSigns {
  readonly ahead: string;
  readonly behind: string;
}

/** The signs around the words of an entry, or undefined where there are none: `c++` is more than `c`. */
export function signsOf(entry: string): PhraseSigns | undefined {
  const text = normalise(entry).toLowerCase().trim();
  const words = tokenise(text);
  const gaps = gapsOf(text, words);
  const ahead = AHEAD.exec(gaps[0] ?? '')?.[0] ?? '';
  const behind = BEHIND.exec(gaps[words.length] ?? '')?.[0] ?? '';
  return ahead === '' && behind === '' ? undefined : { ahead, behind };
}

/** Do these signs, and no more of their kind, stand around the `length` tokens of a text from token `at` on? */
export function hasSigns({ ahead, behind }: PhraseSigns, text: string, at: number, length: number): boolean {
  const gaps = gapsOf(text, tokenise(text));
  const before = gaps[at] ?? '';
  if (ahead !== '' && (AHEAD.exec(before)?.[0] !== ahead || (at > 0 && before === ahead))) return false;
  return behind === '' || BEHIND.exec(gaps[at + length] ?? '')?.[0] === behind;
}
