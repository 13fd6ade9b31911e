import type { Visibility } from '../model/item.ts';
import { nameTermsOf, spellPhrase, type Phrase } from './name-terms.ts';
import { readWords } from './name-words.ts';
import type { Redactor } from './redact.ts';
import type { Voice } from './voices.ts';

/** A term as several customers say it. */
export interface Saying {
  /** Its stems, joined by spaces. */
  readonly term: string;
  /** Who says it, and in which words. */
  readonly heard: readonly Heard[];
  /** How many distinct customers do: in public, and at all. */
  readonly customers: Readonly<Record<Visibility, number>>;
}

interface Heard {
  readonly voice: Voice;
  readonly phrase: Phrase;
}

/** The terms that at least `fewest` customers say. Only phrases of such words are looked at: there are no others. */
export function sayingsOf(voices: readonly Voice[], fewest: number): readonly Saying[] {
  const read = [...voices]
    .sort((a, b) => (a.customer < b.customer ? -1 : Number(a.customer > b.customer)))
    .map((voice) => ({ voice, clauses: readWords(voice) }));
  const words = new Map<string, Tally>();
  for (const { voice, clauses } of read) for (const { stemmed } of clauses.flat()) count(words, stemmed, voice);
  const isShared = (stemmed: string): boolean => (words.get(stemmed)?.customers.private ?? 0) >= fewest;
  const terms = new Map<string, Tally>();
  for (const { voice, clauses } of read) {
    for (const [term, phrase] of nameTermsOf(clauses, isShared))
      count(terms, term, voice).heard.push({ voice, phrase });
  }
  return [...terms.values()].filter(({ customers }) => customers.private >= fewest);
}

interface Tally extends Saying {
  readonly heard: Heard[];
  readonly customers: Record<Visibility, number>;
  readonly last: Partial<Record<Visibility, string>>;
}

/** Counts a customer once: voices come customer by customer. What is said in public is also said to the team. */
function count(tallies: Map<string, Tally>, term: string, { customer, visibility }: Voice): Tally {
  const tally = tallies.get(term) ?? { term, heard: [], customers: { public: 0, private: 0 }, last: {} };
  if (tally.customers.private === 0) tallies.set(term, tally);
  if (tally.last.private !== customer) tally.customers.private += 1;
  tally.last.private = customer;
  if (visibility === 'private') return tally;
  if (tally.last.public !== customer) tally.customers.public += 1;
  tally.last.public = customer;
  return tally;
}

/** As most voices spell it where `place` may see them. */
export function spellingOf({ heard }: Saying, place: Visibility): string {
  const spellings = new Map<string, number>();
  for (const { voice, phrase } of heard) {
    if (place === 'public' && voice.visibility !== 'public') continue;
    const spelling = spellPhrase(phrase);
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  }
  const [best] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** Voices without what may not be shown. Each text is asked for once: redaction costs more than all the rest. */
export type Shown = (voice: Voice) => string;

/** Redacts each voice once. */
export function showVoices(redact: Redactor): Shown {
  const known = new Map<Voice, string>();
  return (voice) => {
    const before = known.get(voice);
    if (before !== undefined) return before;
    const text = redact(voice.text, voice.author);
    known.set(voice, text);
    return text;
  };
}
