import type { Explanation } from '../../model/explanation.ts';
import { safeJson } from './safe-json.ts';

/** Explanations as one document, in the order asked for: of the findings only what is explained, and no customer. */
export function explanationsJson(explanations: readonly Explanation[]): string {
  const rows = explanations.map(({ finding, ...why }) => {
    const { id, sentiment, kind, aspects } = finding;
    return { id, sentiment, kind, aspects, ...why };
  });
  return safeJson({ earshot: 1, kind: 'explanations', explanations: rows });
}
