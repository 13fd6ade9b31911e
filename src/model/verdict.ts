import type { Quote } from './cluster.ts';
import type { Channel } from './item.ts';
import type { ReleaseRange } from './release.ts';

/** What a rule can come to, worst first. Too little data is never a pass. */
export const STATES = ['fail', 'invalid', 'error', 'no-data', 'stale', 'inconclusive', 'warn', 'pass'] as const;
export type State = (typeof STATES)[number];

export type Interval = readonly [low: number, high: number];

/** One metric measured over a set of findings. */
export interface Reading {
  readonly metric: string;
  /** In the metric's own unit: NPS points -100..100, shares 0..1, stars, events per exposed user. */
  readonly value: number;
  /** Votes behind it: one per customer. For event counts, the number of events. */
  readonly n: number;
  readonly interval: Interval;
  /** Two-sided confidence of `interval`, 0..1. */
  readonly confidence: number;
  /** Exposed users or sessions, for event counts. */
  readonly exposure?: number;
}

/** `own`: the metric's unit. `rank`: P(worse) + P(tie)/2 - 1/2, -0.5..0.5. `log-ratio`: natural logarithm of a ratio of rates. */
export const EFFECT_UNITS = ['own', 'rank', 'log-ratio'] as const;
export type EffectUnit = (typeof EFFECT_UNITS)[number];

/** How much worse off customers are, with an interval at the confidence of the reading. */
export interface Effect {
  readonly value: number;
  readonly interval: Interval;
  readonly unit: EffectUnit;
}

/** What a rule compares with. */
export type Comparison = 'absolute' | 'baseline' | 'control' | 'trailing';

/** What one side said, as counts: enough to judge again. */
export type SampleRecord =
  | { readonly family: 'nps'; readonly promoters: number; readonly passives: number; readonly detractors: number }
  | { readonly family: 'proportion'; readonly successes: number; readonly n: number }
  /** Votes by their value on the scale, lowest first. */
  | { readonly family: 'ordinal'; readonly levels: readonly (readonly [value: number, votes: number])[] }
  /** Values with three decimals in the order of arrival, separated by spaces. */
  | { readonly family: 'mean'; readonly values: string }
  | {
      readonly family: 'events';
      readonly count: number;
      readonly exposure: number;
      /** Variance over mean of the counts of whole baseline days, where there are enough of them. */
      readonly dispersion?: number;
      /** Days behind `dispersion`. */
      readonly days?: number;
    };

/** One look at a rule, as the ledger remembers it. */
export interface LookRecord {
  /** ISO 8601 in UTC: what was known up to then. */
  readonly at: string;
  /** From 1. */
  readonly look: number;
  /** How far along the plan, 0..1. */
  readonly fraction: number;
  /** Votes (or exposure, for events) both sides together carry: n1·n2/(n1 + n2), or n for an absolute rule. */
  readonly information: number;
  /** One-sided alpha spent up to this look. */
  readonly alphaSpent: number;
  /** SHA-256 over the items of both sides, hex. */
  readonly digest: string;
  readonly state: State;
}

/** What a judgement rests on. `gate replay` makes the same judgement from it. */
export interface Evidence {
  /** Method of the interval, with its source. */
  readonly method: string;
  readonly where: Readonly<Record<string, string>>;
  readonly current: SampleRecord;
  readonly reference?: SampleRecord;
  /** Votes a day on the current side. */
  readonly daily: number;
  /** One-sided level of each bound at this look; `open`: valid at any time. */
  readonly level: number;
  readonly open: boolean;
  /** What else a reader must know: a trend, a shift in who answers. Empty when nothing. */
  readonly alarms: readonly string[];
  /** Every look of the plan, this one last; empty without a plan. */
  readonly looks: readonly LookRecord[];
}

/** A person's decision to go on in spite of a rule. */
export interface Override {
  readonly rule: string;
  /** Version it is for; every one when absent. */
  readonly release?: string;
  readonly by: string;
  /** The second person a critical rule needs. */
  readonly second?: string;
  readonly why: string;
  /** ISO 8601 in UTC: no longer in force from then on. */
  readonly until: string;
}

/** What decides besides the rules: recorded, so that a verdict can be made again. */
export interface GateBasis {
  readonly alpha: number;
  readonly policy: {
    readonly inconclusive: 'pass' | 'fail';
    readonly noData?: 'pass' | 'fail';
    readonly error: 'pass' | 'fail';
  };
  /** Hours before answers of a channel count, where they were measured and nobody set them. */
  readonly maturity?: Readonly<Partial<Record<Channel, number>>>;
}

/** A rule's state with its reason and its numbers. */
export interface Judgement {
  /** The rule as the team wrote it. */
  readonly rule: string;
  readonly state: State;
  /** One sentence with the numbers that decided. */
  readonly because: string;
  readonly comparison: Comparison;
  readonly critical: boolean;
  /** Shown, not counted. */
  readonly trial: boolean;
  readonly reading?: Reading;
  /** The other side of a comparison. */
  readonly reference?: Reading;
  /** Harm-oriented: positive means customers are worse off. */
  readonly effect?: Effect;
  /** Largest acceptable worsening, in the effect's unit. */
  readonly margin?: number;
  /** For an absolute rule, the value it names. */
  readonly threshold?: number;
  /** Votes needed to decide, when inconclusive. */
  readonly needed?: number;
  /** Which look at this release this is, from 1; absent when no end is planned and every look is good at any time. */
  readonly look?: number;
  /** One-sided share of alpha spent by all looks up to this one. */
  readonly alphaSpent?: number;
  /** Formulas and numbers a reader can recompute the judgement from. */
  readonly evidence?: Evidence;
  /** A person let this rule through: it is shown and does not decide. */
  readonly override?: Override;
  /** Representative words behind a failing rule, redacted. */
  readonly quotes?: readonly Quote[];
}

/** The worst of all judgements, lexicographically. A versioned record. */
export interface Verdict {
  readonly earshot: 1;
  readonly kind: 'verdict';
  readonly state: State;
  /** Exit code that follows from the state and the policy. */
  readonly exitCode: number;
  /** One sentence; names the policy key where a policy decided. */
  readonly because: string;
  /** ISO 8601 in UTC: the clock the verdict was made by. */
  readonly asOf: string;
  readonly release?: string;
  /** When the release came out, and its commits where they are known. */
  readonly range?: ReleaseRange;
  readonly judgements: readonly Judgement[];
  readonly basis?: GateBasis;
  /** Overrides in force, and how many there have ever been. */
  readonly overrides?: { readonly inForce: number; readonly ever: number };
  /** SHA-256 of what went in, hex. */
  readonly digests: { readonly config: string; readonly items: string };
}
