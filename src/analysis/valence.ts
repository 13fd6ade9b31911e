import { scan } from './models/scan.ts';
import { familyOf, isShort, sentimentModel } from './sentiment-models.ts';
import { normalise } from './tokens.ts';

/** The feeling of a few words. */
export interface Valence {
  /** -1 to 1. */
  readonly score: number;
  /** How many words carried feeling. */
  readonly hits: number;
}

/** From here on a score is a feeling even where no single word carries one: "sync stopped working". */
const TELLING = 0.5;

/**
 * Valence of a few words by the model of their language, probability of positive less that of negative; no feeling
 * where their language is unknown. `language` is the language of the whole text, when it is known.
 */
export function valenceOf(words: string, language?: string): Valence {
  const plain = normalise(words);
  const tokens = scan(plain);
  const family = familyOf(plain, tokens, language) ?? (isShort(tokens) ? 'english' : undefined);
  if (family === undefined) return { score: 0, hits: 0 };
  const { negative, positive, felt } = sentimentModel(family).read(tokens, 0, tokens.count);
  const score = positive - negative;
  return { score, hits: felt > 0 ? felt : Number(Math.abs(score) >= TELLING) };
}
