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
/** Between two thoughts: a phrase across them names neither. */
const JOINTS = new Set(
  'and but or so because then than while until till when where which that who if though although und aber oder weil'.split(
    ' ',
  ),
);
/** What names nothing by itself, only beside another word: "phone number", "asks for consent". */
const WEAK = new Set(
  `say says saying said show shows showing ask asks asking require requires required send sends sent sending exist exists
  sometimes sometime number numbers name max pro mini access info information personal thing access allow allows allowed
  happen happens happened try tries trying force forced become receive received receiving click clicked press pressed
  play playing played past add added adding end ended time stay stays then load loading alot
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
    const words = tokens.map((token, at) => readWord(token, stems[at] ?? '', foreign));
    for (const from of words.keys()) {
      for (let width = 1; width <= LONGEST_PHRASE && from + width <= words.length; width += 1) {
        if (words[from + width - 1]?.is === 'none') break;
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

/** What a word may be in a name: nothing at all, grammar inside a phrase, part of a phrase, or a name by itself. */
interface NameWord {
  readonly token: string;
  readonly stemmed: string;
  readonly is: 'none' | 'grammar' | 'part' | 'telling' | 'name';
}

function readWord(token: string, stemmed: string, foreign: ReadonlySet<string>): NameWord {
  const isWord = WORD.test(token);
  if (!isWord && !NUMBER.test(token)) return { token, stemmed, is: 'none' };
  if (foreign.has(token) || GRAMMAR.has(stemmed)) return { token, stemmed, is: 'grammar' };
  if (isStopStem(stemmed)) return { token, stemmed, is: 'part' };
  const isName = isWord && !WEAK.has(stemmed) && !UNSPACED_CHARACTER.test(token);
  return { token, stemmed, is: isName ? 'name' : 'telling' };
}

function isPhrase(words: readonly NameWord[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.length === 1) return first.is === 'name';
  if (new Set(words.map(({ stemmed }) => stemmed)).size < words.length) return false;
  if (words.some(({ token }) => JOINTS.has(token))) return false;
  // Numbers in a row are somebody's: of a phone, a card, an order.
  if (words.some(({ token }, at) => NUMBER.test(token) && NUMBER.test(words[at + 1]?.token ?? ''))) return false;
  if (NEGATIONS.has(first.stemmed)) return words.length < LONGEST_PHRASE && isPhrase(words.slice(1));
  if (PARTICLES.has(last.stemmed)) return words.length === 2 && WITH_PARTICLE.has(first.stemmed);
  return isEdge(first) && isEdge(last) && words.some(({ is }) => is === 'telling' || is === 'name');
}

function isEdge({ is }: NameWord): boolean {
  return is !== 'grammar';
}

function spell(tokens: readonly string[]): string {
  return tokens.join(tokens.every((token) => UNSPACED_CHARACTER.test(token)) ? '' : ' ').replace(/'s$/, '');
}
