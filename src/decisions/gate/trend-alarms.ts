import { tabularCusum } from '../../statistics/cusum.ts';
import { mean, variance } from '../../statistics/moments.ts';
import { mannKendall } from '../../statistics/trend.ts';
import { estimate } from './estimate.ts';
import type { Hearing, Side } from './hear.ts';
import type { ParsedRule } from './parse-rule.ts';
import { takeSample } from './sample.ts';
import { type Arm, type Arms, daysOf } from './windows.ts';

const DAY = 86_400_000;
/** Days a trend needs. */
const FEWEST_DAYS = 10;
/** Days that tell what is normal. */
const FEWEST_NORMAL_DAYS = 14;
const LEVEL = 0.01;

/**
 * Whether the metric goes the wrong way day by day: Mann–Kendall (Hamed–Rao) at 1 %, and CUSUM (k 0.5, h 5) against the
 * days of the other side. An alarm alone makes a pass a warning, and never decides.
 */
export function trendAlarms(parsed: ParsedRule, { current, reference }: Hearing, arms: Arms): readonly string[] {
  if (daysOf(arms.current) < FEWEST_DAYS - 1) return [];
  const series = dailySeries(parsed, current, arms.current);
  if (series.length < FEWEST_DAYS) return [];
  const worse = parsed.metric.better === 'lower' ? 1 : -1;
  const alarms: string[] = [];
  const { pValue, sensSlope } = mannKendall(series, { alternative: worse === 1 ? 'greater' : 'less' });
  if (pValue < LEVEL) {
    const slope = (worse * sensSlope).toPrecision(2);
    alarms.push(
      `Getting worse day by day for ${series.length} days, by ${slope} a day (Mann–Kendall p ${pValue.toFixed(4)}).`,
    );
  }
  const normal = arms.reference === undefined ? [] : dailySeries(parsed, reference, arms.reference);
  const drifted = normal.length >= FEWEST_NORMAL_DAYS && drifts(series, normal, worse);
  if (drifted) alarms.push(`Drifting away from its days in the ${parsed.comparison} (CUSUM, k 0.5, h 5).`);
  return alarms;
}

function drifts(series: readonly number[], normal: readonly number[], worse: 1 | -1): boolean {
  const sigma = Math.sqrt(variance(normal));
  if (!(sigma > 0)) return false;
  const { alarm } = tabularCusum({ x: series, mu0: mean(normal), sigma });
  return alarm !== undefined && alarm.side === (worse === 1 ? 'upper' : 'lower');
}

/** The metric on each whole day that has votes; for events every whole day. */
function dailySeries({ metric }: ParsedRule, side: Side, arm: Arm): readonly number[] {
  if (metric.name === 'adoption') return [];
  const from = Math.min(...arm.spans.map((span) => span.from));
  const days = new Map<number, number[]>();
  for (const [place, time] of side.times.entries()) {
    const day = Math.floor((time - from) / DAY);
    const places = days.get(day);
    if (places === undefined) days.set(day, [place]);
    else places.push(place);
  }
  if (metric.family === 'events') {
    const whole = arm.spans.length === 1 ? Math.floor(((arm.spans[0]?.to ?? from) - from) / DAY) : 0;
    return Array.from({ length: whole }, (_, day) => days.get(day)?.length ?? 0);
  }
  return [...days].sort(([a], [b]) => a - b).map(([, places]) => estimate(takeSample(metric, side, {}, places)).value);
}
