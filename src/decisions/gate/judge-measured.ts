import type { GateSettings } from '../../model/settings.ts';
import type { Evidence, Interval, Judgement, LookRecord, Reading, State } from '../../model/verdict.ts';
import { FEWEST_VOTES } from './compare.ts';
import { estimate } from './estimate.ts';
import { describeEffect, describeMargin, describeReading, inUnit, perUsers } from './explain.ts';
import { boundsAt, levelAt } from './looks.ts';
import type { Measured } from './measure-rule.ts';
import { methodOf, spendingMethod } from './methods.ts';
import { metricLabel } from './metrics.ts';
import { toRecord } from './sample-record.ts';

/** What judging needs of the settings. */
export interface Weights {
  readonly alpha: GateSettings['alpha'];
  /** Rules that are weighed together. */
  readonly rules: number;
}

/** The state of a measured rule, given whether harm is shown once all rules are weighed together. */
export function judgeMeasured(measure: Measured, harmShown: boolean, { alpha, rules }: Weights): Judgement {
  const { rule, parsed, effect, look } = measure;
  const level = levelAt(look, alpha);
  const interval = boundsAt(look, effect, alpha, level);
  const full = (side: Measured['now'], known: Measured['reading']): Reading => ({
    ...known,
    interval: boundsAt(look, estimate(side), alpha, level),
    confidence: 1 - 2 * level,
  });
  const reading = full(measure.now, measure.reading);
  const reference = measure.before && measure.reference && full(measure.before, measure.reference);
  const { state, because, needed } = decide(measure, interval, harmShown, rules);
  return {
    rule: rule.rule,
    state,
    because: [sentence(measure, reading, reference, interval), because, ...measure.alarms].join(' '),
    comparison: parsed.comparison,
    critical: rule.critical,
    trial: rule.trial,
    reading,
    ...(reference && { reference }),
    effect: { value: effect.value, interval, unit: parsed.unit },
    margin: parsed.margin,
    ...(parsed.threshold !== undefined && { threshold: parsed.threshold }),
    ...(needed !== undefined && { needed }),
    ...(look.record && { look: look.record.look, alphaSpent: look.record.alphaSpent }),
    evidence: evidenceOf(measure, level, state),
  };
}

function evidenceOf(measure: Measured, level: number, state: State): Evidence {
  const { rule, parsed, now, before, daily, look, alarms } = measure;
  const record = look.record && { ...look.record, state };
  return {
    method: [methodOf(parsed, now, before, look.open), ...(look.spending ? [spendingMethod(look.spending)] : [])].join(
      '; ',
    ),
    where: rule.where,
    current: toRecord(now),
    ...(before && { reference: toRecord(before) }),
    daily,
    level,
    open: look.open,
    alarms,
    looks: record === undefined ? [] : [...look.past.filter((each) => each.look < record.look), record].map(inOrder),
  };
}

/** Keys in one order, whether a look was just taken or comes from the ledger: a re-run gives the same bytes. */
function inOrder({ at, look, fraction, information, alphaSpent, digest, state }: LookRecord): LookRecord {
  return { at, look, fraction, information, alphaSpent, digest, state };
}

/** A state with the words for it. */
export interface Decision {
  readonly state: State;
  readonly because: string;
  readonly needed?: number;
}

/**
 * Asymmetric proof. No worse than the margin, shown, passes even where some harm is shown too: the team accepted that
 * much. Harm shown fails. Worse than the margin but not shown warns. The rest is not enough evidence.
 */
export function decide(measure: Measured, [low, high]: Interval, harmShown: boolean, rules: number): Decision {
  const { parsed, effect } = measure;
  if (measure.tooSmall && !harmShown) return tooSmall(measure);
  const alarmed = measure.alarms.length > 0;
  if (high < parsed.margin) return { state: alarmed ? 'warn' : 'pass', because: `${limit(measure)}, shown.` };
  if (harmShown) return { state: 'fail', because: 'Customers are worse off, shown.' };
  const alone = low > 0 ? ` Shown for this rule alone, not once ${rules} rules are weighed together.` : '';
  if (effect.value > parsed.margin) return { state: 'warn', because: `Worse than the rule allows, not shown.${alone}` };
  const needed = votesNeeded(measure, (high - low) / 2);
  const when = inDays(needed - measure.reading.n, measure.daily);
  return {
    state: 'inconclusive',
    because: `Not enough to tell: about ${needed} answers are needed${when}.${alone}`,
    needed,
  };
}

function tooSmall({ reading, daily }: Measured): Decision {
  const when = inDays(FEWEST_VOTES - reading.n, daily);
  const because = `Too few to tell: each side needs ${FEWEST_VOTES} answers at least${when}.`;
  return { state: 'inconclusive', because, needed: FEWEST_VOTES };
}

function inDays(missing: number, daily: number): string {
  if (missing <= 0 || daily <= 0) return '';
  const days = Math.ceil(missing / daily);
  return `, ${days} more ${days === 1 ? 'day' : 'days'} at ${daily.toFixed(1)} a day`;
}

/** The interval shrinks with the square root of the votes: how many until it ends on one side of the point estimate. */
function votesNeeded({ effect, parsed, reading }: Measured, half: number): number {
  const distance = Math.max(parsed.margin - effect.value, effect.value, Number.EPSILON);
  return Math.min(Math.max(Math.ceil(reading.n * (half / distance) ** 2), reading.n + 1), 1_000_000);
}

function limit({ parsed }: Measured): string {
  if (parsed.threshold !== undefined)
    return `Within ${inUnit(parsed.metric, parsed.threshold)}${perUsers(parsed.metric)}`;
  return parsed.margin === 0 ? 'No worse' : `No more than ${describeMargin(parsed.metric, parsed)} worse`;
}

function sentence(
  { parsed, effect }: Measured,
  reading: Reading,
  reference: Reading | undefined,
  interval: Interval,
): string {
  const label = metricLabel(parsed.metric);
  const now = describeReading(label === 'nps' ? 'NPS' : label, parsed.metric, reading);
  if (reference === undefined) return `${now}.`;
  const before = `${parsed.comparison} ${inUnit(parsed.metric, reference.value)}`;
  return `${now}; ${before}. ${describeEffect(parsed.metric, parsed, effect.value, interval)}.`;
}
