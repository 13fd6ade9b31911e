import { describe, expect, test } from 'vitest';
import { countArrivals, measureMaturity } from '../../../src/decisions/gate/arrivals.ts';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Channel } from '../../../src/model/item.ts';
import type { LedgerEvent } from '../../../src/model/ledger-event.ts';
import { finding, gateOf, inputOf, many, nps } from './make-finding.ts';

const DAY = 86_400_000;
const LAST = Date.parse('2026-03-15T06:00:00.000Z');

interface World {
  /** Answers a day. */
  readonly daily: number;
  /** Share of a day's answers that have come in when so many whole days have passed since. */
  readonly known: (age: number) => number;
  readonly runs?: number;
  readonly channel?: Channel;
}

/** What a run a day writes down when answers come in as `known` says. */
function runs({ daily, known, runs: count = 45, channel = 'survey' }: World): LedgerEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'arrivals',
    at: new Date(LAST - (count - 1 - index) * DAY).toISOString(),
    days: { [channel]: Array.from({ length: 28 }, (__, age) => Math.round(daily * known(age))) },
  }));
}

const at = new Date(LAST).toISOString();
const step = (shares: readonly number[]) => (age: number) => shares[age] ?? 1;

describe('how late answers come is measured', () => {
  test.each([
    ['at once', step([]), undefined],
    ['nearly all within a day', step([0.96]), undefined],
    ['a third on the third day', step([0.2, 0.6, 0.7]), 96],
    ['the last ones after a week', step([0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.96]), 192],
  ] as const)('%s', (_name, known, hours) => {
    expect(measureMaturity(runs({ daily: 100, known }), at)).toEqual(hours === undefined ? {} : { survey: hours });
  });

  test('a half-life is found again', () => {
    const known = (age: number) => 1 - 0.5 ** (age + 1);
    // 1 - 2^-5 is 97 %, 1 - 2^-4 is 94 %.
    expect(measureMaturity(runs({ daily: 1000, known }), at)).toEqual({ survey: 120 });
  });

  test.each([
    ['two weeks of runs', { daily: 100, runs: 14 }],
    ['an answer now and then', { daily: 0.5 }],
  ])('%s tell nothing', (_name, world) => {
    expect(measureMaturity(runs({ known: step([0.2, 0.6]), ...world }), at)).toEqual({});
  });

  test('another export is no late answer', () => {
    const before = runs({ daily: 10, known: () => 1, runs: 60 }).slice(0, 40);
    const after = runs({ daily: 100, known: () => 1, runs: 20 });
    expect(measureMaturity([...before, ...after], at)).toEqual({});
  });

  test('what is written later is not known earlier', () => {
    const late = runs({ daily: 100, known: step([0.2]) });
    expect(measureMaturity(late, new Date(LAST - 40 * DAY).toISOString())).toEqual({});
  });
});

describe('a run writes down what had come in', () => {
  const stream = (items: readonly { readonly createdAt: string; readonly channel: Channel }[]) => ({
    findings: items.map((item) => finding(0, item)),
    times: Float64Array.from(items.map(({ createdAt }) => Date.parse(createdAt))),
  });
  const day = (ago: number, hour: number) =>
    new Date(LAST - ago * DAY - 6 * 3_600_000 + hour * 3_600_000).toISOString();

  test('whole days only, yesterday first, by channel', () => {
    const items = [day(0, 5), day(1, 0), day(1, 23), day(3, 12), day(28, 1), day(29, 1)].map((createdAt) => ({
      createdAt,
      channel: 'survey' as const,
    }));
    const event = countArrivals(stream([...items, { createdAt: day(2, 1), channel: 'ticket' }]), at, []);
    expect(event?.days.survey).toEqual([2, 0, 1, ...Array<number>(24).fill(0), 1]);
    expect(event?.days.ticket?.slice(0, 3)).toEqual([0, 1, 0]);
  });

  test('once a day', () => {
    const one = stream([{ createdAt: day(1, 5), channel: 'survey' }]);
    const first = countArrivals(one, at, []) as LedgerEvent;
    expect(countArrivals(one, new Date(LAST + 17 * 3_600_000).toISOString(), [first])).toBeUndefined();
    expect(countArrivals(one, new Date(LAST + 18 * 3_600_000).toISOString(), [first])).toBeDefined();
  });
});

describe('what was measured decides which answers count', () => {
  // Unhappy customers answer at once, happy ones three days later.
  const answers = [
    ...many(40, 0.1, { ...nps(2), channel: 'survey' }),
    ...many(60, 4.1, { ...nps(10), channel: 'survey' }),
    ...many(60, 18, { ...nps(10), channel: 'survey' }),
  ];
  const events = runs({ daily: 100, known: step([0.2, 0.6, 0.8]) });
  const judge = (more: LedgerEvent[], settings = gateOf('nps >= 0')) =>
    judgeGate({ ...inputOf(answers, settings), events: more });

  test('those that are too young do not, and the verdict says so', () => {
    const [young, mature] = [judge([]), judge(events)];
    expect(young.judgements[0]?.reading?.n).toBe(100);
    expect(mature.judgements[0]?.reading?.n).toBe(60);
    expect([young.basis?.maturity, mature.basis?.maturity]).toEqual([undefined, { survey: 96 }]);
  });

  test('what the config says counts', () => {
    const settings = gateOf('nps >= 0', { maturityHours: { survey: 0 } });
    const verdict = judge(events, settings);
    expect(verdict.judgements[0]?.reading?.n).toBe(100);
    expect(verdict.basis?.maturity).toBeUndefined();
  });
});
