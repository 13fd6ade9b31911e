import type { Judgement, State } from '../../../src/model/verdict.ts';

/** A judgement of a rule that counts, and blocks by its state alone. */
export const judged = (rule: string, state: State, extra: Partial<Judgement> = {}): Judgement => ({
  rule,
  state,
  because: '',
  comparison: 'absolute',
  critical: false,
  trial: false,
  ...extra,
});
export const strict = { inconclusive: 'fail', noData: 'fail', error: 'fail' } as const;
export const lenient = { inconclusive: 'pass', noData: 'pass', error: 'pass' } as const;
