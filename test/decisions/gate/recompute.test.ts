import { describe, expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Evidence } from '../../../src/model/verdict.ts';
import { gateOf, inputOf, many, nps, stars } from './make-finding.ts';

// What a reader does with the text of --explain: the formulas are written anew here, from that text alone.
const { log, sqrt } = Math;

function judged(rule: string, findings: Parameters<typeof inputOf>[0]) {
  const [judgement] = judgeGate(inputOf(findings, gateOf(rule, { exposure: 1000 }))).judgements;
  if (judgement?.evidence === undefined || judgement.effect === undefined) throw new Error(judgement?.because);
  return { ...judgement, evidence: judgement.evidence, effect: judgement.effect };
}

function asymptotic(estimate: number, se: number, n: number, { level }: Evidence, tightest: number) {
  const alpha = 2 * level;
  const k = (n * (-2 * log(alpha) + log(1 - 2 * log(alpha)))) / tightest;
  const half = se * sqrt(((2 * (k + 1)) / k) * log(sqrt(k + 1) / alpha));
  return [estimate - half, estimate + half];
}

const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  return { n: values.length, mean, variance };
};

const sentiment = (score: number) => ({ sentiment: { score, label: 'neutral', confidence: 1 } as const });

const close = (found: readonly number[], wanted: readonly number[]) =>
  expect(found.map((x) => Number(x.toFixed(8)))).toEqual(wanted.map((x) => Number(x.toFixed(8))));

describe('without a plan, --explain says enough to recompute', () => {
  test('two net promoter scores', () => {
    const findings = [
      ...many(40, 1, nps(10)),
      ...many(35, 1, nps(2)),
      ...many(60, 18, nps(10)),
      ...many(9, 18, nps(8)),
    ];
    const { evidence, effect } = judged('nps >= baseline - 20', findings);
    const adjusted = (promoters: number, passives: number, detractors: number) => {
      const n = promoters + passives + detractors + 3;
      const [p, d] = [(promoters + 0.75) / n, (detractors + 0.75) / n];
      return { nps: 100 * (p - d), square: (10_000 * (p + d - (p - d) ** 2)) / n };
    };
    const [now, before] = [adjusted(40, 0, 35), adjusted(60, 9, 0)];
    const se = sqrt(now.square + before.square);
    close(effect.interval, asymptotic(before.nps - now.nps, se, 144, evidence, 200));
  });

  test('two means of stars', () => {
    const findings = [
      ...many(30, 1, stars(2)),
      ...many(30, 1, stars(4)),
      ...many(40, 18, stars(5)),
      ...many(9, 18, stars(3)),
    ];
    const { evidence, effect } = judged('stars >= baseline - 0.5', findings);
    const now = moments([...Array<number>(30).fill(2), ...Array<number>(30).fill(4)]);
    const before = moments([...Array<number>(40).fill(5), ...Array<number>(9).fill(3)]);
    const se = sqrt(now.variance / now.n + before.variance / before.n);
    close(effect.interval, asymptotic(before.mean - now.mean, se, 109, evidence, 200));
  });

  test('a rate of tickets', () => {
    const { evidence, reading } = judged('tickets <= 0.1', many(30, 1, { channel: 'ticket' }));
    const exposure = evidence.current.family === 'events' ? evidence.current.exposure : Number.NaN;
    const [low = 0, high] = asymptotic(30 / exposure, sqrt(31) / exposure, 30, evidence, 100);
    close(reading?.interval ?? [], [Math.max(0, low), high ?? 0]);
  });

  test('a share', () => {
    const findings = [...many(12, 1, { tags: ['crash'] }), ...many(68, 1)];
    const { evidence, reading } = judged('share(crash) <= 2%', findings);
    // A bound is where the evidence against p is just 1/α.
    const against = (p: number) => {
      const w = Math.max(100 / (-2 * log(0.05) + log(1 - 2 * log(0.05))) - 1, 0.001) * p * (1 - p);
      const [a, b] = [w / (1 - p), w / p];
      // ln B(a+s, b+f) − ln B(a, b), as a product: no function of ours.
      let mixture = 0;
      for (let i = 0; i < 12; i++) mixture += log((a + i) / (a + b + i));
      for (let i = 0; i < 68; i++) mixture += log((b + i) / (a + b + 12 + i));
      return mixture - 12 * log(p) - 68 * log(1 - p);
    };
    for (const bound of reading?.interval ?? []) expect(against(bound)).toBeCloseTo(-log(2 * evidence.level), 6);
  });

  test('a mean sentiment', () => {
    const findings = [...many(40, 2, sentiment(-0.3)), ...many(40, 1, sentiment(0.4))];
    const { evidence, reading } = judged('sentiment >= -0.2', findings);
    const values = evidence.current.family === 'mean' ? evidence.current.values.split(' ').map(Number) : [];
    const limit = log(2 / (2 * evidence.level));
    let [sum, spread, bets, weighed, cost] = [0.5, 0.25, 0, 0, 0];
    values.forEach((x, at) => {
      const [y, i] = [(x + 1) / 2, at + 1];
      const bet = Math.min(0.5, sqrt((2 * limit) / (spread * log(1 + i))));
      cost += (y - sum / i) ** 2 * (-log(1 - bet) - bet);
      [bets, weighed, sum] = [bets + bet, weighed + bet * y, sum + y];
      spread += (y - sum / (i + 1)) ** 2;
    });
    const bounds = [-1, 1].map((side) => (2 * (weighed + side * (limit + cost))) / bets - 1);
    expect(values).toHaveLength(80);
    close(reading?.interval ?? [], bounds);
  });
});
