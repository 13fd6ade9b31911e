import { describe, expect, test } from 'vitest';
import { judgeGate, type GateInput } from '../../../src/decisions/gate/judge-gate.ts';
import { newLooks } from '../../../src/decisions/gate/new-looks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { GateSettings, RuleSettings } from '../../../src/model/settings.ts';
import { finding, gateOf, inputOf, many, nps, RELEASE, stars } from './make-finding.ts';

const judged = (
  findings: readonly Finding[],
  rule: string | Partial<RuleSettings>,
  gate: Partial<GateSettings> = {},
  extra: Partial<GateInput> = {},
) => judgeGate({ ...inputOf(findings, gateOf(rule, gate)), ...extra }).judgements[0] ?? expect.fail();
const good = [...many(60, 1, nps(10)), ...many(60, 18, nps(10))];

describe('what cannot be measured says why, word for word', () => {
  test.each([
    [
      'sources that failed',
      judged(good, 'nps >= 0', {}, { failedSources: ['a', 'b'] }),
      'error',
      'Could not read a, b, so what is missing is unknown.',
    ],
    ['silence', judged([], 'share(crash) <= 2%'), 'no-data', 'No share(crash) answer since 2.4.0.'],
    [
      'silence without a release',
      judged([], 'nps >= 0', { releases: [] }),
      'no-data',
      'No nps answer in the last 28 days (gate.window.days).',
    ],
    [
      'old news',
      judged(many(60, 3, nps(10)), 'nps >= 0'),
      'stale',
      'The newest item is 72 hours old; gate.window.maxAge is 48 hours.',
    ],
    [
      'answers that are too young',
      judged(
        [finding(0.5, { ...nps(9), channel: 'survey' }), finding(0.6, { ...nps(9), channel: 'survey' })],
        'nps >= 0',
        { maturityHours: { survey: 24 } },
      ),
      'no-data',
      expect.stringMatching(/^2 answers are younger than gate\.maturity/),
    ],
    [
      'nobody in the baseline',
      judged(many(60, 1, nps(10)), 'nps >= baseline'),
      'no-data',
      'Nothing to compare with: no nps answer in the baseline.',
    ],
    [
      'no ticket in the baseline, nor anything else',
      judged(many(60, 1, { channel: 'ticket' }), 'tickets <= baseline', { exposure: 9 }),
      'no-data',
      'Nothing to compare with: no tickets answer in the baseline.',
    ],
    [
      'no exposure',
      judged(many(60, 1, { channel: 'ticket' }), 'tickets <= 0.9'),
      'no-data',
      "tickets is counted per exposed user, and nobody says how many there are: set gate.exposure or the release's.",
    ],
    [
      'no exposure of the other side',
      judged([...many(60, 1, { channel: 'ticket' }), ...many(60, 18, { channel: 'ticket' })], 'tickets <= baseline', {
        releases: [
          { version: '2.3.0', at: '2026-02-20T12:00:00.000Z' },
          { ...RELEASE, exposure: 5 },
        ],
      }),
      'no-data',
      expect.stringContaining('nobody says how many'),
    ],
    [
      'no users to adopt',
      judged(many(60, 1, { feature: 'checkout' }), 'adoption(checkout) >= 1%'),
      'no-data',
      expect.stringMatching(/^adoption\(checkout\) is counted per exposed user/),
    ],
    [
      'a value off its scale',
      judged([...many(60, 1, nps(10)), finding(1, nps(11))], 'nps >= 0'),
      'invalid',
      expect.stringMatching(/^One answer has a value that cannot be/),
    ],
  ] as const)('%s', (_name, { state, because, reading }, expected, words) => {
    expect({ state, because, reading }).toEqual({ state: expected, because: words, reading: undefined });
  });
});

