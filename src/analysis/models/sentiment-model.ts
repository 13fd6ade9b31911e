import { cellOf, neutralityIn, polarityIn, unpackCells, type FeatureTable } from './feature-table.ts';
import { lookUp, type Lexicon } from './lexicon.ts';
import { TOKEN, type Tokens } from './token-columns.ts';
import { DENSE, readFeatures } from './sentiment-features.ts';

/** A trained model as the training script writes it. */
export interface SentimentWeights {
  /** Are prefixes of four and six letters features too? */
  readonly prefixes: boolean;
  /** log2 of the lexicon's slots and of the features' buckets. */
  readonly bits: { readonly lexicon: number; readonly features: number };
  /** What a byte of polarity and one of neutrality is worth. */
  readonly unit: { readonly polarity: number; readonly neutrality: number };
  readonly dense: { readonly polarity: readonly number[]; readonly neutrality: readonly number[] };
  readonly bias: { readonly polarity: number; readonly neutrality: number };
  /** By what logits are divided so that probabilities come true. */
  readonly temperature: number;
  /** base64: the lexicon's keys (16 bits, little end first) and values, then the cells of the features. */
  readonly tables: string;
}

/** Probabilities of the three classes; they add up to 1. */
export interface Feeling {
  negative: number;
  neutral: number;
  positive: number;
  /** How many words the lexicon knows a feeling of. */
  felt: number;
  /** Did the model learn anything of these words? */
  known: boolean;
  /** Are words of praise among them, and words of blame? */
  divided: boolean;
}

export interface SentimentModel {
  /** Scores tokens `from` to `to` of a scanned text. */
  readonly read: (tokens: Tokens, from: number, to: number) => Feeling;
  /** Of how many words, emoji and emoticons among these it has learned something. */
  readonly known: (tokens: Tokens, from: number, to: number) => number;
}

/**
 * Softmax over the logits (-p, n, p) / temperature with p, n linear in the features: one table says how negative or
 * positive, the other how neutral. Decodes its tables once.
 */
export function openSentimentModel(weights: SentimentWeights): SentimentModel {
  const { lexicon, table } = readTables(weights);
  const densePolarity = Float64Array.from(weights.dense.polarity);
  const denseNeutrality = Float64Array.from(weights.dense.neutrality);
  const read: SentimentModel['read'] = (tokens, from, to) => {
    const { count, hash, value, scale, dense, felt, divided } = readFeatures(
      tokens,
      from,
      to,
      lexicon,
      weights.prefixes,
    );
    let polar = 0;
    let neutral = 0;
    let learned = 0;
    for (let i = 0; i < count; i++) {
      const cell = cellOf(table, hash[i]!);
      learned |= cell;
      polar += polarityIn(cell) * value[i]!;
      neutral += neutralityIn(cell) * value[i]!;
    }
    polar = polar * scale * weights.unit.polarity + weights.bias.polarity;
    neutral = neutral * scale * weights.unit.neutrality + weights.bias.neutrality;
    for (let i = 0; i < DENSE; i++) {
      polar += densePolarity[i]! * dense[i]!;
      neutral += denseNeutrality[i]! * dense[i]!;
    }
    return toFeeling(
      polar / weights.temperature,
      neutral / weights.temperature,
      felt,
      learned !== 0 || felt > 0,
      divided,
    );
  };
  const isKnown = (tokens: Tokens, at: number): boolean => {
    if (lookUp(lexicon, tokens.hash[at]!) !== 0) return true;
    const { count, hash } = readFeatures(tokens, at, at + 1, lexicon, weights.prefixes);
    for (let i = 0; i < count; i++) if (cellOf(table, hash[i]!) !== 0) return true;
    return false;
  };
  const known: SentimentModel['known'] = (tokens, from, to) => {
    let count = 0;
    for (let at = from; at < to; at++) if (isTelling(tokens.kind[at]!) && isKnown(tokens, at)) count++;
    return count;
  };
  return { read, known };
}

/** Can a token of this kind carry a feeling by itself? */
export function isTelling(kind: number): boolean {
  return kind === TOKEN.word || kind === TOKEN.emotion;
}

function toFeeling(polar: number, neutral: number, felt: number, known: boolean, divided: boolean): Feeling {
  const top = Math.max(polar, -polar, neutral);
  const positive = Math.exp(polar - top);
  const negative = Math.exp(-polar - top);
  const plain = Math.exp(neutral - top);
  const all = positive + negative + plain;
  return { negative: negative / all, neutral: plain / all, positive: positive / all, felt, known, divided };
}

function readTables({ bits, tables }: SentimentWeights): { lexicon: Lexicon; table: FeatureTable } {
  const bytes = new Uint8Array(Buffer.from(tables, 'base64'));
  const slots = 1 << bits.lexicon;
  const keys = new Uint16Array(bytes.buffer.slice(0, 2 * slots));
  const values = new Int8Array(bytes.buffer, 2 * slots, slots);
  return {
    lexicon: { bits: bits.lexicon, keys, values },
    table: unpackCells(bytes.subarray(3 * slots), bits.features),
  };
}
