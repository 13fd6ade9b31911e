import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { judgeGate, type GateInput } from '../../../src/decisions/gate/judge-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import { UserError } from '../../../src/model/problem.ts';
import {
  finding,
  gateOf as settings,
  inputOf,
  many,
  nps,
  PREVIOUS as previous,
  RELEASE as release,
  stars,
} from './make-finding.ts';

const judge = (findings: readonly Finding[], gate: GateSettings, extra: Partial<GateInput> = {}) =>
  judgeGate({ ...inputOf(findings, gate), ...extra });
const state = (findings: readonly Finding[], gate: GateSettings, extra: Partial<GateInput> = {}) =>
  judge(findings, gate, extra).judgements[0]?.state;

describe('states', () => {
  const good = [...many(60, 1, nps(10)), ...many(60, 18, nps(10))];
  const worse = [...many(60, 1, nps(2)), ...many(60, 18, nps(10))];
  test.each([
    ['as good as before, shown', good, 'nps >= baseline - 20', 'pass'],
    ['a collapse', worse, 'nps >= baseline - 20', 'fail'],
    ['three answers', [...many(3, 1, nps(10)), ...many(60, 18, nps(10))], 'nps >= baseline - 20', 'inconclusive'],
    [
      'three answers, all bad',
      [...many(4, 1, nps(8)), ...many(60, 18, nps(10))],
      'nps >= baseline - 20',
      'inconclusive',
    ],
    ['nobody answered', many(60, 18, nps(10)), 'nps >= baseline - 20', 'no-data'],
    ['nothing to compare with', many(60, 1, nps(10)), 'nps >= baseline - 20', 'no-data'],
    [
      'the newest answer is 3 days old',
      [...many(60, 3, nps(10)), ...many(60, 18, nps(10))],
      'nps >= baseline - 20',
      'stale',
    ],
    ['far above a threshold', good, 'nps >= 30', 'pass'],
    ['far below a threshold', worse, 'nps >= 30', 'fail'],
  ] as const)('%s', (_name, findings, rule, expected) => {
    expect(state(findings, settings(rule))).toBe(expected);
  });

  test('one text over and over is no evidence', () => {
    const text = 'This update is terrible, everybody give one star!';
    expect(state(many(30, 1, { ...nps(0), text }), settings('nps >= 0'))).toBe('invalid');
  });

  test('a source that failed makes every rule an error', () => {
    expect(state(good, settings('nps >= 30'), { failedSources: ['reviews'] })).toBe('error');
  });

  test('words from the future are not heard', () => {
    expect(state(many(60, -2, nps(10)), settings('nps >= 0'))).toBe('no-data');
  });
});

describe('what counts', () => {
  test('one customer who answers 100 times is one voice', () => {
    const loud = many(100, 1, { ...nps(0), customer: { id: 'u1' } });
    const verdict = judge([...loud, ...many(50, 1, nps(10))], settings('nps >= 30'));
    expect(verdict.judgements[0]?.reading?.n).toBe(51);
  });

  test('the latest answer of a customer is the one that counts', () => {
    const changed = [
      finding(5, { ...nps(10), customer: { id: 'u1' } }),
      finding(1, { ...nps(0), customer: { id: 'u1' } }),
    ];
    expect(judge(changed, settings('nps >= 30')).judgements[0]?.reading?.value).toBe(-100);
  });

  test('answers that name another version belong to neither side of this release', () => {
    const old = many(60, 1, { ...nps(0), release: '2.3.0' });
    const verdict = judge([...old, ...many(60, 1, { ...nps(10), release: '2.4.0' })], settings('nps >= 30'));
    expect(verdict.judgements[0]?.reading).toMatchObject({ n: 60, value: 100 });
  });

  test('the baseline is the previous release at the same age', () => {
    // 2.3.0 came out 23 days before; its first week is 16 to 23 days ago.
    const firstWeek = many(40, 18, nps(10));
    const later = many(40, 9, nps(0));
    const verdict = judge([...many(40, 1, nps(10)), ...firstWeek, ...later], settings('nps >= baseline - 20'));
    expect(verdict.judgements[0]?.reference).toMatchObject({ n: 40, value: 100 });
  });

  test('where leaves out the others', () => {
    const findings = [...many(40, 1, { ...nps(10), channel: 'survey' }), ...many(40, 1, nps(0))];
    const verdict = judge(findings, settings({ rule: 'nps >= 30', where: { channel: 'survey' } }));
    expect(verdict.judgements[0]?.reading).toMatchObject({ n: 40, value: 100 });
  });

  test('tickets are counted per exposed user, and without exposure nothing is known', () => {
    const findings = [...many(80, 1, { channel: 'ticket' }), ...many(40, 18, { channel: 'ticket' })];
    const rule = 'tickets <= baseline * 1.2';
    expect(judge(findings, settings(rule)).judgements[0]).toMatchObject({ state: 'no-data' });
    const doubled = judge(findings, settings(rule, { exposure: 1000 })).judgements[0];
    expect(doubled).toMatchObject({ state: 'fail', reading: { n: 80, exposure: 7000 } });
    const twice = [{ ...previous }, { ...release, exposure: 2000 }];
    expect(
      judge(findings, settings(rule, { exposure: 1000, releases: twice })).judgements[0]?.effect?.value,
    ).toBeCloseTo(0);
  });
});

