import { createHash } from 'node:crypto';
import { DEEDS, DISGUISED_PRAISE, KIND_RULES, NEGATIONS, WAITING } from '../../src/analysis/kind-rules.ts';

/** Changes with any rule for kinds: the model must then be trained anew. */
export function rulesDigest(): string {
  const rules = JSON.stringify([KIND_RULES, DISGUISED_PRAISE, WAITING, NEGATIONS, DEEDS]);
  return createHash('sha256').update(rules).digest('hex').slice(0, 16);
}
