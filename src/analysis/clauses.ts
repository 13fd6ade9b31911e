import { normalise, tokenise } from './tokens.ts';
import { stemLanguage, stemmerOf } from './stem.ts';

/** Text beyond this many characters is not analysed: nobody writes so much, machines do. */
export const LONGEST_TEXT = 50_000;
const SENTENCE_END =
  /(?<=[.!?…]["')\]]?)\s+|(?<=[.!?…])(?!(?<=(?:^|\s)\.)\p{Lu}{2})(?=\p{Lu})|(?<=[!?])(?=\p{L})|(?<=[。！？])|\n+/u;
/** A space before a word that turns from praise to blame. */
const SHARED_TURNS =
  '(?:but|although|though|yet|except|unfortunately|sadly|whereas|despite|otherwise|pero|aunque|maar|cependant|pourtant)\\b';
/**
 * Words that mean something else in other languages; `en` is also what is not known. `aber` without a comma is a particle
 * unless a clause follows.
 */
const TURNS: Readonly<Record<string, string>> = {
  da: 'men\\s',
  de: '(?:obwohl|allerdings|jedoch)\\s|aber\\s(?:die|der|das|den|dem|ich|es|er|sie|man|wir|wenn|seit|leider|nach)\\s',
  en: '(?:mais|aber|però|porém)\\s|ma\\s(?:la|il|lo|le|gli|non)\\s',
  fr: 'mais\\s',
  it: '(?:ma|però|anche se)\\s',
  no: 'men\\s',
  pt: '(?:mas|porém)\\s',
  sv: 'men\\s',
};
/** Where a clause that speaks of several things goes on to the next. */
const LINK =
  /,\s*(?:(?:and|or|while|und|et|y|e|en)\s)?|\s(?:and|while|und|während|et|y|mientras|en|terwijl)\s|(?<=\p{Extended_Pictographic}\ufe0f?)\s+/u;

const turns = new Map<string, RegExp>();

function turnOf(language: string): RegExp {
  const known = turns.get(language);
  if (known !== undefined) return known;
  const own = TURNS[language];
  const words = own === undefined ? SHARED_TURNS : `${SHARED_TURNS}|${own}`;
  const turn = new RegExp(`;|\\s[-–—]\\s|,?\\s(?=${words})|,\\s(?=(?:however|aber)\\b)`, 'i');
  turns.set(language, turn);
  return turn;
}

/** A part of a sentence with one opinion: sentences end at `.!?` and new lines, clauses at `but`, `however`, `;`. */
export interface Clause {
  /** Normalised, in lower case. */
  readonly text: string;
  readonly tokens: readonly string[];
  /** Each token as `stemmerOf` the language gives it. */
  readonly stems: readonly string[];
  /** One of `stemLanguage`. */
  readonly language: string;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
}

/** The sentences of a normalised text, trimmed, without empty ones. */
export function sentences(text: string): readonly string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Reads a text once for everything that looks at it. `tag`: its language by BCP 47, where it is known. */
export function readClauses(text: string, tag?: string): readonly Clause[] {
  const language = stemLanguage(tag);
  return sentences(normalise(text.trim())).flatMap((sentence, number) =>
    sentence.split(turnOf(language)).flatMap((part) => readClause(part, number, language)),
  );
}

/** The tokens of each clause of a text whose language is not known: all that a name is made of. */
export function tokensOfClauses(text: string): readonly (readonly string[])[] {
  const turn = turnOf('en');
  return sentences(normalise(text.trim())).flatMap((sentence) =>
    sentence.split(turn).map((part) => tokenise(part.trim())),
  );
}

/** The parts of a clause that each may speak of something else: at commas, `and`, `while`, and after emoji. */
export function partsOf({ text, sentence, language }: Clause): readonly Clause[] {
  return text.split(LINK).flatMap((part) => readClause(part, sentence, language));
}

function readClause(part: string, sentence: number, language: string): readonly Clause[] {
  const text = part.trim().toLowerCase();
  const stem = stemmerOf(language);
  const tokens = tokenise(text);
  return text === '' ? [] : [{ text, tokens, stems: tokens.map((token) => stem(token)), language, sentence }];
}
