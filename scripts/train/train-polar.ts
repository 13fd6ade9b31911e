import { DENSE } from '../../src/analysis/models/sentiment-features.ts';
import { seededRandom, shuffledIndices } from './random.ts';
import { FEATURES, type Example } from './sentiment-examples.ts';

export interface PolarSettings {
  readonly epochs: number;
  /** Number of sources, each with a bias. */
  readonly sources: number;
  readonly seeds: readonly number[];
  /** Hashed features seen in fewer examples stay 0. */
  readonly leastExamples: number;
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

/** First step of AdaGrad, and how often the lexicon is hidden so that words learn to speak for themselves. */
const RATE = 0.05;
const HIDDEN = 0.2;
const PARTS = ['polarity', 'neutrality', 'densePolarity', 'denseNeutrality', 'biasPolarity', 'biasNeutrality'] as const;

/** What neutrality counts beside polarity when features are weighed. */
const NEUTRALITY_SHARE = 0.7;

type Weights = Omit<PolarModel, 'heaviest'>;

/** The mean of the models of several seeds, without its lightest features. */
export function trainPolar(examples: readonly Example[], settings: PolarSettings): PolarModel {
  const seen = countExamples(examples);
  const models = settings.seeds.map((seed) => trainOnce(examples, settings, seen, seed));
  const mean = models[0]!;
  for (const part of PARTS) {
    for (let i = 0; i < mean[part].length; i++) {
      mean[part][i] = models.reduce((sum, model) => sum + model[part][i]!, 0) / models.length;
    }
  }
  return { ...mean, heaviest: keepHeaviest(mean, seen, settings.kept) };
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

function emptyModel(sources: number, fill: (part: (typeof PARTS)[number]) => number): Weights {
  const make = (part: (typeof PARTS)[number], length: number): Float32Array =>
    new Float32Array(length).fill(fill(part));
  return {
    polarity: make('polarity', FEATURES),
    neutrality: make('neutrality', FEATURES),
    densePolarity: make('densePolarity', DENSE),
    denseNeutrality: make('denseNeutrality', DENSE),
    biasPolarity: make('biasPolarity', sources),
    biasNeutrality: make('biasNeutrality', sources),
  };
}

function trainOnce(examples: readonly Example[], settings: PolarSettings, counts: Uint16Array, seed: number): Weights {
  const random = seededRandom(seed);
  const model = emptyModel(settings.sources, () => 0);
  const seen = emptyModel(settings.sources, (part) => (part === 'polarity' || part === 'neutrality' ? 0.1 : 1));
  const isCommon = (feature: number): boolean => counts[feature]! >= settings.leastExamples;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = RATE * (1 - (0.8 * epoch) / settings.epochs);
    const learn = (part: (typeof PARTS)[number], at: number, gradient: number): void => {
      seen[part][at]! += gradient * gradient;
      model[part][at]! -= (rate * gradient) / Math.sqrt(seen[part][at]!);
    };
    for (const i of shuffledIndices(examples.length, random)) {
      step(examples[i]!, model, random() < HIDDEN, isCommon, learn);
    }
  }
  return model;
}

/** One step of softmax regression over the logits (-p, n, p). */
function step(
  example: Example,
  model: Weights,
  hidden: boolean,
  isCommon: (feature: number) => boolean,
  learn: (part: (typeof PARTS)[number], at: number, gradient: number) => void,
): void {
  const { feature, value, dense, target, weight, source } = example;
  const told = hidden ? 0 : DENSE;
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
    if (!isCommon(feature[i]!)) continue;
    learn('polarity', feature[i]!, slopeP * value[i]!);
    learn('neutrality', feature[i]!, slopeN * value[i]!);
  }
  for (let i = 0; i < told; i++) {
    if (dense[i] === 0) continue;
    learn('densePolarity', i, slopeP * dense[i]!);
    learn('denseNeutrality', i, slopeN * dense[i]!);
  }
  learn('biasPolarity', source, slopeP);
  learn('biasNeutrality', source, slopeN);
}

function softmax(p: number, n: number): readonly [number, number, number] {
  const top = Math.max(p, -p, n);
  const [negative, neutral, positive] = [Math.exp(-p - top), Math.exp(n - top), Math.exp(p - top)];
  const all = negative + neutral + positive;
  return [negative / all, neutral / all, positive / all];
}
