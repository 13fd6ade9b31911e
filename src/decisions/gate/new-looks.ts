import type { RuleLook } from '../../model/ledger-event.ts';
import type { LedgerEvent } from '../../model/ledger-event.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Measured, Unmeasured } from './measure-rule.ts';
import { ruleKey } from './rule-key.ts';

/** The looks of a verdict that the ledger does not know yet. Those that saw nothing new are not among them. */
export function newLooks({ release, judgements }: Verdict, events: readonly LedgerEvent[]): readonly RuleLook[] {
  if (release === undefined) return [];
  const known = new Set(
    events.flatMap((event) =>
      event.kind === 'gate' && event.release === release ? event.looks.map((look) => nameOf(look)) : [],
    ),
  );
  return judgements.flatMap(({ rule, evidence }) => {
    const look = evidence?.looks.at(-1);
    if (evidence === undefined || look === undefined) return [];
    const named = { rule: ruleKey({ rule, where: evidence.where }), ...look };
    return known.has(nameOf(named)) ? [] : [named];
  });
}

/** The looks that are new before anybody has judged them: none of them has shown harm. */
export function quietLooks(measured: readonly (Measured | Unmeasured)[]): readonly RuleLook[] {
  return measured.flatMap((each) =>
    'look' in each && each.look.isNew && each.look.record !== undefined
      ? [{ rule: ruleKey(each.rule), ...each.look.record, state: 'inconclusive' as const }]
      : [],
  );
}

function nameOf({ rule, look, digest }: RuleLook): string {
  return `${look} ${digest} ${rule}`;
}
