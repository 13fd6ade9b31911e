import { NEGATIONS, phrasesOf, readWord, spell, type NameWord } from './name-words.ts';
import { stopWordsOf } from './stop-words-of-the-world.ts';
import type { Voice } from './voices.ts';

/** Words of a phrase that stands for a whole cluster. */
const LENGTH = { least: 2, most: 7 } as const;
/** Of them, those that tell something. */
const FEWEST_TELLING = 2;
/** What each further word costs, so that of two phrases that tell as much the shorter is taken. */
const COST = 0.01;
/** Between two thoughts, but within one problem: "crashes when I rotate". */
const ACROSS = new Set('and but or so because then than that who though although und aber oder weil'.split(' '));

/**
 * The stretch of a sentence that tells most of what several customers say: up to seven words in a row within a clause,
 * of which every one but grammar is said by `fewest` customers or more, two at least tell something and one is a name by
 * itself. `weigh` says how
 * much a stem tells. Expects what may be shown, redacted already; undefined where there is no such stretch.
 */
export function spanOf(voices: readonly Voice[], fewest: number, weigh: (stem: string) => number): string | undefined {
  const read = voices.map((voice) => ({ customer: voice.customer, clauses: readWords(voice) }));
  const customers = new Map<string, Set<string>>();
  for (const { customer, clauses } of read) {
    for (const { stemmed } of clauses.flat()) {
      customers.set(stemmed, (customers.get(stemmed) ?? new Set()).add(customer));
    }
  }
  const isShared = ({ is, stemmed }: NameWord): boolean =>
    is === 'grammar' || (is !== 'none' && (customers.get(stemmed)?.size ?? 0) >= fewest);
  let [best, most] = ['', 0];
  for (const clause of read.flatMap(({ clauses }) => clauses)) {
    for (const span of spansOf(clause, isShared)) {
      const worth = worthOf(span, weigh);
      const text = spell(span.map(({ token }) => token));
      if (worth > most || (worth === most && text < best)) [best, most] = [text, worth];
    }
  }
  return most > 0 ? best : undefined;
}

function readWords(voice: Voice): readonly (readonly NameWord[])[] {
  const foreign = stopWordsOf(voice.language);
  return phrasesOf(voice.text).map(({ tokens, stems }) =>
    tokens.map((token, at) => readWord(token, stems[at] ?? '', foreign)),
  );
}

function spansOf(clause: readonly NameWord[], isShared: (word: NameWord) => boolean): readonly (readonly NameWord[])[] {
  const found: (readonly NameWord[])[] = [];
  for (const from of clause.keys()) {
    for (let to = from; to < Math.min(clause.length, from + LENGTH.most); to += 1) {
      const word = clause[to]!;
      if (!isShared(word) || ACROSS.has(word.token)) break;
      const span = clause.slice(from, to + 1);
      if (span.length >= LENGTH.least && isWhole(span)) found.push(span);
    }
  }
  return found;
}

/** Neither begins nor ends with grammar, but for what is not so. */
function isWhole(span: readonly NameWord[]): boolean {
  const [first, last] = [span[0]!, span.at(-1)!];
  return (first.is !== 'grammar' || NEGATIONS.has(first.stemmed)) && last.is !== 'grammar';
}

function worthOf(span: readonly NameWord[], weigh: (stem: string) => number): number {
  if (!span.some(({ is }) => is === 'name')) return 0;
  const telling = new Set(span.filter(({ is }) => is === 'name' || is === 'telling').map(({ stemmed }) => stemmed));
  const weights = [...telling].map(weigh).filter((weight) => weight > 0);
  return weights.length < FEWEST_TELLING ? 0 : weights.reduce((sum, weight) => sum + weight, 0) - COST * span.length;
}
