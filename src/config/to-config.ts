import type { Release } from '../model/release.ts';
import type { GateSettings, RuleSettings, WatchPlan } from '../model/settings.ts';
import type { ConfigFile } from './config-schema.ts';
import type { Config, DeploymentConfig, RolloutConfig, SourceConfig } from './config.ts';
import { daysIn, hoursIn } from './duration.ts';
import { toMap } from './to-map.ts';
import { withoutMissing } from './without-missing.ts';
import { toService } from './to-service.ts';

type AnySource = ConfigFile['sources'][number];
type SourceFile = Exclude<AnySource, { use: string }>;

/** The config as the program uses it: names turned into what they name, defaults that depend on others filled in. */
export function toConfig(file: ConfigFile): Config {
  const { product, features, tags, synonyms, tagModel, neutralBand, redact, teams, notify, closeLoop, ledger } = file;
  const releases = file.releases.map(toRelease).toSorted(byTime);
  return {
    version: file.version,
    product,
    sources: file.sources.flatMap((source) => ('use' in source ? [] : toSource(source, product.timezone))),
    services: file.sources.flatMap((source) => ('use' in source ? toService(source, product.timezone) : [])),
    analysis: { features, tags, synonyms, neutralBand, redact },
    ...(tagModel !== undefined && { tagModel }),
    teams,
    releases,
    gate: toGate(file.gate, releases),
    ...(typeof file.gate.exposure === 'object' && { exposure: withoutMissing(file.gate.exposure) }),
    ...(file.gate.rollout && { rollout: toRollout(file.gate.rollout) }),
    ...(file.deployments && { deployments: toDeployments(file.deployments, product.repository) }),
    triage: toTriage(file, releases),
    notify: toNotify(notify),
    closeLoop: { ...closeLoop, quietDays: toDays(closeLoop.quietDays) },
    ledger,
  };
}

/** That there is a repository was checked with the rest of the file. */
function toDeployments(file: NonNullable<ConfigFile['deployments']>, repository = ''): DeploymentConfig {
  return { ...withoutMissing(file), repository: file.repository ?? repository };
}

function toTriage({ triage, product, teams, features }: ConfigFile, releases: readonly Release[]): Config['triage'] {
  const repository = triage.repository ?? product.repository;
  const rules = triage.rules.map((rule) => withoutMissing(rule));
  return {
    ...withoutMissing(triage),
    ...(repository !== undefined && { repository }),
    rules,
    teams,
    features,
    releases,
  };
}

function toNotify({ digest, ...notify }: ConfigFile['notify']): Config['notify'] {
  return { ...notify, ...(digest && { digest: { ...digest, days: toDays(digest.days) } }) };
}

function toGate(file: ConfigFile['gate'], releases: readonly Release[]): GateSettings {
  const { policy, alpha, window, rules, exposure, plan, maturity, cohorts } = file;
  return {
    policy,
    alpha,
    window: { maxAgeHours: hoursIn(window.maxAge) ?? 0, days: toDays(window.days) },
    rules: rules.map(toRule),
    releases,
    ...(typeof exposure === 'number' && { exposure }),
    ...(cohorts && { cohorts }),
    ...(plan && { plan: toPlan(plan) }),
    ...(maturity && { maturityHours: toHours(maturity) }),
  };
}

function toRollout({ cooldown, flag, ...limits }: NonNullable<ConfigFile['gate']['rollout']>): RolloutConfig {
  return { ...limits, cooldownHours: hoursIn(cooldown) ?? 0, flag: withoutMissing(flag) };
}

function toPlan({ days, answers }: NonNullable<ConfigFile['gate']['plan']>): WatchPlan {
  return days === undefined ? { answers: answers ?? 0 } : { days: toDays(days) };
}

function toHours(maturity: NonNullable<ConfigFile['gate']['maturity']>): GateSettings['maturityHours'] & {} {
  // `none` is no duration.
  return Object.fromEntries(Object.entries(maturity).map(([channel, time]) => [channel, hoursIn(time ?? '') ?? 0]));
}

function toRule(rule: ConfigFile['gate']['rules'][number]): RuleSettings {
  if (typeof rule === 'string') return { rule, where: {}, critical: false, trial: false };
  const where = Object.entries(rule.where).map(([field, value]) => [field, String(value)]);
  return { ...rule, where: Object.fromEntries(where) as Readonly<Record<string, string>> };
}

/** The schema has let nothing else through. */
const toDays = (duration: string | number): number => daysIn(duration) ?? 0;

function toRelease(release: ConfigFile['releases'][number]): Release {
  return { ...release, at: new Date(release.at).toISOString() };
}

function byTime(a: Release, b: Release): number {
  const [one, two] = a.at === b.at ? [a.version, b.version] : [a.at, b.at];
  return one < two ? -1 : one > two ? 1 : 0;
}

function toSource({ path, delimiter, ...source }: SourceFile, timezone: string): SourceConfig {
  return {
    timezone,
    ...withoutMissing(source),
    paths: typeof path === 'string' ? [path] : path,
    ...(delimiter !== undefined && { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
    map: toMap(source.map),
  };
}
