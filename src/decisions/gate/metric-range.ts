import { type Metric, metricLabel } from './metrics.ts';

/** Lowest and highest value, in the metric's own unit. */
type Range = readonly [low: number, high: number];

/** Scales of ratings, by their kind. */
export type Scales = Readonly<Record<string, Range>>;

/** Usual scales; a config can give a source another one. */
const USUAL: Scales = { stars: [1, 5], ces: [1, 7] };

const BETTER = 'Write a better value: this rule would always pass.';

/** The values a metric can have at all. `undefined` for a scale that nobody knows. */
function rangeOf({ family, name }: Metric, scales: Scales): Range {
  switch (family) {
    case 'nps':
      return [-100, 100];
    case 'proportion':
      return [0, 1];
    case 'mean':
      return [-1, 1];
    case 'ordinal':
      return scales[name] ?? USUAL[name] ?? [-Infinity, Infinity];
    case 'events':
      return [0, Infinity];
  }
}

/**
 * What is wrong with a threshold that no value can reach, or that none can be worse than: the rule would always pass.
 * `undefined` when nothing is.
 */
export function thresholdFault(metric: Metric, threshold: number, scales: Scales = {}) {
  const [low, high] = rangeOf(metric, scales);
  if (metric.family === 'events' && threshold >= ONE_EACH) return perUser(metric, threshold);
  const worst = metric.better === 'lower' ? high : low;
  if (threshold === worst) return { message: `${metricLabel(metric)} is never worse than that.`, fix: BETTER };
  if (threshold >= low && threshold <= high) return undefined;
  const label = metricLabel(metric);
  if (high === Infinity) return { message: `${label} is never below 0.`, fix: 'Write a number from 0 on.' };
  const [from, to] = [low, high].map((value) => (metric.family === 'proportion' ? `${100 * value}%` : String(value)));
  return {
    message: `${label} goes from ${from} to ${to}, and never beyond.`,
    fix: `Write a value from ${from} to ${to}.`,
  };
}

/** An event a day from every single user is no limit but a number meant per 1,000 users. */
const ONE_EACH = 1;

function perUser(metric: Metric, threshold: number) {
  const label = metricLabel(metric);
  return {
    message: `${label} is counted per exposed user a day, and nobody has ${threshold}.`,
    fix: `Write ${label} <= ${threshold} per 1000, if that is meant.`,
  };
}

/** What is wrong with a margin so wide that no worsening can exceed it: the rule would always pass. */
export function marginFault(metric: Metric, margin: number, unit: 'own' | 'rank', scales: Scales = {}) {
  if (metric.family === 'events') return undefined;
  const [low, high] = unit === 'rank' ? [0, 0.5] : rangeOf(metric, scales);
  const widest = high - low;
  if (margin < widest) return undefined;
  const percent = unit === 'rank' || metric.family === 'proportion';
  const shown = percent ? `${100 * widest}%` : String(widest);
  return {
    message: `${metricLabel(metric)} can be worse by ${shown} at most, so this margin can never be exceeded.`,
    fix: `Write a margin below ${shown}.`,
  };
}
