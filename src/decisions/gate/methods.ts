import { CALM } from './estimate.ts';
import { FEWEST_VOTES } from './compare.ts';
import type { ParsedRule } from './parse-rule.ts';
import { type Sample, sizeOf } from './sample.ts';

/** How a rule's interval was made: the formula and where it comes from. */
export function methodOf(rule: ParsedRule, now: Sample, before: Sample | undefined, open: boolean): string {
  return before === undefined ? ownMethod(now, open) : comparison(rule, now, before, open);
}

const SEQUENCE =
  'asymptotic confidence sequence, estimate ± se·√(2(k+1)/k·ln(√(k+1)/α)) with k = n·ρ² (Waudby-Smith et al., arXiv:2103.06476, formula 9)';

function ownMethod(now: Sample, open: boolean): string {
  switch (now.family) {
    case 'nps':
      return open
        ? `adjusted Wald standard error; ${SEQUENCE}`
        : `${NPS}, ± z·se; harm counts when Student's t (n − 1) over the same se shows it, too`;
    case 'proportion':
      return open
        ? 'beta-binomial confidence sequence (Howard et al. 2021)'
        : 'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n); the exact binomial test must agree';
    case 'ordinal':
      return open ? SEQUENCE : 'mean ± t·s/√n (Student)';
    case 'mean':
      return open ? 'empirical-Bernstein confidence sequence (Waudby-Smith & Ramdas 2024)' : 'mean ± t·s/√n (Student)';
    case 'events':
      return open ? SEQUENCE : `exact Poisson (Garwood 1936)${bursts(now)}`;
  }
}

const NPS = 'adjusted Wald: ¾ promoters and ¾ detractors more, 1½ passives, se = 100·√((p+d−(p−d)²)/n) (Rocks 2016)';

function comparison(rule: ParsedRule, now: Sample, before: Sample, open: boolean): string {
  switch (now.family) {
    case 'nps':
      return open ? `difference; ${NPS}; ${SEQUENCE}` : `difference ± z·√(se₁² + se₂²); ${NPS}`;
    case 'proportion':
      return open
        ? `difference with one success and failure more a side (Agresti & Caffo 2000); ${SEQUENCE}`
        : "Newcombe's hybrid score (1998, method 10); with a cell below 5 Fisher's exact test must agree";
    case 'ordinal':
    case 'mean':
      return values(rule, now, before, open);
    case 'events':
      if (isBursty(now)) {
        return open
          ? `log ratio with quasi-Poisson standard error; ${SEQUENCE}`
          : 'quasi-Poisson: log ratio ± t·√(dispersion·(1/x₁ + 1/x₂)) (McCullagh & Nelder 1989, 6.2)';
      }
      return open
        ? 'share of events, beta-binomial confidence sequence (Howard et al. 2021)'
        : 'conditional exact ratio of two Poisson rates (Przyborowski & Wilenski 1940)';
  }
}

function values(rule: ParsedRule, now: Sample, before: Sample, open: boolean): string {
  if (rule.unit !== 'rank')
    return open ? `difference of means; ${SEQUENCE}` : 'difference of means ± t·se (Welch 1947)';
  if (open) return `P(worse) + ½P(tie) − ½ with the Brunner–Munzel standard error; ${SEQUENCE}`;
  const few = Math.min(sizeOf(now), sizeOf(before)) < FEWEST_VOTES;
  return few
    ? 'exact permutation of the Brunner–Munzel statistic (Neubert & Brunner 2007)'
    : 'P(worse) + ½P(tie) − ½ ± t·se (Brunner & Munzel 2000)';
}

function isBursty(sample: Sample): boolean {
  return sample.family === 'events' && sample.dispersion !== undefined && sample.dispersion.index > CALM;
}

function bursts(sample: Sample): string {
  return isBursty(sample) ? ', widened by √dispersion' : '';
}
