import { hasHash, hashSetOf, type HashSet } from '../models/hash-set.ts';
import { lowerUnit } from '../models/characters.ts';
import { TOKEN, type Tokens } from '../models/token-columns.ts';
import { FIRST_NAMES } from '../people/first-names.ts';

/** Words of a name, at most. */
const LONGEST = 4;
/** Written small within a name. */
const PARTICLES = hashSetOf('von van der de den del della di da du le la al el bin ibn ten ter zu dos das');
/** What follows thanks and is written large without being a name: "Thanks! Awesome". */
const NO_NAMES = hashSetOf(
  'great awesome good nice love excellent amazing best perfect cool super wow toll klasse bad worst terrible horrible hate useless garbage rubbish trash broken bug crash still but again please not no never app bitte nicht kein génial parfait genial excelente malo ottimo pessimo péssimo ps nb edit update yes it this now why how when what fix for nothing the and you all',
);

let firstNames: HashSet | undefined;

/**
 * Where the name that begins with the word at `at` ends, with a smile behind it; `at` where none does. A name has one to four words, each but its
 * particles with a capital, and a sign or `to` after it; written small it is one word, and a common first name.
 */
export function nameRunEnd(tokens: Tokens, at: number, to: number): number {
  let end = at;
  while (end < to && tokens.kind[end] === TOKEN.word) end++;
  if (end - at > LONGEST) return at;
  const smile = endOfSmiles(tokens, end, to);
  if (end - at === 1 && isFirstName(tokens, at)) return smile;
  for (let word = at; word < end; word++) {
    const hash = tokens.hash[word]!;
    if (hasHash(NO_NAMES, hash)) return at;
    if (!isCapital(tokens, word) && (word === at || word === end - 1 || !hasHash(PARTICLES, hash))) return at;
  }
  return end === at ? at : smile;
}

function endOfSmiles({ kind }: Tokens, from: number, to: number): number {
  let end = from;
  while (end < to && (kind[end] === TOKEN.emotion || kind[end] === TOKEN.pause)) end++;
  return end;
}

/** Is the word a common first name, however it is written? */
export function isFirstName({ hash }: Tokens, at: number): boolean {
  firstNames ??= hashSetOf([...FIRST_NAMES].join(' '));
  return hasHash(firstNames, hash[at]!);
}

/** Does the word begin with a capital? */
export function isCapital({ text, start }: Tokens, at: number): boolean {
  const unit = text.charCodeAt(start[at]!);
  return lowerUnit(unit) !== unit;
}
