import type { Interval, Judgement } from '../model/verdict.ts';

const PERCENT = new Set(['csat', 'thumbs', 'negative-share', 'share', 'adoption']);
const DECIMALS: Readonly<Record<string, number>> = { nps: 1, stars: 2, ces: 2, sentiment: 2 };

const EVENTS = new Set(['tickets', 'bugs', 'count']);

/** A value in its metric's unit, as people write it: `31`, `2.5%`, `4.12`; events per 1,000 exposed users. */
function formatValue(metric: string, value: number): string {
  const name = nameOf(metric);
  if (PERCENT.has(name)) return `${round(value * 100, 1)}%`;
  if (EVENTS.has(name)) return round(value * 1000, 2);
  const decimals = DECIMALS[name];
  return decimals === undefined ? significant(value) : round(value, decimals);
}

/** An interval in its metric's unit: `9 to 53`. */
function formatInterval(metric: string, [low, high]: Interval): string {
  return `${formatValue(metric, low)} to ${formatValue(metric, high)}`;
}

/** What was measured, with what it is compared to: `31 (9 to 53), n 18, baseline 44`. Empty without a reading. */
export function formatReading({ reading, reference, threshold, comparison, look, alphaSpent }: Judgement): string {
  if (reading === undefined) return '';
  const { metric, value, interval, n } = reading;
  const parts = [`${formatValue(metric, value)} (${formatInterval(metric, interval)})${unitOf(metric)}`, `n ${n}`];
  if (reference) parts.push(`${comparison} ${formatValue(metric, reference.value)}`);
  if (threshold !== undefined) parts.push(`threshold ${formatValue(metric, threshold)}`);
  if (look !== undefined && alphaSpent !== undefined) parts.push(formatLook(look, alphaSpent));
  return parts.join(', ');
}

function unitOf(metric: string): string {
  return EVENTS.has(nameOf(metric)) ? ' a day per 1,000 exposed' : '';
}

function nameOf(metric: string): string {
  return metric.replace(/\(.*$/s, '');
}

/** Which look it is and what all looks have spent: `look 3, α spent 0.41%`. */
export function formatLook(look: number, alphaSpent: number): string {
  return `look ${look}, α spent ${significant(100 * alphaSpent)}%`;
}

/** `1 customer`, `12 customers`. */
export function formatCount(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function round(value: number, decimals: number): string {
  return plain(Number(value.toFixed(decimals)));
}

function significant(value: number): string {
  return plain(Number.isInteger(value) ? value : Number(value.toPrecision(3)));
}

/** Never `-0`. */
function plain(value: number): string {
  return String(value === 0 ? 0 : value);
}
