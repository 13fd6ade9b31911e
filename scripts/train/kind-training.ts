import { featuresOf, kindText } from '../../src/analysis/kind.ts';
import { kindAmount } from '../../src/analysis/models/kind-features.ts';
import { featureKey, MOST_STEPS, type KnownWeights } from '../../src/analysis/models/known-features.ts';
import { KINDS } from '../../src/model/finding.ts';
import { inForms } from './kind-forms.ts';
import type { KindText } from './kind-texts.ts';
import { packKnown } from './pack-known.ts';
import { toSteps } from './pack-sentiment.ts';
import { learnClasses, type ClassExample, type LearnedClasses } from './train-classes.ts';

/** Chosen with half of the sets on kinds, and with files of our own texts that were left out: docs/analysis.md. */
const SETTINGS = { classes: KINDS, epochs: 10, rate: 0.2, dropout: 0.5 };
/** The mean of so many models, each of another order, depends less on any. */
const SEEDS = [1, 2, 3];
const ORIGIN_WORTH = { own: 1, issues: 1, forms: 1, grammar: 0.2, sets: 0.05 } as const;
/** A kind that is rare here weighs more, by the root: so many examples weigh 1. */
const COMMON = 300;
/** Features of fewer texts teach chance. */
const FEWEST_TEXTS = 4;
const FORMS_SEED = 5;
/**
 * A feature of so many texts counts 1, one of fewer more and one of more less, by this power: our own little words ("I",
 * "we", "be") differ more between the kinds than those of customers do.
 */
const MEDIUM = 30;
const RARER_COUNTS_MORE = 0.25;
/** So many steps must be between what a feature says of two kinds. */
const TELLING_STEPS = 3;
/** This share of the weights is within the steps. */
const UNCUT = 0.999;

/** A model of kinds learned from texts, and from the issues among them in forms; the same texts give the same bytes. */
export function trainKinds(texts: readonly KindText[]): KnownWeights {
  const examples = weighted([...texts, ...inForms(texts, FORMS_SEED)]);
  const usual = usualFeatures(examples);
  const places = new Map([...usual.keys()].map((key, place) => [key, place]));
  const scales = Float32Array.from(usual.values(), (count) => (MEDIUM / count) ** RARER_COUNTS_MORE);
  const known = examples.map((example) => ({
    ...example,
    hash: example.hash.filter((hash) => places.has(featureKey(hash))),
  }));
  const slotOf = (hash: number): number => places.get(featureKey(hash)) ?? 0;
  const { weights, bias } = meanOf(
    SEEDS.map((seed) => learnClasses(known, slotOf, places.size, { ...SETTINGS, scales, seed })),
  );
  const { steps, unit } = toSteps(weights, MOST_STEPS, UNCUT);
  forgetVague(steps);
  return { classes: KINDS, unit, bias, features: packKnown([...places.keys()], steps, KINDS.length) };
}

/** Sets to 0, and so leaves out, what hardly speaks for one kind rather than for another. */
function forgetVague(steps: Int8Array): void {
  for (let from = 0; from < steps.length; from += KINDS.length) {
    const own = steps.subarray(from, from + KINDS.length);
    if (Math.max(...own) - Math.min(...own) < TELLING_STEPS) own.fill(0);
  }
}

function weighted(texts: readonly KindText[]): readonly ClassExample[] {
  const counts = new Map<string, number>();
  const group = ({ kind, origin }: KindText): string => `${origin} ${kind}`;
  for (const text of texts) counts.set(group(text), (counts.get(group(text)) ?? 0) + 1);
  return texts.map((text) =>
    kindExample(text, ORIGIN_WORTH[text.origin] * Math.sqrt(COMMON / (counts.get(group(text)) ?? 1))),
  );
}

/** The features that are in enough texts, by their keys in ascending order, and the number of those texts. */
function usualFeatures(examples: readonly ClassExample[]): ReadonlyMap<number, number> {
  const texts = new Map<number, number>();
  for (const { hash } of examples) {
    for (const key of new Set([...hash].map(featureKey))) texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  return new Map([...texts].filter(([, count]) => count >= FEWEST_TEXTS).sort(([a], [b]) => a - b));
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
