import type { Interval, Reading } from '../../model/verdict.ts';
import type { Metric } from './metrics.ts';
import type { ParsedRule } from './parse-rule.ts';

/** A value in the words of its metric: `31`, `81.2 %`, `4.21`; events per 1,000 exposed users a day. */
export function inUnit(metric: Metric, value: number): string {
  switch (metric.family) {
    case 'nps':
      return fixed(value, 0);
    case 'proportion':
      return `${fixed(100 * value, 1)} %`;
    case 'ordinal':
    case 'mean':
      return fixed(value, 2);
    case 'events':
      return fixed(1000 * value, 2);
  }
}

/** What a number of events is of: ` a day per 1,000 exposed`; nothing for other metrics. */
export function perUsers({ family }: Metric): string {
  return family === 'events' ? ' a day per 1,000 exposed' : '';
}

/** How much worse, in words: `Worse by 12 (−3 to 27)`, `1.80 times as often (1.20 to 2.71)`. */
export function describeEffect(metric: Metric, { unit }: ParsedRule, value: number, [low, high]: Interval): string {
  if (unit === 'log-ratio') {
    return `${fixed(Math.exp(value), 2)} times as often (${fixed(Math.exp(low), 2)} to ${fixed(Math.exp(high), 2)})`;
  }
  if (unit === 'rank')
    return `A worse answer is ${points(value)} likelier than a better one (${points(low)} to ${points(high)})`;
  return `Worse by ${inUnit(metric, value)} (${inUnit(metric, low)} to ${inUnit(metric, high)})`;
}

/** A reading with its interval and its votes: `NPS 31, 9 to 53, from 18 answers`. */
export function describeReading(label: string, metric: Metric, reading: Reading): string {
  const [low, high] = reading.interval;
  const numbers = `${label} ${inUnit(metric, reading.value)}, ${inUnit(metric, low)} to ${inUnit(metric, high)}`;
  if (metric.family === 'events') return `${numbers}${perUsers(metric)}, ${reading.n} in all`;
  return `${numbers}, from ${reading.n} ${reading.n === 1 ? 'answer' : 'answers'}`;
}

/** The margin in words: `20`, `5 %`, `1.5 times`. */
export function describeMargin(metric: Metric, { margin, unit }: ParsedRule): string {
  if (unit === 'log-ratio') return `${fixed(Math.exp(margin), 2)} times`;
  return unit === 'rank' ? points(margin) : inUnit(metric, margin);
}

/** Twice the rank effect is P(worse) - P(better). */
function points(rank: number): string {
  return `${fixed(200 * rank, 0)} points`;
}

function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
