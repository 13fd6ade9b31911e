import type { Trend } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import { adjustP } from '../statistics/multiple-testing.ts';
import { binomialTest } from '../statistics/poisson-rate-ratio.ts';
import { dispersedRateRatio, dispersionIndex } from '../statistics/quasi-poisson.ts';
import { mannKendall } from '../statistics/trend.ts';
import { customerKey } from '../model/customer-key.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Weeks before the last one that make the topic's own baseline, as far as there was feedback at all. */
const WEEKS = 8;
/** A baseline of fewer weeks, or other stretches, says nothing. */
const FEWEST_WEEKS = 2;
/** Share of false alarms among the topics called rising or new, and among those called falling. */
const ALPHA = 0.05;
/** Stretches before the clock that are compared, in days, and the share of false alarms each may spend; */
const STRETCHES = [
  { days: 7, share: 0.45 },
  { days: 3, share: 0.25 },
  { days: 14, share: 0.2 },
] as const;
/** a steady climb spends the rest. */
const CLIMB_SHARE = 0.1;
/** A change smaller than this interests nobody, however sure; and fewer customers make no trend. */
const SMALLEST_RATIO = 1.5;
const FEWEST_CUSTOMERS = 3;
/** More than the days that are looked at, and so than the stretches. */
const MOST_DAYS = 128;

/** Distinct customers in the days before the clock, and in as many days again and again before the last week. */
interface Counts {
  readonly days: number;
  readonly now: number;
  /** Oldest first; none of it overlaps with `now`. */
  readonly before: readonly number[];
}

/** What speaks most for a rise of a topic. */
interface Rise {
  readonly counts: Counts;
  readonly p: number;
}

/**
 * How many customers speak of each topic, lately against its own baseline: the (up to) eight weeks before the last, not
 * reaching back before `since`, when the first of all findings was written. A rise is looked for in the last week, the
 * last three days and the last two weeks (exact Poisson, or quasi-Poisson with the dispersion the baseline's weeks show)
 * and in a steady climb over all weeks (Mann–Kendall); each spends its share of the error (weighted Bonferroni), so that
 * looking four times finds no more by chance than looking once. A fall is looked for in the last week and in the climb.
 * Over all topics the p-values are adjusted (Benjamini–Hochberg), so that among a hundred quiet topics few are called
 * rising. `asOf` is ISO 8601; what is dated later counts as of now. In the order of `topics`. How early a rise is found
 * is measured by `bench/clusters/trends`.
 */
export function trendsOf(topics: readonly (readonly Finding[])[], since: string, asOf: string): readonly Trend[] {
  const now = Date.parse(asOf);
  const observed = Math.min(WEEKS, Math.floor((now - Date.parse(since)) / WEEK) - 1);
  if (observed < FEWEST_WEEKS) {
    return topics.map(() => ({
      state: 'steady',
      because: `fewer than ${FEWEST_WEEKS + 1} weeks of feedback to compare`,
    }));
  }
  const read = topics.map((findings) => {
    const numbers = new Map<string, number>();
    const voices = findings.map((finding) => {
      const key = customerKey(finding);
      const customer = numbers.get(key) ?? numbers.size;
      numbers.set(key, customer);
      return { customer, age: Math.max(0, now - Date.parse(finding.createdAt) - 1) };
    });
    return STRETCHES.map(({ days }) => countCustomers(voices, days, observed));
  });
  const rises = read.map(riseOf);
  const up = adjustP(
    rises.map(({ p }) => p),
    'bh',
  );
  const down = adjustP(
    read.map(([week]) => pOfFall(week!)),
    'bh',
  );
  return read.map(([week], at) => judge(week!, rises[at]!.counts, up[at] ?? 1, down[at] ?? 1));
}

/** Which of the topic's customers spoke, from 0, and how many milliseconds before the clock. */
interface Heard {
  readonly customer: number;
  readonly age: number;
}

