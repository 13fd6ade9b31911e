import type { Finding } from '../../model/finding.ts';
import type { GateSettings } from '../../model/settings.ts';
import { chiSquareUpper } from '../../statistics/distributions/gamma.ts';
import { srmChi2 } from '../../statistics/sample-ratio.ts';
import { estimate } from './estimate.ts';
import type { Hearing, Side } from './hear.ts';
import type { ParsedRule } from './parse-rule.ts';
import { takeSample } from './sample.ts';
import type { Stream } from './stream.ts';
import { type Arms, isTreated } from './windows.ts';

/** Alarm level of the checks (Fabijan et al. 2019 for sample ratios). */
const ALARM = 0.001;
/** A mix must also have moved by this much: with many answers any trifle is significant. */
const MOVED = 0.1;
const FEWEST_IN_STRATUM = 5;
const BURST_SHARE = 0.5;
const BURST_FEWEST = 30;
const HOUR = 3_600_000;

/**
 * Whether those who answered can stand for those who were exposed. A sentence: they cannot, the data is invalid. A list:
 * what a reader should know, empty when nothing is odd.
 */
export function responderTrouble(
  parsed: ParsedRule,
  hearing: Hearing,
  arms: Arms,
  settings: GateSettings,
): string | readonly string[] {
  const ratio = parsed.comparison === 'control' ? ratioMismatch(hearing, settings) : undefined;
  if (ratio !== undefined) return ratio;
  const shift = arms.reference === undefined ? [] : mixShift(parsed, hearing);
  if (typeof shift === 'string') return shift;
  return [...shift, ...hourBurst(hearing.current)];
}

/** Responders of both cohorts against the shares of users the config gives them. Events measure harm itself: not checked. */
function ratioMismatch({ stream, current, reference }: Hearing, { cohorts }: GateSettings): string | undefined {
  if (cohorts === undefined) return undefined;
  const treated = Object.entries(cohorts).reduce((sum, [name, share]) => sum + (isTreated(name) ? share : 0), 0);
  const control = cohorts['control'] ?? 0;
  const counts = [responders(stream, current), responders(stream, reference)] as const;
  if (treated === 0 || control === 0) return undefined;
  const { pValue } = srmChi2(counts, [treated, control]);
  if (pValue >= ALARM) return undefined;
  const expected = ((counts[0] + counts[1]) * treated) / (treated + control);
  return `${counts[0]} of ${counts[0] + counts[1]} who answered have the release, where gate.cohorts lets expect ${expected.toFixed(0)} (χ² p ${shortP(pValue)}): those who answered are not those who were exposed.`;
}

function responders({ voices }: Stream, { heard }: Side): number {
  return new Set(heard.map((place) => voices[place])).size;
}

const TRAITS = {
  channel: ({ channel }: Finding) => channel,
  language: ({ language }: Finding) => language ?? 'unknown',
} as const;

/**
 * A shift in who answers can make a difference out of nothing (Simpson 1951). Where channel or language moved, the
 * difference is taken within each of them: when that turns its sign, the data is invalid; else the reader is told.
 */
function mixShift(parsed: ParsedRule, { current, reference }: Hearing): string | readonly string[] {
  if (parsed.metric.family === 'events' || parsed.metric.name === 'adoption') return [];
  const told: string[] = [];
  for (const [name, traitOf] of Object.entries(TRAITS)) {
    const [now, before] = [strata(current, traitOf), strata(reference, traitOf)];
    const names = [...new Set([...now.keys(), ...before.keys()])].sort();
    const counts = names.map((each) => [now.get(each)?.length ?? 0, before.get(each)?.length ?? 0] as const);
    const moved = hasMoved(counts);
    if (moved === undefined) continue;
    const whole = difference(parsed, { side: current }, { side: reference });
    const inside = withinStrata(parsed, { side: current, strata: now }, { side: reference, strata: before });
    const words = `The ${name} mix of those who answer has moved by ${(100 * moved).toFixed(0)} %`;
    if (whole * inside < 0) {
      return `${words}, and within each ${name} the difference has the other sign (Simpson's paradox): compare one ${name} at a time with where.`;
    }
    told.push(`${words}.`);
  }
  return told;
}

