import { customerKey } from '../../model/customer-key.ts';
import type { Finding } from '../../model/finding.ts';
import type { RatingKind } from '../../model/item.ts';
import type { NpsCounts } from '../../statistics/nps.ts';
import type { Metric } from './metrics.ts';

/** What one side of a comparison said, counted as the metric's family needs it. */
export type Sample =
  | { readonly family: 'nps'; readonly counts: NpsCounts }
  | { readonly family: 'proportion'; readonly successes: number; readonly n: number }
  /** `ordinal`: sorted. `mean`: in the order of arrival, three decimals. */
  | { readonly family: 'ordinal' | 'mean'; readonly values: readonly number[] }
  | {
      readonly family: 'events';
      readonly count: number;
      readonly exposure: number | undefined;
      readonly dispersion?: Dispersion;
    };

/** How unevenly events came on days before: variance over mean of the daily counts. */
export interface Dispersion {
  readonly index: number;
  readonly days: number;
}

/** Who could have spoken. */
export interface Exposed {
  /** Users or sessions times days. */
  readonly exposure?: number | undefined;
  /** Users or sessions a day. */
  readonly users?: number | undefined;
}

/** Whether this finding belongs to the stream the metric is taken from: its newest tells how fresh the data is. */
export function speaksTo(metric: Metric, finding: Finding): boolean {
  return metric.family === 'events' && metric.name !== 'tickets' ? true : votes(metric, finding);
}

/** Whether this finding counts for the metric. */
export function votes(metric: Metric, finding: Finding): boolean {
  switch (metric.name) {
    case 'nps':
    case 'csat':
    case 'thumbs':
    case 'stars':
    case 'ces':
      return finding.rating?.kind === (metric.name satisfies RatingKind);
    case 'tickets':
      return finding.channel === 'ticket';
    case 'bugs':
      return finding.kind === 'bug' || finding.kind === 'crash';
    case 'count':
    case 'adoption':
      return isAbout(finding, metric.argument);
    case 'sentiment':
    case 'negative-share':
    case 'share':
      return true;
  }
}

/** Who spoke and when, in milliseconds, place by place beside the findings: known already, and faster than texts. */
export interface Spoken {
  readonly voices: readonly number[];
  readonly times: readonly number[];
}

/**
 * Counts one side. One vote per customer, the latest, so that nobody is heard twice; events count each time.
 * `findings` are those that vote, in any order; `spoken` where it is known already.
 */
export function takeSample(
  metric: Metric,
  findings: readonly Finding[],
  { exposure, users }: Exposed,
  spoken?: Spoken,
): Sample {
  if (metric.family === 'events') return { family: 'events', count: findings.length, exposure };
  const places = spoken === undefined ? undefined : latestPerVoice(findings, spoken);
  const heard = places?.map((place) => findings[place] as Finding) ?? latestPerCustomer(findings);
  if (metric.name === 'adoption') {
    const n = Math.max(Math.round(users ?? 0), heard.length);
    return { family: 'proportion', successes: heard.length, n };
  }
  switch (metric.family) {
    case 'nps':
      return countNps(heard);
    case 'proportion': {
      const successes = heard.filter((finding) => isSuccess(metric, finding)).length;
      return { family: 'proportion', successes, n: heard.length };
    }
    case 'ordinal':
      return { family: 'ordinal', values: sorted(heard.map((finding) => finding.rating?.value ?? Number.NaN)) };
    case 'mean': {
      const inOrder =
        places === undefined || spoken === undefined
          ? heard.sort(byArrival)
          : inOrderOfArrival(findings, spoken, places);
      return { family: 'mean', values: inOrder.map(({ sentiment }) => Math.round(1000 * sentiment.score) / 1000) };
    }
  }
}

/** Votes or events in a sample. */
export function sizeOf(sample: Sample): number {
  switch (sample.family) {
    case 'nps':
      return sample.counts.promoters + sample.counts.passives + sample.counts.detractors;
    case 'proportion':
      return sample.n;
    case 'ordinal':
    case 'mean':
      return sample.values.length;
    case 'events':
      return sample.count;
  }
}

