import { hasHash, hashSetOf } from './models/hash-set.ts';
import type { SentimentModel } from './models/sentiment-model.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';

/** Words at which an opinion may turn. */
const TURNS = hashSetOf(
  'but however although though except unfortunately sadly yet aber leider jedoch mais malheureusement pero lamentablemente ma però purtroppo mas porém infelizmente men dessverre maar helaas',
);

/** A part of a text: P(positive) - P(negative), and its place in code units, end exclusive. */
export interface Extreme {
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

const NONE: Extreme = { score: 0, start: 0, end: 0 };

/**
 * The best and the worst part of a text, where both go `enough` far; else undefined. No part is both, so the last one is
 * read only where those before it leave a doubt.
 */
export function extremesOf(
  tokens: Tokens,
  model: SentimentModel,
  enough: number,
): readonly [best: Extreme, worst: Extreme] | undefined {
  let [best, worst] = [NONE, NONE];
  let [lastFrom, lastTo, from] = [0, 0, 0];
  for (let at = 0; at <= tokens.count; at++) {
    const ends = at === tokens.count || tokens.kind[at] === TOKEN.stop || hasHash(TURNS, tokens.hash[at]!);
    if (!ends) continue;
    if (at - from >= 2) {
      const part = lastTo === 0 ? NONE : readPart(tokens, model, lastFrom, lastTo);
      if (part.score > best.score) best = part;
      if (part.score < worst.score) worst = part;
      [lastFrom, lastTo] = [from, at];
    }
    from = at;
  }
  if (best.score < enough && worst.score > -enough) return undefined;
  const part = readPart(tokens, model, lastFrom, lastTo);
  if (part.score > best.score) best = part;
  if (part.score < worst.score) worst = part;
  return Math.min(best.score, -worst.score) >= enough ? [best, worst] : undefined;
}

function readPart(tokens: Tokens, model: SentimentModel, from: number, to: number): Extreme {
  const { positive, negative } = model.read(tokens, from, to);
  return { score: positive - negative, start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
}
