import type { Interval } from '../../model/verdict.ts';
import { brunnerMunzelExact } from '../../statistics/brunner-munzel-exact.ts';
import { brunnerMunzel } from '../../statistics/brunner-munzel.ts';
import { fisherExact } from '../../statistics/fisher-exact.ts';
import { mean, variance } from '../../statistics/moments.ts';
import { npsDifferenceAdjustedWald, npsWald } from '../../statistics/nps.ts';
import { countLevels } from '../../statistics/ordinal-counts.ts';
import { placementEffect } from '../../statistics/placement-effect.ts';
import { poissonRateRatio } from '../../statistics/poisson-rate-ratio.ts';
import { diffProportionsCI } from '../../statistics/proportion-difference.ts';
import { dispersedRateRatio } from '../../statistics/quasi-poisson.ts';
import { welchT } from '../../statistics/t-tests.ts';
import { type Estimate, holding, mapBounds, opposite, shift, within } from './bounds.ts';
import { CALM, rangeOf, unseenShare, type Values } from './estimate.ts';
import type { ParsedRule } from './parse-rule.ts';
import { type Sample, sizeOf } from './sample.ts';
import { normalSequence, rateRatioSequence } from './sequences.ts';

/** A rate more than a million times another is as good as infinite; JSON has no infinity. */
const LARGEST_LOG_RATIO = Math.log(1e6);
/** Votes a side needs before an interval that rests on the normal or t distribution can be believed. */
export const FEWEST_VOTES = 10;
/** Below this many in a cell of two by two, Fisher's exact test must agree. */
const FEWEST_IN_CELL = 5;

/** How much worse the current side is than the reference, in the rule's unit: positive is worse. */
export function compare(rule: ParsedRule, current: Sample, reference: Sample): Estimate {
  const change = difference(rule, current, reference);
  return rule.metric.better === 'lower' || rule.unit === 'rank' ? change : opposite(change);
}

/**
 * Whether a side is too small for its interval to show anything. The intervals of shares and events hold for any number,
 * and ranks have an exact test; a confidence sequence of two sides is good only in the long run.
 */
export function isTooSmall(rule: ParsedRule, side: Sample, open: boolean): boolean {
  const exact = side.family === 'events' || side.family === 'proportion' || (rule.unit === 'rank' && !open);
  const inTheLongRun = open && side.family === 'proportion' && rule.comparison !== 'absolute';
  return (!exact || inTheLongRun) && sizeOf(side) < FEWEST_VOTES;
}

/** Current minus reference. */
function difference(rule: ParsedRule, current: Sample, reference: Sample): Estimate {
  if (current.family === 'nps' && reference.family === 'nps') return npsChange(current, reference);
  if (current.family === 'proportion' && reference.family === 'proportion') {
    return shareChange(current, reference, rule.metric.better);
  }
  if (current.family === 'events' && reference.family === 'events') return rateRatio(current, reference);
  if ('values' in current && 'values' in reference) {
    return rule.unit === 'rank' ? rankEffect(current.values, reference.values) : meanChange(current, reference);
  }
  throw new TypeError('two sides of one rule are of one family');
}

type Of<Family extends Sample['family']> = Extract<Sample, { readonly family: Family }>;

function npsChange(current: Of<'nps'>, reference: Of<'nps'>): Estimate {
  const adjusted = npsDifferenceAdjustedWald(current.counts, reference.counts);
  const n = sizeOf(current) + sizeOf(reference);
  const normal = { value: adjusted.delta, se: adjusted.se, n, sides: 2 } as const;
  return holding({
    value: npsWald(current.counts).nps - npsWald(reference.counts).nps,
    interval: (confidence) =>
      within(npsDifferenceAdjustedWald(current.counts, reference.counts, { confidence }).ci, -200, 200),
    sequence: (confidence) => within(normalSequence(normal, 1 - confidence), -200, 200),
  });
}

/** Newcombe's interval; where a cell is small, harm counts as shown only when Fisher's exact test shows it too. */
function shareChange(current: Of<'proportion'>, reference: Of<'proportion'>, better: 'higher' | 'lower'): Estimate {
  const [x1, n1, x2, n2] = [current.successes, current.n, reference.successes, reference.n];
  const value = x1 / n1 - x2 / n2;
  const cells = [x1, n1 - x1, x2, n2 - x2];
  const table = [[x1, n1 - x1], [x2, n2 - x2]] as const; // prettier-ignore
  const fisher = Math.min(...cells) < FEWEST_IN_CELL ? fisherExact(table, better === 'lower' ? 'greater' : 'less') : 0;
  // Agresti & Caffo (2000): a success and a failure more on each side keep the standard error honest near 0 and 1.
  const [p1, p2] = [(x1 + 1) / (n1 + 2), (x2 + 1) / (n2 + 2)];
  const se = Math.sqrt((p1 * (1 - p1)) / (n1 + 2) + (p2 * (1 - p2)) / (n2 + 2));
  return holding({
    value,
    interval: (confidence) => {
      const [low, high] = diffProportionsCI({ x1, n1, x2, n2, confidence });
      if (fisher <= (1 - confidence) / 2) return [low, high];
      return better === 'lower' ? [Math.min(low, 0), high] : [low, Math.max(high, 0)];
    },
    sequence: (confidence) =>
      within(normalSequence({ value: p1 - p2, se, n: n1 + n2, sides: 2 }, 1 - confidence), -1, 1),
  });
}

