import { hasHash, hashSetOf, type HashSet } from '../models/hash-set.ts';
import { scan } from '../models/scan.ts';
import type { Tokens } from '../models/token-columns.ts';
import { FIRST_NAMES } from './first-names.ts';

/** Titles and ways to introduce somebody: what is written large behind them is a name. */
const SURELY = setOf(
  `mr mrs ms miss mister colleague colleagues herr herrn frau kollege kollegen kollegin mme mlle collègue señor señora
  señorita compañero compañera signor signora signore senhor senhora meneer mevrouw collega named namens nommé nommée
  heiße heisse m'appelle llamo chiamo chamo heter hedder kollega`,
);
/** Two words that introduce. */
const INTRODUCTIONS = setOf(
  'name+is name+war name+ist nom+est nombre+es nome+è nome+é naam+is navn+er namn+är ved+navn',
);
/** Parts that people play, which products do too ("agent mode"), and words of talking: behind them a first name in small letters is one, too. */
const MAYBE = setOf(
  `agent agents representative rep employee operator advisor adviser assistant manager technician clerk driver specialist
  mitarbeiter mitarbeiterin berater beraterin sachbearbeiter sachbearbeiterin fahrer agente empleado empleada asesor
  asesora conseiller conseillère employé employée operatore operatrice impiegato dipendente atendente funcionário
  funcionária colega medewerker medewerkster medarbeider medarbejder konsulent medarbetare handläggare to with by mit von
  avec con com met med`,
);
/** Written large now and then, and no family name. */
const NO_NAMES = setOf(
  `customer service support team the help desk center centre care sales i it we you they he she this that my your who and
  but app mode pro google apple amazon microsoft facebook paypal android iphone ios windows mac kundenservice kundendienst
  der die das ich sie wir es please thanks`,
);
/** What goes on behind a name in small letters; another word there is the family name. */
const GOES_ON = setOf(
  `was is were has had and or who from at in on to for of about but that the a an he she they told said says hung did didnt
  didn't never just then yesterday today refused could couldn't would wouldn't will cant can't helped asked promised left
  made gave again war ist hat und oder aus bei der die das nicht sagte était est et qui no me y que è e che não heeft en har
  og och`,
);
/** Words of a name, at most. */
const LONGEST = 3;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;
const LARGE = /^\p{Lu}.*\p{Ll}/u;
const APART = /^[\s.,:]{1,3}$/;
const BESIDE = /^\s+$/;

let hints: HashSet | undefined;

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A text without the names of the people in it: common first names, with the family name behind them, and what is
 * written large behind "your colleague", "Mr" or "my name is". What it says besides stays. Expects normalised text;
 * linear in its length.
 */
export function withoutPeople(text: string): string {
  if (!mayName(scan(text))) return text;
  const words = wordsIn(text);
  let kept = '';
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const end = endOfName(text, words, at);
    if (end === at) continue;
    kept += text.slice(from, words[at]!.from);
    from = words[end - 1]!.to;
    at = end - 1;
  }
  return kept + text.slice(from);
}

/** One look at each word spares most texts the rest. */
function mayName({ hash, count }: Tokens): boolean {
  hints ??= hashSetOf(hintWords().join(' '));
  for (let at = 0; at < count; at++) if (hasHash(hints, hash[at]!)) return true;
  return false;
}

/** As `scan` hashes them: without apostrophes. */
function hintWords(): readonly string[] {
  const introductions = Array.from(INTRODUCTIONS, (pair) => pair.slice(pair.indexOf('+') + 1));
  return [...FIRST_NAMES, ...SURELY, ...introductions].map((word) => word.replaceAll("'", ''));
}

function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));
}

/** The word after the name that begins at `at`; `at` where none does. */
function endOfName(text: string, words: readonly Word[], at: number): number {
  const { text: word, lower } = words[at]!;
  const isLarge = LARGE.test(word);
  const isFirst = FIRST_NAMES.has(lower.replace(/['’]s$/, ''));
  if (!isFirst && !isLarge) return at;
  const cue = cueBefore(text, words, at);
  if (isFirst ? !isLarge && cue === 'none' : cue !== 'surely' || NO_NAMES.has(lower)) return at;
  let end = at + 1;
  const goesOn = (): boolean => end < words.length && end - at < LONGEST && follows(text, words, end, BESIDE);
  while (goesOn() && LARGE.test(words[end]!.text) && !NO_NAMES.has(words[end]!.lower)) end++;
  return !isLarge && end === at + 1 && goesOn() && !GOES_ON.has(words[end]!.lower) ? end + 1 : end;
}

function cueBefore(text: string, words: readonly Word[], at: number): 'none' | 'maybe' | 'surely' {
  const before = words[at - 1];
  if (before === undefined || !follows(text, words, at, APART)) return 'none';
  if (SURELY.has(before.lower) || INTRODUCTIONS.has(`${words[at - 2]?.lower}+${before.lower}`)) return 'surely';
  return MAYBE.has(before.lower) ? 'maybe' : 'none';
}

function follows(text: string, words: readonly Word[], at: number, gap: RegExp): boolean {
  return gap.test(text.slice(words[at - 1]!.to, words[at]!.from));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
