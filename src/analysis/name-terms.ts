import {
  ACROSS,
  AWAY,
  endsAsNegation,
  isNegation,
  JOINTS,
  NUMBER,
  PARTICLES,
  spell,
  WITH_PARTICLE,
  type NameWord,
} from './name-words.ts';
import { stem } from './stem.ts';
import { normalise, tokenise } from './tokens.ts';

const LONGEST_PHRASE = 4;
/** Words of a whole clause, at most. */
const LONGEST_CLAUSE = 7;

/** A phrase as it stands in a text. */
export interface Phrase {
  readonly words: readonly NameWord[];
  /** Edges at which it breaks off among words that tell something, 0 to 2: "ins for chatgpt" of "plug ins for chatgpt". */
  readonly cuts: number;
  /** Whether it is all that its clause says: "search function no longer works". */
  readonly isWhole: boolean;
  /** Number of its clause, from 0. */
  readonly clause: number;
}

/** Phrases by the stems of their words, joined by spaces: each as it first stands in a text. */
export type NameTerms = ReadonlyMap<string, Phrase>;

/**
 * Phrases a text might be named by: one to four words in a row within a clause that neither begin nor end with grammar
 * and hold a telling word ("phone number", "sign in"), and clauses of up to seven, as far as they do not. `isWanted`
 * leaves out those that hold another stem.
 */
export function nameTermsOf(
  clauses: readonly (readonly NameWord[])[],
  isWanted: (stemmed: string) => boolean = () => true,
): NameTerms {
  const terms = new Map<string, Phrase>();
  const note = (term: string, phrase: Phrase): void => {
    if (!terms.has(term)) terms.set(term, phrase);
  };
  for (const [number, clause] of clauses.entries()) {
    const body = bodyOf(clause);
    for (let from = body.from; from < body.to; from += 1) {
      if (mayBegin(clause[from]!)) notePhrases(clause, from, { body, number, isWanted }, note);
    }
    const words = clause.slice(body.from, body.to);
    if (words.length <= LONGEST_PHRASE || words.length > LONGEST_CLAUSE || !isSaid(words, isWanted)) continue;
    note(words.map(({ stemmed }) => stemmed).join(' '), { words, cuts: 0, isWhole: true, clause: number });
  }
  return terms;
}

interface Place {
  readonly body: Body;
  readonly number: number;
  readonly isWanted: (stemmed: string) => boolean;
}

function notePhrases(
  clause: readonly NameWord[],
  from: number,
  { body, number, isWanted }: Place,
  note: (term: string, phrase: Phrase) => void,
): void {
  let term = '';
  for (let to = from; to < Math.min(body.to, from + LONGEST_PHRASE); to += 1) {
    const last = clause[to]!;
    if (last.is === 'none' || JOINTS.has(last.token) || !isWanted(last.stemmed)) return;
    term = to === from ? last.stemmed : `${term} ${last.stemmed}`;
    if (!mayEnd(clause, to)) continue;
    const words = clause.slice(from, to + 1);
    if (!isPhrase(words)) continue;
    const cuts = Number(isContent(clause[from - 1])) + Number(isContent(clause[to + 1]));
    note(term, { words, cuts, isWhole: to > from && from === body.from && to === body.to - 1, clause: number });
  }
}

interface Body {
  readonly from: number;
  /** The first word behind it. */
  readonly to: number;
}

/** Where a clause begins and ends without the grammar around it. */
function bodyOf(words: readonly NameWord[]): Body {
  const from = words.findIndex(mayBegin);
  return from < 0 ? { from: 0, to: 0 } : { from, to: words.findLastIndex((_, at) => mayEnd(words, at)) + 1 };
}

function isSaid(body: readonly NameWord[], isWanted: (stemmed: string) => boolean): boolean {
  const isOne = body.every(({ is, token, stemmed }) => is !== 'none' && !ACROSS.has(token) && isWanted(stemmed));
  return isOne && body.filter(isContent).length > 1 && !hasNumbersInARow(body);
}

/** Whether a word tells something, alone or beside another. */
function isContent(word: NameWord | undefined): boolean {
  return word?.is === 'name' || word?.is === 'telling';
}

function mayBegin(word: NameWord): boolean {
  return word.is === 'verb' || isEdge(word.is) || isNegation(word);
}

/** Also with a particle of the verb ("log in", "go back"), and with what is not so where no more follows ("startet nicht"). */
function mayEnd(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  if (isEdge(word.is) || AWAY.has(word.token)) return true;
  if (PARTICLES.has(word.stemmed)) return WITH_PARTICLE.has(words[at - 1]?.stemmed ?? '');
  return endsAsNegation(word) && !isContent(words[at + 1]);
}

/** How a phrase is spelled. */
export function spellPhrase({ words }: Pick<Phrase, 'words'>): string {
  return spell(words.map(({ token }) => token));
}

/** Stems of the words of a name, for telling whether a term adds anything to it. */
export function stemsOfName(name: string): readonly string[] {
  return tokenise(normalise(name)).map(stem);
}

function isPhrase(words: readonly NameWord[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.length === 1) return first.is === 'name';
  if (words.some(({ stemmed }, at) => words.findIndex((other) => other.stemmed === stemmed) < at)) return false;
  if (hasNumbersInARow(words)) return false;
  if (isNegation(first)) return words.length < LONGEST_PHRASE && isPhrase(words.slice(1));
  if (endsAsNegation(last)) return isPhrase(words.slice(0, -1));
  if (PARTICLES.has(last.stemmed)) return words.length === 2 && WITH_PARTICLE.has(first.stemmed);
  return (
    (first.is === 'verb' || isEdge(first.is)) &&
    isEdge(last.is) &&
    words.some(({ is }) => is === 'telling' || is === 'name')
  );
}

/** They are somebody's: of a phone, a card, an order. */
function hasNumbersInARow(words: readonly NameWord[]): boolean {
  return words.some(({ token }, at) => NUMBER.test(token) && NUMBER.test(words[at + 1]?.token ?? ''));
}

function isEdge(is: NameWord['is']): boolean {
  return is === 'part' || is === 'telling' || is === 'name';
}
