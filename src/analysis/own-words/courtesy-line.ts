import { hasHash, hashSetOf, type HashSet } from '../models/hash-set.ts';
import { TOKEN, type Tokens } from '../models/token-columns.ts';
import { COURTESY_WORDS, type CourtesyWords } from './courtesy-words.ts';
import { nameRunEnd } from './name-run.ts';

/** What a run of words at the end of a letter is. `thanks` may also be a feeling; `beforeName` closes only above a name. */
export type Closing = 'no' | 'beforeName' | 'thanks' | 'surely';

/** How far apart the words of a pair stand, at most: "nice rest of your day". */
export const NEAR = 4;
/** After these a name belongs to what is said: "looking forward to a reply for Android". */
const BEFORE_OBJECTS = hashSetOf(
  'for to of with in on the a an für mit zu auf die der das den dem ein eine pour à de le la les para por con el los per il voor met het een til för za o os as',
);
/** Words that greet only beside another: by itself "gentile" is praise. */
const NEEDS_NAME = hashSetOf(
  'dear liebe lieber liebes werte werter verehrte geehrte geehrter cher chère chers chères cari gentile gentili egregio egregi estimado querido querida kjære kære kära',
);
const NEWLINE = 10;
const QUESTION_MARK = 63;

type Pair = readonly [HashSet, HashSet];
type Lists =
  | 'thanks'
  | 'closings'
  | 'beforeNames'
  | 'fillers'
  | 'hoped'
  | 'greetings'
  | 'greeted'
  | 'hopes'
  | 'wellbeing';
interface Language extends Readonly<Record<Lists, HashSet>> {
  readonly pairs: readonly Pair[];
  readonly daytimes: Pair;
}

let languages: readonly Language[] | undefined;
let closers: HashSet | undefined;
let greeters: HashSet | undefined;
let telling: HashSet | undefined;

function known(): readonly Language[] {
  return (languages ??= Object.values(COURTESY_WORDS).map(compile));
}

function compile(words: CourtesyWords): Language {
  const toPair = ([a, b]: readonly [string, string]): Pair => [hashSetOf(a), hashSetOf(b)];
  return {
    thanks: hashSetOf(words.thanks),
    closings: hashSetOf(words.closings),
    beforeNames: hashSetOf(words.beforeNames),
    fillers: hashSetOf(words.fillers),
    hoped: hashSetOf(words.hoped),
    greetings: hashSetOf(words.greetings),
    greeted: hashSetOf(words.greeted),
    hopes: hashSetOf(words.hopes),
    wellbeing: hashSetOf(words.wellbeing),
    pairs: words.pairs.map(toPair),
    daytimes: toPair(words.daytimes),
  };
}

/** May the word stand in a closing? Most texts end in none, which one look tells. */
export function mayClose(hash: number): boolean {
  closers ??= hashSetOf([...new Set(Object.values(COURTESY_WORDS).flatMap(closingWords))].join(' '));
  return hasHash(closers, hash);
}

function closingWords({ thanks, closings, beforeNames, pairs, fillers, hoped }: CourtesyWords): readonly string[] {
  return [thanks, closings, beforeNames, ...pairs.flat(), fillers, hoped].flatMap((list) => list.split(' '));
}

/** May the word begin a greeting? */
function mayGreet(hash: number): boolean {
  greeters ??= hashSetOf(
    [...new Set(Object.values(COURTESY_WORDS).flatMap(({ greetings, daytimes }) => [greetings, daytimes[0]]))].join(
      ' ',
    ),
  );
  return hasHash(greeters, hash);
}

/** Does the word tell a closing? Every closing has one that does, and most texts none. */
function tellsClosing(hash: number): boolean {
  telling ??= hashSetOf([...new Set(Object.values(COURTESY_WORDS).flatMap(closingTellers))].join(' '));
  return hasHash(telling, hash);
}

function closingTellers({ thanks, closings, beforeNames, pairs }: CourtesyWords): readonly string[] {
  return [thanks, closings, beforeNames, ...pairs.map(([, second]) => second)].flatMap((list) => list.split(' '));
}

/** What the words from `from` to `to`, without a stop between them, close: all of them must be of one language's closings. */
export function closingOf(tokens: Tokens, from: number, to: number): Closing {
  let told = from;
  while (told < to && !tellsClosing(tokens.hash[told]!)) told++;
  if (told === to) return 'no';
  for (const language of known()) {
    const closing = closesIn(language, tokens, from, to);
    if (closing !== 'no') return closing;
  }
  return 'no';
}

