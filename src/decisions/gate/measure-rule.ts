import type { Finding } from '../../model/finding.ts';
import type { GateSettings, RuleSettings, SourceFacts } from '../../model/settings.ts';
import type { LookRecord, Reading, State } from '../../model/verdict.ts';
import { dispersionIndex } from '../../statistics/quasi-poisson.ts';
import type { Estimate } from './bounds.ts';
import { describeSilence } from './describe-silence.ts';
import { duplicateBurst } from './duplicate-burst.ts';
import { staleness } from './freshness.ts';
import { hear, type Hearing, type Side } from './hear.ts';
import { impossibleValues } from './impossible-values.ts';
import type { Look } from './looks.ts';
import { mayRestOn } from './may-rest-on.ts';
import { measureSamples } from './measure-samples.ts';
import { metricLabel } from './metrics.ts';
import { nearCopies } from './near-copies.ts';
import { newcomers } from './newcomers.ts';
import type { ParsedRule } from './parse-rule.ts';
import { responderTrouble } from './responders.ts';
import { type Dispersion, type Sample, sizeOf, takeSample } from './sample.ts';
import type { Stream } from './stream.ts';
import { trendAlarms } from './trend-alarms.ts';
import type { UnreadSource } from './unread-sources.ts';
import { type Arm, type Arms, type Candidate, chooseArms, daysOf } from './windows.ts';

/** A rule on its way to a judgement: what was measured, before the rules are weighed against each other. */
export interface Measured {
  readonly rule: RuleSettings;
  readonly parsed: ParsedRule;
  readonly reading: Omit<Reading, 'interval' | 'confidence'>;
  readonly reference?: Omit<Reading, 'interval' | 'confidence'>;
  readonly now: Sample;
  readonly before?: Sample;
  /** Harm-oriented effect. */
  readonly effect: Estimate;
  /** Findings behind the current side. */
  readonly findings: readonly Finding[];
  /** Too few votes on a side to show anything. */
  readonly tooSmall: boolean;
  /** Votes a day on the current side. */
  readonly daily: number;
  readonly look: Look;
  /** What else a reader must know; keeps a pass from being more than a warning. */
  readonly alarms: readonly string[];
}

/** A rule that cannot be measured, with the state that says why. */
export interface Unmeasured {
  readonly rule: RuleSettings;
  readonly parsed: ParsedRule;
  readonly state: Extract<State, 'no-data' | 'stale' | 'invalid' | 'error'>;
  readonly because: string;
}

export interface GateData {
  readonly stream: Stream;
  readonly candidate: Candidate;
  readonly settings: GateSettings;
  /** Sources that could not be read: nothing that rests on their silence is believed. */
  readonly failedSources: readonly string[];
  /** Sources with rows that could not be read; a rule that may rest on one is judged by the rest with care. */
  readonly unread?: readonly UnreadSource[];
  readonly facts?: readonly SourceFacts[];
  /** Earlier looks at this release by rule key. */
  readonly past: ReadonlyMap<string, readonly LookRecord[]>;
  /** Only harm is asked for, which no alarm shows; see `GateInput`. */
  readonly skipAlarms?: boolean;
  /** Names what both sides said; see `GateInput`. */
  readonly nameOf?: (hearing: Hearing) => string;
}

/** What both sides said, before anybody looks at it. */
export interface Heard {
  readonly now: Sample;
  readonly before?: Sample;
  readonly hearing: Hearing;
  readonly arms: Arms;
  readonly alarms: readonly string[];
}

/**
 * Counts what a rule is about, or says why that cannot be done. `until`: up to when fresh items are asked for; the
 * candidate's clock may stand earlier, at an earlier look.
 */
