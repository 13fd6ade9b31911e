import type { Clause } from './clauses.ts';
import type { PhraseMatcher } from './phrase-matcher.ts';

/** The source's own tags first, as given, then the team's tags whose words occur, in the order of the settings. */
export function tagsOf(given: readonly string[], clauses: readonly Clause[], tagsIn: PhraseMatcher): readonly string[] {
  const found = new Set(clauses.flatMap((clause) => tagsIn(clause).map(({ name }) => name)));
  return [...new Set([...given, ...tagsIn.names.filter((name) => found.has(name))])];
}
