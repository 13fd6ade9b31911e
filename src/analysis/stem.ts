import { STEMMERS, stemEnglish, type Stemmer } from './stemmers.ts';

/** Longer "words" are keys, hashes and keyboard mashing; the stemmers' patterns are quadratic in a word's length. */
const LONGEST_WORD = 24;
/** Shorter ones have no endings. */
const SHORTEST_WORD = 4;
const MEMO_SIZE = 50_000;

/** Little words that lean on the next: `l'éditeur`, `dell'app`. Nobody writes `l'` in English. */
const LEANING: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=.)/,
  it: /^(?:[cdlmnstv]|un|dell|nell|all|dall|sull|quell|quest)'(?=.)/,
  en: /^l'(?=.)/,
};

const stemmers = new Map<string, Stemmer>();

/**
 * The language whose stemmer a text gets, of its tag by BCP 47: `de-AT` → `de`. English, unknown languages and those
 * without a stemmer: `en`, whose stemmer touches nothing but English endings.
 */
export function stemLanguage(tag: string | undefined): string {
  const [language = ''] = (tag ?? '').toLowerCase().split('-');
  const known = language === 'nb' || language === 'nn' ? 'no' : language;
  return STEMMERS.has(known) ? known : 'en';
}

/**
 * Gives the form by which words of a language are compared: possessive, articles that lean on it and apostrophes gone
 * (`can't` → `cant`, `l'éditeur` → `éditeur`), its
 * endings cut (`crashes`, `crashing` → `crash`; `Abstürze` → `absturz`). Words of three letters or fewer stay whole.
 * Expects single tokens of `tokenise`, in lower case. `language`: one of `stemLanguage`.
 */
export function stemmerOf(language: string): Stemmer {
  const known = stemmers.get(language);
  if (known !== undefined) return known;
  const stemmer = remembering(STEMMERS.get(language) ?? stemEnglish, LEANING[language]);
  stemmers.set(language, stemmer);
  return stemmer;
}

const english = stemmerOf('en');

/** As `stemmerOf`, in English. */
export function stem(token: string): string {
  return english(token);
}

function remembering(cut: Stemmer, leaning: RegExp | undefined): Stemmer {
  const memo = new Map<string, string>();
  return (token) => {
    if (token.length > LONGEST_WORD) return token;
    const known = memo.get(token);
    if (known !== undefined) return known;
    const result = freshStem(leaning === undefined ? token : token.replace(leaning, ''), cut);
    if (memo.size < MEMO_SIZE) memo.set(token, result);
    return result;
  };
}

function freshStem(token: string, cut: Stemmer): string {
  const bare = token.replace(/'s$/, '').replaceAll("'", '');
  if (bare === 'cannot') return 'cant';
  if (bare.length < SHORTEST_WORD || !/^\p{Script=Latin}+$/u.test(bare)) return bare;
  return cut(bare) || bare;
}
