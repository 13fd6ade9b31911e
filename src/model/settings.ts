import type { Kind } from './finding.ts';
import type { Channel, RatingKind } from './item.ts';
import type { Release } from './release.ts';
import type { TagModel } from './tag-model.ts';

/** A part of the product, in customers' words. */
export interface FeatureSettings {
  readonly words: readonly string[];
  /** Globs of its source files: by them CODEOWNERS says whose it is. */
  readonly paths: readonly string[];
  /** What a tracker with components calls it. */
  readonly component?: string;
  readonly team?: string;
}

export interface TeamSettings {
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  /** What CODEOWNERS calls it, besides `@org/<its name>`. */
  readonly owners?: readonly string[];
}

/** Groups of words that stand for each other, by language (ISO 639-1) or `any`. */
export type Synonyms = Readonly<Record<string, readonly (readonly string[])[]>>;

/** What analysis needs to know of the product. */
export interface AnalysisSettings {
  readonly features: Readonly<Record<string, FeatureSettings>>;
  /** Tag → its words, phrases and `/patterns/` in RE2 syntax; the order decides when several fit. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Besides the built-in ones. */
  readonly synonyms?: Synonyms;
  /** 0 to 1, 0.5 where absent: how readily words without a rating are called neutral. */
  readonly neutralBand?: number;
  /** Team-defined patterns that are redacted besides the built-in ones, in RE2 syntax. */
  readonly redact: readonly string[];
  /** What was learned from the team's own tags. */
  readonly tagModel?: TagModel;
}

/** How versions are ordered. */
export const VERSION_ORDERS = ['auto', 'semver', 'calver', 'build', 'date'] as const;
export type VersionOrder = (typeof VERSION_ORDERS)[number];

/** A line of a CODEOWNERS file. */
export interface OwnerRule {
  readonly pattern: string;
  /** `@ana`, `@acme/payments`, `ana@acme.example`; empty where the line takes owners away. */
  readonly owners: readonly string[];
}

/** Sends what has all of these to a team. */
export interface RouteRule {
  readonly tag?: string;
  readonly feature?: string;
  readonly kind?: Kind;
  readonly team: string;
}

export interface TriageSettings {
  readonly minCustomers: number;
  /** 0 to 100. */
  readonly minPriority: number;
  /** Tags that become an issue at once. */
  readonly critical: readonly string[];
  readonly maxNewIssues: number;
  readonly maxComments: number;
  /** Kinds that may become issues. */
  readonly kinds: readonly Kind[];
  /** Who sees the tracker: decides which words may be quoted. Absent: unknown, which counts as public. */
  readonly visibility?: 'public' | 'private';
  readonly labels: readonly string[];
  readonly teams: Readonly<Record<string, TeamSettings>>;
  readonly features: Readonly<Record<string, FeatureSettings>>;
  /** Who gets what; the first that fits decides. */
  readonly rules: readonly RouteRule[];
  /** Lines of the repository's CODEOWNERS file. */
  readonly ownerRules?: readonly OwnerRule[];
  /** Team that gets what has a critical tag, unless a rule says otherwise. */
  readonly onCall?: string;
  /** Title of the milestone that new issues are planned for. */
  readonly milestone?: string;
  /** Team that gets what no rule routes. */
  readonly queue?: string;
  /** 0 to 1: from `link` on an issue is the same thing, from `suggest` on perhaps. */
  readonly similar: { readonly link: number; readonly suggest: number };
  readonly versions: VersionOrder;
  /** Versions that exist, oldest first: only these can show a regression. */
  readonly releases: readonly Release[];
}

export const POLICIES = ['pass', 'fail'] as const;
/** What a state that decides nothing means for the pipeline. */
export type Policy = (typeof POLICIES)[number];

/** What `where` of a rule may look at, besides `fields.<name>`. */
export const WHERE_KEYS = [
  'channel',
  'source',
  'kind',
  'tag',
  'feature',
  'language',
  'release',
  'cohort',
  'visibility',
  'contact',
] as const;