describe('who is heard', () => {
  const n = (...of: Parameters<typeof judged>) => judged(...of).reading?.n;
  test('what is off its scale matters only where it is heard', () => {
    const odd = (daysAgo: number, extra: Partial<Finding> = {}) => finding(daysAgo, { ...nps(11), ...extra });
    expect(judged([...good, odd(18)], 'nps >= 30').state).toBe('pass');
    expect(judged([...good, odd(18)], 'nps >= baseline - 20').state).toBe('invalid');
    expect(judged([...good, odd(9)], 'nps >= baseline - 20').state).toBe('pass');
    expect(judged([...good, odd(1, { release: '1' })], 'nps >= 30').state).toBe('pass');
    expect(judged([...good, odd(1)], { rule: 'nps >= 30', where: { channel: 'survey' } }).state).toBe('no-data');
    expect(judged([...good, finding(1, { ...nps(9), createdAt: 'yesterday' })], 'nps >= 30').state).toBe('invalid');
  });
  test('where looks at channel, language, tags, features and fields', () => {
    const some = [
      finding(1, { ...nps(9), channel: 'survey', language: 'de', tags: ['vip'], feature: 'login', fields: { plan: 'pro', seats: '5' } }),
      finding(1, { ...nps(9), channel: 'review', language: 'en', aspects: [{ feature: 'export', sentiment: 0 }] }),
      finding(1, nps(9)),
    ]; // prettier-ignore
    const fitting = (where: Record<string, string>) => n(some, { rule: 'nps >= 0', where });
    expect(fitting({})).toBe(3);
    expect(fitting({ channel: 'survey' })).toBe(1);
    expect(fitting({ language: 'en' })).toBe(1);
    expect(fitting({ tag: 'vip' })).toBe(1);
    expect(fitting({ feature: 'login' })).toBe(1);
    expect(fitting({ feature: 'export' })).toBe(1);
    expect(fitting({ 'fields.plan': 'pro' })).toBe(1);
    expect(fitting({ 'fields.seats': '5', channel: 'survey' })).toBe(1);
    expect(fitting({ 'fields.plan': 'pro', channel: 'review' })).toBeUndefined();
    expect(fitting({ plan: 'pro' })).toBeUndefined();
    expect(fitting({ aspects: '' })).toBeUndefined();
    expect(fitting({ rating: '[object Object]' })).toBeUndefined();
    expect(fitting({ 'fields.none': 'undefined' })).toBeUndefined();
  });
  test('answers mature by channel, on both sides', () => {
    const half = (daysAgo: number, channel: 'survey' | 'review') => many(20, daysAgo, { ...nps(10), channel });
    // The youngest are said 12 hours to 21.6 hours before the end of either side.
    const findings = [...half(0.5, 'survey'), ...half(0.5, 'review'), ...half(5, 'survey'), ...half(16.5, 'survey'), ...half(20, 'survey')]; // prettier-ignore
    const at = (maturityHours: GateSettings['maturityHours']) => {
      const { reading, reference } = judged(findings, 'nps >= baseline - 20', { maturityHours: maturityHours ?? {} });
      return [reading?.n, reference?.n];
    };
    expect(at({})).toEqual([60, 40]);
    expect(at({ survey: 24 })).toEqual([40, 20]);
    expect(at({ review: 24 })).toEqual([40, 40]);
    expect(at({ survey: 6 })).toEqual([60, 40]);
  });
  test('an answer too young to count still shows that the source speaks', () => {
    const findings = [
      ...many(60, 3, { ...nps(10), channel: 'survey' }),
      finding(0.2, { ...nps(10), channel: 'survey' }),
    ];
    expect(judged(findings, 'nps >= 0', { maturityHours: { survey: 24 } })).toMatchObject({ reading: { n: 60 } });
  });
  test('votes a day are those of the days since the release, of one day at least', () => {
    expect(judged(many(63, 1, nps(8)), 'nps >= 5').evidence?.daily).toBe(9);
    const asOf = '2026-03-08T18:00:00.000Z';
    const soon = Array.from({ length: 12 }, (_, i) => finding(6.76 + i / 100, nps(i % 2 ? 10 : 0)));
    expect(judged(soon, 'nps >= 5', {}, { asOf }).evidence?.daily).toBe(12);
  });
});

describe('events that come in bursts', () => {
  const tickets = (days: number, perDay: (day: number) => number) =>
    Array.from({ length: days }, (_, day) =>
      Array.from({ length: perDay(day) }, (__, i) => finding(7.01 + day + i / 50, { channel: 'ticket' })),
    ).flat();
  const current = many(40, 1, { channel: 'ticket' });
  const dispersion = (before: readonly Finding[], rule = 'tickets <= 0.9') => {
    const record = judged([...current, ...before], rule, { exposure: 100 }).evidence?.current;
    return record?.family === 'events' ? [record.dispersion, record.days] : undefined;
  };
  test('are known by two weeks of days before the release', () => {
    // 0 and 10 by turns: variance 100/4 · n/(n − 1), mean 5.
    const [index, days] = dispersion(tickets(14, (day) => (day % 2 ? 10 : 0))) ?? [];
    expect(index).toBeCloseTo((25 * 14) / 13 / 5, 12);
    expect(days).toBe(14);
    expect(dispersion(tickets(13, (day) => (day % 2 ? 0 : 10)))).toEqual([undefined, undefined]);
    expect(dispersion(tickets(100, () => 1))?.[1]).toBe(84);
  });
  test('of the rule’s own kind', () => {
    const others = tickets(20, () => 3).map((each) => ({ ...each, channel: 'review' as const }));
    expect(dispersion(others)).toEqual([undefined, undefined]);
    expect(judged([...current, ...tickets(20, () => 3)], { rule: 'tickets <= 0.9', where: { tag: 'x' } }, { exposure: 1 }).state).toBe('no-data'); // prettier-ignore
  });
  test('ratings have none', () => {
    const rated = judged([...many(40, 1, stars(4)), ...many(40, 18, stars(4))], 'stars >= 3');
    expect(rated.evidence?.current).toEqual({ family: 'ordinal', levels: [[4, 40]] });
  });
});

describe('between two looks of a plan', () => {
  const gate = gateOf('nps >= 0', { plan: { days: 40 }, window: { maxAgeHours: 12, days: 28 } });
  /** What is seen now, eighteen hours after a look that said pass; a look comes every 30 hours at most. */
  const seenNow = (lastAnswer: number) => {
    const answers = Array.from({ length: 200 }, (_, hours) => finding((hours + 1) / 24, nps(10)));
    const said = answers.filter(
      ({ createdAt }) => Date.parse(createdAt) <= Date.parse('2026-03-15T12:00:00.000Z') - lastAnswer * 3_600_000,
    );
    const before = { ...inputOf(answers, gate), asOf: '2026-03-14T18:00:00.000Z' };
    const looks = newLooks(judgeGate(before), []);
    expect(looks).toMatchObject([{ look: 1, state: 'pass' }]);
    const event = { kind: 'gate', at: before.asOf, release: RELEASE.version, looks } as const;
    return judgeGate({ ...inputOf(said, gate), events: [event] }).judgements[0];
  };

  test('what that look saw is seen again, and answers since then show that the data is fresh', () => {
    const judgement = seenNow(0);
    expect(judgement).toMatchObject({ state: 'pass', look: 1 });
    // An answer an hour up to that look, 150 hours after the release, not the 168 of today.
    expect(judgement?.reading?.n).toBe(150);
  });

  test('silence since then is told, though the data was fresh at that look', () => {
    expect(seenNow(13)).toMatchObject({ state: 'stale', because: expect.stringContaining('is 13 hours old') });
    expect(seenNow(12)?.state).toBe('pass');
  });
});
