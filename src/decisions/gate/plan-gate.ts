import type { RuleSettings } from '../../model/settings.ts';
import { mean, variance } from '../../statistics/moments.ts';
import { eventsForRateRatio, sampleSizeMeans } from '../../statistics/power-means.ts';
import { sampleSizeTwoProportions } from '../../statistics/power-proportions.ts';
import type { GateInput } from './judge-gate.ts';
import { countRule, type GateData } from './measure-rule.ts';
import type { Metric } from './metrics.ts';
import { isRuleProblem, parseRule } from './parse-rule.ts';
import { type Sample, sizeOf } from './sample.ts';
import { toStream } from './stream.ts';
import { shareOf } from './weigh-rules.ts';
import { daysOf } from './windows.ts';

const DAY = 86_400_000;
const POWER = 0.8;

/** What one rule can find. */
export interface RulePlan {
  readonly rule: string;
  /** Votes (events) a day over the window. */
  readonly daily: number;
  /** One-sided level the rule is tested at when nothing else is shown: its share of alpha. */
  readonly alpha: number;
  readonly worsenings: readonly Worsening[];
  /** What the worsenings are measured in; absent where nothing can be said. */
  readonly family?: Metric['family'];
  /** Why nothing can be said. */
  readonly because?: string;
}

/** A worsening and what it takes to show it with 80 % power. */
export interface Worsening {
  /** In the metric's unit; for events the ratio. */
  readonly by: number;
  /** Votes each side needs; for events, the events the reference needs at equal exposure. */
  readonly votes: number;
  /** Days at the present rate; absent when nobody answers. */
  readonly days?: number;
  /** ISO 8601 in UTC: when it can be decided, for a release now. */
  readonly on?: string;
  readonly inTime?: boolean;
}

/** What all rules can find within the days of a watch. */
export interface GatePlan {
  readonly earshot: 1;
  readonly kind: 'gate-plan';
  readonly asOf: string;
  readonly days: number;
  readonly power: number;
  readonly rules: readonly RulePlan[];
  /** Whether the gate has a `gate.plan`; without one its intervals hold at any time and need more answers than these. */
  readonly planned: boolean;
}

/** Worsenings to plan for, by family. */
const WORSENINGS = {
  nps: [10, 20, 40],
  proportion: [0.05, 0.1, 0.2],
  ordinal: [0.2, 0.5, 1],
  mean: [0.1, 0.2, 0.4],
  events: [1.25, 1.5, 2],
} as const satisfies Record<Metric['family'], readonly number[]>;

/** The power table for the team's own rates and spreads of the last days. */
export function planGate(input: GateInput, days: number): GatePlan {
  const rules = input.settings.rules.map((rule) => planRule(rule, input, days));
  return {
    earshot: 1,
    kind: 'gate-plan',
    asOf: input.asOf,
    days,
    power: POWER,
    rules,
    planned: input.settings.plan !== undefined,
  };
}

function planRule(rule: RuleSettings, input: GateInput, days: number): RulePlan {
  const { settings, names, asOf, failedSources } = input;
  const alpha = settings.alpha * shareOf(rule, settings.rules);
  const parsed = parseRule(rule.rule, names);
  const nothing = (because: string): RulePlan => ({ rule: rule.rule, daily: 0, alpha, worsenings: [], because });
  if (isRuleProblem(parsed)) return nothing(parsed.message);
  const candidate = { asOf: Date.parse(asOf) };
  const exposure = settings.releases.findLast((release) => release.at <= asOf)?.exposure ?? settings.exposure;
  const window = { ...settings.window, maxAgeHours: Infinity };
  const lenient = { ...settings, window, ...(exposure !== undefined && { exposure }) };
  const data: GateData = {
    stream: toStream(input.findings),
    candidate,
    settings: lenient,
    failedSources,
    past: new Map(),
  };
  const heard = countRule(rule, { ...parsed, comparison: 'absolute' }, data, candidate, candidate.asOf);
  if ('state' in heard) return nothing(heard.because);
  const daily = sizeOf(heard.now) / Math.max(1, daysOf(heard.arms.current));
  const worsenings = WORSENINGS[parsed.metric.family].flatMap((by) => {
    const votes = votesFor(heard.now, by, parsed.metric.better, alpha);
    return votes === undefined ? [] : [{ by, votes, ...decidable(votes, daily, candidate.asOf, days) }];
  });
  return { rule: rule.rule, daily, alpha, worsenings, family: parsed.metric.family };
}

function decidable(votes: number, daily: number, now: number, days: number): Partial<Worsening> {
  if (daily <= 0) return {};
  const needed = Math.ceil(votes / daily);
  const on = now + needed * DAY;
  return {
    days: needed,
    ...(Number.isFinite(on) && on < 8.64e15 && { on: new Date(on).toISOString() }),
    inTime: needed <= days,
  };
}

function votesFor(sample: Sample, by: number, better: Metric['better'], alpha: number): number | undefined {
  const design = { alpha, power: POWER, alternative: 'one-sided' } as const;
  switch (sample.family) {
    case 'nps': {
      const { promoters, passives, detractors } = sample.counts;
      // A few answers more than there are keep the spread above 0.
      const n = promoters + passives + detractors + 3;
      const [p, d] = [(promoters + 0.75) / n, (detractors + 0.75) / n];
      return Math.ceil(sampleSizeMeans({ ...design, delta: by / 100, sd: Math.sqrt(p + d - (p - d) ** 2) }));
    }
    case 'proportion': {
      const p1 = (sample.successes + 1) / (sample.n + 2);
      const p2 = better === 'lower' ? p1 + by : p1 - by;
      return p2 <= 0 || p2 >= 1 ? undefined : Math.ceil(sampleSizeTwoProportions({ ...design, p1, p2 }));
    }
    case 'ordinal':
    case 'mean': {
      const sd = sample.values.length < 2 ? 0 : Math.sqrt(variance(sample.values));
      return sd > 0 && Number.isFinite(mean(sample.values))
        ? Math.ceil(sampleSizeMeans({ ...design, delta: by, sd }))
        : undefined;
    }
    case 'events':
      return Math.ceil(eventsForRateRatio({ ...design, ratio: by }));
  }
}
