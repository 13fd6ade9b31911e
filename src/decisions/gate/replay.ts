import type { RuleSettings } from '../../model/settings.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import { judgeMeasured } from './judge-measured.ts';
import { type Look, OPEN, spendingFor } from './looks.ts';
import type { Measured, Unmeasured } from './measure-rule.ts';
import { measureSamples } from './measure-samples.ts';
import { isRuleProblem, parseRule, type ParsedRule } from './parse-rule.ts';
import { fromRecord } from './sample-record.ts';
import { settleVerdict } from './settle-verdict.ts';
import { harmShown } from './weigh-rules.ts';

/**
 * The same verdict, made again from the counts it kept: intervals, weighing, states, sentences and what they come to.
 * Rules that could not be measured and people's words stay as they are. `undefined` when the verdict kept too little, as
 * those of earlier versions did, or names a rule that is none.
 */
export function replayVerdict(verdict: Verdict): Verdict | undefined {
  const { basis } = verdict;
  if (basis === undefined) return undefined;
  const measured = verdict.judgements.map(replayed);
  if (!measured.every((each) => each !== undefined)) return undefined;
  const harmful = harmShown(measured, basis.alpha);
  const rules = verdict.judgements.filter(({ trial }) => !trial).length;
  const judgements = measured.map((measure, index): Judgement => {
    const kept = verdict.judgements[index] as Judgement;
    if (!('effect' in measure)) return kept;
    const judgement = judgeMeasured(measure, harmful.has(measure), { alpha: basis.alpha, rules });
    return withWords(judgement, kept);
  });
  return { ...verdict, ...settleVerdict(judgements, basis.policy), judgements };
}

function withWords(judgement: Judgement, { quotes, override }: Judgement): Judgement {
  return { ...judgement, ...(quotes && { quotes }), ...(override && { override }) };
}

/** A rule measured again from the counts a judgement kept; `undefined` when it kept too little. */
function replayed(judgement: Judgement): Measured | Unmeasured | undefined {
  const { rule, critical, trial, evidence, state, because } = judgement;
  const parsed = understand(rule);
  if (parsed === undefined) return undefined;
  const settings: RuleSettings = { rule, where: evidence?.where ?? {}, critical, trial };
  if (evidence === undefined) {
    const silent = state === 'no-data' || state === 'stale' || state === 'invalid' || state === 'error';
    return silent ? { rule: settings, parsed, state, because } : undefined;
  }
  const { current, reference, daily, alarms } = evidence;
  return measureSamples({
    rule: settings,
    parsed,
    now: fromRecord(current),
    ...(reference && { before: fromRecord(reference) }),
    daily,
    look: lookAgain(judgement, parsed),
    alarms,
  });
}

function lookAgain({ evidence, critical }: Judgement, { metric }: ParsedRule): Look {
  const last = evidence?.looks.at(-1);
  if (evidence === undefined || evidence.open || last === undefined) return OPEN;
  const { state: _state, ...record } = last;
  return {
    open: false,
    record,
    isNew: false,
    past: evidence.looks.slice(0, -1),
    spending: spendingFor(critical, metric.family),
  };
}

/** A rule that was understood once names its own tag. */
function understand(rule: string): ParsedRule | undefined {
  const tags = [...rule.matchAll(/\(\s*([\w.-]+)\s*\)/g)].map(([, tag = '']) => tag);
  const parsed = parseRule(rule, { tags, features: [], scales: 'any' });
  return isRuleProblem(parsed) ? undefined : parsed;
}
