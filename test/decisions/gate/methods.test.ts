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

const SEQUENCE = 'asymptotic confidence sequence, estimate ± se·√(2(k+1)/k·ln(√(k+1)/α)) with k = n·ρ² (Waudby-Smith et al., arXiv:2103.06476, formula 9)'; // prettier-ignore
const ADJUSTED = 'adjusted Wald: ¾ promoters and ¾ detractors more, 1½ passives, se = 100·√((p+d−(p−d)²)/n) (Rocks 2016)'; // prettier-ignore
const STUDENT = 'mean ± t·s/√n (Student)';
const HOWARD = 'beta-binomial confidence sequence (Howard et al. 2021)';

// Formula and source, for one planned look and for looks at any time.
test.each<readonly [rule: string, now: Sample, before: Sample | undefined, planned: string, open: string]>([
  [
    'nps >= 0',
    NPS,
    undefined,
    expect.stringContaining(`${ADJUSTED}, ± z·se`),
    `adjusted Wald standard error; ${SEQUENCE}`,
  ],
  [
    'csat >= 80%',
    SHARE,
    undefined,
    'Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n); the exact binomial test must agree',
    HOWARD,
  ],
  ['stars >= 3', stars(20), undefined, STUDENT, SEQUENCE],
  ['sentiment >= 0', MEAN, undefined, STUDENT, 'empirical-Bernstein confidence sequence (Waudby-Smith & Ramdas 2024)'],
  ['tickets <= 1', events(), undefined, 'exact Poisson (Garwood 1936)', SEQUENCE],
  ['tickets <= 1', events(1.2), undefined, 'exact Poisson (Garwood 1936)', SEQUENCE],
  ['tickets <= 1', events(1.21), undefined, 'exact Poisson (Garwood 1936), widened by √dispersion', SEQUENCE],
  ['nps >= baseline', NPS, NPS, `difference ± z·√(se₁² + se₂²); ${ADJUSTED}`, `difference; ${ADJUSTED}; ${SEQUENCE}`],
  [
    'csat >= baseline',
    SHARE,
    SHARE,
    "Newcombe's hybrid score (1998, method 10); with a cell below 5 Fisher's exact test must agree",
    `difference with one success and failure more a side (Agresti & Caffo 2000); ${SEQUENCE}`,
  ],
  [
    'tickets <= baseline',
    events(1.2),
    events(),
    'conditional exact ratio of two Poisson rates (Przyborowski & Wilenski 1940)',
    `share of events, ${HOWARD}`,
  ],
  [
    'tickets <= baseline',
    events(3),
    events(),
    'quasi-Poisson: log ratio ± t·√(dispersion·(1/x₁ + 1/x₂)) (McCullagh & Nelder 1989, 6.2)',
    `log ratio with quasi-Poisson standard error; ${SEQUENCE}`,
  ],
  ['sentiment >= baseline', MEAN, MEAN, 'difference of means ± t·se (Welch 1947)', `difference of means; ${SEQUENCE}`],
  [
    'stars >= baseline - 0.3',
    stars(20),
    stars(20),
    'difference of means ± t·se (Welch 1947)',
    `difference of means; ${SEQUENCE}`,
  ],
  [
    'stars >= baseline',
    stars(10),
    stars(10),
    'P(worse) + ½P(tie) − ½ ± t·se (Brunner & Munzel 2000)',
    `P(worse) + ½P(tie) − ½ with the Brunner–Munzel standard error; ${SEQUENCE}`,
  ],
  [
    'stars >= baseline',
    stars(9),
    stars(20),
    'exact permutation of the Brunner–Munzel statistic (Neubert & Brunner 2007)',
    `P(worse) + ½P(tie) − ½ with the Brunner–Munzel standard error; ${SEQUENCE}`,
  ],
])('%s: %j against %j', (rule, now, before, planned, open) => {
  expect(methodOf(parsed(rule), now, before, false)).toEqual(planned);
  expect(methodOf(parsed(rule), now, before, true)).toBe(open);
});
