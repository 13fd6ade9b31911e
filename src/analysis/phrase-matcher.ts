import type { Synonyms } from '../model/settings.ts';
import type { Clause } from './clauses.ts';
import { stemmerOf } from './stem.ts';
import { synonymsIn, withSynonyms } from './synonyms.ts';
import { normalise, tokenise } from './tokens.ts';
import { compilePattern, patternIn, type WordPattern } from './word-pattern.ts';

interface Phrase {
  readonly name: number;
  readonly stems: readonly string[];
}

/** Phrases by their first stem: one look-up a token, however long the lists. */
type Index = ReadonlyMap<string, readonly Phrase[]>;

/** Where a list's phrase was found: `at` is the index of its first token. */
export interface PhraseMatch {
  readonly name: string;
  readonly at: number;
}

/** What a matcher looks at: a part of a text. */
export type Words = Pick<Clause, 'text' | 'stems' | 'language'>;

/** Finds the entries of named lists in a part of a text: each name once, at its first place, in the lists' order. */
export interface PhraseMatcher {
  (words: Words): readonly PhraseMatch[];
  /** Every name, in the lists' order. */
  readonly names: readonly string[];
}

/**
 * Compiles named lists of words, phrases and `/patterns/`: case, apostrophes and the endings of the text's language do
 * not matter, word boundaries do; a synonym is as good. Throws where a pattern is none.
 */
export function createPhraseMatcher(
  lists: Readonly<Record<string, readonly string[]>>,
  synonyms: Synonyms = {},
): PhraseMatcher {
  const names = Object.keys(lists);
  const entries = Object.values(lists).flatMap((list, name) => list.map((entry) => ({ name, entry })));
  const patterns = entries.flatMap(({ name, entry }) => {
    const pattern = patternIn(entry);
    return pattern === undefined ? [] : [{ name, find: compilePattern(pattern) }];
  });
  const phrases = entries.filter(({ entry }) => patternIn(entry) === undefined);
  const indices = new Map<string, Index>();
  const match = (words: Words): readonly PhraseMatch[] => {
    let index = indices.get(words.language);
    if (index === undefined) indices.set(words.language, (index = toIndex(phrases, words.language, synonyms)));
    const found = new Map<number, number>();
    findPhrases(index, words.stems, found);
    findPatterns(patterns, words.text, found);
    return [...found].sort(([a], [b]) => a - b).map(([name, at]) => ({ name: names[name] ?? '', at }));
  };
  return Object.assign(match, { names });
}

function findPhrases(index: Index, stems: readonly string[], found: Map<number, number>): void {
  for (const [at, first] of stems.entries()) {
    for (const { name, stems: phrase } of index.get(first) ?? []) {
      if (!found.has(name) && phrase.every((part, i) => stems[at + i] === part)) found.set(name, at);
    }
  }
}

function findPatterns(
  patterns: readonly { readonly name: number; readonly find: WordPattern }[],
  text: string,
  found: Map<number, number>,
): void {
  for (const { name, find } of patterns) {
    const at = find(text);
    if (at !== undefined && at < (found.get(name) ?? Infinity)) found.set(name, at);
  }
}

function toIndex(
  phrases: readonly { readonly name: number; readonly entry: string }[],
  language: string,
  synonyms: Synonyms,
): Index {
  const stem = stemmerOf(language);
  const stemsOf = (words: string): readonly string[] => tokenise(normalise(words)).map((token) => stem(token));
  const groups = synonymsIn(language, synonyms).map((group) => group.map(stemsOf));
  const index = new Map<string, Phrase[]>();
  for (const { name, entry } of phrases) {
    for (const stems of withSynonyms(stemsOf(entry), groups)) {
      const [first] = stems;
      if (first === undefined) continue;
      const known = index.get(first);
      if (known === undefined) index.set(first, [{ name, stems }]);
      else known.push({ name, stems });
    }
  }
  return index;
}
