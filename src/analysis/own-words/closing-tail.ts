import { hasHash, hashSetOf } from '../models/hash-set.ts';
import { TOKEN, type Tokens } from '../models/token-columns.ts';
import { closingOf, mayClose, type Closing } from './courtesy-line.ts';
import { isCapital, isFirstName, nameRunEnd } from './name-run.ts';

/** The end of a line that closes a letter. */
export interface ClosingTail {
  /** The token it begins with. */
  readonly from: number;
  readonly how: Exclude<Closing, 'no'>;
}

/** Words of a name after a closing, at most. */
const LONGEST_NAME = 4;
/** What a sentence ends with rather than a closing begins. */
const OBJECTS = hashSetOf(
  'it this that me us them all app is are be can will would for the you your to help asap soon back again es das mich uns ihn le la lo ça moi nous me nos het dit det den mig meg oss',
);
/** What asks for something: thanks at the end of it are for what is to come. */
const PLEAS = hashSetOf(
  'please pls plz plss kindly bitte svp sil vous plaît por favor prego cortesemente alsjeblieft aub graag vennligst snälla proszę lütfen',
);

/** The part of the line from `from` to `to` that is closings to its end; undefined where it ends otherwise. */
export function closingTail(tokens: Tokens, from: number, to: number): ClosingTail | undefined {
  let tail: ClosingTail | undefined;
  for (let piece = from; piece < to;) {
    let stop = piece;
    while (stop < to && tokens.kind[stop] !== TOKEN.stop) stop++;
    if (stop > piece) tail = continues(tokens, tail, piece, stop) ?? tailOfPiece(tokens, piece, stop, from);
    piece = stop + 1;
  }
  return tail;
}

/** The tail with one more sentence, where that closes too, or is a name or a smile. */
function continues(tokens: Tokens, tail: ClosingTail | undefined, from: number, to: number): ClosingTail | undefined {
  const how = mayClose(tokens.hash[from]!) ? closingOf(tokens, from, to) : 'no';
  if (how !== 'no') return tail === undefined ? { from, how } : { from: tail.from, how: stronger(tail.how, how) };
  if (tail === undefined) return undefined;
  const only = tokens.kind[from] === TOKEN.emotion && to - from === 1;
  return only || (tail.how === 'surely' && nameRunEnd(tokens, from, to) === to) ? tail : undefined;
}

/** A closing behind a comma, or without any sign where nothing else can be meant. */
function tailOfPiece(tokens: Tokens, from: number, to: number, line: number): ClosingTail | undefined {
  let at = to;
  for (let names = 0; at > from && names < LONGEST_NAME; names++) {
    if (tokens.kind[at - 1] === TOKEN.word && !mayClose(tokens.hash[at - 1]!) && mayName(tokens, at - 1)) at--;
    else break;
  }
  while (
    at > from &&
    (tokens.kind[at - 1] !== TOKEN.word || mayClose(tokens.hash[at - 1]!)) &&
    tokens.kind[at - 1] !== TOKEN.number
  )
    at--;
  for (; at < to; at++) {
    if (tokens.kind[at] !== TOKEN.word) continue;
    const apart = at === from || tokens.kind[at - 1] !== TOKEN.word;
    if (!apart && hasHash(OBJECTS, tokens.hash[at]!)) continue;
    const how = closingOf(tokens, at, to);
    if (how === 'no') continue;
    if (how === 'beforeName' && at > from) continue;
    if (apart || (how === 'surely' ? to - at > 1 : asksFor(tokens, line, at))) return { from: at, how };
  }
  return undefined;
}

function mayName(tokens: Tokens, at: number): boolean {
  return isCapital(tokens, at) || isFirstName(tokens, at);
}

function asksFor({ hash }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hasHash(PLEAS, hash[at]!)) return true;
  return false;
}

/** The surer of two. */
export function stronger(a: ClosingTail['how'], b: ClosingTail['how']): ClosingTail['how'] {
  if (a === 'surely' || b === 'surely') return 'surely';
  return a === 'thanks' ? a : b;
}
