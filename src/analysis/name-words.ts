import { readClauses, type Clause } from './clauses.ts';
import { isStopStem } from './stop-words.ts';
import { stem } from './stem.ts';
import { UNSPACED } from './tokens.ts';

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
export const NEGATIONS = new Set('cant wont doesnt didnt isnt not no unable without never'.split(' ').map(stem));
/** Between two thoughts: a phrase across them names neither. */
export const JOINTS = new Set(
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
  annoyed stupid dumb ugly weird strange odd normal possible impossible accidentally`
    .split(/\s+/)
    .map(stem),
);
/** Verbs that mean something else without their particle: log in, sign up, shut down. */
export const WITH_PARTICLE = new Set('log logg sign set shut turn pop time opt back roll boot check'.split(' '));
export const PARTICLES = new Set('in up out on off down back'.split(' '));
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}']{0,23}$/u;
export const NUMBER = /^\p{N}{1,4}$/u;
/** One character of Chinese, Japanese and the like is no word; two neighbours may be one. */
const UNSPACED_CHARACTER = new RegExp(`^[${UNSPACED}]$`, 'u');

/** What a word may be in a name: nothing at all, grammar inside a phrase, part of a phrase, or a name by itself. */
export interface NameWord {
  readonly token: string;
  readonly stemmed: string;
  readonly is: 'none' | 'grammar' | 'part' | 'telling' | 'name';
}

/** What a word of a clause may be in a name, beside the grammar of a `foreign` language. */
export function readWord(token: string, stemmed: string, foreign: ReadonlySet<string>): NameWord {
  const isWord = WORD.test(token);
  if (!isWord && !NUMBER.test(token)) return { token, stemmed, is: 'none' };
  if (foreign.has(token) || GRAMMAR.has(stemmed)) return { token, stemmed, is: 'grammar' };
  if (isStopStem(stemmed)) return { token, stemmed, is: 'part' };
  const isName = isWord && !WEAK.has(stemmed) && !UNSPACED_CHARACTER.test(token);
  return { token, stemmed, is: isName ? 'name' : 'telling' };
}

/** What stands for something taken out ("[email]"), and signs over which no phrase reaches: `cf_details: this request`. */
const GAP = /\[[^\]\n]{1,40}\]|[,:;"“”„«»()[\]{}<>|/\\=_*#~]+/g;

/** The clauses of a text, cut at every sign that ends a phrase. */
export function phrasesOf(text: string): readonly Clause[] {
  return readClauses(text.replace(GAP, '\n'));
}

/** Words in a row as a customer would write them. */
export function spell(tokens: readonly string[]): string {
  return tokens.join(tokens.every((token) => UNSPACED_CHARACTER.test(token)) ? '' : ' ').replace(/'s$/, '');
}
