import { weightOf } from '../../model/rule-weight.ts';
import type { RuleSettings } from '../../model/settings.ts';
import { boundsAt, isFarFromShown } from './looks.ts';
import type { Measured, Unmeasured } from './measure-rule.ts';

/** A rule's share of alpha while no rule shows harm. Rules on trial have all of it to themselves. */
export function shareOf(rule: RuleSettings, rules: readonly RuleSettings[]): number {
  return rule.trial ? 1 : weightOf(rule) / totalOf(rules.filter(({ trial }) => !trial));
}

function totalOf(rules: readonly RuleSettings[]): number {
  return rules.reduce((sum, rule) => sum + weightOf(rule), 0);
}

/**
 * The rules that show harm once all are weighed together: Holm's weighted step-down keeps the chance that a harmless release is
 * blocked by any of them at any look within `alpha` (Holm 1979; for repeated looks Ye et al. 2013, Stat. Med.
 * 32:1112–1124). Rules that cannot be measured today keep their share, for they may be tomorrow. Rules on trial are
 * weighed alone and cost the others nothing. What an earlier look of the plan showed stays shown.
 */
export function harmShown(measured: readonly (Measured | Unmeasured)[], alpha: number): ReadonlySet<Measured> {
  const shown = new Set<Measured>();
  const counted = measured.filter((each) => !each.rule.trial);
  let left = counted.filter((each): each is Measured => 'effect' in each);
  let total = totalOf(counted.map(({ rule }) => rule));
  for (;;) {
    const found = left.filter((each) => showsHarm(each, (alpha * weightOf(each.rule)) / total));
    if (found.length === 0) break;
    for (const each of found) shown.add(each);
    left = left.filter((each) => !shown.has(each));
    total -= totalOf(found.map(({ rule }) => rule));
  }
  for (const each of measured) {
    if (each.rule.trial && 'effect' in each && showsHarm(each, alpha)) shown.add(each);
  }
  return shown;
}

function showsHarm({ effect, look, tooSmall }: Measured, alpha: number): boolean {
  if (look.past.some(({ state }) => state === 'fail')) return true;
  if (tooSmall || effect.value <= 0 || isFarFromShown(look, effect, alpha)) return false;
  return boundsAt(look, effect, alpha)[0] > 0;
}
