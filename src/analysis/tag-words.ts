import type { TagWord } from '../model/explanation.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import type { Clause } from './clauses.ts';
import { createPhraseMatcher } from './phrase-matcher.ts';

/** Each tag with the first word of its first place in the text, where the team's lists found one. */
export function tagWords(
  tags: readonly string[],
  clauses: readonly Clause[],
  settings: Pick<AnalysisSettings, 'tags' | 'synonyms'>,
): readonly TagWord[] {
  const tagsIn = createPhraseMatcher(settings.tags, settings.synonyms);
  const found = new Map<string, string>();
  for (const clause of clauses) {
    for (const { name, at } of tagsIn(clause)) if (!found.has(name)) found.set(name, clause.tokens[at] ?? '');
  }
  return tags.map((tag) => {
    const word = found.get(tag);
    return word === undefined || word === '' ? { tag } : { tag, word };
  });
}
