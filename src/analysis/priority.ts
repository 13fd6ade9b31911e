import type { Finding, Kind } from '../model/finding.ts';
import type { Cluster } from '../model/cluster.ts';
import { customerWeights } from './customers.ts';

const DAY = 86_400_000;
/** So many customers (by weight) make full reach. */
const FULL_REACH = 300;
/** Days after which a silent topic counts half as recent. */
const HALF_LIFE = 28;
/** Days before the last week it is compared with. */
const BEFORE = 28;

/** How much each kind hurts, 0 to 1. */
const SEVERITY = {
  security: 1,
  crash: 1,
  billing: 0.8,
  bug: 0.7,
  performance: 0.6,
  usability: 0.5,
  'feature-request': 0.4,
  question: 0.3,
  other: 0.2,
  praise: 0,
} as const satisfies Record<Kind, number>;

/**
 * How soon somebody should look, 0 (let it be) to 100 (now), with the sentence that explains it.
 *
 * score = 100 * (0.5 reach + 0.17 severity + 0.13 negativity + 0.1 trend + 0.1 recency), each 0 to 1:
 * reach = log(1 + weight of the distinct customers) / log(301), without those who only praise and thank;
 * severity = mean over findings, by kind; negativity = -mean sentiment where that is negative;
 * trend = log4 of this week's findings over a usual week's (the mean of the four weeks before, each count plus one), so
 * four times as many is full; recency halves every 28 days of silence. Silence alone costs at most a tenth: what 200
 * customers said and nobody solved stays above what five say today. `asOf` is ISO 8601; a week is the seven days before
 * it, and what is dated later counts as of now. `since`: when the first of all feedback was written, ISO 8601; the
 * sentence compares this week only with weeks after it, and says nothing of a trend where there is none.
 */
export function priorityOf(given: readonly Finding[], asOf: string, since?: string): Cluster['priority'] {
  if (given.length === 0) return { score: 0, because: 'nobody spoke' };
  const complaints = given.filter((finding) => !isContent(finding));
  const findings = complaints.length === 0 ? given : complaints;
  const ages = findings.map(({ createdAt }) => Math.max(0, (Date.parse(asOf) - Date.parse(createdAt)) / DAY));
  const week = ages.filter((age) => age <= 7).length;
  const before = ages.filter((age) => age > 7 && age <= 7 + BEFORE).length;
  const usual = before / (BEFORE / 7);
  const youngest = ages.reduce((least, age) => Math.min(least, age), Infinity);
  const customers = customerWeights(findings);
  const weight = [...customers.values()].reduce((sum, value) => sum + value, 0);
  const urgency =
    0.5 * clamp(Math.log(1 + weight) / Math.log(1 + FULL_REACH)) +
    0.17 * mean(findings.map(({ kind }) => SEVERITY[kind])) +
    0.13 * Math.max(0, -mean(findings.map(({ sentiment }) => sentiment.score))) +
    0.1 * clamp(Math.log((week + 1) / (usual + 1)) / Math.log(4)) +
    0.1 * 0.5 ** (youngest / HALF_LIFE);
  const others = customerWeights(given).size - customers.size;
  const parts = [
    people(customers.size, weight),
    content(others),
    mood(findings),
    trend(week, before / weeksOf(since, asOf), youngest),
  ];
  return { score: Math.round(100 * urgency), because: parts.filter((part) => part !== undefined).join(', ') };
}

/** Praise and thanks ("the crash is gone, thank you") are no voice of a problem. */
function isContent({ kind, sentiment }: Finding): boolean {
  return kind === 'praise' || (sentiment.label === 'positive' && kind !== 'feature-request' && kind !== 'question');
}

function people(count: number, weight: number): string {
  const who = count === 1 ? '1 customer' : `${count} customers`;
  return weight === count ? who : `${who} of weight ${Math.round(weight * 10) / 10}`;
}

function content(count: number): string | undefined {
  return count <= 0 ? undefined : `${count} more are content`;
}

function mood(findings: readonly Finding[]): string {
  const share = (label: string): number =>
    findings.filter(({ sentiment }) => sentiment.label === label).length / findings.length;
  if (share('negative') > 0.6) return 'mostly negative';
  if (share('positive') > 0.6) return 'mostly positive';
  return 'of mixed feelings';
}

/** Whole weeks before the last in which there was feedback at all, 0 to 4. */
function weeksOf(since: string | undefined, asOf: string): number {
  const days = since === undefined ? Infinity : (Date.parse(asOf) - Date.parse(since)) / DAY - 7;
  return Math.max(0, Math.min(BEFORE / 7, Math.floor(days / 7)));
}

/** `usual` is no number where there is no week to compare with. */
function trend(week: number, usual: number, youngest: number): string | undefined {
  if (week === 0) return `silent for ${Math.floor(youngest)} days`;
  if (!Number.isFinite(usual)) return undefined;
  if (usual === 0) return week > 1 ? 'new this week' : undefined;
  const times = Math.round(week / usual);
  if (week < 3 || times < 2) return week / usual <= 0.5 ? 'less often this week' : undefined;
  return times === 2 ? 'twice as often this week' : `${times} times as often this week`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
