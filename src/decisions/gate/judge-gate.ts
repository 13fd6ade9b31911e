import type { Account } from '../../model/accounting.ts';
import type { Finding } from '../../model/finding.ts';
import type { Quote } from '../../model/cluster.ts';
import type { LedgerEvent } from '../../model/ledger-event.ts';
import { UserError } from '../../model/problem.ts';
import type { Release, ReleaseRange } from '../../model/release.ts';
import type { GateSettings, RuleSettings, SourceFacts } from '../../model/settings.ts';
import type { Judgement, LookRecord, Override, Verdict } from '../../model/verdict.ts';
import { measureMaturity } from './arrivals.ts';
import type { Hearing } from './hear.ts';
import { judgeMeasured } from './judge-measured.ts';
import { lookAt } from './look-at.ts';
import type { GateData, Measured, Unmeasured } from './measure-rule.ts';
import { overrideFor, overridesUpTo } from './overrides.ts';
import { isRuleProblem, parseRule, type RuleNames } from './parse-rule.ts';
import { pickQuotes } from './pick-quotes.ts';
import { isSuccess } from './sample.ts';
import { rangeOf } from './range-of.ts';
import { settleVerdict } from './settle-verdict.ts';
import { harmShown } from './weigh-rules.ts';
import { toStream } from './stream.ts';
import { unreadSources } from './unread-sources.ts';
import { type Candidate, chooseCandidate } from './windows.ts';

export interface GateInput {
  readonly findings: readonly Finding[];
  readonly settings: GateSettings;
  readonly names: RuleNames;
  /** Version to judge; the newest release when absent. */
  readonly release?: string;
  /** Commits of the release as somebody named them; else those of the releases themselves. */
  readonly range?: Pick<ReleaseRange, 'from' | 'to'>;
  /** Address of the page that shows what lies between two commits, where a host of the code is known. */
  readonly compare?: (from: string, to: string) => string;
  readonly asOf: string;
  readonly failedSources: readonly string[];
  /** What became of the rows of every source. */
  readonly accounts?: readonly Account[];
  /** Items of each source that the real clock says are dated in the future; none where a clock of the past is gone by. */
  readonly future?: Readonly<Record<string, number>>;
  /** What the config says about the sources. */
  readonly facts?: readonly SourceFacts[];
  /** What the ledger remembers: earlier looks and overrides. */
  readonly events: readonly LedgerEvent[];
  readonly digests: Verdict['digests'];
  /** Who can read the verdict: in a public place private words are not quoted. */
  readonly audience: 'public' | 'private';
  /** Redacts a finding into a quote for the person who decides. */
  readonly quote: (finding: Finding) => Quote;
  /** Names what both sides of a rule said, so that a look knows whether it sees anything new; SHA-256 when absent. */
  readonly nameOf?: (hearing: Hearing) => string;
  /** Alarms are not looked for: they make a pass a warning and show no harm. */
  readonly skipAlarms?: boolean;
}

/** Every rule measured and weighed against the others, before anything is said about it. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly measured: readonly (Measured | Unmeasured)[];
  /** Those that show harm. */
  readonly harmful: ReadonlySet<Measured>;
  /** Hours before answers of a channel count, where they were measured and nobody set them. */
  readonly maturity: GateSettings['maturityHours'] & {};
}

/** Measures and weighs every rule. Throws a `UserError` when there is nothing to judge by. */
export function weighGate(input: GateInput): Weighed {
  const { settings } = input;
  if (settings.rules.length === 0) {
    throw new UserError({
      message: 'The gate has no rules.',
      fix: "Add some under gate.rules, like 'nps >= baseline - 20'.",
    });
  }
  const candidate = chooseCandidate(settings.releases, input.release, input.asOf);
  if (input.release !== undefined && candidate.release === undefined)
    throw unknownRelease(input.release, settings.releases);
  const maturity = unsetMaturity(input);
  const data = dataOf({ ...input, settings: withMaturity(settings, maturity) }, candidate);
  const measured = settings.rules.map((rule) => lookAt(rule, understood(rule, input.names), data));
  return { candidate, measured, harmful: harmShown(measured, settings.alpha), maturity };
}

/** Judges every rule and settles what they come to. Throws a `UserError` when there is nothing to judge by. */
export function judgeGate(input: GateInput): Verdict {
  return judgeWeighed(input, weighGate(input));
}

