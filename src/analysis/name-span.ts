import { ACROSS, isNegation, readWords, spell, type NameWord } from './name-words.ts';
import type { Voice } from './voices.ts';

/** Words of a phrase that stands for a whole cluster. */
const LENGTH = { least: 2, most: 7 } as const;
/** Of them, those that tell something. */
const FEWEST_TELLING = 2;
/** Share of the voices that say each word of it but grammar, at least. */
const SMALLEST_SHARE = 0.2;
/** What each further word costs, so that of two phrases that tell as much the shorter is taken. */
const COST = 0.01;
/** A question turns round at one of these before one of those: "hobbies do you". */
const ASKING = new Set('am are can could did do does have should was were will would'.split(' '));
const ASKED = new Set('i he she we they you'.split(' '));

/**
 * The stretch of a sentence that tells most of what several customers say: up to seven words in a row within a clause,
 * of which every one but grammar is said by `fewest` customers and a fifth of the voices, two at least tell something and one is a name by
 * itself. `weigh` says how much a stem tells of those who say it. Expects what may be shown, redacted already; undefined
 * where there is no such stretch.
 */
export function spanOf(voices: readonly Voice[], fewest: number, weigh: (stem: string) => number): string | undefined {
  const read = voices.map((voice) => ({ customer: voice.customer, clauses: readWords(voice) }));
  const customers = new Map<string, Set<string>>();
  for (const { customer, clauses } of read) {
    for (const { stemmed } of clauses.flat()) {
      customers.set(stemmed, (customers.get(stemmed) ?? new Set()).add(customer));
    }
  }
  const needed = Math.max(fewest, SMALLEST_SHARE * voices.length);
  const isShared = ({ is, stemmed }: NameWord): boolean =>
    is === 'grammar' || (is !== 'none' && (customers.get(stemmed)?.size ?? 0) >= needed);
  const tells = (stem: string): number => (weigh(stem) * (customers.get(stem)?.size ?? 0)) / voices.length;
  let [best, most] = ['', 0];
  for (const clause of read.flatMap(({ clauses }) => clauses)) {
    for (const span of spansOf(clause, isShared)) {
      const worth = worthOf(span, tells);
      const text = spell(span.map(({ token }) => token));
      if (worth > most || (worth === most && text < best)) [best, most] = [text, worth];
    }
  }
  return most > 0 ? best : undefined;
}

function spansOf(clause: readonly NameWord[], isShared: (word: NameWord) => boolean): readonly (readonly NameWord[])[] {
  const found: (readonly NameWord[])[] = [];
  for (const from of clause.keys()) {
    for (let to = from; to < Math.min(clause.length, from + LENGTH.most); to += 1) {
      const word = clause[to]!;
      if (!isShared(word) || ACROSS.has(word.token) || turnsRound(clause[to - 1], word)) break;
      const span = clause.slice(from, to + 1);
      if (span.length >= LENGTH.least && isWhole(span)) found.push(span);
    }
  }
  return found;
}

/** Whether a question turns round between two words: neither half of it is a name. */
export function turnsRound(before: NameWord | undefined, word: NameWord): boolean {
  return before !== undefined && ASKING.has(before.token) && ASKED.has(word.token);
}

/** Neither begins nor ends with grammar, but for what is not so; no verb that says little ends it. */
function isWhole(span: readonly NameWord[]): boolean {
  const [first, last] = [span[0]!, span.at(-1)!];
  return (first.is !== 'grammar' || isNegation(first)) && last.is !== 'grammar' && last.is !== 'verb';
}

function worthOf(span: readonly NameWord[], weigh: (stem: string) => number): number {
  if (!span.some(({ is }) => is === 'name')) return 0;
  const telling = new Set(span.filter(({ is }) => is === 'name' || is === 'telling').map(({ stemmed }) => stemmed));
  const weights = [...telling].map(weigh).filter((weight) => weight > 0);
  return weights.length < FEWEST_TELLING ? 0 : weights.reduce((sum, weight) => sum + weight, 0) - COST * span.length;
}
