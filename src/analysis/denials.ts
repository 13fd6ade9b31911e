import { gapsOf } from './gaps.ts';
import { NEGATIONS } from './kind-rules.ts';
import { tokenise } from './tokens.ts';
import { valenceOf } from './valence.ts';

/**
 * Words that deny what follows. Fewer than `NEGATIONS` of the kinds, where "fails" and "cannot" count too: who cannot
 * report a crash has one.
 */
const DENIALS = setOf(
  'no not never without zero none neither nor hardly rarely dont doesnt didnt isnt arent wasnt werent wont hasnt havent hadnt aint kein keine keinen keinem keiner keinerlei nicht nie niemals ohne ne pas jamais sans aucun aucune ningún ningun ninguna nunca jamás sin non mai senza nessun nessuno nessuna não nao sem nenhum nenhuma nooit geen zonder niet aldri ikke ingen uten aldrig intet uden inte inga inget utan',
);
/** "Never without a crash" denies nothing. */
const WITHOUT = setOf('without ohne sans sin senza sem zonder uten uden utan');
/** Said between a denial and what it denies: "no more crashes", "never had a single one". */
const FILLERS = setOf(
  'a an any one single more longer ever once even had have has been seen see known of from mehr ein eine einen einzige einziger einzigen von je de un une seul seule se si una solo más mas um uma mais een enkele en et noen',
);
const MOST_FILLERS = 4;
/** "Free of bugs", "crash-free". */
const FREE = setOf('free frei libre libero livre vrij fri');
const OF = setOf('of from von de da van for');
/** Denied behind: "stürzt nie", "plante jamais", where nothing of the sentence follows. */
const DENIALS_BEHIND = setOf('nie niemals nicht jamais pas nunca mai nooit niet aldri ikke aldrig inte');
/** "Never had a crash before this update", "no crash like this": there was one. */
const UNLIKE = setOf('before until till like such bis bevor vor avant antes hasta prima até voor tot før innan');
/** Deeds a customer is kept from: "I can not cancel" complains, however sad the word. */
const ACTS = setOf(
  'cancel unsubscribe uninstall delete remove block stop disable close return refund report complain restart reset',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const ALL_NEGATIONS = new Set([...DENIALS, ...setOf(NEGATIONS)]);

/**
 * Does an entry of a word list complain by itself, so that denying it takes the complaint back? "crash" and "slow" do,
 * "login" does not ("no login possible"), nor does what is negated already ("no internet"). As the sentiment models
 * see it: bad by itself, and better by `TURN` once it is denied.
 */
export function isComplaint(entry: string): boolean {
  const words = tokenise(entry).map(bare);
  if (words.length === 0 || words.some((word) => ALL_NEGATIONS.has(word) || ACTS.has(word))) return false;
  return TONGUES.some(([language, no]) => {
    const { score } = valenceOf(entry, language);
    return score <= BAD && valenceOf(`${no} ${entry}`, language).score >= score + TURN;
  });
}

/** A language of each sentiment model, and how it denies. */
const TONGUES = [
  ['en', 'no'],
  ['de', 'nicht'],
] as const;
const BAD = -0.5;
const TURN = 0.25;

/** Is the phrase of `length` tokens from token `at` on denied by the words beside it? `text` is in lower case, normalised. */
export function isDenied(text: string, at: number, length: number): boolean {
  const words = tokenise(text);
  const gaps = gapsOf(text, words);
  const end = at + length;
  const behind = bare(words[end] ?? '');
  if (words.slice(end).some((word) => UNLIKE.has(word))) return false;
  if (FREE.has(behind) && (gaps[end] === '-' || (gaps[end] === ' ' && end === words.length - 1))) return true;
  if (DENIALS_BEHIND.has(behind) && gaps[end] === ' ' && gaps[end + 1]?.trim() !== '') return true;
  return isDeniedBefore(words, gaps, at);
}

function isDeniedBefore(words: readonly string[], gaps: readonly (string | undefined)[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 1 - MOST_FILLERS); i--) {
    if (gaps[i + 1]?.trim() !== '') return false;
    const word = bare(words[i] ?? '');
    if (FREE.has(word)) return OF.has(words[i + 1] ?? '');
    if (DENIALS.has(word)) return !(WITHOUT.has(word) && i > 0 && ALL_NEGATIONS.has(bare(words[i - 1] ?? '')));
    if (!FILLERS.has(word)) return false;
  }
  return false;
}

function bare(word: string): string {
  return word.replaceAll("'", '');
}
