import { judgeGate } from '../../src/decisions/gate/judge-gate.ts';
import { UserError } from '../../src/model/problem.ts';
import type { State } from '../../src/model/verdict.ts';
import { gateOf, inputOf, many, stars } from '../decisions/gate/make-finding.ts';

/** A case in which another deployment gate was green, as its issue tells it. */
export type Scenario =
  | { readonly canary: readonly number[]; readonly baseline: readonly number[]; readonly direction: 'increase' }
  | { readonly objectives: readonly string[] }
  | { readonly measurements: readonly string[]; readonly failureLimit: number };

/** What our gate makes of it: a state, or `refused` when it will not judge at all. */
export function judgeScenario(scenario: Scenario): State | 'refused' {
  try {
    if ('objectives' in scenario) return judgeGate(inputOf(many(50, 1), gateOf(scenario.objectives))).state;
    if ('measurements' in scenario) {
      const failedSources = scenario.measurements.filter((outcome) => outcome === 'Error');
      return judgeGate({ ...inputOf(many(50, 1), gateOf('sentiment >= -0.9')), failedSources }).state;
    }
    // An increase is for the worse, so the values count downwards.
    const canary = scenario.canary.flatMap((value) => many(1, 1, stars(-value)));
    const baseline = scenario.baseline.flatMap((value) => many(1, 18, stars(-value)));
    return judgeGate(inputOf([...canary, ...baseline], gateOf('stars >= baseline - 10%'))).state;
  } catch (error) {
    if (error instanceof UserError) return 'refused';
    throw error;
  }
}
