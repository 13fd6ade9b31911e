import { readClauses } from './clauses.ts';
import { isStopStem } from './stop-words.ts';
import { stem } from './stem.ts';
import { stopWordsOf } from './stop-words-of-the-world.ts';
import type { Voice } from './voices.ts';
import { normalise, tokenise, UNSPACED } from './tokens.ts';

const LONGEST_PHRASE = 4;
/** Grammar, with which no phrase begins or ends; other common words may stand beside a telling one: "phone number". */
const GRAMMAR = new Set(
  `a about after all also am an and any are as at be because been before being but by can cannot cant could did didnt do
  does doesnt doing dont down during each else even ever every few for from get getting give given go got had has hasnt
  have havent having he her here him his how i if im in into is isnt it it just keep keeps know let like make makes me
  more most much my need never no nor not nothing now of off often ok on once one only or other our out over own please
  pls put quite rather really said same say see seem she should so some still such sure take than thank thanks that the
  their them then there these they thing things think this those though through till to too tried try trying until up us
  use used using very want wanted was way we well went were what when where which while who why will with within without
  wont would yes yet you your ive ill youre theyre really love great good nice amazing best bad much many lot lots`
    .split(/\s+/)
    .map(stem),
);
/** What a complaint may begin with: it is about what is not so. */
const NEGATIONS = new Set('cant wont doesnt didnt isnt not no unable without never'.split(' ').map(stem));
/** What names nothing by itself, only beside another word: "phone number", "asks for consent". */
const WEAK = new Set(
  `say says saying said show shows showing ask asks asking require requires required send sends sent sending exist exists
  sometimes sometime number numbers name max pro mini access info information personal thing access allow allows allowed
  happen happens happened try tries trying force forced become receive received receiving click clicked press pressed
  open opened opening close option options screen page button phone device android iphone ios user guess please sorry`
    .split(/\s+/)
    .map(stem),
);
/** Verbs that mean something else without their particle: log in, sign up, shut down. */
const WITH_PARTICLE = new Set('log logg sign set shut turn pop time opt back roll boot check'.split(' '));
const PARTICLES = new Set('in up out on off down back'.split(' '));
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}']{0,23}$/u;
const NUMBER = /^\p{N}{1,4}$/u;
/** One character of Chinese, Japanese and the like is no word; two neighbours may be one. */
const UNSPACED_CHARACTER = new RegExp(`^[${UNSPACED}]$`, 'u');

/**
 * Phrases a text might be named by, as stem → how it is spelled there: one to four words in a row within a clause that
 * neither begin nor end with grammar and hold a telling word ("phone number", "sign in").
 */
export function nameTermsOf({ text, language }: Pick<Voice, 'text' | 'language'>): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  const foreign = stopWordsOf(language);
  for (const { tokens, stems } of readClauses(text)) {
    for (const from of tokens.keys()) {
      for (let width = 1; width <= LONGEST_PHRASE && from + width <= tokens.length; width += 1) {
        const part = stems.slice(from, from + width);
        if (!isPhrase(part, tokens.slice(from, from + width), foreign)) continue;
        const term = part.join(' ');
        if (!terms.has(term)) terms.set(term, spell(tokens.slice(from, from + width)));
      }
    }
  }
  return terms;
}

/** Stems of the words of a name, for telling whether a term adds anything to it. */
export function stemsOfName(name: string): readonly string[] {
  return tokenise(normalise(name)).map(stem);
}

function isPhrase(stems: readonly string[], tokens: readonly string[], foreign: ReadonlySet<string>): boolean {
  const [first = '', last = ''] = [stems[0], stems.at(-1)];
  if (!tokens.every((token) => WORD.test(token) || NUMBER.test(token)) || new Set(stems).size < stems.length)
    return false;
  const tells = (stemmed: string): boolean => !isStopStem(stemmed) && !foreign.has(stemmed);
  if (tokens.length === 1) return tells(first) && !WEAK.has(first) && WORD.test(tokens[0] ?? '') && !UNSPACED_CHARACTER.test(first);
  if (foreign.has(first) || foreign.has(last)) return false;
  if (NEGATIONS.has(first)) return tokens.length < LONGEST_PHRASE && isPhrase(stems.slice(1), tokens.slice(1), foreign);
  if (PARTICLES.has(last)) return tokens.length === 2 && WITH_PARTICLE.has(first);
  return !GRAMMAR.has(first) && !GRAMMAR.has(last) && stems.some(tells);
}

function spell(tokens: readonly string[]): string {
  return tokens.join(tokens.every((token) => UNSPACED_CHARACTER.test(token)) ? '' : ' ').replace(/'s$/, '');
}
