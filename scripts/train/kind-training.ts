import { featuresOf, kindText } from '../../src/analysis/kind.ts';
import { kindAmount } from '../../src/analysis/models/kind-features.ts';
import { featureKey, MOST_STEPS, packFeatures, type KnownWeights } from '../../src/analysis/models/known-features.ts';
import { KINDS } from '../../src/model/finding.ts';
import type { KindText } from './kind-texts.ts';
import { toSteps } from './pack-sentiment.ts';
import { learnClasses, type ClassExample } from './train-classes.ts';

/** Chosen with half of the sets on kinds: docs/analysis.md. */
const SETTINGS = { classes: KINDS, epochs: Number(process.env['EP'] ?? 6), rate: Number(process.env['RATE'] ?? 0.2), seed: 1 };
const ORIGIN_WORTH = { own: 1, issues: 1, grammar: 0.5, sets: 0.1 } as const;
/** A kind that is rare here weighs more, by the root: so many examples weigh 1. */
const COMMON = 300;
/** Features of fewer texts teach chance. */
const FEWEST_TEXTS = Number(process.env['MINC'] ?? 3);

/** A model of kinds learned from texts; the same texts give the same bytes. */
export function trainKinds(texts: readonly KindText[]): KnownWeights {
  const counts = new Map<string, number>();
  const group = ({ kind, origin }: KindText): string => `${origin} ${kind}`;
  for (const text of texts) counts.set(group(text), (counts.get(group(text)) ?? 0) + 1);
  const examples = texts.map((text) =>
    kindExample(text, ORIGIN_WORTH[text.origin] * Math.sqrt(COMMON / (counts.get(group(text)) ?? 1))),
  );
  const keys = usualFeatures(examples);
  const places = new Map([...keys].map((key, place) => [key, place]));
  const known = examples.map((example) => ({
    ...example,
    hash: example.hash.filter((hash) => places.has(featureKey(hash))),
  }));
  const { weights, bias } = learnClasses(known, (hash) => places.get(featureKey(hash)) ?? 0, keys.length, SETTINGS);
  const { steps, unit } = toSteps(weights, MOST_STEPS, Number(process.env['CUT'] ?? 0.999));
  return { classes: KINDS, unit, bias, features: packFeatures(keys, steps, KINDS.length) };
}

/** Keys of the features that are in enough texts, in ascending order. */
function usualFeatures(examples: readonly ClassExample[]): Int32Array {
  const texts = new Map<number, number>();
  for (const { hash } of examples) {
    for (const key of new Set([...hash].map(featureKey))) texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  return Int32Array.from([...texts].filter(([, count]) => count >= FEWEST_TEXTS).map(([key]) => key)).sort();
}

/** A text as the trainer and the model read it. */
export function kindExample({ kind, text, issue }: KindText, weight: number): ClassExample {
  const { hash, count } = featuresOf(kindText(text), issue ? 'issue' : undefined);
  return { hash: hash.slice(0, count), amount: kindAmount(count), target: KINDS.indexOf(kind), weight };
}
