import { expect, test } from 'vitest';
import { methodOf } from '../../../src/decisions/gate/methods.ts';
import type { Sample } from '../../../src/decisions/gate/sample.ts';
import { parsed } from './parsed.ts';

const NPS: Sample = { family: 'nps', counts: { promoters: 1, passives: 1, detractors: 1 } };
const SHARE: Sample = { family: 'proportion', successes: 1, n: 9 };
const MEAN: Sample = { family: 'mean', values: [0, 1] };
const events = (index?: number): Sample => ({
  family: 'events',
  count: 1,
  exposure: 9,
  ...(index !== undefined && { dispersion: { index, days: 20 } }),
});
const stars = (n: number): Sample => ({ family: 'ordinal', values: Array<number>(n).fill(3) });

// What is recomputed from these formulas is in recompute.test.ts; here each sample gets its own.
const SEQUENCE = 'asymptotic confidence sequence, estimate ± se·√(2(k+1)/k·ln(√(k+1)/α)) with k = n·ρ²';
const ONE_SIDE = 'ρ² = (−2·ln α + ln(1 − 2·ln α))/100, n the votes,';
const TWO_SIDES = 'ρ² = (−2·ln α + ln(1 − 2·ln α))/200, n the votes of both sides,';
const ADJUSTED = 'adjusted Wald: ¾ promoters and ¾ detractors more, 1½ passives; around 100·(p−d) of these, se = 100·√((p+d−(p−d)²)/n) (Rocks 2016)'; // prettier-ignore
const STUDENT = 'mean ± t·s/√n, n−1 degrees of freedom (Student)';
const WELCH = 'difference of means ± t·se, se = √(s₁²/n₁ + s₂²/n₂) (Welch 1947)';
const HOWARD = 'beta-binomial confidence sequence: ';

const TIES = "all answers are the same: ± the scale's width times Wilson's bound for 0 of n";

// What each says for one planned look and for looks at any time.
test.each<
  readonly [rule: string, now: Sample, before: Sample | undefined, planned: readonly string[], open: readonly string[]]
>([
  ['nps >= 0', NPS, undefined, [ADJUSTED, ", ± z·se; harm counts when Student's t"], [ADJUSTED, SEQUENCE, ONE_SIDE]],
  ['csat >= 80%', SHARE, undefined, ['Wilson: (p + z²/2n ±', 'the exact binomial test must agree'], [HOWARD]],
  ['stars >= 3', stars(20), undefined, [STUDENT, TIES], ['mean, se = s/√n;', SEQUENCE, ONE_SIDE, TIES]],
  ['sentiment >= 0', MEAN, undefined, [STUDENT], ['empirical-Bernstein confidence sequence']],
  ['tickets <= 0.9', events(1.2), undefined, ['exact Poisson (Garwood 1936)'], [SEQUENCE, ONE_SIDE]],
  ['tickets <= 0.9', events(1.21), undefined, ['(Garwood 1936), widened by √dispersion'], ['√dispersion', SEQUENCE]],
  ['nps >= baseline', NPS, NPS, ['difference ± z·√(se₁² + se₂²)', ADJUSTED], [ADJUSTED, SEQUENCE, TWO_SIDES]],
  [
    'csat >= baseline',
    SHARE,
    SHARE,
    ["Newcombe's hybrid score (1998, method 10)", "Fisher's exact test must agree"],
    ['one success and failure more a side (Agresti & Caffo 2000)', SEQUENCE, TWO_SIDES],
  ],
  [
    'tickets <= baseline',
    events(1.2),
    events(),
    ['conditional exact ratio of two Poisson rates (Przyborowski & Wilenski 1940)'],
    ['p the share of events on the current side', HOWARD],
  ],
  [
    'tickets <= baseline',
    events(3),
    events(),
    ['quasi-Poisson: log ratio ± t·√(dispersion·(1/x₁ + 1/x₂))', '(McCullagh & Nelder 1989, 6.2)'],
    ['log ratio, se = √(dispersion', SEQUENCE, TWO_SIDES],
  ],
  ['sentiment >= baseline', MEAN, MEAN, [WELCH], ['difference of means', SEQUENCE, TWO_SIDES]],
  ['stars >= baseline - 0.3', stars(20), stars(20), [WELCH], ['difference of means', SEQUENCE, TWO_SIDES]],
  ['stars >= baseline', stars(10), stars(10), ['(Brunner & Munzel 2000)'], ['Brunner–Munzel standard error', SEQUENCE]],
  [
    'stars >= baseline',
    stars(9),
    stars(20),
    ['exact permutation of the Brunner–Munzel statistic'],
    ['Brunner–Munzel standard error', SEQUENCE],
  ],
])('%s: %j against %j', (rule, now, before, planned, open) => {
  for (const piece of planned) expect(methodOf(parsed(rule), now, before, false)).toContain(piece);
  for (const piece of open) expect(methodOf(parsed(rule), now, before, true)).toContain(piece);
  expect(methodOf(parsed(rule), now, before, false)).not.toContain('sequence');
});

test.each([
  [[3, 4], false],
  [[], false],
  [[3], true],
])('answers that are all the same are told: %j', (values, told) => {
  expect(methodOf(parsed('stars >= 3'), { family: 'ordinal', values }, undefined, false).includes(TIES)).toBe(told);
});

test.each([
  [undefined, false],
  [1.2, false],
  [1.21, true],
])('tickets that come in bursts widen: %j', (index, told) => {
  const method = methodOf(parsed('tickets <= 0.9'), events(index), undefined, false);
  expect(method).toBe(`exact Poisson (Garwood 1936)${told ? ', widened by √dispersion' : ''}`);
});
