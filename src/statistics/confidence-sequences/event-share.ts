import { requireFraction } from '../domain.ts';
import type { Interval } from '../interval.ts';
import { bernoulliConfidenceSequence } from './bernoulli.ts';

export interface EventShareInput {
  /** Events of the arm in question, and of both arms together. */
  readonly events: number;
  readonly totalEvents: number;
  /** The arm's share of exposure, strictly between 0 and 1 and constant over the sequence. */
  readonly exposureShare: number;
  readonly alpha: number;
  /** The total of events at which the sequence shall be tightest. */
  readonly tOpt: number;
}

export interface EventShare {
  /** For the arm's share of events, 0..1. */
  readonly ci: Interval;
  /** For the ratio of rates, the arm's over the other's. */
  readonly rateRatioCi: Interval;
}

/**
 * Compares two event rates at every event at once: when the rates are equal each event falls into the arm with
 * probability `exposureShare`, so the arm's events are Bernoulli draws (conditioning as in `poissonRateRatio`, always
 * valid as in `bernoulliConfidenceSequence`). Harm is shown when rateRatioCi[0] > 1. Throws RangeError without events.
 */
export function eventShareConfidenceSequence(input: EventShareInput): EventShare {
  const { events, totalEvents, exposureShare, alpha, tOpt } = input;
  requireFraction('exposureShare', exposureShare);
  const ci = bernoulliConfidenceSequence({ successes: events, n: totalEvents, alpha, tOpt });
  const odds = exposureShare / (1 - exposureShare);
  const toRatio = (share: number): number => share / (1 - share) / odds;
  return { ci, rateRatioCi: [toRatio(ci[0]), toRatio(ci[1])] };
}