/** What was weighed, as a verdict. */
function judgeWeighed(input: GateInput, { candidate, measured, harmful, maturity }: Weighed): Verdict {
  const { settings } = input;
  const made = overridesUpTo(input.events, input.asOf);
  const shown = new Set<string>();
  const judgements = measured.map((measure) => {
    const override = overrideFor(measure.rule, candidate.release?.version, made, input.asOf);
    return withOverride(judge(measure, harmful, input, shown), override);
  });
  const range = rangeOf(candidate, input);
  const settled = settleVerdict(judgements, settings.policy);
  return {
    earshot: 1,
    kind: 'verdict',
    ...settled,
    asOf: input.asOf,
    ...(candidate.release && { release: candidate.release.version }),
    ...(range && { range }),
    judgements,
    basis: {
      alpha: settings.alpha,
      policy: settings.policy,
      ...(Object.keys(maturity).length > 0 && { maturity }),
    },
    overrides: { inForce: judgements.filter(({ override }) => override !== undefined).length, ever: made.length },
    digests: input.digests,
  };
}

/** What was measured, for channels the config says nothing about. */
function unsetMaturity({ events, asOf, settings: { maturityHours = {} } }: GateInput): Weighed['maturity'] {
  const measured = Object.entries(measureMaturity(events, asOf));
  return Object.fromEntries(measured.filter(([channel]) => !Object.hasOwn(maturityHours, channel)));
}

function withMaturity(settings: GateSettings, maturity: Weighed['maturity']): GateSettings {
  if (Object.keys(maturity).length === 0) return settings;
  return { ...settings, maturityHours: { ...maturity, ...settings.maturityHours } };
}

function dataOf(
  {
    findings,
    settings,
    failedSources,
    accounts = [],
    future,
    facts = [],
    events,
    asOf,
    nameOf,
    skipAlarms = false,
  }: GateInput,
  candidate: Candidate,
): GateData {
  const past = new Map<string, LookRecord[]>();
  for (const event of events) {
    if (event.kind !== 'gate' || event.at > asOf || event.release !== candidate.release?.version) continue;
    for (const { rule, ...look } of event.looks) {
      // A look with a number that is known already corrects that one.
      past.set(rule, [...(past.get(rule) ?? []).filter((each) => each.look < look.look), look]);
    }
  }
  return {
    stream: toStream(findings),
    candidate,
    settings,
    failedSources,
    unread: unreadSources(accounts, future),
    facts,
    past,
    skipAlarms,
    ...(nameOf && { nameOf }),
  };
}

function withOverride(judgement: Judgement, override: Override | undefined): Judgement {
  return override === undefined ? judgement : { ...judgement, override };
}

function understood(rule: RuleSettings, names: RuleNames) {
  const parsed = parseRule(rule.rule, names);
  if (isRuleProblem(parsed)) throw new UserError({ message: parsed.message, fix: parsed.fix });
  return parsed;
}

function judge(
  measure: Measured | Unmeasured,
  harmful: ReadonlySet<Measured>,
  input: GateInput,
  shown: Set<string>,
): Judgement {
  if (!('effect' in measure)) {
    const { rule, parsed, state, because } = measure;
    return {
      rule: rule.rule,
      state,
      because,
      comparison: parsed.comparison,
      critical: rule.critical,
      trial: rule.trial,
    };
  }
  const rules = input.settings.rules.filter(({ trial }) => !trial).length;
  const judgement = judgeMeasured(measure, harmful.has(measure), { alpha: input.settings.alpha, rules });
  if (judgement.state !== 'fail') return judgement;
  return { ...judgement, quotes: pickQuotes(telling(measure, input), shown).map((finding) => input.quote(finding)) };
}

function unknownRelease(version: string, releases: readonly Release[]): UserError {
  const known = releases.map((release) => release.version).join(', ');
  return new UserError({
    message: `Release ${version} is not known, or not out yet at this time.`,
    fix:
      known === ''
        ? 'List it under releases with its time, say when customers got it with --released-at, or let deployments.releases look it up.'
        : `Known are ${known}; add it under releases, with its time.`,
  });
}

/** What shows why a rule failed: for a share of something bad, that; and in a public place, public words only. */
function telling({ parsed: { metric }, findings }: Measured, { audience }: GateInput): readonly Finding[] {
  const isBad = metric.family === 'proportion' && metric.better === 'lower';
  return findings.filter(
    (finding) => (audience === 'private' || finding.visibility === 'public') && (!isBad || isSuccess(metric, finding)),
  );
}
