import { createHash } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { GateInput } from '../decisions/gate/judge-gate.ts';
import type { Quote } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import type { Channel, RatingKind } from '../model/item.ts';
import type { LedgerEvent } from '../model/ledger-event.ts';
import type { Problem } from '../model/problem.ts';
import type { AnalysisSettings, SourceFacts } from '../model/settings.ts';
import { compareLink } from './compare-link.ts';
import type { Host } from './host.ts';
import { knownReleases } from './known-releases.ts';
import { openLedger } from './open-sinks.ts';
import type { SharedOptions } from './options.ts';
import { readConfig } from './read-config.ts';
import { readExposure } from './read-exposure.ts';
import { type Feedback, readFeedback, scored } from './read-feedback.ts';
import { readReleaseContext } from './release-context.ts';
import { tellProblems } from './tell-problems.ts';

/** All a gate needs, and the config it came from. */
export interface GateWorld {
  readonly config: Config;
  readonly input: GateInput;
}

/** Reads config, feedback, exposure and ledger. */
export async function readGateWorld(host: Host, options: SharedOptions, now: string): Promise<GateWorld> {
  const { config, digest } = await readConfig(host, options);
  const feedback = await readFeedback(host, config, options, now);
  await tellProblems(feedback.problems, host);
  // A clock of the past has a future; the real one has none.
  const late = options.asOf === undefined ? feedback.items.filter(({ createdAt }) => createdAt > now) : [];
  if (!options.quiet) await tellProblems(fromTheFuture(late, feedback, now), host, 'warning');
  const findings = await scored(feedback, config.analysis, now);
  const dailyExposure = config.exposure && (await readExposure(host, config.exposure, config.gate.cohorts));
  const known = await knownReleases(host, config, options.release);
  const { release, releases, range } = readReleaseContext(host, options, known);
  const compare = compareLink(host, config);
  const input: GateInput = {
    findings,
    settings: { ...config.gate, releases, ...(dailyExposure && { dailyExposure }) },
    names: {
      tags: Object.keys(config.analysis.tags),
      features: Object.keys(config.analysis.features),
      // The config was checked against the scales of its sources.
      scales: 'any',
    },
    ...(release !== undefined && { release }),
    ...(range && { range }),
    ...(compare && { compare }),
    asOf: now,
    audience: config.triage.visibility ?? 'public',
    failedSources: feedback.failedSources,
    accounts: feedback.accounts,
    future: countBySource(late),
    facts: sourceFacts(config),
    events: await (await openLedger(config, host)).read(),
    digests: { config: digest, items: digestOf(findings) },
    quote: await quoting(config.analysis),
  };
  return { config, input };
}

/** Items that were said after now do not count; a clock or a zone that is wrong would make the gate deaf without a word. */
function fromTheFuture(late: Feedback['items'], { items }: Feedback, now: string): readonly Problem[] {
  if (late.length === 0) return [];
  const newest = late.reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), now);
  return [
    {
      message: `${late.length} of ${items.length} items are dated in the future, up to ${newest}, and do not count.`,
      fix: 'Look at the clock that wrote them, and at the timezone and dateOrder of their source.',
    },
  ];
}

function countBySource(items: Feedback['items']): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { source } of items) counts.set(source, (counts.get(source) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function sourceFacts({ sources, services }: Config): readonly SourceFacts[] {
  const facts = (name: string, channel?: Channel, rating?: RatingKind): SourceFacts => ({
    name,
    ...(channel && { channel }),
    ...(rating && { rating }),
  });
  return [
    ...sources.map(({ name, channel, map }) => facts(name, channel, map.rating?.kind)),
    ...services.map(({ name, channel, http }) => facts(name, channel, http?.rating?.kind)),
  ];
}

/** Writes an event to the ledger the config names. */
export async function remember(host: Host, config: Config, event: LedgerEvent): Promise<void> {
  await (await openLedger(config, host)).append(event);
}

/** Loaded only when a rule fails would be too late: a quote is made inside the pure verdict. */
async function quoting(settings: AnalysisSettings): Promise<(finding: Finding) => Quote> {
  const { createQuoter } = await import('../analysis/quote-one.ts');
  return createQuoter(settings.redact);
}

/** SHA-256 over ids and times in a fixed order: the same items give the same digest whatever their order. */
function digestOf(findings: readonly Finding[]): string {
  const lines = findings.map(({ id, createdAt, rating }) => `${id}\t${createdAt}\t${rating?.value ?? ''}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
