import { tokensOfClauses } from './clauses.ts';
import { isStopStem } from './stop-words.ts';
import { stem } from './stem.ts';
import { stopWordsOf } from './stop-words-of-the-world.ts';
import { UNSPACED } from './tokens.ts';
import type { Voice } from './voices.ts';

/** Grammar, with which no phrase begins or ends; other common words may stand beside a telling one: "phone number". */
const GRAMMAR = new Set(
  `a about after all also am an and any are as at be because been before being but by can cannot cant could did didnt do
  does doesnt doing dont down during each else even ever every few for from given got had has hasnt
  have havent having he her here him his how i if im in into is isnt it it just know let like me
  more most much my need never no nor not nothing now of off often ok on once one only or other our out over own please
  pls quite rather really said same say see seem she should so some still such sure than thank thanks that the
  their them then there these they thing things think this those though through till to too tried try trying until up us
  very want wanted was way we well went were what when where which while who why will with within without
  wont would yes yet you your ive ill youre theyre really love great good nice amazing best bad much many lot lots
  again already always another around both either instead several since via whenever wherever gonna wanna plz sir`
    .split(/\s+/)
    .map(stem),
);
/** Verbs that say little, but with which a phrase may begin: "keeps freezing", "takes longer", "get a refund". */
const VERBS = new Set(
  'get getting give giving go going keep keeping make making put putting take taking use used'.split(' ').map(stem),
);
/** Numbers in words tell as little as other common words. */
const NUMERALS = new Set('two three four five six seven eight nine ten couple'.split(' '));
/** What a complaint may begin with: it is about what is not so. */
const NEGATIONS = new Set('cant wont doesnt didnt isnt not no unable without never'.split(' ').map(stem));
/** The same in other languages, where it may also end a complaint: "funktioniert nicht". */
const FOREIGN_NEGATIONS = new Set('nicht kein keine keinen não nao pas non ikke ikkje inte niet nie'.split(' '));
/** Between two thoughts, or where one begins: a phrase across them names neither ("days it uninstalled"). */
export const JOINTS = new Set(
  `and but or so because then than while until till when where which that who if though although i it he she we they und
  aber oder weil`.split(/\s+/),
);
/** What names nothing by itself, only beside another word: "phone number", "asks for consent". */
const WEAK = new Set(
  `say says saying said show shows showing ask asks asking require requires required send sends sent sending exist exists
  sometimes sometime number numbers name max pro mini access info information personal thing access allow allows allowed
  happen happens happened try tries trying force forced become receive received receiving click clicked press pressed
  play playing played past add added adding end ended time stay stays then load loading alot
  open opened opening close option options screen page button phone device android iphone ios user guess please sorry
  fine wrong right type types share shared multiple error errors request requests detail details limit limited quick
  quickly available plus pro free full hard easy same different slow fast long short small whole half part answer answers
  answering question questions start started starting stop stopped finish wait waiting turn turned change changed move
  moved come came leave left believe understand expect expected experience version versions issue issues problem problems
  fix bug bugs trouble case kind way day today yesterday week month year minute minutes second seconds hour hours
  everything nothing anything something someone people person place point reason result results order text word words
  support supported check checked run running ran read write wrote look looked looking call called calling tell told
  absolutely completely totally useless garbage trash horrible disappointing disappointed frustrating frustrated annoying
  ridiculous message messages code line website apple google life world company service services feel feels idiot simple simply excessive sign signs normally ai bot forward title says run
  annoyed stupid dumb ugly weird strange odd normal possible impossible accidentally help fun worse worst moment`
    .split(/\s+/)
    .map(stem),
);
/** Between two thoughts, but within one problem: "crashes when I rotate". */
export const ACROSS = new Set(
  'and but or so because then than that who though although it its und aber oder weil'.split(' '),
);
/** Verbs that mean something else without their particle: log in, sign up, shut down. */
export const WITH_PARTICLE = new Set('log logg sign set shut turn pop time opt back roll boot check'.split(' '));
/** Those that say something after any verb, */
export const AWAY = new Set('up out off down back'.split(' '));
/** and all: prepositions where the verb is none of these. */
export const PARTICLES = new Set([...AWAY, 'in', 'on']);
/** Whether a phrase may begin with a word of grammar because it says what is not so. */
export function isNegation({ token, stemmed, is }: NameWord): boolean {
  return NEGATIONS.has(stemmed) || (is === 'grammar' && FOREIGN_NEGATIONS.has(token));
}

/** Whether a phrase may end with it, too. */
export function endsAsNegation({ token, is }: NameWord): boolean {
  return is === 'grammar' && FOREIGN_NEGATIONS.has(token);
}

/** What is left of addresses and of markup. */
const LEFTOVER = /^(?:https?|www|amp|quot|nbsp|[lg]t)$/;
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}']{0,23}$/u;
export const NUMBER = /^\p{N}{1,4}$/u;
/** One character of Chinese, Japanese and the like is no word; two neighbours may be one. */
const UNSPACED_CHARACTER = new RegExp(`^[${UNSPACED}]$`, 'u');

/**
 * What a word may be in a name: nothing at all, grammar inside a phrase, a verb at its beginning, part of a phrase, or a
 * name by itself.
 */
export interface NameWord {
  readonly token: string;
  readonly stemmed: string;
  readonly is: 'none' | 'grammar' | 'verb' | 'part' | 'telling' | 'name';
}

/** Words read before, by the foreign grammar beside which they were read. */
const memos = new Map<ReadonlySet<string>, Map<string, NameWord>>();
const MEMO_SIZE = 50_000;

/** The words of a text, clause by clause, beside the grammar of its language. */
export function readWords({ text, language }: Pick<Voice, 'text' | 'language'>): readonly (readonly NameWord[])[] {
  const foreign = stopWordsOf(language);
  const memo = memos.get(foreign) ?? new Map<string, NameWord>();
  memos.set(foreign, memo);
  return tokensOfClauses(text.replace(GAP, '\n')).map((tokens) =>
    tokens.map((token) => {
      const known = memo.get(token);
      if (known !== undefined) return known;
      const word = readWord(token, stem(token), foreign);
      if (memo.size < MEMO_SIZE) memo.set(token, word);
      return word;
    }),
  );
}

/** What a word of a clause may be in a name, beside the grammar of a `foreign` language. */
function readWord(token: string, stemmed: string, foreign: ReadonlySet<string>): NameWord {
  const isWord = WORD.test(token);
  if ((!isWord && !NUMBER.test(token)) || LEFTOVER.test(token)) return { token, stemmed, is: 'none' };
  if (foreign.has(token) || GRAMMAR.has(stemmed)) return { token, stemmed, is: 'grammar' };
  if (VERBS.has(stemmed)) return { token, stemmed, is: 'verb' };
  if (isStopStem(stemmed) || NUMERALS.has(token)) return { token, stemmed, is: 'part' };
  const isName = isWord && !WEAK.has(stemmed) && !UNSPACED_CHARACTER.test(token);
  return { token, stemmed, is: isName ? 'name' : 'telling' };
}

/** What stands for something taken out ("[email]"), and signs over which no phrase reaches: `cf_details: this request`. */
const GAP = /\[[^\]\n]{1,40}\]|[,:;"“”„«»()[\]{}<>|/\\=_*#~]+/g;

/** Words in a row as a customer would write them. */
export function spell(tokens: readonly string[]): string {
  return tokens.join(tokens.every((token) => UNSPACED_CHARACTER.test(token)) ? '' : ' ').replace(/'s$/, '');
}
