import { decide } from '../../src/decisions/gate/judge-measured.ts';
import { boundsAt, type Look, OPEN, spendingFor, takeLook } from '../../src/decisions/gate/looks.ts';
import { informationOf, measureSamples } from '../../src/decisions/gate/measure-samples.ts';
import type { Measured } from '../../src/decisions/gate/measure-rule.ts';
import { isRuleProblem, parseRule } from '../../src/decisions/gate/parse-rule.ts';
import type { Sample } from '../../src/decisions/gate/sample.ts';
import { settleVerdict } from '../../src/decisions/gate/settle-verdict.ts';
import { harmShown } from '../../src/decisions/gate/weigh-rules.ts';
import type { RuleSettings } from '../../src/model/settings.ts';
import type { LookRecord, State } from '../../src/model/verdict.ts';

/** The counts of both sides of one rule. */
export interface RuleSample {
  readonly now: Sample;
  readonly before: Sample;
}

/** The five rules of the simulated gates, in the order of the samples. */
const TEXTS = [
  'nps >= control - 20',
  'csat >= control - 10%',
  'stars >= control - 10%',
  'tickets <= trailing * 1.5',
  'sentiment >= control - 0.2',
];

/** The rules, those that begin with one of the `critical` names critical. */
export function rulesWith(...critical: readonly string[]): readonly RuleSettings[] {
  return TEXTS.map((rule) => ({
    rule,
    where: {},
    trial: false,
    critical: critical.some((name) => rule.startsWith(name)),
  }));
}

const PARSED = TEXTS.map((rule) => {
  const parsed = parseRule(rule, { tags: [], features: [] });
  if (isRuleProblem(parsed)) throw new Error(parsed.message);
  return parsed;
});

const ALPHA = 0.05;
const POLICY = { inconclusive: 'pass', noData: 'fail', error: 'fail' } as const;

/** What all five rules come to at one look; remembers the look in `past`, one list a rule. */
export function judgeSamples(
  samples: readonly RuleSample[],
  rules: readonly RuleSettings[],
  fraction: number | undefined,
  past: LookRecord[][],
) {
  const measured = samples.map((sample, index): Measured => {
    const rule = rules[index] as RuleSettings;
    const look: Look = fraction === undefined ? OPEN : lookOf(sample, fraction, past[index] ?? [], rule.critical);
    return measureSamples({
      rule,
      parsed: PARSED[index] as Measured['parsed'],
      ...sample,
      daily: 10,
      look,
      alarms: [],
    });
  });
  const harmful = harmShown(measured, ALPHA);
  const states = measured.map((measure, index): State => {
    const { state } = decide(
      measure,
      boundsAt(measure.look, measure.effect, ALPHA),
      harmful.has(measure),
      rules.length,
    );
    if (measure.look.record !== undefined) past[index] = [...measure.look.past, { ...measure.look.record, state }];
    return state;
  });
  const judgements = states.map((state, index) => ({
    ...(rules[index] as RuleSettings),
    state,
    because: '',
    comparison: 'control' as const,
  }));
  return { states, verdict: settleVerdict(judgements, POLICY) };
}

function lookOf({ now, before }: RuleSample, fraction: number, past: readonly LookRecord[], critical: boolean): Look {
  const sight = {
    at: '2026-01-01T00:00:00.000Z',
    fraction,
    information: informationOf(now, before),
    digest: String(fraction),
  };
  return takeLook(sight, past, spendingFor(critical, now.family), ALPHA);
}

/** What most gates do: each rule anew at one-sided 5 %, every day. */
export function isAlarmedNaively(samples: readonly RuleSample[], rules: readonly RuleSettings[]): boolean {
  return samples.some((sample, index) => {
    const rule = rules[index] as RuleSettings;
    const parsed = PARSED[index] as Measured['parsed'];
    const measure = measureSamples({ rule, parsed, ...sample, daily: 10, look: OPEN, alarms: [] });
    return !measure.tooSmall && measure.effect.value > 0 && measure.effect.interval(0.9)[0] > 0;
  });
}
