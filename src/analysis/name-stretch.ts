import { turnsRound } from './name-span.ts';
import { AWAY, endsAsNegation, isNegation, JOINTS, readWords, spell, type NameWord } from './name-words.ts';
import { stem } from './stem.ts';
import type { Voice } from './voices.ts';

const LONGEST = 5;
/** Customers who say a word, of whom a stretch around it needs so large a share. */
const SMALLEST_SHARE = 1 / 3;
/** What a word beside the one that names tells: what is not so; too much or too little; what is done to whom; the rest. */
const TELLS = { negation: 1, amount: 0.5, deed: 0.5, object: 0.3, other: 0.1 } as const;
const AMOUNTS = new Set('all any enough fewer less more most no only twice'.split(' ').map(stem));
const OBJECTS = new Set('me us them you'.split(' '));
const ALLOWING = new Set(['let', 'lets']);

/**
 * The stretch of up to five words, around one of `stemmed` that names a cluster by itself, that customers say as it
 * stands: "won't let me download" rather than "download". At least `fewest` say all of it, and a third of those who say
 * the word. Expects what may be shown, redacted already; undefined where there is none that tells more than the
 * word, or only what is `known`.
 */
export function stretchAround(
  voices: readonly Voice[],
  stemmed: string,
  known: ReadonlySet<string>,
  fewest: number,
): string | undefined {
  const sayers = new Set<string>();
  const found = new Map<string, Found>();
  for (const voice of voices) {
    for (const clause of readWords(voice)) {
      for (const [at, word] of clause.entries()) {
        if (word.stemmed !== stemmed) continue;
        sayers.add(voice.customer);
        for (const stretch of stretchesAt(clause, at)) {
          if (!stretch.some((other) => known.has(other.stemmed))) note(found, stretch, stemmed, voice.customer);
        }
      }
    }
  }
  const needed = Math.max(fewest, SMALLEST_SHARE * sayers.size);
  let [best, most] = ['', 0];
  for (const { customers, spelled, tells } of found.values()) {
    const worth = customers.size * (1 + tells);
    if (customers.size < needed || tells < TELLS.object) continue;
    if (worth > most || (worth === most && spelled < best)) [best, most] = [spelled, worth];
  }
  return most > 0 ? best : undefined;
}

interface Found {
  readonly customers: Set<string>;
  readonly tells: number;
  /** As it comes first in the order of code units: the same whoever is read first. */
  spelled: string;
}

function note(found: Map<string, Found>, words: readonly NameWord[], around: string, customer: string): void {
  const key = words.map(({ stemmed }) => stemmed).join(' ');
  const spelled = spell(words.map(({ token }) => token));
  const tells = words.reduce((sum, word) => sum + (word.stemmed === around ? 0 : tellsOf(word)), 0);
  const known = found.get(key) ?? { customers: new Set(), tells, spelled };
  if (spelled < known.spelled) known.spelled = spelled;
  found.set(key, known);
  known.customers.add(customer);
}

function stretchesAt(clause: readonly NameWord[], at: number): readonly (readonly NameWord[])[] {
  const found: (readonly NameWord[])[] = [];
  for (let from = Math.max(0, at - LONGEST + 1); from <= at; from += 1) {
    for (let to = at + 1; to <= Math.min(clause.length, from + LONGEST); to += 1) {
      const stretch = clause.slice(from, to);
      if (stretch.length > 1 && isWhole(stretch)) found.push(stretch);
    }
  }
  return found;
}

/** A preposition, article or pronoun at an edge waits for what is not there. */
function isWhole(stretch: readonly NameWord[]): boolean {
  const [first, last] = [stretch[0]!, stretch.at(-1)!];
  if (stretch.some(({ is, token }) => is === 'none' || JOINTS.has(token))) return false;
  if (stretch.some((word, at) => turnsRound(stretch[at - 1], word))) return false;
  return mayBegin(first) && mayEnd(last);
}

function mayBegin(word: NameWord): boolean {
  return (
    word.is === 'verb' || isContent(word) || isNegation(word) || AMOUNTS.has(word.stemmed) || ALLOWING.has(word.token)
  );
}

function mayEnd(word: NameWord): boolean {
  return isContent(word) || OBJECTS.has(word.token) || AWAY.has(word.token) || endsAsNegation(word);
}

function isContent({ is }: NameWord): boolean {
  return is === 'name' || is === 'telling' || is === 'part';
}

function tellsOf(word: NameWord): number {
  if (isNegation(word)) return TELLS.negation;
  if (AMOUNTS.has(word.stemmed)) return TELLS.amount;
  if (OBJECTS.has(word.token)) return TELLS.object;
  const isDeed = isContent(word) || word.is === 'verb' || AWAY.has(word.token) || ALLOWING.has(word.token);
  return isDeed ? TELLS.deed : TELLS.other;
}
