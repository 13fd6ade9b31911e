import { readClauses } from './clauses.ts';

/** The stems of a text, in order. */
export function stemsOf(text: string): readonly string[] {
  return readClauses(text).flatMap(({ stems }) => stems);
}
