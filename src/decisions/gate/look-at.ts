import { createHash } from 'node:crypto';
import type { Finding } from '../../model/finding.ts';
import type { RuleSettings, WatchPlan } from '../../model/settings.ts';
import type { LookRecord } from '../../model/verdict.ts';
import type { Hearing } from './hear.ts';
import { fractionOf, isOver, MOST_LOOKS, OPEN, spendingFor, takeLook } from './looks.ts';
import { countRule, type GateData, type Heard, type Measured, measureHeard, type Unmeasured } from './measure-rule.ts';
import { informationOf } from './measure-samples.ts';
import type { ParsedRule } from './parse-rule.ts';
import { ruleKey } from './rule-key.ts';
import { sizeOf } from './sample.ts';

const DAY = 86_400_000;

/**
 * Measures a rule as it is looked at now. With a plan the clock stops at its end, and between two of its looks at the last
 * one, so that looking more often shows nothing more and costs nothing.
 */
export function lookAt(rule: RuleSettings, parsed: ParsedRule, data: GateData): Measured | Unmeasured {
  const { candidate, settings } = data;
  if (settings.plan === undefined || candidate.release === undefined) {
    const heard = countRule(rule, parsed, data, candidate, candidate.asOf);
    return 'state' in heard ? heard : measureHeard(rule, parsed, heard, OPEN);
  }
  const past = data.past.get(ruleKey(rule)) ?? [];
  const planned = heardByPlan(rule, parsed, data, past, {
    plan: settings.plan,
    released: Date.parse(candidate.release.at),
  });
  if ('state' in planned) return planned;
  const { heard, asOf, fraction } = planned;
  const sight = {
    at: new Date(asOf).toISOString(),
    fraction,
    information: informationOf(heard.now, heard.before),
    digest: (data.nameOf ?? digestOf)(heard.hearing),
  };
  return measureHeard(
    rule,
    parsed,
    heard,
    takeLook(sight, past, spendingFor(rule.critical, parsed.metric.family), settings.alpha),
  );
}

interface Planned {
  readonly heard: Heard;
  readonly asOf: number;
  readonly fraction: number;
}

function heardByPlan(
  rule: RuleSettings,
  parsed: ParsedRule,
  data: GateData,
  past: readonly LookRecord[],
  { plan, released }: { readonly plan: WatchPlan; readonly released: number },
): Planned | Unmeasured {
  const { candidate } = data;
  const until = Math.min(candidate.asOf, endOf(plan, released, past));
  const at = (asOf: number): Heard | Unmeasured => countRule(rule, parsed, data, { ...candidate, asOf }, until);
  const heard = at(until);
  if ('state' in heard) return heard;
  const fraction = fractionOf(plan, (until - released) / DAY, sizeOf(heard.now));
  const last = past.at(-1);
  const tooSoon = last !== undefined && fraction < 1 && fraction - last.fraction < 1 / MOST_LOOKS;
  if (!tooSoon) return { heard, asOf: until, fraction };
  const asOf = Date.parse(last.at);
  const before = at(asOf);
  return 'state' in before ? before : { heard: before, asOf, fraction: last.fraction };
}

/** A plan of days ends with them; one of answers with the look that had them all. */
function endOf(plan: WatchPlan, released: number, past: readonly LookRecord[]): number {
  if ('days' in plan) return released + plan.days * DAY;
  const last = past.at(-1);
  return last !== undefined && isOver(past) ? Date.parse(last.at) : Infinity;
}

/** SHA-256 over what both sides said, in an order of its own. */
function digestOf({ current, reference }: Hearing): string {
  const hash = createHash('sha256');
  for (const side of [current, reference]) {
    hash.update(`${side.voting.map(lineOf).sort().join('\n')}\n\n`);
  }
  return hash.digest('hex');
}

function lineOf({ id, createdAt, rating, sentiment }: Finding): string {
  return `${id}\t${createdAt}\t${rating?.value ?? ''}\t${sentiment.score}`;
}
