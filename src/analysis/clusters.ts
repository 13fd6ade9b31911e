import { KINDS, type Finding, type Kind } from '../model/finding.ts';
import type { Cluster, Trend } from '../model/cluster.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import { namesOf } from './cluster-name.ts';
import { customerWeights } from './customers.ts';
import { groupSpoken, type Group } from './groups.ts';
import { rarityOf, type Rarity } from './name-rarity.ts';
import { priorityOf } from './priority.ts';
import { quotesOf } from './quotes.ts';
import { createRedactor, type Redactor } from './redact.ts';
import { trendsOf } from './trends.ts';
import { withoutAuthors } from './people/without-authors.ts';
import { toVoice } from './voices.ts';

/** Findings that know their clusters, and the clusters. */
export interface Grouping {
  /** Earliest first; by id where two were written at the same time. */
  readonly findings: readonly Finding[];
  /** Highest priority first, then by id. */
  readonly clusters: readonly Cluster[];
}

/**
 * Groups scored findings: those with a topic (`createAnalyzer` has set it as their cluster) by the topic, the other
 * complaints and wishes with what is nearly the same in words; praise, single voices and what shares no telling word
 * stay alone.
 * Later findings never move earlier ones to another cluster, and the order given does not matter.
 */
export function groupFindings(given: readonly Finding[], settings: AnalysisSettings, asOf: string): Grouping {
  const spoken = [...given].sort(byTime).map((finding) => ({ finding, voice: toVoice(finding) }));
  const groups = groupSpoken(spoken, settings);
  const rarity = rarityOf(spoken.map(({ voice }) => voice));
  const redact = withoutAuthors(createRedactor(settings.redact), given);
  const since = spoken[0]?.finding.createdAt ?? asOf;
  const topics = groups.map(({ members }) => members.map(({ finding }) => finding));
  const trends = trendsOf(topics, since, asOf);
  const clusters = groups
    .map((group, at) => toCluster(group, trends[at], priorityOf(topics[at]!, asOf, since), rarity, redact))
    .filter(isAboutSomething);
  const placed = new Map(clusters.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding] as const)));
  return {
    findings: spoken.map(({ finding }) => placed.get(finding.id) ?? alone(finding)),
    clusters: clusters.sort(byPriority),
  };
}

/** Likeness without one telling word in common ("it does not work") is nothing that anybody could look into. */
function isAboutSomething({ tag, feature, kind, privateName }: Cluster): boolean {
  return tag !== undefined || feature !== undefined || privateName !== kind;
}

function toCluster(
  { id, topic, members }: Group,
  trend: Trend | undefined,
  priority: Cluster['priority'],
  rarity: Rarity,
  redact: Redactor,
): Cluster {
  const findings = members.map(({ finding }) => ({ ...finding, cluster: id, priority: priority.score }));
  const kind = kindOf(findings, topic?.tag === undefined ? topic?.kind : undefined);
  const about = [topic?.tag ?? kind, topic?.feature];
  return {
    id,
    ...namesOf(
      about.filter((word) => word !== undefined),
      members.map(({ voice }) => voice),
      rarity,
      redact,
    ),
    kind,
    ...(topic?.feature === undefined ? {} : { feature: topic.feature }),
    ...(topic?.tag === undefined ? {} : { tag: topic.tag }),
    findings,
    customers: customerWeights(findings).size,
    sentiment: meanSentiment(findings),
    priority,
    ...(trend === undefined ? {} : { trend }),
    quotes: quotesOf(findings, redact),
  };
}

/** Forgets a cluster of an earlier run. */
function alone(finding: Finding): Finding {
  const free = { ...finding };
  delete (free as { cluster?: string }).cluster;
  return free;
}

function meanSentiment(findings: readonly Finding[]): number {
  const mean = findings.reduce((sum, { sentiment }) => sum + sentiment.score, 0) / findings.length;
  return Math.round(mean * 1000) / 1000 + 0;
}

/** The commonest kind; where all is `praise` or `other`, what made them a topic, if anything did. */
function kindOf(findings: readonly Finding[], concern: Kind | undefined): Kind {
  const count = (kind: Kind): number =>
    findings.filter((finding) => finding.kind === kind).length * (kind === 'praise' || kind === 'other' ? 1e-9 : 1);
  const commonest = [...KINDS].sort((a, b) => count(b) - count(a))[0] ?? 'other';
  return commonest === 'praise' || commonest === 'other' ? (concern ?? commonest) : commonest;
}

function byTime(a: Finding, b: Finding): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id) || compare(a.text, b.text);
}

function byPriority(a: Cluster, b: Cluster): number {
  return b.priority.score - a.priority.score || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
