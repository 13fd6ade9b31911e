import type { Spending } from '../../statistics/alpha-spending.ts';
import { CALM } from './estimate.ts';
import { FEWEST_VOTES } from './compare.ts';
import type { ParsedRule } from './parse-rule.ts';
import { type Sample, sizeOf } from './sample.ts';
import { TIGHTEST_AT } from './sequences.ts';

/** How alpha is spent over the looks of a plan, which gives this look its level. */
export function spendingMethod(spending: Spending): string {
  const shape =
    spending.kind === 'hwang-shih-decani'
      ? `Hwang–Shih–DeCani, α·(1 − e^(−γt))/(1 − e^(−γ)) with γ = ${spending.gamma}`
      : "O'Brien–Fleming type, 2 − 2Φ(z(α/2)/√t)";
  return `level: what this look may spend of alpha, by ${shape} at the share t of the plan, integrated over the earlier looks' bounds with the information below (Jennison & Turnbull 2000, 19.2)`;
}

/** How a rule's interval was made: the formula and where it comes from. */
export function methodOf(rule: ParsedRule, now: Sample, before: Sample | undefined, open: boolean): string {
  return before === undefined ? ownMethod(now, open) : comparison(rule, now, before, open);
}

/** α is two-sided in all sequences, as in their papers. */
const ALPHA = 'α = 2·level';
const RHO = (sides: 1 | 2) =>
  `ρ² = (−2·ln α + ln(1 − 2·ln α))/${sides * TIGHTEST_AT}, n ${sides === 1 ? 'the votes' : 'the votes of both sides'}, ${ALPHA}`;
const SEQUENCE = (sides: 1 | 2) =>
  `asymptotic confidence sequence, estimate ± se·√(2(k+1)/k·ln(√(k+1)/α)) with k = n·ρ², ${RHO(sides)} (Waudby-Smith et al., arXiv:2103.06476, formulas 9 and 161)`;
const BETA_BINOMIAL = `beta-binomial confidence sequence: the shares p with ln B(a+s, b+n−s) − ln B(a, b) − s·ln p − (n−s)·ln(1−p) ≤ −ln α, where a = w/(1−p), b = w/p, w = max(${TIGHTEST_AT}/(−2·ln 0.05 + ln(1 − 2·ln 0.05)) − 1, 0.001)·p(1−p), ${ALPHA} (Howard et al. 2021)`;
const BERNSTEIN = `empirical-Bernstein confidence sequence over the values x of evidence.current (--json) in their order, each as y = (x+1)/2: Σλy/Σλ ± (ln(2/α) + Σ(y−m)²·(−ln(1−λ)−λ))/Σλ, where before the i-th value m = (½ + Σy)/i, S = ¼ + Σ(y − m after it)², λ = min(½, √(2·ln(2/α)/(S·ln(1+i)))), back to −1..1 by 2y−1, ${ALPHA} (Waudby-Smith & Ramdas 2024, theorem 2)`;

function ownMethod(now: Sample, open: boolean): string {
  switch (now.family) {
    case 'nps':
      return open
        ? `${NPS}; ${SEQUENCE(1)}`
        : `${NPS}, ± z·se; harm counts when Student's t (n − 1) over the same se shows it, too`;
    case 'proportion':
      return open
        ? BETA_BINOMIAL
        : 'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n); the exact binomial test must agree';
    case 'ordinal':
      return open ? `mean, se = s/√n; ${SEQUENCE(1)}${ties(now)}` : `${STUDENT}${ties(now)}`;
    case 'mean':
      return open ? BERNSTEIN : `${STUDENT}${ties(now)}`;
    case 'events':
      return open
        ? `rate, se = √(events + 1)/user-days${bursts(now)}; ${SEQUENCE(1)}`
        : `exact Poisson (Garwood 1936)${bursts(now)}`;
  }
}

const NPS =
  'adjusted Wald: ¾ promoters and ¾ detractors more, 1½ passives; around 100·(p−d) of these, se = 100·√((p+d−(p−d)²)/n) (Rocks 2016)';
const STUDENT = 'mean ± t·s/√n, n−1 degrees of freedom (Student)';

function comparison(rule: ParsedRule, now: Sample, before: Sample, open: boolean): string {
  switch (now.family) {
    case 'nps':
      return open ? `difference, se = √(se₁² + se₂²); ${NPS}; ${SEQUENCE(2)}` : `difference ± z·√(se₁² + se₂²); ${NPS}`;
    case 'proportion':
      return open
        ? `difference with one success and failure more a side (Agresti & Caffo 2000), se = √(Σp(1−p)/n); ${SEQUENCE(2)}`
        : "Newcombe's hybrid score (1998, method 10); with a cell below 5 Fisher's exact test must agree";
    case 'ordinal':
    case 'mean':
      return values(rule, now, before, open);
    case 'events':
      if (isBursty(now)) {
        return open
          ? `log ratio, se = √(dispersion·(1/x₁ + 1/x₂)); ${SEQUENCE(2)}`
          : 'quasi-Poisson: log ratio ± t·√(dispersion·(1/x₁ + 1/x₂)), one degree of freedom less than days (McCullagh & Nelder 1989, 6.2)';
      }
      return open
        ? `ratio (p/(1−p))/(user-days₁/user-days₂), p the share of events on the current side, s of n events; ${BETA_BINOMIAL}`
        : 'conditional exact ratio of two Poisson rates (Przyborowski & Wilenski 1940)';
  }
}

function values(rule: ParsedRule, now: Sample, before: Sample, open: boolean): string {
  if (rule.unit !== 'rank')
    return open ? `difference of means, ${WELCH}; ${SEQUENCE(2)}` : `difference of means ± t·se, ${WELCH} (Welch 1947)`;
  if (open) return `P(worse) + ½P(tie) − ½ with the Brunner–Munzel standard error; ${SEQUENCE(2)}`;
  const few = Math.min(sizeOf(now), sizeOf(before)) < FEWEST_VOTES;
  return few
    ? 'exact permutation of the Brunner–Munzel statistic (Neubert & Brunner 2007)'
    : 'P(worse) + ½P(tie) − ½ ± t·se (Brunner & Munzel 2000)';
}

const WELCH = 'se = √(s₁²/n₁ + s₂²/n₂)';

function isBursty(sample: Sample): boolean {
  return sample.family === 'events' && sample.dispersion !== undefined && sample.dispersion.index > CALM;
}

function ties(sample: Sample): string {
  const [first, ...rest] = 'values' in sample ? sample.values : [];
  const same = first !== undefined && rest.every((value) => value === first);
  return same ? "; all answers are the same: ± the scale's width times Wilson's bound for 0 of n" : '';
}

function bursts(sample: Sample): string {
  return isBursty(sample) ? ', widened by √dispersion' : '';
}
