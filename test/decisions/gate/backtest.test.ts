import { describe, expect, test } from 'vitest';
import { backtest } from '../../../src/decisions/gate/backtest.ts';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import { newLooks } from '../../../src/decisions/gate/new-looks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { LedgerEvent } from '../../../src/model/ledger-event.ts';
import type { Release } from '../../../src/model/release.ts';
import { finding, gateOf, inputOf, nps } from './make-finding.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const day = (count: number) => new Date(START + count * DAY).toISOString();
const release = (version: string, from: number, extra: Partial<Release> = {}): Release => ({
  version,
  at: day(from),
  ...extra,
});
/** Twelve answers a day from one day to another; of four one is what `score` says, the others promote. */
const answers = (from: number, to: number, score: number) =>
  Array.from({ length: 12 * (to - from) }, (_, index): Finding => ({
    ...finding(0, nps(index % 4 === 0 ? score : 10)),
    createdAt: day(from + (index + 0.5) / 12),
  }));
const RULE = { rule: 'nps >= baseline - 20', critical: true };
const input = (findings: readonly Finding[], releases: readonly Release[], asOf = day(80)) => {
  const {
    release: _release,
    events: _events,
    ...rest
  } = {
    ...inputOf(findings, gateOf(RULE, { releases, window: { maxAgeHours: 48, days: 28 } })),
    asOf,
    release: undefined,
  };
  return rest;
};

const releases = [release('1', 10), release('2', 30, { bad: false }), release('3', 50, { bad: true }), release('4', 70, { bad: true })]; // prettier-ignore
// The third one halves the score; the others change nothing.
const history = [...answers(0, 50, 10), ...answers(50, 70, 0).map((each, i) => (i % 4 === 1 ? { ...each, ...nps(0) } : each)), ...answers(70, 80, 10)]; // prettier-ignore

describe('judging the past', () => {
  const result = backtest(input(history, releases), 10);
  test('blocks what hurt, when it was shown, and nothing else', () => {
    expect(result).toMatchObject({ earshot: 1, kind: 'backtest', asOf: day(80), days: 10 });
    expect(result.releases.map(({ version, at, bad, state }) => [version, at, bad, state])).toEqual([
      ['1', day(10), undefined, 'pass'],
      ['2', day(30), false, 'pass'],
      ['3', day(50), true, 'fail'],
      ['4', day(70), true, 'pass'],
    ]);
    const [, , third] = result.releases;
    expect(third?.blockedOn).toBeLessThanOrEqual(4);
    expect(third?.looks).toBe(third?.blockedOn);
    expect(third?.because).toMatch(/^Customers are worse off/);
    expect(third?.naiveBlockedOn).toBeLessThanOrEqual(third?.blockedOn ?? 0);
    expect(result.releases.map(({ looks }) => looks)).toEqual([10, 10, third?.blockedOn, 10]);
    for (const index of [0, 1, 3]) expect(result.releases[index]).not.toHaveProperty('blockedOn');
    expect(result.releases[0]).not.toHaveProperty('bad');
  });
  test('scores blocking by the labels: one of two bad ones was found, nothing else was blocked', () => {
    expect(result.gate).toEqual({ blocked: 1, precision: 1, recall: 0.5 });
    expect(result.naive.blocked).toBe(result.releases.filter((each) => each.naiveBlockedOn !== undefined).length);
  });
  test('without labels there is no precision and no recall', () => {
    const unlabelled = releases.map(({ version, at }) => ({ version, at }));
    expect(backtest(input(history, unlabelled), 10).gate).toEqual({ blocked: 1 });
    const good = releases.map((each) => ({ ...each, bad: false }));
    expect(backtest(input(history, good), 10).gate).toEqual({ blocked: 1, precision: 0 });
  });
  test('the order of findings changes nothing', () => {
    expect(backtest(input([...history].reverse(), releases), 10)).toEqual(result);
  });
  test('says what the gate said at the time, look by look', () => {
    for (const [index, { version, at }] of releases.entries()) {
      const events: LedgerEvent[] = [];
      const gate = { ...input(history, releases).settings, plan: { days: 10 } };
      let last: { state: string; because: string } | undefined;
      for (let after = 1; after <= 10 && last?.state !== 'fail'; after++) {
        const asOf = new Date(Date.parse(at) + after * DAY).toISOString();
        const verdict = judgeGate({ ...inputOf(history, gate), asOf, events, release: version });
        const looks = newLooks(verdict, events);
        if (looks.length > 0) events.push({ kind: 'gate', at: asOf, release: version, looks });
        last = verdict;
      }
      expect(result.releases[index]).toMatchObject({ state: last?.state, because: last?.because });
    }
  });
});

