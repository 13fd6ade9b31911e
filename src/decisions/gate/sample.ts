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

/** What those who vote said, place by place. */
export interface Votes {
  readonly voting: readonly Finding[];
  /** What each vote says, as `valueOf` has it: numbers side by side are read faster than findings far apart. */
  readonly values: readonly number[];
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  /** Who spoke, as the stream numbers them. */
  readonly voices: readonly number[];
  /** The stream's table of voices. */
  readonly ballot: Int32Array;
}

/** A vote as a number: 1, 0 or -1 for nps, 1 or 0 for a share, the rating, or the sentiment with three decimals. */
export function valueOf(metric: Metric, finding: Finding): number {
  switch (metric.family) {
    case 'nps':
      return npsValue(finding);
    case 'proportion':
      return isSuccess(metric, finding) ? 1 : 0;
    case 'ordinal':
      return finding.rating?.value ?? Number.NaN;
    case 'mean':
      return Math.round(1000 * finding.sentiment.score) / 1000;
    case 'events':
      return 1;
  }
}

/**
 * Counts one side, or those `places` of it. One vote per customer, the latest, so that nobody is heard twice; events count
 * each time.
 */
export function takeSample(
  metric: Metric,
  side: Votes,
  { exposure, users }: Exposed,
  places: readonly number[] = Array.from(side.voices.keys()),
): Sample {
  if (metric.family === 'events') return { family: 'events', count: places.length, exposure };
  const latest = latestPerVoice(side, places);
  const { values } = side;
  if (metric.name === 'adoption') {
    const n = Math.max(Math.round(users ?? 0), latest.length);
    return { family: 'proportion', successes: latest.length, n };
  }
  switch (metric.family) {
    case 'nps': {
      const [promoters, detractors] = [count(values, latest, 1), count(values, latest, -1)];
      return { family: 'nps', counts: { promoters, detractors, passives: latest.length - promoters - detractors } };
    }
    case 'proportion':
      return { family: 'proportion', successes: count(values, latest, 1), n: latest.length };
    case 'ordinal':
      return { family: 'ordinal', values: valuesAt(values, Int32Array.from(latest)).sort((a, b) => a - b) };
    case 'mean':
      return { family: 'mean', values: valuesAt(values, inOrderOfArrival(side, latest)) };
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
function npsValue({ rating }: Finding): 1 | 0 | -1 {
  const score = rating === undefined ? Number.NaN : (10 * (rating.value - rating.min)) / (rating.max - rating.min);
  return score >= 9 ? 1 : score <= 6 ? -1 : 0;
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

/** Place of each voice's latest vote, rising. */
function latestPerVoice(side: Votes, places: readonly number[]): number[] {
  const { voices, ballot } = side;
  for (const place of places) {
    const voice = voices[place] ?? 0;
    const known = ballot[voice] ?? -1;
    if (known === -1 || isAfter(side, place, known)) ballot[voice] = place;
  }
  const latest: number[] = [];
  for (const place of places) if (ballot[voices[place] ?? 0] === place) latest.push(place);
  for (const place of latest) ballot[voices[place] ?? 0] = -1;
  return latest;
}

function inOrderOfArrival(side: Votes, places: readonly number[]): Int32Array {
  return Int32Array.from(places).sort((a, b) => (isAfter(side, a, b) ? 1 : -1));
}

/** Times are compared first: the words of a finding are far away in memory. */
function isAfter({ voting, times }: Votes, a: number, b: number): boolean {
  const [one, other] = [times[a] ?? 0, times[b] ?? 0];
  return one === other ? (voting[a]?.id ?? '') > (voting[b]?.id ?? '') : one > other;
}

function count(values: readonly number[], places: readonly number[], wanted: number): number {
  let found = 0;
  for (const place of places) if (values[place] === wanted) found++;
  return found;
}

/** Sums of floating-point numbers depend on their order; the result must not depend on the input's. */
function valuesAt(values: readonly number[], places: Int32Array): number[] {
  return Array.from(places, (place) => values[place] ?? Number.NaN);
}