/** Exact given the total for independent events; quasi-Poisson when days before the release say they come in bursts. */
function rateRatio(current: Of<'events'>, reference: Of<'events'>): Estimate {
  const arms = { x1: current.count, t1: current.exposure ?? 0, x2: reference.count, t2: reference.exposure ?? 0 };
  const log = (ratio: number) => Math.max(-LARGEST_LOG_RATIO, Math.min(LARGEST_LOG_RATIO, Math.log(ratio)));
  const logs = ([low, high]: Interval): Interval => [log(low), log(high)];
  const value = log(poissonRateRatio(arms).ratio ?? 1);
  const { dispersion } = current;
  if (dispersion === undefined || dispersion.index <= CALM || arms.x1 === 0 || arms.x2 === 0) {
    return {
      value,
      interval: (confidence) => logs(poissonRateRatio({ ...arms, confidence }).ci),
      sequence: (confidence) => logs(rateRatioSequence(arms, 1 - confidence)),
    };
  }
  const spread = { dispersion: dispersion.index, df: dispersion.days - 1 };
  const { se } = dispersedRateRatio({ ...arms, ...spread });
  const normal = { value, se, n: arms.x1 + arms.x2, sides: 2 } as const;
  return {
    value,
    interval: (confidence) => logs(dispersedRateRatio({ ...arms, ...spread, confidence }).ci),
    sequence: (confidence) => within(normalSequence(normal, 1 - confidence), -LARGEST_LOG_RATIO, LARGEST_LOG_RATIO),
  };
}

/** P(worse) + P(tie)/2 - 1/2, where a smaller value is worse. */
function rankEffect(current: readonly number[], reference: readonly number[]): Estimate {
  if (current.length < 2 || reference.length < 2) {
    const { probability } = placementEffect(countLevels(current, reference));
    return { value: probability - 0.5, interval: () => [-0.5, 0.5], sequence: () => [-0.5, 0.5] };
  }
  const { probSuperiorY, se } = brunnerMunzel(current, reference);
  const normal = { value: probSuperiorY, se, n: current.length + reference.length, sides: 2 } as const;
  const ranks: Estimate = {
    value: probSuperiorY,
    interval: (confidence) => brunnerMunzel(current, reference, { confidence }).ci,
    sequence: (confidence) => within(normalSequence(normal, 1 - confidence), 0, 1),
  };
  const effect = mapBounds(ranks, probSuperiorY - 0.5, (interval) => shift(interval, -0.5));
  if (Math.min(current.length, reference.length) >= FEWEST_VOTES) return effect;
  return { ...effect, interval: permuted(effect, brunnerMunzelExact(current, reference, 'less') ?? 1) };
}

/** With few votes only the exact permutation test shows harm, and nothing shows its absence. */
function permuted({ interval }: Estimate, p: number): Estimate['interval'] {
  return (confidence) => {
    const [low] = interval(confidence);
    return [p <= (1 - confidence) / 2 ? Math.max(low, Number.EPSILON) : Math.min(low, 0), 0.5];
  };
}

function meanChange(current: Values, reference: Values): Estimate {
  const value = mean(current.values) - mean(reference.values);
  const [low, high] = rangeOf(current);
  const range = high - low;
  if (current.values.length < 2 || reference.values.length < 2) {
    return { value, interval: () => [-range, range], sequence: () => [-range, range] };
  }
  const parts = [current.values, reference.values].map((values) => variance(values) / values.length);
  const se = Math.sqrt((parts[0] ?? 0) + (parts[1] ?? 0));
  const normal = { value, se, n: current.values.length + reference.values.length, sides: 2 } as const;
  const wide = ([from, to]: Interval, confidence: number): Interval => {
    const unseen = range * (unseenShare(current.values, confidence) + unseenShare(reference.values, confidence));
    return within([from - unseen, to + unseen], -range, range);
  };
  return {
    value,
    interval: (confidence) =>
      wide(se === 0 ? [value, value] : welchT(current.values, reference.values, { confidence }).ci, confidence),
    sequence: (confidence) => wide(normalSequence(normal, 1 - confidence), confidence),
  };
}
