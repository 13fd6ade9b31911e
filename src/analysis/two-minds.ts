import { hashSetOf, hasHash } from './models/hash-set.ts';
import type { SentimentModel } from './models/sentiment-model.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';

/** Both the best and the worst part of a text are at least so strong in a mixed opinion, */
const STRONG = 0.5;
/** and where the whole leans that far, */
const LEANING = 0.75;
/** so strong: "love the editor, but sync is terribly broken". */
const UNDOUBTED = 0.85;
/** Who goes from praise to blame at a "but" means both: then less will do, and where the whole is a complaint this. */
const AT_TURN = { strong: 0.4, undoubted: 0.6 } as const;
/** A comma mostly divides nothing. It does between two as strong and as short: "love the editor, hate the search". */
const AT_COMMA = { strong: 0.66, words: 6 } as const;
/** Words at which an opinion may turn. */
const TURNS = hashSetOf(
  'but however although though except unfortunately sadly yet aber leider jedoch mais malheureusement pero lamentablemente ma però purtroppo mas porém infelizmente men dessverre maar helaas',
);
/** What was hoped for or used to be is no praise: "I was so excited, but …". */
const BYGONES = hashSetOf('excited wanted hoped hoping expected used');
const COMMA = 0x2c;
/** What ends a part. */
const BORDER = { none: 0, stop: 1, turn: 2, comma: 3 } as const;

/** A part of a text: P(positive) - P(negative), and its place in code units, end exclusive. */
export interface Extreme {
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

/** Two opposite opinions of one text. */
export type TwoMinds = readonly [best: Extreme, worst: Extreme];

const NONE: Extreme = { score: 0, start: 0, end: 0 };
const OF_ONE_MIND: TwoMinds = [NONE, NONE];

/**
 * The two opposite opinions in a text; undefined where it is of one mind. `whole` is the text's score. Its parts end at
 * stops and at words such as "but"; at commas only where nothing else divides the opinions.
 */
export function twoMindsIn(tokens: Tokens, model: SentimentModel, whole: number): TwoMinds | undefined {
  const parts = atStopsAndTurns(tokens, model, whole);
  return parts !== undefined || Math.abs(whole) > LEANING ? parts : besideComma(tokens, model);
}

/** How strong the weaker of the two is, 0 to 1. */
export function weakerOf([best, worst]: TwoMinds): number {
  return Math.min(best.score, -worst.score);
}

/** The last part is read only where those before it leave a doubt, for no part is both. */
function atStopsAndTurns(tokens: Tokens, model: SentimentModel, whole: number): TwoMinds | undefined {
  const enough = Math.abs(whole) > LEANING ? UNDOUBTED : STRONG;
  const enoughAtTurn = whole < -LEANING ? AT_TURN.undoubted : whole > LEANING ? UNDOUBTED : AT_TURN.strong;
  let [best, worst, before] = [NONE, NONE, NONE];
  let atTurn = OF_ONE_MIND;
  let praised = false;
  const take = (first: number, end: number, turned: boolean): void => {
    const part = partOf(tokens, model, first, end);
    if (turned && praised && part.score < 0) atTurn = stronger(atTurn, [before, part]);
    if (part.score > best.score) best = part;
    if (part.score < worst.score) worst = part;
    before = part;
    praised = part.score > 0 && !tellsBygones(tokens, first, end);
  };
  let [lastFrom, lastTo, lastTurned, from, turned] = [0, 0, false, 0, false];
  for (let at = 0; at <= tokens.count; at++) {
    const border = borderAt(tokens, at);
    if (border === BORDER.none || border === BORDER.comma) continue;
    if (at - from >= 2) {
      if (lastTo > 0) take(lastFrom, lastTo, lastTurned);
      [lastFrom, lastTo, lastTurned] = [from, at, turned];
    }
    turned = border === BORDER.turn;
    from = at;
  }
  if (!lastTurned && atTurn === OF_ONE_MIND && best.score < enough && worst.score > -enough) return undefined;
  take(lastFrom, lastTo, lastTurned);
  if (weakerOf([best, worst]) >= enough) return [best, worst];
  return weakerOf(atTurn) >= enoughAtTurn ? atTurn : undefined;
}

function stronger(one: TwoMinds, other: TwoMinds): TwoMinds {
  return weakerOf(other) > weakerOf(one) ? other : one;
}

/** The strongest praise with blame behind its comma, both short and with words of feeling. */
function besideComma(tokens: Tokens, model: SentimentModel): TwoMinds | undefined {
  let strongest = OF_ONE_MIND;
  let [before, from] = [NONE, 0];
  for (let at = 0; at <= tokens.count; at++) {
    const border = borderAt(tokens, at);
    if (border === BORDER.none) continue;
    const short = at - from >= 2 && at - from <= AT_COMMA.words;
    const part = short ? partOf(tokens, model, from, at, 1) : NONE;
    if (before.score > 0 && part.score < 0) strongest = stronger(strongest, [before, part]);
    before = border === BORDER.comma ? part : NONE;
    from = at + 1;
  }
  return weakerOf(strongest) >= AT_COMMA.strong ? strongest : undefined;
}

function borderAt(tokens: Tokens, at: number): number {
  if (at === tokens.count || tokens.kind[at] === TOKEN.stop) return BORDER.stop;
  if (tokens.kind[at] === TOKEN.pause) return tokens.hash[at] === COMMA ? BORDER.comma : BORDER.none;
  return hasHash(TURNS, tokens.hash[at]!) ? BORDER.turn : BORDER.none;
}

/** A part; without a score where fewer words than `least` are felt, or one of them is no word: "win11" is no victory. */
function partOf(tokens: Tokens, model: SentimentModel, from: number, to: number, least = 0): Extreme {
  for (let at = from; at < to; at++) {
    if (runsIntoNumber(tokens, at) && model.read(tokens, at, at + 1).felt > 0) return NONE;
  }
  const { positive, negative, felt } = model.read(tokens, from, to);
  if (felt < least) return NONE;
  return { score: positive - negative, start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
}

function tellsBygones({ hash }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hasHash(BYGONES, hash[at]!)) return true;
  return false;
}

function runsIntoNumber({ kind, start, end, count }: Tokens, at: number): boolean {
  return at + 1 < count && kind[at] === TOKEN.word && kind[at + 1] === TOKEN.number && end[at] === start[at + 1];
}
