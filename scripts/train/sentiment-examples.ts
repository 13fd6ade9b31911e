import type { Lexicon } from '../../src/analysis/models/lexicon.ts';
import { scan } from '../../src/analysis/models/scan.ts';
import { featureNumber } from '../../src/analysis/models/feature-table.ts';
import { readFeatures } from '../../src/analysis/models/sentiment-features.ts';
import { normalise } from '../../src/analysis/tokens.ts';
import type { Row } from './labelled-text.ts';

/** log2 of the buckets of the tables we ship. */
export const FEATURE_BITS = 15;
/** Every number of a feature is below this. */
export const FEATURES = 1 << (FEATURE_BITS + 8);

/** A text as the trainer sees it. */
export interface Example {
  /** Numbers of its hashed features. */
  readonly feature: Int32Array;
  readonly value: Float32Array;
  readonly dense: Float32Array;
  /** Probabilities of negative, neutral, positive. */
  readonly target: readonly [number, number, number];
  readonly weight: number;
  /** Number of its source: each has a bias of its own, because each means something else by "neutral". */
  readonly source: number;
}

/** How to read rows: the lexicon, the kind of features, the weight and the number of the source. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly prefixes: boolean;
  readonly weight: number;
  readonly source: number;
}

/** Reads a row's features and target. */
export function toExample(row: Row, { lexicon, prefixes, weight, source }: Reading): Example {
  const tokens = scan(normalise(row.text));
  const { count, hash, value, scale, dense } = readFeatures(tokens, 0, tokens.count, lexicon, prefixes);
  return {
    feature: hash.slice(0, count).map((one) => featureNumber(one, FEATURE_BITS)),
    value: value.slice(0, count).map((one) => one * scale),
    dense: dense.slice(),
    target: targetOf(row),
    weight,
    source,
  };
}

/** A label is certain; a mean valence becomes probabilities, half and half where it is 0.4 of 4. */
function targetOf({ label, score }: Row): [number, number, number] {
  if (score === undefined) return [label === 'neg' ? 1 : 0, label === 'neu' ? 1 : 0, label === 'pos' ? 1 : 0];
  const positive = logistic((score - 0.4) * 3);
  const negative = logistic((-score - 0.4) * 3);
  const neutral = Math.max(0, 1 - positive - negative);
  const all = positive + negative + neutral;
  return [negative / all, neutral / all, positive / all];
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