describe('stars', () => {
  const before = [...many(50, 18, stars(5)), ...many(50, 18, stars(4))];
  test.each([
    ['ranks', 'stars >= baseline - 10%', 'rank'],
    ['means', 'stars >= baseline - 0.3', 'own'],
  ] as const)('a drop is found by %s', (_name, rule, unit) => {
    const judgement = judge([...many(50, 1, stars(4)), ...many(50, 1, stars(2)), ...before], settings(rule))
      .judgements[0];
    expect(judgement).toMatchObject({ state: 'fail', effect: { unit } });
  });

  test('ten equal answers are not certainty', () => {
    expect(state([...many(10, 1, stars(5)), ...many(10, 18, stars(5))], settings('stars >= baseline - 0.3'))).toBe(
      'inconclusive',
    );
    const mild = { sentiment: { score: 0.1, label: 'positive', confidence: 1 } } as const;
    expect(state(many(12, 1, mild), settings('sentiment >= 0.05', { plan: { days: 7 } }))).toBe('inconclusive');
    expect(state(many(12, 1, mild), settings('sentiment >= 0.15', { plan: { days: 7 } }))).toBe('warn');
  });
});

test('a verdict says so in one sentence with its numbers', () => {
  const findings = [...many(60, 1, nps(2)), ...many(60, 18, nps(10))];
  expect(judge(findings, settings('nps >= baseline - 20')).judgements[0]?.because).toMatchInlineSnapshot(
    `"NPS −100, −100 to −86, from 60 answers; baseline 100. Worse by 200 (177 to 200). Customers are worse off, shown."`,
  );
  const few = [...many(6, 1, nps(8)), ...many(6, 1, nps(10)), ...many(60, 18, nps(10)), ...many(50, 18, nps(8))];
  expect(judge(few, settings('nps >= baseline - 20')).judgements[0]?.because).toMatchInlineSnapshot(
    `"NPS 50, −12 to 92, from 12 answers; baseline 55. Worse by 5 (−31 to 57). Not enough to tell: about 98 answers are needed, 51 more days at 1.7 a day."`,
  );
});

test('a failing rule shows at most three customers, the most negative first', () => {
  const findings = [
    ...many(60, 1, { ...nps(2), customer: { id: 'loud' }, sentiment: { score: -1, label: 'negative', confidence: 1 } }),
    ...many(60, 1, nps(2)),
  ];
  const quotes = judge(findings, settings('nps >= 30')).judgements[0]?.quotes;
  expect(quotes).toHaveLength(3);
  expect(quotes?.filter((quote) => findings.find(({ id }) => id === quote.item)?.customer?.id === 'loud')).toHaveLength(
    1,
  );
});

test('nothing to judge by is an error', () => {
  expect(() => judge([], settings('nps >= 0', { rules: [] }))).toThrow(UserError);
  expect(() => judge([], settings('nps >= 0'), { release: '9.9.9' })).toThrow(/9\.9\.9 is not known/);
});