function countCustomers(voices: readonly Heard[], days: number, weeks: number): Counts {
  const gap = Math.max(days * DAY, WEEK);
  const stretches = Math.floor(((weeks + 1) * WEEK - gap) / (days * DAY));
  const before = Array.from({ length: stretches }, () => 0);
  const seen = new Set<number>();
  const isFirst = (customer: number, stretch: number): boolean => {
    const known = seen.size;
    return seen.add(customer * MOST_DAYS + stretch).size > known;
  };
  let recent = 0;
  for (const { customer, age } of voices) {
    if (age < days * DAY && isFirst(customer, stretches)) recent += 1;
    const stretch = age < gap ? -1 : stretches - 1 - Math.floor((age - gap) / (days * DAY));
    if (stretch >= 0 && isFirst(customer, stretch)) before[stretch]! += 1;
  }
  return { days, now: recent, before };
}

function riseOf(read: readonly Counts[]): Rise {
  const [week] = read as readonly [Counts];
  const dispersion = dispersionOf(week.before);
  let best: Rise = { counts: week, p: Math.min(1, climb(week, 'greater') / CLIMB_SHARE) };
  for (const [at, counts] of read.entries()) {
    if (counts.before.length < FEWEST_WEEKS || !isWorthSaying(counts)) continue;
    const p = step(counts, dispersion, week.before.length - 1, 'greater') / STRETCHES[at]!.share;
    if (p < best.p) best = { counts, p };
  }
  return best;
}

function pOfFall(week: Counts): number {
  const stepped = step(week, dispersionOf(week.before), week.before.length - 1, 'less');
  return Math.min(1, 2 * Math.min(stepped, climb(week, 'less')));
}

function step({ now, before }: Counts, dispersion: number, df: number, alternative: 'greater' | 'less'): number {
  const rates = { x1: now, t1: 1, x2: total(before), t2: before.length };
  return dispersion > 1 && rates.x1 > 0 && rates.x2 > 0
    ? dispersedRateRatio({ ...rates, dispersion, df, alternative }).pValue
    : binomialTest(now, now + rates.x2, 1 / (1 + rates.t2), alternative);
}

function climb({ now, before }: Counts, alternative: 'greater' | 'less'): number {
  return before.length < 5 ? 1 : mannKendall([...before, now], { alternative }).pValue;
}

/** Variance over mean of the baseline's weeks, at least 1. */
function dispersionOf(weeks: readonly number[]): number {
  return weeks.length < 4 ? 1 : Math.max(1, dispersionIndex(weeks));
}

function isWorthSaying({ now, before }: Counts): boolean {
  return now >= FEWEST_CUSTOMERS && now >= SMALLEST_RATIO * mean(before);
}

function judge(week: Counts, rise: Counts, up: number, down: number): Trend {
  const usual = mean(week.before);
  const sure = (counts: Counts, p: number): string =>
    `${inWords(counts)} (p ${p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`})`;
  if (up <= ALPHA && isWorthSaying(rise))
    return { state: mean(rise.before) === 0 ? 'new' : 'rising', because: sure(rise, up) };
  if (down <= ALPHA && usual >= FEWEST_CUSTOMERS && week.now * SMALLEST_RATIO <= usual)
    return { state: 'falling', because: sure(week, down) };
  const isSmall = week.now < FEWEST_CUSTOMERS && usual < FEWEST_CUSTOMERS;
  return { state: 'steady', because: isSmall ? `${inWords(week)}: too few to tell` : inWords(week) };
}

function inWords({ days, now, before }: Counts): string {
  const customers = `${now} ${now === 1 ? 'customer' : 'customers'}`;
  const usual = round(mean(before));
  return days === 7
    ? `${customers} this week, ${usual} in a usual one`
    : `${customers} in the last ${days} days, ${usual} in as many usual ones`;
}

function mean(counts: readonly number[]): number {
  return total(counts) / counts.length;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function round(value: number): string {
  return value >= 10 ? value.toFixed(0) : String(Math.round(value * 10) / 10);
}
