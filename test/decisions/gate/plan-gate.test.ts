import { describe, expect, test } from 'vitest';
import { planGate } from '../../../src/decisions/gate/plan-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import { eventsForRateRatio, sampleSizeMeans } from '../../../src/statistics/power-means.ts';
import { sampleSizeTwoProportions } from '../../../src/statistics/power-proportions.ts';
import { finding, gateOf, inputOf, many, nps, PREVIOUS, RELEASE, stars } from './make-finding.ts';

const design = { alpha: 0.05, power: 0.8, alternative: 'one-sided' } as const;
const planOf = (findings: readonly Finding[], gate: GateSettings, days = 14, extra: object = {}) =>
  planGate({ ...inputOf(findings, gate), ...extra }, days);
const ruleOf = (...of: Parameters<typeof planOf>) => planOf(...of).rules[0] ?? expect.fail();
const votes = (...of: Parameters<typeof planOf>) => ruleOf(...of).worsenings.map((each) => [each.by, each.votes]);
const up = (by: readonly number[], of: (by: number) => number) => by.map((each) => [each, Math.ceil(of(each))]);

test('a plan is a document', () => {
  expect(planOf([], gateOf(['nps >= 0', 'csat >= 80%']), 21)).toMatchObject({
    earshot: 1,
    kind: 'gate-plan',
    asOf: '2026-03-15T12:00:00.000Z',
    days: 21,
    power: 0.8,
    rules: [{ rule: 'nps >= 0' }, { rule: 'csat >= 80%' }],
  });
});

describe('votes a worsening takes', () => {
  test('nps: by the spread of the answers and a few more', () => {
    const findings = [...many(50, 1, nps(10)), ...many(30, 1, nps(8)), ...many(20, 1, nps(2))];
    const [p, d] = [50.75 / 103, 20.75 / 103];
    const sd = Math.sqrt(p + d - (p - d) ** 2);
    expect(votes(findings, gateOf('nps >= baseline - 20'))).toEqual(
      up([10, 20, 40], (by) => sampleSizeMeans({ ...design, delta: by / 100, sd })),
    );
  });
  test('shares: from where they are, to the worse side, as far as there is room', () => {
    const crashes = [...many(9, 1, { tags: ['crash'] }), ...many(89, 1)];
    const p1 = 10 / 100;
    expect(votes(crashes, gateOf('share(crash) <= 20%'))).toEqual(
      up([0.05, 0.1, 0.2], (by) => sampleSizeTwoProportions({ ...design, p1, p2: p1 + by })),
    );
    const csat = (value: number) => ({ rating: { kind: 'csat', value, min: 1, max: 5 } as const });
    const unhappy = [...many(9, 1, csat(5)), ...many(89, 1, csat(1))];
    expect(votes(unhappy, gateOf('csat >= 5%'))).toEqual(
      up([0.05], (by) => sampleSizeTwoProportions({ ...design, p1, p2: p1 - by })),
    );
    const all = [...many(97, 1, { tags: ['crash'] }), ...many(1, 1)];
    expect(votes(all, gateOf('share(crash) <= 99%'))).toEqual([]);
  });
  test('ratings and feelings: by their spread; without any nothing can be said', () => {
    const spread = [...many(20, 1, stars(2)), ...many(20, 1, stars(4))];
    const sd = Math.sqrt(40 / 39);
    expect(votes(spread, gateOf('stars >= baseline'))).toEqual(
      up([0.2, 0.5, 1], (by) => sampleSizeMeans({ ...design, delta: by, sd })),
    );
    expect(votes(many(20, 1, stars(2)), gateOf('stars >= baseline'))).toEqual([]);
    expect(votes(many(1, 1, stars(2)), gateOf('stars >= baseline'))).toEqual([]);
    const felt = [-0.5, 0.5].flatMap((score) => many(20, 1, { sentiment: { score, label: 'mixed', confidence: 1 } }));
    expect(votes(felt, gateOf('sentiment >= 0'))).toEqual(
      up([0.1, 0.2, 0.4], (by) => sampleSizeMeans({ ...design, delta: by, sd: sd / 2 })),
    );
  });
  test('events: for a ratio', () => {
    const rule = ruleOf(many(56, 1, { channel: 'ticket' }), gateOf('tickets <= baseline * 1.5', { exposure: 100 }));
    expect(rule.worsenings.map((each) => [each.by, each.votes])).toEqual(
      up([1.25, 1.5, 2], (ratio) => eventsForRateRatio({ ...design, ratio })),
    );
    expect(rule.daily).toBe(2);
  });
  test('a rule among others has its share of alpha', () => {
    const rules = [{ rule: 'nps >= 0', critical: true }, { rule: 'nps >= 1' }, { rule: 'nps >= 2', trial: true }];
    const gate = {
      ...gateOf('nps >= 0'),
      rules: rules.map((rule) => ({ where: {}, critical: false, trial: false, ...rule })),
    };
    const alphas = planOf(many(30, 1, nps(9)), gate).rules.map(({ alpha }) => alpha);
    expect(alphas).toEqual([expect.closeTo(0.5 / 11, 12), expect.closeTo(0.05 / 11, 12), 0.05]);
  });
});

