import { logBeta } from '../distributions/beta.ts';
import { requireFraction, requirePositive, requireShare } from '../domain.ts';
import { findRoot } from '../find-root.ts';
import type { Interval } from '../interval.ts';

export interface BernoulliInput {
  readonly successes: number;
  readonly n: number;
  /** One minus the confidence of the whole sequence, 0..1, two-sided. */
  readonly alpha: number;
  /** The n at which the sequence shall be tightest; choose it before looking. */
  readonly tOpt: number;
  /** Alpha the tuning is made for; 0.05 when absent. */
  readonly alphaOpt?: number;
}

const EDGE = 1e-10;

/**
 * Interval for a share, 0..1, valid at every n at once and for any n: the two-sided beta-binomial mixture of Howard,
 * Ramdas, McAuliffe & Sekhon (2021, Ann. Stat. 49:1055–1080), as confseq's bernoulli_confidence_interval. One answer says
 * nothing yet: [0, 1]. Throws RangeError for n = 0.
 */
export function bernoulliConfidenceSequence(input: BernoulliInput): Interval {
  const { successes, n, alpha, tOpt, alphaOpt = 0.05 } = input;
  requireShare(successes, n);
  requireFraction('alpha', alpha);
  requireFraction('alphaOpt', alphaOpt);
  requirePositive('tOpt', tOpt);
  const excess = (mean: number): number => logWealth(input, alphaOpt, mean) + Math.log(alpha);
  const share = successes / n;
  const inside = Math.min(1 - EDGE, Math.max(EDGE, share));
  const low = excess(EDGE) <= 0 ? 0 : findRoot(excess, EDGE, inside);
  const high = excess(1 - EDGE) <= 0 ? 1 : findRoot(excess, inside, 1 - EDGE);
  return [low, high];
}

/** log of the mixture's evidence against the true share being `mean`: a fair bet's wealth, 0 at the start. */
function logWealth({ successes, n, tOpt }: BernoulliInput, alphaOpt: number, mean: number): number {
  const spread = mean * (1 - mean);
  const doubled = -2 * Math.log(alphaOpt);
  const rho = (tOpt * spread) / (doubled + Math.log1p(doubled));
  // The prior must stay a beta distribution: confseq's floor when tOpt is too early for one.
  const weight = Math.max(rho - spread, 1e-3 * spread);
  const a = weight / (1 - mean);
  const b = weight / mean;
  const failures = n - successes;
  const mixture = logBeta(a + successes, b + failures) - logBeta(a, b);
  return mixture - successes * Math.log(mean) - failures * Math.log1p(-mean);
}