/** Share that changed its place, when that is more than chance and more than a trifle; with nobody on a side it is NaN. */
function hasMoved(counts: readonly (readonly [now: number, before: number])[]): number | undefined {
  const n = counts.reduce((sum, [now]) => sum + now, 0);
  const m = counts.reduce((sum, [, before]) => sum + before, 0);
  let statistic = 0;
  let moved = 0;
  for (const [now, before] of counts) {
    const share = (now + before) / (n + m);
    statistic += (now - n * share) ** 2 / (n * share) + (before - m * share) ** 2 / (m * share);
    moved += Math.abs(now / n - before / m) / 2;
  }
  return moved >= MOVED && chiSquareUpper(statistic, counts.length - 1) < ALARM ? moved : undefined;
}

/** Places of a side by what they have in common. */
type Strata = ReadonlyMap<string, readonly number[]>;

function strata({ voting }: Side, traitOf: (finding: Finding) => string): Strata {
  const groups = new Map<string, number[]>();
  for (const [place, finding] of voting.entries()) {
    const trait = traitOf(finding);
    const group = groups.get(trait);
    if (group === undefined) groups.set(trait, [place]);
    else group.push(place);
  }
  return groups;
}

interface Divided {
  readonly side: Side;
  readonly strata: Strata;
}

/** Sum of the differences over the strata both sides have, weighted by their size in both: only its sign counts. */
function withinStrata(parsed: ParsedRule, now: Divided, before: Divided): number {
  let sum = 0;
  for (const name of [...now.strata.keys()].sort()) {
    const [mine, theirs] = [now.strata.get(name) ?? [], before.strata.get(name) ?? []];
    if (Math.min(mine.length, theirs.length) < FEWEST_IN_STRATUM) continue;
    const apart = difference(parsed, { side: now.side, places: mine }, { side: before.side, places: theirs });
    sum += (mine.length + theirs.length) * apart;
  }
  return sum;
}

/** All of a side, or those places of it. */
interface Part {
  readonly side: Side;
  readonly places?: readonly number[];
}

function difference({ metric }: ParsedRule, now: Part, before: Part): number {
  const valueIn = ({ side, places }: Part): number => estimate(takeSample(metric, side, {}, places)).value;
  return valueIn(now) - valueIn(before);
}

/** Half of all answers within one hour of days: a survey that was just sent, or a crowd that was called. */
function hourBurst({ times }: Side): readonly string[] {
  if (times.length < BURST_FEWEST) return [];
  if (mostWithinTwoHours(times) < BURST_SHARE * times.length) return [];
  const sorted = Float64Array.from(times).sort();
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  if (span < 24 * HOUR) return [];
  let most = 0;
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) > HOUR) from++;
    most = Math.max(most, to - from + 1);
  }
  if (most < BURST_SHARE * times.length) return [];
  return [`${most} of ${times.length} answers came within one hour: a survey just sent, or people called to answer.`];
}

/** At least as many as came within any one hour: saves sorting where nothing came in a burst. */
function mostWithinTwoHours(times: readonly number[]): number {
  let [first, last] = [Infinity, -Infinity];
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const counts = new Int32Array(Math.floor((last - first) / HOUR) + 2);
  for (const time of times) {
    const hour = Math.floor((time - first) / HOUR);
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  let most = 0;
  for (let hour = 0; hour + 1 < counts.length; hour++)
    most = Math.max(most, (counts[hour] ?? 0) + (counts[hour + 1] ?? 0));
  return most;
}

function shortP(p: number): string {
  return p < 1e-6 ? 'below 0.000001' : p.toPrecision(2);
}
