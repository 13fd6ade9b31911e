import { packCells, putFeature } from '../../src/analysis/models/feature-table.ts';
import type { Lexicon } from '../../src/analysis/models/lexicon.ts';
import type { SentimentWeights } from '../../src/analysis/models/sentiment-model.ts';
import { FEATURE_BITS } from './sentiment-examples.ts';
import type { PolarModel } from './train-polar.ts';

/** Beyond this share of the weights' sizes a weight is cut: a few large ones must not coarsen the rest. */
const UNCUT = 0.9995;

/** What calibration adds to a model. */
export interface Calibration {
  readonly polarity: number;
  readonly neutrality: number;
  readonly temperature: number;
}

/** A model in bytes, as the program ships it. */
export function packSentiment(
  model: PolarModel,
  lexicon: Lexicon,
  prefixes: boolean,
  { polarity, neutrality, temperature }: Calibration,
): SentimentWeights {
  const [p, n] = [toBytes(model.polarity), toBytes(model.neutrality)];
  const table = { bits: FEATURE_BITS, cells: new Int32Array(2 << FEATURE_BITS) };
  for (const feature of model.heaviest) putFeature(table, feature, p.bytes[feature]!, n.bytes[feature]!);
  const keys = new Uint8Array(2 * lexicon.keys.length);
  for (const [i, key] of lexicon.keys.entries()) [keys[2 * i], keys[2 * i + 1]] = [key & 0xff, key >> 8];
  return {
    prefixes,
    bits: { lexicon: lexicon.bits, features: FEATURE_BITS },
    unit: { polarity: p.unit, neutrality: n.unit },
    dense: { polarity: [...model.densePolarity].map(round), neutrality: [...model.denseNeutrality].map(round) },
    bias: { polarity: round(polarity), neutrality: round(neutrality) },
    temperature: round(temperature),
    tables: Buffer.concat([keys, new Uint8Array(lexicon.values.buffer), packCells(table.cells)]).toString('base64'),
  };
}

/** Weights as signed bytes, and what one step is worth. */
export function toBytes(weights: Float32Array): { bytes: Uint8Array; unit: number } {
  const { steps, unit } = toSteps(weights, 127, UNCUT);
  return { bytes: new Uint8Array(steps.buffer), unit };
}

/** Weights as so many steps at most, either way, and what one is worth. `uncut`: the share of weights within them. */
export function toSteps(weights: Float32Array, most: number, uncut: number): { steps: Int8Array; unit: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const unit = round((sizes[Math.floor(sizes.length * uncut)] ?? 1) / most);
  const steps = Int8Array.from(weights, (weight) => Math.max(-most, Math.min(most, Math.round(weight / unit))));
  return { steps, unit };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