export interface RuleSettings {
  /** The rule's text, `nps >= baseline - 20`. */
  readonly rule: string;
  /** Only findings whose fields equal these. */
  readonly where: Readonly<Record<string, string>>;
  readonly critical: boolean;
  readonly trial: boolean;
}

/** What the config says about all items of a source, so that what it could not read is known not to matter elsewhere. */
export interface SourceFacts {
  readonly name: string;
  /** Absent: its format decides. */
  readonly channel?: Channel;
  /** The only kind of rating it has. Absent: its format decides. */
  readonly rating?: RatingKind;
}

export interface GateSettings {
  readonly policy: {
    readonly inconclusive: Policy;
    /** Absent: the team has not chosen, and no data fails. */
    readonly noData?: Policy;
    readonly error: Policy;
  };
  readonly window: {
    /** Hours; older than this the newest item is stale. */
    readonly maxAgeHours: number;
    /** Longest look back, in days; a release that is older is judged by these days only. */
    readonly days: number;
  };
  /** Largest share of harmless releases the gate may block, 0..1. */
  readonly alpha: number;
  readonly rules: readonly RuleSettings[];
  readonly releases: readonly Release[];
  /** Exposed users or sessions a day, where a release names none of its own. */
  readonly exposure?: number;
  /** Exposed users or sessions, day by day; where it is there it is believed before `exposure`. */
  readonly dailyExposure?: readonly DailyExposure[];
  /** Share of users in each cohort, 0..1. */
  readonly cohorts?: Readonly<Record<string, number>>;
  /** When the watch over a release ends; without an end one may look at any time, which costs certainty. */
  readonly plan?: WatchPlan;
  /** Hours until answers of a channel have come in; younger ones do not count yet. */
  readonly maturityHours?: Readonly<Partial<Record<Channel, number>>>;
}

/** Exposed users or sessions on one day. */
export interface DailyExposure {
  /** UTC, `2026-03-01`. */
  readonly day: string;
  readonly count: number;
  readonly cohort?: string;
  readonly release?: string;
}

/** Days after the release, or answers on the new side, whichever is set. */
export type WatchPlan = { readonly days: number } | { readonly answers: number };

/** Who writes, and in whose name. */
export interface SenderSettings {
  readonly from: string;
  readonly replyTo?: string;
  /** https address with `{token}` where a click unsubscribes. */
  readonly unsubscribe?: string;
}

export interface DigestSettings {
  readonly to: readonly string[];
  /** Days the digest covers. */
  readonly days: number;
  readonly topics: number;
}

export interface CloseLoopSettings {
  /** Ask whether the fix helped. */
  readonly ask: boolean;
  /** A person gets at most one message in this many days, across all kinds. */
  readonly quietDays: number;
  /** More messages than this in one run stop the run. */
  readonly maxMails: number;
}

export interface ProductSettings {
  readonly name: string;
  readonly repository?: string;
  readonly timezone: string;
}

/** How a flag is widened while the gate passes. */
export interface RolloutSettings {
  /** Percent of users, rising. */
  readonly steps: readonly number[];
  /** Hours between two steps. */
  readonly cooldownHours: number;
  /** A step is at most so many times the share before, or so many points more, whichever allows more. */
  readonly mostFactor: number;
  readonly mostPoints: number;
}

/** Where past releases are looked up. */
export const RELEASE_PLACES = ['deployments', 'releases', 'tags'] as const;
export type ReleasePlace = (typeof RELEASE_PLACES)[number];

/** What of a verdict is told to the host of the code. */
export interface DeploymentSettings {
  /** Name of the check run of the commit; none is written without it. */
  readonly checkRun?: string;
  /** Environment whose deployments get the verdict as a status, and whose protection rule is answered. */
  readonly environment?: string;
  /** Id of the external status check that is answered. */
  readonly statusCheck?: number;
}
