import type { Aspect } from '../model/finding.ts';
import { feltParts } from './aspect-parts.ts';
import type { Clause } from './clauses.ts';
import type { PhraseMatcher } from './phrase-matcher.ts';

/**
 * How a customer feels about each feature they name, part by part ("love the new editor, but sync is broken").
 * A feature's sentiment is the mean over the parts that name it and carry feeling; `overall`, the sentiment of the
 * whole item, where none does. In the order of the settings; -1 to 1, three decimals.
 */
export function attributeAspects(
  clauses: readonly Clause[],
  featuresIn: PhraseMatcher,
  overall: number,
  language?: string,
): readonly Aspect[] {
  const feelings = new Map<string, number[]>();
  for (const { features, score } of feltParts(clauses, featuresIn, language)) {
    for (const name of features) {
      feelings.set(name, [...(feelings.get(name) ?? []), ...(score === undefined ? [] : [score])]);
    }
  }
  return featuresIn.names
    .filter((name) => feelings.has(name))
    .map((feature) => ({ feature, sentiment: meanOr(overall, feelings.get(feature) ?? []) }));
}

function meanOr(fallback: number, scores: readonly number[]): number {
  const mean = scores.length === 0 ? fallback : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.round(mean * 1000) / 1000 + 0;
}
