import type { Interval } from '../../model/verdict.ts';
import { binomialAtLeast, binomialAtMost } from '../../statistics/distributions/binomial.ts';
import { tailProbability } from '../../statistics/distributions/student-t.ts';
import { mean, variance } from '../../statistics/moments.ts';
import { npsAdjustedWald, npsWald } from '../../statistics/nps.ts';
import { poissonRateCI } from '../../statistics/poisson-rates.ts';
import { proportionCI } from '../../statistics/proportions.ts';
import { oneSampleT } from '../../statistics/t-tests.ts';
import { type Estimate, holding, mapBounds, opposite, shift, within } from './bounds.ts';
import type { ParsedRule } from './parse-rule.ts';
import { type Sample, sizeOf } from './sample.ts';
import { boundedSequence, normalSequence, shareSequence } from './sequences.ts';

/** From this dispersion on, events are not taken for independent. */
export const CALM = 1.2;

/** What one side says, in the metric's unit. The sample must not be empty, and events need an exposure. */
export function estimate(sample: Sample): Estimate {
  switch (sample.family) {
    case 'nps': {
      const adjusted = npsAdjustedWald(sample.counts);
      const normal = { value: adjusted.nps, se: adjusted.se, n: sizeOf(sample), sides: 1 } as const;
      return holding({
        value: npsWald(sample.counts).nps,
        interval: (confidence) => within(npsAdjustedWald(sample.counts, confidence).ci, -100, 100),
        sequence: (confidence) => within(normalSequence(normal, 1 - confidence), -100, 100),
      });
    }
    case 'proportion': {
      const { successes, n } = sample;
      return {
        value: successes / n,
        interval: (confidence) => proportionCI({ successes, n, confidence }),
        sequence: (confidence) => shareSequence(successes, n, 1 - confidence),
      };
    }
    case 'ordinal':
    case 'mean':
      return meanOf(sample);
    case 'events':
      return rateOf(sample);
  }
}

/** How far the current side falls short of an absolute rule's threshold: positive is worse. */
export function shortfall({ metric, threshold = 0 }: ParsedRule, current: Sample): Estimate {
  const own = estimate(current);
  const above = mapBounds(own, own.value - threshold, (interval) => shift(interval, -threshold));
  const short = metric.better === 'lower' ? above : opposite(above);
  if (current.family === 'proportion') return shownExactly(short, exactTail(current, threshold, metric.better));
  return current.family === 'nps' ? shownExactly(short, fewTail(current, threshold)) : short;
}

/**
 * P(as many failures or more) where the share is just what the threshold allows. Wilson's bound errs too often for small
 * shares, however many answers there are: one crash in five answers would block "at most 2 %" in one release of ten.
 */
function exactTail({ successes, n }: Proportion, threshold: number, better: 'higher' | 'lower'): number {
  if (threshold <= 0 || threshold >= 1) return 0;
  return better === 'lower' ? binomialAtLeast(successes, n, threshold) : binomialAtMost(successes, n, threshold);
}

/**
 * P(a score as low or lower) where it is just what the threshold allows, by Student's t over the adjusted Wald error: with a
 * dozen answers the normal quantiles behind that interval block seven harmless releases of a hundred, not five.
 */
function fewTail({ counts }: Extract<Sample, { readonly family: 'nps' }>, threshold: number): number {
  const { nps, se } = npsAdjustedWald(counts);
  const n = counts.promoters + counts.passives + counts.detractors;
  return n < 2 ? 1 : tailProbability((nps - threshold) / se, n - 1, 'less');
}

/** Harm counts as shown only when an exact test, whose p-value is given, shows it too. */
function shownExactly(short: Estimate, pValue: number): Estimate {
  return {
    ...short,
    interval: (confidence) => {
      const [low, high] = short.interval(confidence);
      return [pValue <= (1 - confidence) / 2 ? low : Math.min(low, 0), high];
    },
  };
}

type Proportion = Extract<Sample, { readonly family: 'proportion' }>;
type Events = Extract<Sample, { readonly family: 'events' }>;
export type Values = Extract<Sample, { readonly values: readonly number[] }>;

/** Exact Poisson; wider by the root of the dispersion when events come in bursts. */
function rateOf({ count, exposure = Number.NaN, dispersion }: Events): Estimate {
  const value = count / exposure;
  const stretch = Math.sqrt(dispersion !== undefined && dispersion.index > CALM ? dispersion.index : 1);
  const normal = { value, se: (stretch * Math.sqrt(count + 1)) / exposure, n: Math.max(1, count), sides: 1 } as const;
  return {
    value,
    interval: (confidence) => {
      const [low, high] = poissonRateCI({ count, exposure, confidence });
      return [Math.max(0, value + (low - value) * stretch), value + (high - value) * stretch];
    },
    sequence: (confidence) => within(normalSequence(normal, 1 - confidence), 0, Number.MAX_VALUE),
  };
}

function meanOf(sample: Values): Estimate {
  const { values } = sample;
  const [least, most] = rangeOf(sample);
  const value = mean(values);
  const wide = (interval: Interval, confidence: number): Interval => {
    const unseen = (most - least) * unseenShare(values, confidence);
    return within(unseen > 0 ? [value - unseen, value + unseen] : interval, least, most);
  };
  if (values.length < 2) return { value, interval: () => [least, most], sequence: () => [least, most] };
  const se = Math.sqrt(variance(values) / values.length);
  const normal = { value, se, n: values.length, sides: 1 } as const;
  return {
    value,
    interval: (confidence) => wide(oneSampleT(values, { confidence }).ci, confidence),
    sequence: (confidence) =>
      sample.family === 'mean'
        ? boundedSequence(values, 1 - confidence)
        : wide(normalSequence(normal, 1 - confidence), confidence),
  };
}

/**
 * When every answer is the same, their spread says nothing about those not heard: up to this share of them may differ
 * (the Wilson bound for 0 of n). 0 when the answers differ.
 */
export function unseenShare(values: readonly number[], confidence: number): number {
  if (variance(values) > 0) return 0;
  return proportionCI({ successes: 0, n: values.length, confidence })[1];
}

/** The scale a mean lives on. Ordinal ratings differ in their scales; the widest in use is 1 to 7. */
export function rangeOf({ family }: Values): Interval {
  return family === 'mean' ? [-1, 1] : [0, 10];
}
