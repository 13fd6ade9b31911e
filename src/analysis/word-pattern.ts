import { RE2JS } from 're2js';
import { tokenise } from './tokens.ts';

/** A pattern among words: between slashes. */
const PATTERN = /^\/(.+)\/$/s;

/** Finds a pattern in a normalised text in lower case: the number of the token where it begins. */
export type WordPattern = (text: string) => number | undefined;

/** The pattern an entry of a word list holds (`/err(or)? \d{3}/`), or undefined where it is words. */
export function patternIn(entry: string): string | undefined {
  return PATTERN.exec(entry.trim())?.[1];
}

/** Compiles a pattern in RE2 syntax; case does not matter. Matching takes time linear in the text. Throws where it is none. */
export function compilePattern(pattern: string): WordPattern {
  const compiled = RE2JS.compile(pattern.normalize('NFKC'), RE2JS.CASE_INSENSITIVE);
  return (text) => {
    const matcher = compiled.matcher(text);
    return matcher.find() && matcher.end() > matcher.start()
      ? tokenise(text.slice(0, matcher.start())).length
      : undefined;
  };
}
