import type { LedgerEvent } from '../../model/ledger-event.ts';
import { isSameVersion } from '../../model/plain-version.ts';
import type { RuleSettings } from '../../model/settings.ts';
import type { Override } from '../../model/verdict.ts';
import { ruleKey } from './rule-key.ts';

type OverrideEvent = Extract<LedgerEvent, { readonly kind: 'override' }>;

/** Every override made up to `asOf`, whether still in force or not. */
export function overridesUpTo(events: readonly LedgerEvent[], asOf: string): readonly OverrideEvent[] {
  return events.filter((event): event is OverrideEvent => event.kind === 'override' && event.at <= asOf);
}

/**
 * The override that lets a rule through now, the one that lasts longest. A critical rule needs a second name, and it must
 * be another one.
 */
export function overrideFor(
  rule: RuleSettings,
  release: string | undefined,
  made: readonly OverrideEvent[],
  asOf: string,
): Override | undefined {
  const fitting = made
    .filter((each) => plain(each.rule) === ruleKey(rule) && each.until > asOf)
    .filter((each) => each.release === undefined || (release !== undefined && isSameVersion(each.release, release)))
    .filter((each) => !rule.critical || isSecond(each))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1));
  const [found] = fitting;
  if (found === undefined) return undefined;
  const { kind: _kind, at: _at, ...override } = found;
  return override;
}

/** Whether a second person stands behind it. */
export function isSecond({ by, second }: Pick<Override, 'by' | 'second'>): boolean {
  return second !== undefined && plain(second).toLowerCase() !== plain(by).toLowerCase();
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