test('the order of findings changes nothing', () => {
  const findings = [
    ...many(20, 1, nps(3)),
    ...many(20, 1, stars(3)),
    ...many(20, 18, nps(9)),
    ...many(20, 18, stars(5)),
  ];
  const gate = settings('nps >= baseline - 20', {
    rules: ['nps >= baseline - 20', 'stars >= baseline', 'sentiment >= -0.2', 'share(crash) <= 2%'].map((rule) => ({
      rule,
      where: {},
      critical: false,
      trial: false,
    })),
  });
  const expected = JSON.stringify(judge(findings, gate));
  fc.assert(
    fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (shuffled) => {
      expect(JSON.stringify(judge(shuffled, gate))).toBe(expected);
    }),
    { numRuns: 20 },
  );
});

describe('what a gate may not do', () => {
  test('an export that begins with the release is no baseline without tickets', () => {
    const findings = many(40, 1, { channel: 'ticket' });
    const gate = settings('tickets <= baseline * 1.2', { exposure: 1000 });
    expect(judge(findings, gate).judgements[0]).toMatchObject({ state: 'no-data' });
  });

  test('a version counts however it is spelled', () => {
    const findings = many(60, 1, { ...nps(10), release: 'v2.4.0' });
    const more = many(20, 1, { ...nps(10), release: '2.4.0 (345)' });
    expect(judge([...findings, ...more], settings('nps >= 30')).judgements[0]?.reading?.n).toBe(80);
    expect(judge(findings, settings('nps >= 30'), { release: 'v2.4.0' }).release).toBe('2.4.0');
  });

  test('pass where every rule is on trial, or go on where nobody could look', () => {
    const gate = settings({ rule: 'nps >= 30', trial: true });
    expect(judge(many(60, 1, nps(10)), gate)).toMatchObject({ state: 'inconclusive', exitCode: 0 });
    expect(judge([], gate, { failedSources: ['nps'] })).toMatchObject({ state: 'error', exitCode: 5 });
  });

  test('quote private words in a public place', () => {
    const findings = [...many(40, 1, { ...nps(0), visibility: 'private' }), ...many(1, 1, nps(0))];
    const quotes = (audience: 'public' | 'private') =>
      judge(findings, settings('nps >= 30'), { audience }).judgements[0]?.quotes;
    expect(quotes('public')).toHaveLength(1);
    expect(quotes('private')).toHaveLength(3);
  });

  test('show words that are not what the rule is about', () => {
    const crashes = many(30, 1, { tags: ['crash'] });
    const others = many(30, 1, { sentiment: { score: -1, label: 'negative', confidence: 1 } });
    const quotes = judge([...crashes, ...others], settings('share(crash) <= 2%')).judgements[0]?.quotes ?? [];
    expect(quotes).toHaveLength(3);
    for (const { item } of quotes) expect(crashes.some(({ id }) => id === item)).toBe(true);
  });

  test('hear one address twice because of its capitals', () => {
    const findings = [
      finding(1, { ...nps(10), customer: { email: 'A@x.example' } }),
      finding(2, { ...nps(0), customer: { email: 'a@x.example' } }),
    ];
    expect(judge(findings, settings('nps >= 30')).judgements[0]?.reading?.n).toBe(1);
  });
});

test('a baseline ends where the next release begins', () => {
  const releases = [{ version: '2.3.0', at: '2026-03-05T12:00:00.000Z' }, release];
  const findings = [...many(40, 8, nps(10)), ...many(40, 5, nps(0)), ...many(5, 1, nps(0))];
  const [judgement] = judge(findings, settings('nps >= baseline - 20', { releases })).judgements;
  expect(judgement?.reference).toMatchObject({ n: 40, value: 100 });
});

test('what one rule shows alone is not shown when ten are weighed together', () => {
  const stateWith = (detractors: number, others: number) => {
    const findings = [...many(60 - detractors, 1, nps(10)), ...many(detractors, 1, nps(0))];
    const rules = ['nps >= 60', ...Array.from({ length: others }, (_, index) => `nps >= ${-90 - index}`)];
    return judge(findings, settings(rules)).judgements[0]?.state;
  };
  const shownAlone = Array.from({ length: 60 }, (_, detractors) => detractors).filter(
    (n) => stateWith(n, 0) === 'fail',
  );
  expect(shownAlone.length).toBeGreaterThan(0);
  expect(stateWith(shownAlone[0] ?? 0, 9)).not.toBe('fail');
});
