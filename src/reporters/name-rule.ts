import type { Judgement } from '../model/verdict.ts';

/** A rule as people tell it from another of the same text: `stars >= 4 where channel=review`. */
export function nameRule({ rule, evidence }: Pick<Judgement, 'rule' | 'evidence'>): string {
  const fields = Object.entries(evidence?.where ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0 ? rule : `${rule} where ${fields.map(([key, value]) => `${key}=${value}`).join(', ')}`;
}
