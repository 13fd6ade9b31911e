import { scan } from './models/scan.ts';
import { TOKEN } from './models/token-columns.ts';
import { familyOf, sentimentModel } from './sentiment-models.ts';
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
  const { negative, positive, felt } = sentimentModel(family)(tokens, 0, tokens.count);
  const score = positive - negative;
  return { score, hits: felt > 0 ? felt : Number(Math.abs(score) >= TELLING) };
}

/** A clause of a few words seldom tells its language. */
function isShort({ kind, count }: { readonly kind: Uint8Array; readonly count: number }): boolean {
  let words = 0;
  for (let at = 0; at < count; at++) if (kind[at] === TOKEN.word) words++;
  return words <= 4;
}
