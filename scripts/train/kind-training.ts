import { featuresOf, kindText } from '../../src/analysis/kind.ts';
import { kindAmount } from '../../src/analysis/models/kind-features.ts';
import { featureKey, MOST_STEPS, type KnownWeights } from '../../src/analysis/models/known-features.ts';
import { KINDS } from '../../src/model/finding.ts';
import type { KindText } from './kind-texts.ts';
import { packKnown } from './pack-known.ts';
import { toSteps } from './pack-sentiment.ts';
import { learnClasses, type ClassExample, type LearnedClasses } from './train-classes.ts';

/** Chosen with half of the sets on kinds, and with files of our own texts that were left out: docs/analysis.md. */
const SETTINGS = { classes: KINDS, epochs: 10, rate: 0.2 };
/** The mean of so many models, each of another order, depends less on any. */
const SEEDS = [1, 2, 3];
const ORIGIN_WORTH = { own: 1, issues: 1, grammar: 0.5, sets: 0.05 } as const;
/** A kind that is rare here weighs more, by the root: so many examples weigh 1. */
const COMMON = 300;
/** Features of fewer texts teach chance. */
const FEWEST_TEXTS = 3;
/** This share of the weights is within the steps. */
const UNCUT = 0.999;

/** A model of kinds learned from texts; the same texts give the same bytes. */
export function trainKinds(texts: readonly KindText[]): KnownWeights {
  const examples = weighted(texts);
  const places = usualFeatures(examples);
  const known = examples.map((example) => ({
    ...example,
    hash: example.hash.filter((hash) => places.has(featureKey(hash))),
  }));
  const { weights, bias } = meanOf(
    SEEDS.map((seed) =>
      learnClasses(known, (hash) => places.get(featureKey(hash)) ?? 0, places.size, { ...SETTINGS, seed }),
    ),
  );
  const { steps, unit } = toSteps(weights, MOST_STEPS, UNCUT);
  return { classes: KINDS, unit, bias, features: packKnown([...places.keys()], steps, KINDS.length) };
}

function weighted(texts: readonly KindText[]): readonly ClassExample[] {
  const counts = new Map<string, number>();
  const group = ({ kind, origin }: KindText): string => `${origin} ${kind}`;
  for (const text of texts) counts.set(group(text), (counts.get(group(text)) ?? 0) + 1);
  return texts.map((text) =>
    kindExample(text, ORIGIN_WORTH[text.origin] * Math.sqrt(COMMON / (counts.get(group(text)) ?? 1))),
  );
}

/** The features that are in enough texts by their keys, in ascending order, and the place of each. */
function usualFeatures(examples: readonly ClassExample[]): ReadonlyMap<number, number> {
  const texts = new Map<number, number>();
  for (const { hash } of examples) {
    for (const key of new Set([...hash].map(featureKey))) texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  const usual = [...texts].filter(([, count]) => count >= FEWEST_TEXTS).map(([key]) => key);
  return new Map(usual.sort((a, b) => a - b).map((key, place) => [key, place]));
}

function meanOf(models: readonly LearnedClasses[]): LearnedClasses {
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / models.length;
  const [first = { weights: new Float32Array(0), bias: [] }] = models;
  return {
    weights: first.weights.map((_, i) => mean(models.map(({ weights }) => weights[i]!))),
    bias: first.bias.map((_, i) => Number(mean(models.map(({ bias }) => bias[i]!)).toPrecision(5))),
  };
}

/** A text as the trainer and the model read it. */
export function kindExample({ kind, text, issue }: KindText, weight: number): ClassExample {
  const { hash, count } = featuresOf(kindText(text), issue ? 'issue' : undefined);
  return { hash: hash.slice(0, count), amount: kindAmount(count), target: KINDS.indexOf(kind), weight };
}
