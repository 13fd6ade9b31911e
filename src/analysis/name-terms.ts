import {
  JOINTS,
  NEGATIONS,
  NUMBER,
  PARTICLES,
  phrasesOf,
  readWord,
  spell,
  WITH_PARTICLE,
  type NameWord,
} from './name-words.ts';
import { stem } from './stem.ts';
import { stopWordsOf } from './stop-words-of-the-world.ts';
import type { Voice } from './voices.ts';
import { normalise, tokenise } from './tokens.ts';

const LONGEST_PHRASE = 4;
/**
 * Phrases a text might be named by, as stem → how it is spelled there: one to four words in a row within a clause that
 * neither begin nor end with grammar and hold a telling word ("phone number", "sign in").
 */
export function nameTermsOf({ text, language }: Pick<Voice, 'text' | 'language'>): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  const foreign = stopWordsOf(language);
  for (const { tokens, stems } of phrasesOf(text)) {
    const words = tokens.map((token, at) => readWord(token, stems[at] ?? '', foreign));
    for (const [from, first] of words.entries()) {
      if (first.is === 'none' || (first.is === 'grammar' && !NEGATIONS.has(first.stemmed))) continue;
      for (let width = 1; width <= LONGEST_PHRASE && from + width <= words.length; width += 1) {
        const last = words[from + width - 1]!;
        if (last.is === 'none' || JOINTS.has(last.token)) break;
        if (last.is === 'grammar' && !PARTICLES.has(last.stemmed)) continue;
        const part = words.slice(from, from + width);
        if (!isPhrase(part)) continue;
        const term = part.map(({ stemmed }) => stemmed).join(' ');
        if (!terms.has(term)) terms.set(term, spell(part.map(({ token }) => token)));
      }
    }
  }
  return terms;
}

/** Stems of the words of a name, for telling whether a term adds anything to it. */
export function stemsOfName(name: string): readonly string[] {
  return tokenise(normalise(name)).map(stem);
}

function isPhrase(words: readonly NameWord[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.length === 1) return first.is === 'name';
  if (new Set(words.map(({ stemmed }) => stemmed)).size < words.length) return false;
  // Numbers in a row are somebody's: of a phone, a card, an order.
  if (words.some(({ token }, at) => NUMBER.test(token) && NUMBER.test(words[at + 1]?.token ?? ''))) return false;
  if (NEGATIONS.has(first.stemmed)) return words.length < LONGEST_PHRASE && isPhrase(words.slice(1));
  if (PARTICLES.has(last.stemmed)) return words.length === 2 && WITH_PARTICLE.has(first.stemmed);
  return isEdge(first) && isEdge(last) && words.some(({ is }) => is === 'telling' || is === 'name');
}

function isEdge({ is }: NameWord): boolean {
  return is !== 'grammar';
}
