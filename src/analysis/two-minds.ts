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

/**
 * How strong the weaker of two opposite opinions in a text is, 0 to 1; 0 where it is of one mind. `whole` is the text's
 * score. Its parts end at stops and at words such as "but"; at commas only where nothing else divides the opinions.
 */
export function weakerMind(tokens: Tokens, model: SentimentModel, whole: number): number {
  const weaker = weakerPart(tokens, model, whole);
  return weaker > 0 || Math.abs(whole) > LEANING ? weaker : besideComma(tokens, model);
}

/** The last part is read only where those before it leave a doubt, for no part is both. */
function weakerPart(tokens: Tokens, model: SentimentModel, whole: number): number {
  const enough = Math.abs(whole) > LEANING ? UNDOUBTED : STRONG;
  const enoughAtTurn = whole < -LEANING ? AT_TURN.undoubted : whole > LEANING ? UNDOUBTED : AT_TURN.strong;
  let [best, worst, atTurn, before] = [0, 0, 0, 0];
  let praised = false;
  const take = (first: number, end: number, turned: boolean): void => {
    const score = scoreOf(tokens, model, first, end);
    if (turned && praised && score < 0) atTurn = Math.max(atTurn, Math.min(before, -score));
    best = Math.max(best, score);
    worst = Math.min(worst, score);
    before = score;
    praised = score > 0 && !tellsBygones(tokens, first, end);
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
  if (!lastTurned && atTurn === 0 && best < enough && worst > -enough) return 0;
  take(lastFrom, lastTo, lastTurned);
  const weaker = Math.min(best, -worst);
  if (weaker >= enough) return weaker;
  return atTurn >= enoughAtTurn ? atTurn : 0;
}

/** The strongest praise with blame behind its comma, both short and with words of feeling. */
function besideComma(tokens: Tokens, model: SentimentModel): number {
  let [strongest, before, from] = [0, 0, 0];
  for (let at = 0; at <= tokens.count; at++) {
    const border = borderAt(tokens, at);
    if (border === BORDER.none) continue;
    const short = at - from >= 2 && at - from <= AT_COMMA.words;
    const score = short ? scoreOf(tokens, model, from, at, 1) : 0;
    if (before > 0 && score < 0) strongest = Math.max(strongest, Math.min(before, -score));
    before = border === BORDER.comma ? score : 0;
    from = at + 1;
  }
  return strongest >= AT_COMMA.strong ? strongest : 0;
}

function borderAt(tokens: Tokens, at: number): number {
  if (at === tokens.count || tokens.kind[at] === TOKEN.stop) return BORDER.stop;
  if (tokens.kind[at] === TOKEN.pause) return tokens.hash[at] === COMMA ? BORDER.comma : BORDER.none;
  return hasHash(TURNS, tokens.hash[at]!) ? BORDER.turn : BORDER.none;
}

/** Of a part; 0 where fewer words than `least` are felt, or one of them is no word: "win11" is no victory. */
function scoreOf(tokens: Tokens, model: SentimentModel, from: number, to: number, least = 0): number {
  for (let at = from; at < to; at++) {
    if (runsIntoNumber(tokens, at) && model.read(tokens, at, at + 1).felt > 0) return 0;
  }
  const { positive, negative, felt } = model.read(tokens, from, to);
  return felt < least ? 0 : positive - negative;
}

function tellsBygones({ hash }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hasHash(BYGONES, hash[at]!)) return true;
  return false;
}

function runsIntoNumber({ kind, start, end, count }: Tokens, at: number): boolean {
  return at + 1 < count && kind[at] === TOKEN.word && kind[at + 1] === TOKEN.number && end[at] === start[at + 1];
}
