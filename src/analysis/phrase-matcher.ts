import type { Synonyms } from '../model/settings.ts';
import type { Clause } from './clauses.ts';
import { isComplaint, isDenied } from './denials.ts';
import { hasSigns, type PhraseSigns, signsOf } from './phrase-signs.ts';
import { stemmerOf } from './stem.ts';
import { synonymsIn, withSynonyms } from './synonyms.ts';
import { normalise, tokenise } from './tokens.ts';
import { compilePattern, patternIn, type WordPattern } from './word-pattern.ts';

/** An entry that is words. */
interface Entry {
  readonly name: number;
  readonly entry: string;
  /** Does it not count where a negation beside it takes it back? */
  readonly deniable: boolean;
}

interface Phrase {
  readonly name: number;
  readonly stems: readonly string[];
  readonly deniable: boolean;
  readonly signs?: PhraseSigns;
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
 * not matter, word boundaries do, and so do signs around a word (`c++`); a synonym is as good. With `deniable`, words
 * that complain do not count where they are denied ("never crashes"). Throws where a pattern is none.
 */
export function createPhraseMatcher(
  lists: Readonly<Record<string, readonly string[]>>,
  synonyms: Synonyms = {},
  deniable = false,
): PhraseMatcher {
  const names = Object.keys(lists);
  const entries = Object.values(lists).flatMap((list, name) => list.map((entry) => ({ name, entry })));
  const patterns = entries.flatMap(({ name, entry }) => {
    const pattern = patternIn(entry);
    return pattern === undefined ? [] : [{ name, find: compilePattern(pattern) }];
  });
  const phrases = entries
    .filter(({ entry }) => patternIn(entry) === undefined)
    .map((each): Entry => ({ ...each, deniable: deniable && isComplaint(each.entry) }));
  const indices = new Map<string, Index>();
  const match = (words: Words): readonly PhraseMatch[] => {
    let index = indices.get(words.language);
    if (index === undefined) indices.set(words.language, (index = toIndex(phrases, words.language, synonyms)));
    const found = new Map<number, number>();
    findPhrases(index, words, found);
    findPatterns(patterns, words.text, found);
    return [...found].sort(([a], [b]) => a - b).map(([name, at]) => ({ name: names[name] ?? '', at }));
  };
  return Object.assign(match, { names });
}

function findPhrases(index: Index, { text, stems }: Words, found: Map<number, number>): void {
  for (const [at, first] of stems.entries()) {
    for (const phrase of index.get(first) ?? []) {
      if (found.has(phrase.name) || !phrase.stems.every((part, i) => stems[at + i] === part)) continue;
      if (isMeant(phrase, text, at)) found.set(phrase.name, at);
    }
  }
}

function isMeant({ stems, deniable, signs }: Phrase, text: string, at: number): boolean {
  if (signs !== undefined && !hasSigns(signs, text, at, stems.length)) return false;
  return !deniable || !isDenied(text, at, stems.length);
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

function toIndex(phrases: readonly Entry[], language: string, synonyms: Synonyms): Index {
  const stem = stemmerOf(language);
  const stemsOf = (words: string): readonly string[] => tokenise(normalise(words)).map((token) => stem(token));
  const groups = synonymsIn(language, synonyms).map((group) => group.map(stemsOf));
  const index = new Map<string, Phrase[]>();
  for (const { name, entry, deniable } of phrases) {
    const signs = signsOf(entry);
    const rest = { name, deniable, ...(signs !== undefined && { signs }) };
    for (const stems of signs === undefined ? withSynonyms(stemsOf(entry), groups) : [stemsOf(entry)]) {
      const [first] = stems;
      if (first === undefined) continue;
      const known = index.get(first);
      if (known === undefined) index.set(first, [{ ...rest, stems }]);
      else known.push({ ...rest, stems });
    }
  }
  return index;
}
