import type { LedgerEvent } from '../../model/ledger-event.ts';
import { type Channel, CHANNELS } from '../../model/item.ts';
import type { Stream } from './stream.ts';

const DAY = 86_400_000;
/** Whole days before a run that are counted. */
const DAYS = 28;
/** Days after which answers have come in: what changes there is other data, not late answers. */
const SETTLED = 14;
const FEWEST = 30;
/** Pairs of runs on two days in a row: a week is unlike its weekend. */
const FEWEST_RUNS = 14;
/** Share of answers that must have come in before a day of them counts. */
const COMPLETE = 0.95;

type Arrivals = Extract<LedgerEvent, { kind: 'arrivals' }>;

/**
 * How many items each channel has of each of the last 28 whole days (UTC), yesterday first, as far as they have come in:
 * a line of the ledger. `undefined` when this day has one already, or there is nothing to count.
 */
export function countArrivals(
  { findings, times }: Pick<Stream, 'findings' | 'times'>,
  asOf: string,
  events: readonly LedgerEvent[],
): Arrivals | undefined {
  const today = dayOf(asOf);
  if (events.some((event) => event.kind === 'arrivals' && dayOf(event.at) === today)) return undefined;
  const counted: Partial<Record<Channel, number[]>> = {};
  for (const [index, { channel }] of findings.entries()) {
    const age = today - 1 - Math.floor((times[index] ?? Number.NaN) / DAY);
    if (!(age >= 0 && age < DAYS)) continue;
    const counts = (counted[channel] ??= Array<number>(DAYS).fill(0));
    counts[age] = (counts[age] ?? 0) + 1;
  }
  const channels = CHANNELS.filter((channel) => counted[channel] !== undefined);
  if (channels.length === 0) return undefined;
  const days = Object.fromEntries(channels.map((channel) => [channel, counted[channel]])) as Arrivals['days'];
  return { kind: 'arrivals', at: asOf, days };
}

/**
 * Hours until 95 % of a channel's answers have come in, from how the counts of a day grew from run to run: the
 * chain-ladder estimate for right-truncated delays (Lawless 1994; Mack 1993). A channel whose answers are there within a
 * day is not named, nor one known from fewer than 14 pairs of days or fewer than 30 items at any age up to two weeks.
 */
export function measureMaturity(
  events: readonly LedgerEvent[],
  asOf: string,
): Readonly<Partial<Record<Channel, number>>> {
  const known = events.filter((event) => event.kind === 'arrivals' && event.at <= asOf) as readonly Arrivals[];
  const runs = known.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const measured: Partial<Record<Channel, number>> = {};
  for (const channel of CHANNELS) {
    const hours = hoursOf(
      runs.flatMap(({ at, days }) => (days[channel] ? [{ day: dayOf(at), counts: days[channel] }] : [])),
    );
    if (hours !== undefined) measured[channel] = hours;
  }
  return measured;
}

interface Run {
  readonly day: number;
  /** Items of each day before, yesterday first. */
  readonly counts: readonly number[];
}

function hoursOf(runs: readonly Run[]): number | undefined {
  const [earlier, later] = [Array<number>(DAYS).fill(0), Array<number>(DAYS).fill(0)];
  let used = 0;
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next?.day !== run.day + 1) continue;
    const pairs = run.counts.slice(0, DAYS - 1).map((count, age) => [count, next.counts[age + 1] ?? 0] as const);
    // Another export, or a source that was added: how late its answers come is learned anew.
    if (isOtherData(pairs.slice(SETTLED))) {
      earlier.fill(0);
      later.fill(0);
      used = 0;
      continue;
    }
    used++;
    for (const [age, [before, after]] of pairs.entries()) {
      earlier[age] = (earlier[age] ?? 0) + Math.min(before, after);
      later[age] = (later[age] ?? 0) + after;
    }
  }
  if (used < FEWEST_RUNS || later.slice(0, SETTLED).some((count) => count < FEWEST)) return undefined;
  let complete = 1;
  let mature = SETTLED;
  for (let age = SETTLED - 1; age >= 0; age--) {
    complete *= (earlier[age] ?? 0) / (later[age] ?? 1);
    if (complete < COMPLETE) break;
    mature = age;
  }
  return mature === 0 ? undefined : (mature + 1) * 24;
}

function isOtherData(pairs: readonly (readonly [before: number, after: number])[]): boolean {
  const [before, after] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0)) as [
    number,
    number,
  ];
  return Math.abs(after - before) > Math.max(5, 0.1 * before);
}

/** Days since 1970, UTC. */
function dayOf(time: string): number {
  return Math.floor(Date.parse(time) / DAY);
}
