import type { Finding } from '../../model/finding.ts';
import type { GateSettings, RuleSettings } from '../../model/settings.ts';
import { isImpossible } from './impossible-values.ts';
import type { ParsedRule } from './parse-rule.ts';
import { speaksTo, valueOf, type Votes, votes } from './sample.ts';
import { firstFrom, type Stream } from './stream.ts';
import { type Arms, belongsTo } from './windows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One side of a rule: who was heard and what those of them say who vote. */
export interface Side extends Votes {
  /** Places in the stream of the findings the metric is taken from. */
  readonly heard: readonly number[];
}

/** What a rule hears, after one pass over all findings. */
export interface Hearing {
  readonly stream: Stream;
  readonly current: Side;
  readonly reference: Side;
  /** Newest finding of the current side up to now, also one that does not count yet. */
  readonly newest?: number;
  /** Findings of the current side that are too young to count. */
  readonly immature: number;
  /** Findings of either side with values that cannot be; a time that is none belongs to both. */
  readonly impossible: number;
  /** Votes on each whole day before the release, newest day first; days before the first vote are not there. */
  readonly daily: readonly number[];
}

export interface Listening {
  readonly rule: RuleSettings;
  readonly parsed: ParsedRule;
  readonly arms: Arms;
  readonly settings: GateSettings;
  /** When the release came out, and up to when its newest item is looked for; milliseconds. */
  readonly released: number;
  readonly until: number;
}

/** Sorts what customers said into the sides of a rule. */
export function hear(stream: Stream, listening: Listening): Hearing {
  const { rule, parsed, arms, settings, released, until } = listening;
  const wanted = Object.entries(rule.where);
  const [now, before] = [emptySide(stream), emptySide(stream)];
  const counts = parsed.metric.family === 'events';
  const reach = reachOf(arms);
  const days: number[] = [];
  const age = (at: number): number => Math.floor((released - at) / DAY);
  let newest: number | undefined;
  let immature = 0;
  let impossible = 0;
  const { findings, times } = stream;
  const narrow = stream.isSorted && !counts;
  const end = narrow ? firstFrom(stream, reach.to) : findings.length;
  // Counted by hand: pairs of index and finding would be most of the work.
  for (let index = narrow ? firstFrom(stream, reach.from) : 0; index < end; index++) {
    const finding = findings[index] as Finding;
    const at = times[index] ?? Number.NaN;
    // Most of a long history is of no concern to a rule but for how its events came; a time that is none is.
    if (at < reach.from || at >= reach.to) {
      if (counts && at < released && votes(parsed.metric, finding) && fits(finding, wanted)) addTo(days, age(at));
      continue;
    }
    if (!speaksTo(parsed.metric, finding) || !fits(finding, wanted)) continue;
    if (isImpossible(parsed.metric, finding, at) && (Number.isNaN(at) || isHeard(finding, at, arms))) impossible++;
    const late = settings.maturityHours === undefined ? 0 : (settings.maturityHours[finding.channel] ?? 0) * HOUR;
    if (belongsTo(finding, at, arms.current)) {
      if (at <= until && (newest === undefined || at > newest)) newest = at;
      if (late === 0 || belongsTo(finding, at, arms.current, late)) take(now, stream, index, parsed);
      else immature++;
    }
    if (arms.reference !== undefined && belongsTo(finding, at, arms.reference, late))
      take(before, stream, index, parsed);
    if (counts && at < released && votes(parsed.metric, finding)) addTo(days, age(at));
  }
  const daily = filled(days);
  return {
    stream,
    current: now,
    reference: before,
    ...(newest !== undefined && { newest }),
    immature,
    impossible,
    daily,
  };
}

/** From the first to the last moment either side is about. */
function reachOf({ current, reference }: Arms): { readonly from: number; readonly to: number } {
  const spans = [...current.spans, ...(reference?.spans ?? [])];
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

function isHeard(finding: Finding, at: number, { current, reference }: Arms): boolean {
  return belongsTo(finding, at, current) || (reference !== undefined && belongsTo(finding, at, reference));
}

interface Filling extends Side {
  readonly heard: number[];
  readonly voting: Finding[];
  readonly values: number[];
  readonly times: number[];
  readonly voices: number[];
}

function emptySide({ ballot }: Stream): Filling {
  return { heard: [], voting: [], values: [], times: [], voices: [], ballot };
}

function take(side: Filling, { findings, times, voices }: Stream, index: number, { metric }: ParsedRule): void {
  const finding = findings[index] as Finding;
  side.heard.push(index);
  if (!votes(metric, finding)) return;
  side.voting.push(finding);
  side.values.push(valueOf(metric, finding));
  side.times.push(times[index] ?? Number.NaN);
  side.voices.push(voices[index] ?? -1);
}

/** Longest look back for how events come day by day. */
const MOST_DAYS = 84;

function addTo(days: number[], day: number): void {
  if (day < MOST_DAYS) days[day] = (days[day] ?? 0) + 1;
}

function filled(days: readonly number[]): readonly number[] {
  return Array.from(days, (count: number | undefined) => count ?? 0);
}

/** Whether the rule's `where` lets a finding through: channel, feature, language, a tag, or `fields.x`. */
export function fits(finding: Finding, wanted: readonly (readonly [key: string, value: string])[]): boolean {
  if (wanted.length === 0) return true;
  return wanted.every(([key, value]) => {
    if (key === 'tag') return finding.tags.includes(value);
    if (key === 'feature') {
      return finding.feature === value || finding.aspects.some((aspect) => aspect.feature === value);
    }
    const found = key.startsWith('fields.') ? finding.fields[key.slice(7)] : finding[key as keyof Finding];
    return typeof found !== 'object' && found !== undefined && String(found) === value;
  });
}
