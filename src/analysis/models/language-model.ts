import { openClassModel, type ClassModel } from './class-model.ts';
import { amountOf, MOST_WORDS, readLanguageFeatures, readMoreFeatures } from './language-features.ts';
import { LANGUAGE_WEIGHTS } from './language-weights.ts';
import { fillPowers, likeliest, roomForPowers } from './likeliest-language.ts';
import type { Tokens } from './token-columns.ts';

const { classes } = LANGUAGE_WEIGHTS;
/** So many words are enough when they leave no doubt. */
const FIRST_WORDS = 6;
const NO_DOUBT = 0.9;

let model: ClassModel | undefined;

/** What language a text is in: likely enough to name, and how likely it is one of some. */
export interface LanguageGuess {
  /** BCP 47; undefined where no language is likely enough. */
  readonly language: string | undefined;
  /** Probability that it is English. */
  readonly english: number;
  /** Probability that it is one of the languages asked for. */
  readonly shareOf: number;
}

const ENGLISH = classes.indexOf('en');
const powers = roomForPowers(classes.length);
/** The languages asked for last, and a 1 for each class among them: callers ask for the same again and again. */
let asked: ReadonlySet<string> | undefined;
const isAsked = new Uint8Array(classes.length);

/** Guesses the language of a text in Latin letters, and how likely it is among `languages`. */
export function guessLatinLanguage(text: string, tokens: Tokens, languages: ReadonlySet<string>): LanguageGuess {
  model ??= openClassModel(LANGUAGE_WEIGHTS);
  const { hash, count } = readLanguageFeatures(text, tokens, FIRST_WORDS);
  if (count === 0) return { language: undefined, english: 0, shareOf: 0 };
  fillPowers(powers, model(hash, count, amountOf(count)));
  if (powers.all * NO_DOUBT > 1) {
    const more = readMoreFeatures(text, tokens, MOST_WORDS - FIRST_WORDS);
    if (more.count > count) fillPowers(powers, model(hash, more.count, amountOf(more.count), count));
  }
  if (languages !== asked) askFor(languages);
  const { each, all } = powers;
  let shareOf = 0;
  for (let i = 0; i < each.length; i++) shareOf += each[i]! * isAsked[i]!;
  return { language: likeliest(classes, powers), english: each[ENGLISH]! / all, shareOf: shareOf / all };
}

function askFor(languages: ReadonlySet<string>): void {
  asked = languages;
  for (const [i, language] of classes.entries()) isAsked[i] = languages.has(language) ? 1 : 0;
}