describe('the looks of a backtest', () => {
  /** Eight answers a day, of which so many are angry. */
  const said = (from: number, to: number, angry: number) =>
    Array.from({ length: 8 * (to - from) }, (_, index): Finding => ({
      ...finding(0, nps(index % 8 < angry ? 0 : 10)),
      createdAt: day(from + (index + 0.5) / 8),
    }));
  const two = [release('1', 10), release('2', 30)];
  const findings = [...said(0, 30, 1), ...said(30, 44, 2)];

  /** The day a gate blocks that looks once a day. */
  const blockedOn = (remembers: boolean): number | undefined => {
    const settings = { ...input(findings, two).settings, plan: { days: 14 } };
    const events: LedgerEvent[] = [];
    for (let after = 1; after <= 14; after++) {
      const look = {
        ...inputOf(findings, settings),
        asOf: day(30 + after),
        events: remembers ? events : [],
        release: '2',
      };
      const verdict = judgeGate(look);
      if (verdict.state === 'fail') return after;
      const looks = newLooks(verdict, events);
      if (looks.length > 0) events.push({ kind: 'gate', at: day(30 + after), release: '2', looks });
    }
    return undefined;
  };

  test('are remembered from day to day: what was spent is spent', () => {
    const [, second] = backtest(input(findings, two), 14).releases;
    expect(second?.blockedOn).toBe(blockedOn(true));
    // Else this would show nothing: one who forgets blocks sooner than the statistics allow.
    expect(blockedOn(false)).toBeLessThan(blockedOn(true) ?? 0);
  });

  test('of one release are not those of another', () => {
    const alone = backtest(input(findings, two), 14).releases[1];
    const [, second, third] = backtest(
      input([...findings, ...said(44, 60, 1)], [...two, release('3', 45)]),
      14,
    ).releases;
    expect(second).toEqual(alone);
    expect(third).toMatchObject({ version: '3', looks: 14 });
  });

  test('end with the first harm, and a day without the last is said nothing about', () => {
    const [, second] = backtest(input(findings, two), 14).releases;
    expect(second).toMatchObject({ state: 'fail', looks: second?.blockedOn });
    const [, watched] = backtest(input(findings, two), 5).releases;
    expect(watched).toMatchObject({ looks: 5 });
    expect(watched).not.toHaveProperty('blockedOn');
    const verdict = judgeGate({
      ...inputOf(findings, { ...input(findings, two).settings, plan: { days: 5 } }),
      asOf: day(35),
      release: '2',
    });
    expect(watched?.state).toBe(verdict.state);
  });
});

describe('what was not known then', () => {
  test('a release younger than a day is left out, a younger watch ends today', () => {
    const late = backtest(input(history, releases, day(71)), 10);
    expect(late.releases.map(({ version, looks }) => [version, looks])).toEqual([['1', 10], ['2', 10], ['3', 2], ['4', 1]].map((pair) => [pair[0], expect.any(Number)])); // prettier-ignore
    expect(late.releases.at(-1)).toMatchObject({ version: '4', looks: 1 });
    const earlier = backtest(input(history, releases, new Date(START + 71 * DAY - 1).toISOString()), 10);
    expect(earlier.releases.map(({ version }) => version)).toEqual(['1', '2', '3']);
    expect(backtest(input(history, releases, day(75)), 10).releases.at(-1)).toMatchObject({ looks: 5, state: 'pass' });
  });
  test('later answers and later releases count for nothing', () => {
    const short = history.filter(({ createdAt }) => createdAt <= day(41));
    const [before, known] = [short, history].map((findings) =>
      backtest(input(findings, releases), 10).releases.find(({ version }) => version === '2'),
    );
    expect(before).toEqual(known);
  });
  test('nothing was said at all', () => {
    const silent = backtest(input([], [release('1', 10)]), 3);
    expect(silent.releases).toEqual([
      expect.objectContaining({
        version: '1',
        state: 'no-data',
        looks: 3,
        because: expect.stringContaining('No data'),
      }),
    ]);
    expect(silent.gate).toEqual({ blocked: 0 });
    expect(backtest(input([], []), 3).releases).toEqual([]);
  });
});

describe('which answers a release is judged by', () => {
  test('those of the release before, however long ago it was', () => {
    const [old, next] = [release('1', 0), release('2', 300)];
    const findings = [...answers(0, 10, 10), ...answers(300, 310, 0)];
    const [, second] = backtest(input(findings, [old, next], day(320)), 5).releases;
    expect(second?.state).not.toBe('no-data');
  });
  test('and four times the weeks before for one that trails', () => {
    const findings = answers(0, 65, 10);
    const trailing = { ...input(findings, [release('1', 60)], day(65)) };
    const settings = gateOf('nps >= trailing - 90', { releases: [release('1', 60)] });
    expect(backtest({ ...trailing, settings }, 5).releases[0]).toMatchObject({ state: 'pass', looks: 5 });
  });
});

test('a naive gate cries wolf on its own day, also after ours has blocked or not', () => {
  // A short dip: shown by nobody who counts how often he looks.
  const dip = [...answers(0, 30, 10), ...answers(30, 31, 10).map((each, i) => (i < 8 ? { ...each, ...nps(0) } : each)), ...answers(31, 45, 10)]; // prettier-ignore
  const gentle = { rule: 'nps >= baseline - 90', critical: false };
  const settings = gateOf(gentle, { releases: [release('1', 10), release('2', 30)] });
  const [, second] = backtest({ ...input(dip, []), settings, asOf: day(45) }, 10).releases;
  expect(second?.naiveBlockedOn).toBe(1);
  expect(second).not.toHaveProperty('blockedOn');
});