describe('when it can be decided', () => {
  // 280 answers in 28 days.
  const findings = [...many(140, 1, nps(10)), ...many(140, 14, nps(0))];
  test('at the rate of the last days', () => {
    const { daily, worsenings } = ruleOf(findings, gateOf('nps >= 0'), 30);
    expect(daily).toBe(10);
    for (const { votes: needed, days = NaN, on, inTime } of worsenings) {
      expect(days).toBe(Math.ceil(needed / 10));
      expect(on).toBe(new Date(Date.parse('2026-03-15T12:00:00.000Z') + days * 86_400_000).toISOString());
      expect(inTime).toBe(days <= 30);
    }
    expect(new Set(worsenings.map(({ inTime }) => inTime))).toEqual(new Set([true, false]));
    const [last] = worsenings.map(({ days }) => days ?? NaN);
    expect(ruleOf(findings, gateOf('nps >= 0'), last).worsenings[0]?.inTime).toBe(true);
    expect(ruleOf(findings, gateOf('nps >= 0'), (last ?? 0) - 1).worsenings[0]?.inTime).toBe(false);
  });
  test('never, where nobody answers', () => {
    const silent = ruleOf([finding(1)], gateOf('bugs <= 0.9', { exposure: 100 }));
    expect(silent.daily).toBe(0);
    expect(silent.worsenings).toHaveLength(3);
    for (const each of silent.worsenings) expect(Object.keys(each)).toEqual(['by', 'votes']);
  });
});

test('says whether the gate has a plan, and what each rule is measured in', () => {
  const rules = ['nps >= 0', 'share(crash) <= 2%', 'stars >= 3', 'sentiment >= 0', 'tickets <= 0.1', 'csat >= 80%'];
  const answers = [...many(9, 1, nps(9)), ...many(9, 1, { ...stars(4), channel: 'ticket' })];
  const open = planOf(answers, gateOf(rules, { exposure: 100 }));
  expect(open.planned).toBe(false);
  expect(open.rules.map(({ family }) => family)).toEqual(['nps', 'proportion', 'ordinal', 'mean', 'events', undefined]);
  expect(open.rules.map(({ because }) => because === undefined)).toEqual([true, true, true, true, true, false]);
  expect(planOf(answers, gateOf(rules, { exposure: 100, plan: { days: 7 } })).planned).toBe(true);
});

test('also what takes years has its date', () => {
  // One ticket in four weeks, and an alpha next to nothing.
  const rule = ruleOf([finding(1, { channel: 'ticket' })], gateOf('tickets <= 0.1', { exposure: 100, alpha: 1e-9 }));
  for (const { days, on, inTime } of rule.worsenings) {
    expect(days).toBeGreaterThan(365);
    expect(on).toBe(new Date(Date.parse('2026-03-15T12:00:00.000Z') + (days ?? 0) * 86_400_000).toISOString());
    expect(inTime).toBe(false);
  }
});

describe('nothing can be said', () => {
  test('of what is no rule, of no data, of a source that failed, without exposure', () => {
    expect(ruleOf([], gateOf('npz >= 0'))).toMatchObject({
      daily: 0,
      worsenings: [],
      because: 'Unknown metric "npz".',
    });
    expect(ruleOf([], gateOf('nps >= 0')).because).toBe('No nps answer in the last 28 days (gate.window.days).');
    expect(ruleOf(many(9, 1, nps(9)), gateOf('nps >= 0'), 14, { failedSources: ['a'] }).because).toContain(
      'Could not read a',
    );
    expect(ruleOf(many(9, 1, { channel: 'ticket' }), gateOf('tickets <= 0.9')).because).toContain('gate.exposure');
  });
  test('but old answers tell a rate, and exposure is that of the newest release that is out', () => {
    expect(ruleOf(many(28, 20, nps(9)), gateOf('nps >= 0')).daily).toBe(1);
    const soon = { version: '2.5.0', at: '2026-03-16T00:00:00.000Z', exposure: 9 };
    const use = (exposure: number) => ({ ...RELEASE, exposure });
    const used = (releases: GateSettings['releases'], exposure?: number) =>
      ruleOf(
        Array.from({ length: 28 }, (_, day) => finding(day + 0.5, { feature: 'checkout' })),
        gateOf('adoption(checkout) >= baseline', { releases, ...(exposure !== undefined && { exposure }) }),
      );
    expect(used([PREVIOUS, use(10), soon]).daily).toBe(1);
    expect(used([PREVIOUS, use(280), soon]).daily).toBe(10);
    expect(used([PREVIOUS, RELEASE], 280).daily).toBe(10);
    expect(used([PREVIOUS, RELEASE]).because).toContain('gate.exposure');
  });
});
