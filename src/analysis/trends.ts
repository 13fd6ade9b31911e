import type { Trend } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import { adjustP } from '../statistics/multiple-testing.ts';
import { poissonRateRatio } from '../statistics/poisson-rate-ratio.ts';
import { dispersedRateRatio, dispersionIndex } from '../statistics/quasi-poisson.ts';
import { mannKendall } from '../statistics/trend.ts';
import { customerKey } from '../model/customer-key.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Weeks before the last one that make the topic's own baseline, as far as there was feedback at all. */
const WEEKS = 8;
/** A baseline of fewer weeks says nothing. */
const FEWEST_WEEKS = 2;
/** Share of false alarms among the topics called rising or new, and among those called falling. */
const ALPHA = 0.05;
/** A change smaller than this interests nobody, however sure; and fewer customers make no trend. */
const SMALLEST_RATIO = 1.5;
const FEWEST_CUSTOMERS = 3;

/** Distinct customers a week, oldest first; the last is the week before the clock. */
type Weeks = readonly number[];

/**
 * How many customers a week speak of each topic, this week against its own baseline: the (up to) eight weeks before, not
 * reaching back before `since`, when the first of all findings was written. Two tests: this week's rate against the baseline's (exact Poisson, or
 * quasi-Poisson with the dispersion the baseline shows) and a steady climb over all weeks (Mann–Kendall); the better
 * counts, doubled. Over all topics the p-values are adjusted (Benjamini–Hochberg), so that among a hundred quiet topics
 * few are called rising. `asOf` is ISO 8601; what is dated later counts as of now. In the order of `topics`.
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
  const weeks = topics.map((findings) => customersByWeek(findings, now, observed + 1));
  const up = adjustP(
    weeks.map((counts) => pValueOf(counts, 'greater')),
    'bh',
  );
  const down = adjustP(
    weeks.map((counts) => pValueOf(counts, 'less')),
    'bh',
  );
  return weeks.map((counts, at) => judge(counts, up[at] ?? 1, down[at] ?? 1));
}

function customersByWeek(findings: readonly Finding[], now: number, count: number): Weeks {
  const weeks = Array.from({ length: count }, () => new Set<string>());
  for (const finding of findings) {
    const back = Math.floor(Math.max(0, now - Date.parse(finding.createdAt) - 1) / WEEK);
    weeks[count - 1 - back]?.add(customerKey(finding));
  }
  return weeks.map(({ size }) => size);
}

function pValueOf(weeks: Weeks, alternative: 'greater' | 'less'): number {
  const before = weeks.slice(0, -1);
  const rates = { x1: weeks.at(-1) ?? 0, t1: 1, x2: total(before), t2: before.length };
  const dispersion = dispersionOf(before);
  const step =
    dispersion > 1 && rates.x1 > 0 && rates.x2 > 0
      ? dispersedRateRatio({ ...rates, dispersion, df: before.length - 1, alternative }).pValue
      : poissonRateRatio({ ...rates, alternative }).pValue;
  const climb = weeks.length < 6 ? 1 : mannKendall(weeks, { alternative }).pValue;
  return Math.min(1, 2 * Math.min(step, climb));
}

/** Variance over mean of the baseline's weeks, at least 1. */
function dispersionOf(weeks: Weeks): number {
  return weeks.length < 4 ? 1 : Math.max(1, dispersionIndex(weeks));
}

function judge(weeks: Weeks, up: number, down: number): Trend {
  const now = weeks.at(-1) ?? 0;
  const before = weeks.slice(0, -1);
  const usual = total(before) / before.length;
  const numbers = `${now} ${now === 1 ? 'customer' : 'customers'} this week, ${round(usual)} in a usual one`;
  const sure = (p: number): string => `${numbers} (p ${p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`})`;
  if (up <= ALPHA && now >= FEWEST_CUSTOMERS && now >= SMALLEST_RATIO * usual)
    return { state: usual === 0 ? 'new' : 'rising', because: sure(up) };
  if (down <= ALPHA && usual >= FEWEST_CUSTOMERS && now * SMALLEST_RATIO <= usual)
    return { state: 'falling', because: sure(down) };
  return { state: 'steady', because: numbers };
}

function total(weeks: Weeks): number {
  return weeks.reduce((sum, count) => sum + count, 0);
}

function round(value: number): string {
  return value >= 10 ? value.toFixed(0) : String(Math.round(value * 10) / 10);
}