/** Promoters gave 9 or 10 of 10, detractors 0 to 6 (Reichheld 2003); other scales are stretched to 0..10. */
function countNps(findings: readonly Finding[]): Sample {
  let promoters = 0;
  let detractors = 0;
  for (const { rating } of findings) {
    const score = rating === undefined ? Number.NaN : (10 * (rating.value - rating.min)) / (rating.max - rating.min);
    if (score >= 9) promoters++;
    else if (score <= 6) detractors++;
  }
  return { family: 'nps', counts: { promoters, detractors, passives: findings.length - promoters - detractors } };
}

/** Whether a finding is what a share counts. */
export function isSuccess(metric: Metric, finding: Finding): boolean {
  const { rating } = finding;
  if (metric.name === 'negative-share') return finding.sentiment.label === 'negative';
  if (metric.name === 'share') return isAbout(finding, metric.argument);
  // The two upper boxes of five satisfy; thumbs have only up and down.
  return rating !== undefined && (rating.value - rating.min) / (rating.max - rating.min) >= 0.75;
}

/** Whether the finding carries the tag, is of the kind or about the feature. */
function isAbout(finding: Finding, name: string | undefined): boolean {
  return (
    name !== undefined &&
    (finding.tags.includes(name) ||
      finding.kind === name ||
      finding.feature === name ||
      finding.aspects.some((aspect) => aspect.feature === name))
  );
}

function latestPerCustomer(findings: readonly Finding[]): Finding[] {
  const latest = new Map<string, Finding>();
  for (const finding of findings) {
    const who = customerKey(finding);
    const known = latest.get(who);
    if (known === undefined || isLater(finding, known)) latest.set(who, finding);
  }
  return [...latest.values()];
}

/** Place of each voice's latest finding, rising. */
function latestPerVoice(findings: readonly Finding[], spoken: Spoken): number[] {
  const { voices } = spoken;
  let most = -1;
  for (const voice of voices) if (voice > most) most = voice;
  // A table of all voices is faster than a map of few, but not where few speak out of many.
  if (most > 50 * findings.length) return latestOfFew(findings, spoken);
  const latest = new Int32Array(most + 1).fill(-1);
  for (let place = 0; place < voices.length; place++) {
    const voice = voices[place] ?? 0;
    const known = latest[voice] ?? -1;
    if (known === -1 || isAfter(findings, spoken, place, known)) latest[voice] = place;
  }
  const places: number[] = [];
  for (let place = 0; place < voices.length; place++) if (latest[voices[place] ?? 0] === place) places.push(place);
  return places;
}

function latestOfFew(findings: readonly Finding[], spoken: Spoken): number[] {
  const latest = new Map<number, number>();
  for (const [place, voice] of spoken.voices.entries()) {
    const known = latest.get(voice);
    if (known === undefined || isAfter(findings, spoken, place, known)) latest.set(voice, place);
  }
  return [...latest.values()].sort((a, b) => a - b);
}

function inOrderOfArrival(findings: readonly Finding[], spoken: Spoken, places: readonly number[]): readonly Finding[] {
  const order = Int32Array.from(places).sort((a, b) => (isAfter(findings, spoken, a, b) ? 1 : -1));
  return Array.from(order, (place) => findings[place] as Finding);
}

/** Times are compared first: the words of a finding are far away in memory. */
function isAfter(findings: readonly Finding[], { times }: Spoken, a: number, b: number): boolean {
  const [one, other] = [times[a] ?? 0, times[b] ?? 0];
  return one === other ? (findings[a]?.id ?? '') > (findings[b]?.id ?? '') : one > other;
}

function isLater(a: Finding, b: Finding): boolean {
  return a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt;
}

function byArrival(a: Finding, b: Finding): number {
  return isLater(a, b) ? 1 : -1;
}

/** Sums of floating-point numbers depend on their order; the result must not depend on the input's. */
function sorted(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}
