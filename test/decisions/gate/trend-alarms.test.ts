import { describe, expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import { finding, gateOf, inputOf, nps } from './make-finding.ts';

const DAY = 86_400_000;
const RELEASED = Date.parse('2026-03-01T00:00:00.000Z');
const releases = [
  { version: '1', at: new Date(RELEASED - 60 * DAY).toISOString() },
  { version: '2', at: new Date(RELEASED).toISOString() },
];
const at = (day: number, extra: Partial<Finding>): Finding => ({
  ...finding(0, extra),
  createdAt: new Date(RELEASED + day * DAY).toISOString(),
});
/** So many promoters of ten on each day, counted from `from`. */
const daily = (promoters: readonly number[], from = 0) =>
  promoters.flatMap((count, day) =>
    Array.from({ length: 10 }, (_, index) => at(from + day + (index + 1) / 12, nps(index < count ? 10 : 0))),
  );
const tickets = (counts: readonly number[], from = 0) =>
  counts.flatMap((count, day) =>
    Array.from({ length: count }, (_, index) => at(from + day + (index + 1) / (count + 2), { channel: 'ticket' })),
  );
const because = (findings: readonly Finding[], rule: string, days: number, extra: Partial<GateSettings> = {}) =>
  judgeGate({
    ...inputOf(findings, gateOf(rule, { releases, exposure: 1000, ...extra })),
    asOf: new Date(RELEASED + days * DAY).toISOString(),
  }).judgements[0]?.because ?? '';

const alarms = (findings: readonly Finding[], days: number) =>
  judgeGate({
    ...inputOf(findings, gateOf('nps >= baseline - 90', { releases })),
    asOf: new Date(RELEASED + days * DAY).toISOString(),
  }).judgements[0]?.evidence?.alarms;

const FALLING = [10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 5];
const RISING = [...FALLING].reverse();

describe('day by day', () => {
  test('what falls that should not is told, with its slope', () => {
    // Half a promoter in ten a day is 10 points of NPS a day.
    expect(because(daily(FALLING), 'nps >= -90', 11)).toMatch(
      /Getting worse day by day for 11 days, by 10 a day \(Mann–Kendall p 0\.0000\)\.$/,
    );
    expect(because(daily(RISING), 'nps >= -90', 11)).not.toContain('Getting worse');
  });
  test('what rises that should not is told', () => {
    const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    expect(because(tickets(rising), 'tickets <= 0.9', 11)).toMatch(
      /Getting worse day by day for 11 days, by 1\.0 a day/,
    );
    expect(because(tickets([...rising].reverse()), 'tickets <= 0.9', 11)).not.toContain('Getting worse');
  });
  test('days without a ticket are days, and the day that has only begun is none', () => {
    const late = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5];
    expect(because(tickets(late), 'tickets <= 0.9', 11)).toMatch(/for 11 days/);
    expect(because(tickets([...late, 0]), 'tickets <= 0.9', 11.5)).toMatch(/for 11 days/);
  });
  test('nine days are too few, ten are enough', () => {
    expect(because(daily(FALLING.slice(0, 9)), 'nps >= -90', 9)).not.toContain('Getting worse');
    expect(because(daily(FALLING.slice(0, 10)), 'nps >= -90', 10)).toContain('for 10 days');
    // Ten calendar days begun count where answers came on each.
    expect(because(daily(FALLING.slice(0, 10)), 'nps >= -90', 9.9)).toContain('for 10 days');
  });
  test('days without an answer are left out', () => {
    const gaps = daily(FALLING).filter(({ createdAt }) => Math.floor((Date.parse(createdAt) - RELEASED) / DAY) !== 4);
    expect(because(gaps, 'nps >= -90', 11)).toContain('for 10 days');
    const more = gaps.filter(({ createdAt }) => Math.floor((Date.parse(createdAt) - RELEASED) / DAY) !== 5);
    expect(because(more, 'nps >= -90', 11)).not.toContain('Getting worse');
  });
  test('the order of findings changes nothing', () => {
    expect(because(daily(FALLING).reverse(), 'nps >= -90', 11)).toContain('Getting worse');
    expect(because(daily(RISING).reverse(), 'nps >= -90', 11)).not.toContain('Getting worse');
  });
  test('no trend, no alarm; adoption is no answer of a day', () => {
    expect(because(daily([8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8]), 'nps >= -90', 11)).not.toContain('Getting worse');
    const users = daily(FALLING).map((each) => ({ ...each, feature: 'checkout' }));
    expect(because(users, 'adoption(checkout) >= 0.1%', 11)).not.toContain('Getting worse');
  });
});

describe('against the days of the other side', () => {
  const normal = Array.from({ length: 15 }, (_, day) => (day % 2 === 0 ? 9 : 8));
  const shifted = Array.from({ length: 15 }, (_, day) => (day % 2 === 0 ? 7 : 6));
  const RULE = 'nps >= baseline - 90';
  test('a shift that stays is a drift', () => {
    expect(because([...daily(normal, -60), ...daily(shifted)], RULE, 15)).toMatch(
      /Drifting away from its days in the baseline \(CUSUM, k 0\.5, h 5\)\.$/,
    );
    expect(because([...daily(shifted, -60), ...daily(normal)], RULE, 15)).not.toContain('Drifting');
    expect(because([...daily(normal, -60), ...daily(normal)], RULE, 15)).not.toContain('Drifting');
  });
  test('nothing odd, nothing said, however many days there are', () => {
    for (const days of [5, 9, 9.5, 12, 15]) {
      const both = [...daily(normal, -60), ...daily(normal.slice(0, Math.ceil(days)))];
      expect(alarms(both, days)).toEqual([]);
    }
  });
  test('events of four stretches are no row of days', () => {
    const calm = Array.from({ length: 60 }, (_, day) => (day % 2 === 0 ? 9 : 8));
    const busy = normal.map((count) => count + 3);
    const both = [...tickets(calm, -60), ...tickets(busy)];
    expect(because(both, 'tickets <= trailing * 9', 15)).not.toContain('Drifting');
  });
  test('more tickets are a drift, fewer are none', () => {
    const [calm, busy] = [normal, normal.map((count) => count + 3)];
    const rule = 'tickets <= baseline * 9';
    expect(because([...tickets(calm, -60), ...tickets(busy)], rule, 15)).toContain('Drifting');
    expect(because([...tickets(busy, -60), ...tickets(calm)], rule, 15)).not.toContain('Drifting');
  });
  test('fourteen days tell what is normal, thirteen do not, nor do days that are all alike', () => {
    const both = (days: number) => [...daily(normal.slice(0, days), -60), ...daily(shifted.slice(0, days))];
    expect(because(both(14), RULE, 14)).toContain('Drifting');
    expect(because(both(13), RULE, 13)).not.toContain('Drifting');
    const alike = Array<number>(15).fill(9);
    expect(because([...daily(alike, -60), ...daily(shifted)], RULE, 15)).not.toContain('Drifting');
  });
});