export function countRule(
  rule: RuleSettings,
  parsed: ParsedRule,
  data: GateData,
  candidate: Candidate,
  until: number,
): Heard | Unmeasured {
  const cannot = (state: Unmeasured['state'], because: string): Unmeasured => ({ rule, parsed, state, because });
  if (data.failedSources.length > 0) {
    return cannot('error', `Could not read ${data.failedSources.join(', ')}, so what is missing is unknown.`);
  }
  const unread = unreadFor(rule, parsed, data);
  const drifted = unread.filter(({ isMost }) => isMost);
  if (drifted.length > 0) return cannot('invalid', `${listed(drifted)}: its export or map has changed.`);
  const { settings } = data;
  const arms = chooseArms(parsed.comparison, candidate, settings);
  const released = candidate.release === undefined ? candidate.asOf : Date.parse(candidate.release.at);
  const fresh =
    candidate.asOf === until ? arms : chooseArms(parsed.comparison, { ...candidate, asOf: until }, settings);
  const hearing = hear(data.stream, { rule, parsed, arms, settings, released, until });
  const newest = fresh === arms ? hearing.newest : newestOf(rule, parsed, data, fresh, until);
  const impossible = impossibleValues(hearing.impossible);
  if (impossible !== undefined) return cannot('invalid', impossible);
  const stale = newest === undefined ? undefined : staleness(newest, until, settings.window.maxAgeHours);
  if (newest === undefined || stale !== undefined) {
    const silence = stale ?? describeSilence(rule, parsed, data.stream, candidate, arms.current.spans);
    if (unread.length > 0) return cannot('invalid', `${silence} But ${listed(unread)}: silence is not shown.`);
    return cannot(stale === undefined ? 'no-data' : 'stale', silence);
  }
  if (hearing.current.heard.length === 0) {
    return cannot(
      'no-data',
      `${hearing.immature} answers are younger than gate.maturity, or what was measured in its place, allows: none counts yet.`,
    );
  }
  const trouble =
    duplicateBurst(data.stream, hearing.current.heard) ?? responderTrouble(parsed, hearing, arms, settings);
  if (typeof trouble === 'string') return cannot('invalid', trouble);
  const problem = [arms.current, arms.reference]
    .map((arm) => arm && missingExposure(parsed, arm, settings))
    .find(Boolean);
  if (problem !== undefined) return cannot('no-data', problem);
  const now = sampleOf(parsed, hearing.current, arms.current, dispersionOf(parsed, hearing));
  const before = arms.reference && sampleOf(parsed, hearing.reference, arms.reference);
  // No event is an answer only where somebody spoke at all: an export that begins with the release is none.
  const silent =
    parsed.metric.family === 'events' ? hearing.reference.heard.length === 0 : before && sizeOf(before) === 0;
  if (before !== undefined && silent === true) {
    const because = `Nothing to compare with: no ${metricLabel(parsed.metric)} answer in the ${parsed.comparison}.`;
    return cannot('no-data', because);
  }
  if (data.skipAlarms === true) return { now, ...(before && { before }), hearing, arms, alarms: [] };
  const from = Math.min(...arms.current.spans.map((span) => span.from));
  const strangers = newcomers(data.stream, { parsed, rule }, hearing.current, from);
  const campaign = nearCopies(data.stream, hearing.current.heard, from);
  const alarms = [...trouble, ...campaign, ...strangers, ...trendAlarms(parsed, hearing, arms)];
  return { now, ...(before && { before }), hearing, arms, alarms };
}

function unreadFor(rule: RuleSettings, { metric }: ParsedRule, data: GateData): readonly UnreadSource[] {
  const { stream, facts = [], unread = [] } = data;
  return unread.filter(({ source }) => mayRestOn(source, rule, metric, { facts, stream }));
}

function listed(unread: readonly UnreadSource[]): string {
  return unread.map(({ because }) => because).join(', ');
}

/** What was counted, with its estimates, as it is seen at a look. */
export function measureHeard(rule: RuleSettings, parsed: ParsedRule, heard: Heard, look: Look): Measured {
  const { now, before, hearing, arms, alarms } = heard;
  const daily = sizeOf(now) / Math.max(daysOf(arms.current), 1);
  const counted = measureSamples({ rule, parsed, now, ...(before && { before }), daily, look, alarms });
  return { ...counted, findings: hearing.current.voting };
}

function newestOf(rule: RuleSettings, parsed: ParsedRule, data: GateData, arms: Arms, until: number) {
  return hear(data.stream, { rule, parsed, arms, settings: data.settings, released: until, until }).newest;
}

function sampleOf({ metric }: ParsedRule, side: Side, arm: Arm, dispersion?: Dispersion): Sample {
  const users = arm.exposure === undefined ? undefined : arm.exposure / Math.max(daysOf(arm), Number.EPSILON);
  const sample = takeSample(metric, side, { exposure: arm.exposure, users });
  return sample.family === 'events' && dispersion ? { ...sample, dispersion } : sample;
}

/** Days of counts before the release that dispersion needs to be known. */
const FEWEST_DAYS = 14;

function dispersionOf({ metric }: ParsedRule, { daily }: Hearing): Dispersion | undefined {
  if (metric.family !== 'events' || daily.length < FEWEST_DAYS) return undefined;
  return { index: dispersionIndex(daily), days: daily.length };
}

function missingExposure({ metric }: ParsedRule, arm: Arm, { dailyExposure }: GateSettings): string | undefined {
  if ((metric.family !== 'events' && metric.name !== 'adoption') || arm.exposure !== undefined) return undefined;
  if (dailyExposure !== undefined) {
    const days = dailyExposure.map(({ day }) => day).sort();
    const [from = 0, to = 0] = [arm.spans[0]?.from, arm.spans.at(-1)?.to];
    const asked = [from, to].map((time) => new Date(time).toISOString().slice(0, 10)).join(' to ');
    return `${metricLabel(metric)} is counted per exposed user, and the daily counts of gate.exposure (${days[0]} to ${days.at(-1)}) cover less than half of ${asked}, or count nobody.`;
  }
  return `${metricLabel(metric)} is counted per exposed user, and nobody says how many there are: set gate.exposure or the release's.`;
}
