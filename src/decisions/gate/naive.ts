import type { Measured, Unmeasured } from './measure-rule.ts';

/** What most gates do: each rule by itself, at one-sided 5 %, anew at every look. For comparison only. */
export function isAlarmedNaively(measured: readonly (Measured | Unmeasured)[]): boolean {
  return measured.some(
    (each) => !each.rule.trial && 'effect' in each && !each.tooSmall && each.effect.interval(0.9)[0] > 0,
  );
}
