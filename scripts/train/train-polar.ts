import { DENSE } from '../../src/analysis/models/sentiment-features.ts';
import { seededRandom, shuffledIndices } from './random.ts';
import { FEATURES, type Example } from './sentiment-examples.ts';

export interface PolarSettings {
  readonly epochs: number;
  /** First step of AdaGrad. */
  readonly rate: number;
  /** Share of a text's hashed features that is hidden at each step, so that none relies on another. */
  readonly hidden: number;
  /** Number of sources, each with a bias. */
  readonly sources: number;
  readonly seeds: readonly number[];
  /** So many hashed features, the heaviest, are kept. */
  readonly kept: number;
}

/** What is learned, in floats: one weight a feature for polarity and for neutrality, dense ones, a bias for each source. */
export interface PolarModel {
  /** Features with weights, the heaviest first. */
  readonly heaviest: readonly number[];
  readonly polarity: Float32Array;
  readonly neutrality: Float32Array;
  readonly densePolarity: Float32Array;
  readonly denseNeutrality: Float32Array;
  readonly biasPolarity: Float32Array;
  readonly biasNeutrality: Float32Array;
}

/** How often the lexicon is hidden so that words learn to speak for themselves. */
const LEXICON_HIDDEN = 0.2;
/** What the last epoch's step is less than the first's. */
const SLOWING = 0.8;
const PARTS = ['polarity', 'neutrality', 'densePolarity', 'denseNeutrality', 'biasPolarity', 'biasNeutrality'] as const;

/** What neutrality counts beside polarity when features are weighed. */
const NEUTRALITY_SHARE = 0.7;

type Weights = Omit<PolarModel, 'heaviest'>;

/** The mean of the models of several seeds, without its lightest features. */
export function trainPolar(examples: readonly Example[], settings: PolarSettings): PolarModel {
  const models = settings.seeds.map((seed) => trainOnce(examples, settings, seed));
  const mean = models[0]!;
  for (const part of PARTS) {
    for (let i = 0; i < mean[part].length; i++) {
      mean[part][i] = models.reduce((sum, model) => sum + model[part][i]!, 0) / models.length;
    }
  }
  return { ...mean, heaviest: keepHeaviest(mean, countExamples(examples), settings.kept) };
}

/** Cuts the weights of all features but the heaviest, which it returns: a weight counts more the more texts it meets. */
function keepHeaviest({ polarity, neutrality }: Weights, seen: Uint16Array, most: number): readonly number[] {
  const worth = polarity.map(
    (p, i) => (Math.abs(p) + NEUTRALITY_SHARE * Math.abs(neutrality[i]!)) * Math.sqrt(seen[i]!),
  );
  const features: number[] = [];
  for (let i = 0; i < FEATURES; i++) if (worth[i]! > 0) features.push(i);
  features.sort((a, b) => worth[b]! - worth[a]! || a - b);
  for (const i of features.slice(most)) polarity[i] = neutrality[i] = 0;
  return features.slice(0, most);
}

function countExamples(examples: readonly Example[]): Uint16Array {
  const seen = new Uint16Array(FEATURES);
  for (const { feature } of new Set(examples))
    for (const one of new Set(feature)) if (seen[one]! < 65_535) seen[one]!++;
  return seen;
}

function emptyModel(sources: number, hashed: number, others: number): Weights {
  const make = (length: number, fill: number): Float32Array => new Float32Array(length).fill(fill);
  return {
    polarity: make(FEATURES, hashed),
    neutrality: make(FEATURES, hashed),
    densePolarity: make(DENSE, others),
    denseNeutrality: make(DENSE, others),
    biasPolarity: make(sources, others),
    biasNeutrality: make(sources, others),
  };
}

function trainOnce(examples: readonly Example[], settings: PolarSettings, seed: number): Weights {
  const random = seededRandom(seed);
  const model = emptyModel(settings.sources, 0, 0);
  const seen = emptyModel(settings.sources, 0.1, 1);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.rate * (1 - (SLOWING * epoch) / settings.epochs);
    for (const i of shuffledIndices(examples.length, random)) {
      const dense = random() < LEXICON_HIDDEN ? 0 : DENSE;
      step(hide(examples[i]!, settings.hidden, random), dense, model, seen, rate);
    }
  }
  return model;
}

/** The example without a share of its hashed features; the others count more for it. */
function hide(example: Example, share: number, random: () => number): Example {
  if (share === 0) return example;
  const feature = new Int32Array(example.feature.length);
  const value = new Float32Array(example.feature.length);
  let count = 0;
  for (let i = 0; i < feature.length; i++) {
    if (random() < share) continue;
    feature[count] = example.feature[i]!;
    value[count++] = example.value[i]! / (1 - share);
  }
  return { ...example, feature: feature.subarray(0, count), value: value.subarray(0, count) };
}

/** One step of softmax regression over the logits (-p, n, p) with the first `told` dense features. */
function step(example: Example, told: number, model: Weights, seen: Weights, rate: number): void {
  const { feature, value, dense, target, weight, source } = example;
  let p = model.biasPolarity[source]!;
  let n = model.biasNeutrality[source]!;
  for (let i = 0; i < feature.length; i++) {
    p += model.polarity[feature[i]!]! * value[i]!;
    n += model.neutrality[feature[i]!]! * value[i]!;
  }
  for (let i = 0; i < told; i++) {
    p += model.densePolarity[i]! * dense[i]!;
    n += model.denseNeutrality[i]! * dense[i]!;
  }
  const [negative, neutral, positive] = softmax(p, n);
  const slopeP = (positive - target[2] - negative + target[0]) * weight;
  const slopeN = (neutral - target[1]) * weight;
  for (let i = 0; i < feature.length; i++) {
    learn(model.polarity, seen.polarity, feature[i]!, slopeP * value[i]!, rate);
    learn(model.neutrality, seen.neutrality, feature[i]!, slopeN * value[i]!, rate);
  }
  for (let i = 0; i < told; i++) {
    learn(model.densePolarity, seen.densePolarity, i, slopeP * dense[i]!, rate);
    learn(model.denseNeutrality, seen.denseNeutrality, i, slopeN * dense[i]!, rate);
  }
  learn(model.biasPolarity, seen.biasPolarity, source, slopeP, rate);
  learn(model.biasNeutrality, seen.biasNeutrality, source, slopeN, rate);
}

/** A step of AdaGrad. */
function learn(weights: Float32Array, seen: Float32Array, at: number, gradient: number, rate: number): void {
  seen[at]! += gradient * gradient;
  weights[at]! -= (rate * gradient) / Math.sqrt(seen[at]!);
}

function softmax(p: number, n: number): readonly [number, number, number] {
  const top = Math.max(p, -p, n);
  const [negative, neutral, positive] = [Math.exp(-p - top), Math.exp(n - top), Math.exp(p - top)];
  const all = negative + neutral + positive;
  return [negative / all, neutral / all, positive / all];
}