function closesIn(language: Language, tokens: Tokens, from: number, to: number): Closing {
  const { kind, hash } = tokens;
  if (hasHash(language.beforeNames, hash[from]!) && (from === 0 || kind[from - 1] !== TOKEN.word)) {
    if (to - from === 1 || (to - from === 2 && kind[from + 1] === TOKEN.pause)) return 'beforeName';
    if (kind[from + 1] === TOKEN.pause && nameRunEnd(tokens, from + 2, to) === to) return 'surely';
  }
  let [thanks, surely, hoped] = [false, false, false];
  let paired = from;
  for (let at = from; at < to; at++) {
    if (kind[at] === TOKEN.pause || kind[at] === TOKEN.emotion || kind[at] === TOKEN.mention) continue;
    if (kind[at] !== TOKEN.word) return 'no';
    const word = hash[at]!;
    const pairEnd = endOfPair(language.pairs, tokens, at, to);
    if (pairEnd > at) [paired, surely] = [pairEnd, true];
    else if (at === paired && at > from) continue;
    else if (hasHash(language.thanks, word)) thanks = true;
    else if (hasHash(language.closings, word)) surely = true;
    else if (hasHash(language.fillers, word)) continue;
    else if (hasHash(language.hoped, word)) hoped = true;
    else {
      const end =
        at > from && (thanks || surely) && !hasHash(BEFORE_OBJECTS, hash[at - 1]!) ? nameRunEnd(tokens, at, to) : at;
      if (end === at) return 'no';
      at = end - 1;
    }
  }
  if (hoped && thanks) return 'no';
  if (surely) return 'surely';
  return thanks ? 'thanks' : 'no';
}

/** Where the second word of a pair stands whose first is at `at`; `at` where there is none. */
function endOfPair(pairs: readonly Pair[], { hash, kind }: Tokens, at: number, to: number): number {
  for (const [first, second] of pairs) {
    if (!hasHash(first, hash[at]!)) continue;
    for (let next = at + 1; next < Math.min(to, at + NEAR + 1) && kind[next] === TOKEN.word; next++) {
      if (hasHash(second, hash[next]!)) return next;
    }
  }
  return at;
}

/** Where a greeting that begins at `from` ends: after the sign that follows it, or at `from` where none begins there. */
export function greetingEnd(tokens: Tokens, from: number): number {
  if (from >= tokens.count || !mayGreet(tokens.hash[from]!)) return from;
  let to = from;
  while (to < tokens.count && tokens.kind[to] === TOKEN.word) to++;
  if (to < tokens.count && !endsGreeting(tokens, to)) return from;
  if (to - from === 1 && hasHash(NEEDS_NAME, tokens.hash[from]!)) return from;
  return known().some((language) => greetsIn(language, tokens, from, to)) ? Math.min(to + 1, tokens.count) : from;
}

function endsGreeting({ kind, hash }: Tokens, at: number): boolean {
  return kind[at] === TOKEN.pause || (kind[at] === TOKEN.stop && hash[at]! % 0x10000 !== QUESTION_MARK);
}

function greetsIn(language: Language, tokens: Tokens, from: number, to: number): boolean {
  const { hash } = tokens;
  const isDaytime = endOfPair([language.daytimes], tokens, from, to) === from + 1;
  if (!isDaytime && !hasHash(language.greetings, hash[from]!)) return false;
  for (let at = isDaytime ? from + 2 : from + 1; at < to; at++) {
    if (hasHash(language.greeted, hash[at]!) || hasHash(language.greetings, hash[at]!)) continue;
    return nameRunEnd(tokens, at, to) === to;
  }
  return true;
}

/** Does the sentence from `from` to `to` hope that its reader is well? */
export function wishesWell(tokens: Tokens, from: number, to: number): boolean {
  return known().some(({ hopes, wellbeing }) => {
    let hoping = false;
    for (let at = from; at < to; at++) {
      if (tokens.kind[at] === TOKEN.pause) continue;
      if (tokens.kind[at] !== TOKEN.word || !hasHash(wellbeing, tokens.hash[at]!)) return false;
      hoping ||= at - from < 2 && hasHash(hopes, tokens.hash[at]!);
    }
    return hoping && to - from > 2;
  });
}

/** Does a line end with this token? */
export function isNewLine({ kind, hash }: Tokens, at: number): boolean {
  return kind[at] === TOKEN.stop && hash[at] === NEWLINE;
}
