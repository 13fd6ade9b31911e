import { describe, expect, test } from 'vitest';
import { hear, type Listening } from '../../../src/decisions/gate/hear.ts';
import { toStream } from '../../../src/decisions/gate/stream.ts';
import { chooseArms } from '../../../src/decisions/gate/windows.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { GateSettings, RuleSettings } from '../../../src/model/settings.ts';
import { finding, gateOf, nps, PREVIOUS, RELEASE } from './make-finding.ts';
import { parsed } from './parsed.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-15T12:00:00.000Z');
const RELEASED = Date.parse(RELEASE.at);

const heard = (
  findings: readonly Finding[],
  text: string,
  where: RuleSettings['where'] = {},
  extra: Partial<GateSettings> = {},
) => {
  const rule = { rule: text, where, critical: false, trial: false };
  const settings = gateOf(text, extra);
  const candidate = { release: RELEASE, previous: PREVIOUS, asOf: NOW };
  const arms = chooseArms(parsed(text).comparison, candidate, settings);
  const listening: Listening = { rule, parsed: parsed(text), arms, settings, released: RELEASED, until: NOW };
  return hear(toStream(findings), listening);
};
const bug = (daysAgo: number, extra: Partial<Finding> = {}) => finding(daysAgo, { kind: 'bug', ...extra });

describe('events day by day before the release', () => {
  // The release is seven days old.
  test('are those the rule counts, newest day first, from the first that has one', () => {
    const findings = [bug(7.5), bug(7.9), bug(8.5), bug(11.5), finding(9.5), bug(6.5), bug(0.5)];
    expect(heard(findings, 'bugs <= 0.1').daily).toEqual([2, 1, 0, 0, 1]);
  });

  test('are those that its where lets through, within the window and long before', () => {
    const findings = [7.5, 8.5, 40.5].flatMap((ago) => [
      bug(ago, { channel: 'ticket' }),
      bug(ago, { channel: 'review' }),
      bug(ago, { channel: 'review' }),
    ]);
    for (const rule of ['bugs <= 0.1', 'bugs <= baseline * 1.5']) {
      const { daily } = heard(findings, rule, { channel: 'ticket' });
      expect(daily.slice(0, 3)).toEqual([1, 1, 0]);
      expect(daily.at(-1)).toBe(1);
      expect(daily).toHaveLength(34);
    }
  });

  test('go back twelve weeks and no further; other metrics have none', () => {
    expect(heard([bug(7 + 83.5)], 'bugs <= 0.1').daily).toHaveLength(84);
    expect(heard([bug(7 + 84.5)], 'bugs <= 0.1').daily).toEqual([]);
    expect(heard([finding(7.5, nps(9))], 'nps >= 0').daily).toEqual([]);
  });
});

describe('which answers count', () => {
  const maturityHours = { survey: 48 };
  const survey = (daysAgo: number, value: number) => finding(daysAgo, { ...nps(value), channel: 'survey' });

  test('young ones of a channel do not yet, on either side, but tell how fresh the data is', () => {
    // The side before ends at the age the release has now: on the 27th of February.
    const before = (NOW - Date.parse(PREVIOUS.at)) / DAY - 7;
    const findings = [survey(1, 10), survey(3, 9), finding(1.5, nps(8)), survey(before + 1, 7), survey(before + 3, 6)];
    const { current, reference, newest, immature } = heard(findings, 'nps >= baseline', {}, { maturityHours });
    expect(current.voting.map(({ rating }) => rating?.value)).toEqual([9, 8]);
    expect(reference.voting.map(({ rating }) => rating?.value)).toEqual([6]);
    expect(immature).toBe(1);
    expect(newest).toBe(NOW - DAY);
    expect(heard(findings, 'nps >= baseline').immature).toBe(0);
  });

  test('the newest is of what the rule asks for, among those that its where lets through', () => {
    const findings = [finding(1), survey(3, 9), finding(2, nps(8))];
    expect(heard(findings, 'nps >= 0').newest).toBe(NOW - 2 * DAY);
    expect(heard(findings, 'nps >= 0', { channel: 'survey' }).newest).toBe(NOW - 3 * DAY);
    expect(heard(findings, 'nps >= 0', { channel: 'email' }).newest).toBeUndefined();
    expect(heard(findings, 'bugs <= 0.1').newest).toBe(NOW - DAY);
  });

  test('what cannot be is told where it would be heard, on both sides, and nowhere else', () => {
    const off = (daysAgo: number) => finding(daysAgo, nps(11));
    const count = (findings: readonly Finding[], rule = 'nps >= baseline') => heard(findings, rule).impossible;
    expect(count([off(1), off(2)])).toBe(2);
    expect(count([off(20)])).toBe(1);
    // Between the two sides, where nobody listens, and by another rule.
    expect(count([off(9)])).toBe(0);
    expect(count([off(20)], 'nps >= 0')).toBe(0);
    expect(count([off(1)], 'stars >= 3')).toBe(0);
    // A time that is none may be any.
    expect(count([{ ...off(1), createdAt: 'soon' }])).toBe(1);
  });

  test('the same whatever the order they come in', () => {
    const findings = [1, 20, 3, 9, 2, 18].map((ago) => finding(ago, nps(ago % 10)));
    const ids = (from: readonly Finding[]) => {
      const { current, reference, newest } = heard(from, 'nps >= baseline');
      return [current, reference].map(({ voting }) => voting.map(({ id }) => id).sort()).concat([[String(newest)]]);
    };
    const sorted = findings.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    expect(ids(sorted)).toEqual(ids(findings));
    expect(ids(sorted).map(({ length }) => length)).toEqual([3, 2, 1]);
  });
});

describe('where', () => {
  const one = finding(1, {
    ...nps(9),
    tags: ['slow'],
    feature: 'login',
    aspects: [{ feature: 'export', sentiment: 0 }],
    fields: { plan: 'pro', seats: 3, deep: { a: 1 } },
    language: 'de',
  });
  test.each([
    [{ tag: 'slow' }, 1],
    [{ tag: 'slo' }, 0],
    [{ feature: 'login' }, 1],
    [{ feature: 'export' }, 1],
    [{ feature: 'import' }, 0],
    [{ 'fields.plan': 'pro' }, 1],
    [{ 'fields.plan': 'free' }, 0],
    [{ 'fields.seats': '3' }, 1],
    [{ 'fields.deep': '[object Object]' }, 0],
    [{ 'fields.none': 'undefined' }, 0],
    [{ language: 'de' }, 1],
    [{ cohort: 'undefined' }, 0],
    [{ language: 'de', tag: 'slow' }, 1],
    [{ language: 'de', tag: 'fast' }, 0],
  ] as const)('%j lets %i through', (where, count) => {
    expect(heard([one], 'nps >= 0', where).current.voting).toHaveLength(count);
  });
});
