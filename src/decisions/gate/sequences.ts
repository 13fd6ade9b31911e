import type { Interval } from '../../model/verdict.ts';
import { asymptoticConfidenceSequence } from '../../statistics/confidence-sequences/asymptotic.ts';
import { bernoulliConfidenceSequence } from '../../statistics/confidence-sequences/bernoulli.ts';
import { boundedMeanConfidenceSequence } from '../../statistics/confidence-sequences/empirical-bernstein.ts';
import { eventShareConfidenceSequence } from '../../statistics/confidence-sequences/event-share.ts';

/** Answers at which the sequences of one side are tightest, chosen before any look; two sides have twice as many. */
export const TIGHTEST_AT = 100;

/** An estimate that is normal in the long run, with its standard error and the answers behind it. */
export interface Normal {
  readonly value: number;
  readonly se: number;
  readonly n: number;
  readonly sides: 1 | 2;
}

/** Interval for an estimate that is normal in the long run, good at any time; `alpha` is two-sided. */
export function normalSequence({ value, se, n, sides }: Normal, alpha: number): Interval {
  return asymptoticConfidenceSequence({ estimate: value, standardError: se, n, alpha, tuning: sides * TIGHTEST_AT });
}

/** Interval for a share, good at any time and for any number of answers. */
export function shareSequence(successes: number, n: number, alpha: number): Interval {
  return bernoulliConfidenceSequence({ successes, n, alpha, tOpt: TIGHTEST_AT });
}

/** Interval for the mean of values in −1..1 in the order of arrival, good at any time and for any number of them. */
export function boundedSequence(values: readonly number[], alpha: number): Interval {
  return boundedMeanConfidenceSequence({ x: values, low: -1, high: 1, alpha });
}

/** Interval for the ratio of two rates of independent events, good at any event. */
export function rateRatioSequence(
  { x1, t1, x2, t2 }: { readonly x1: number; readonly t1: number; readonly x2: number; readonly t2: number },
  alpha: number,
): Interval {
  if (x1 + x2 === 0) return [0, Infinity];
  const input = { events: x1, totalEvents: x1 + x2, exposureShare: t1 / (t1 + t2), alpha, tOpt: TIGHTEST_AT };
  return eventShareConfidenceSequence(input).rateRatioCi;
}
