import { describe, expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import { finding, gateOf, inputOf, many, nps } from './make-finding.ts';

const judgement = (findings: readonly Finding[], rule: string, extra: Partial<GateSettings> = {}) =>
  judgeGate(inputOf(findings, gateOf(rule, extra))).judgements[0];
const because = (...of: Parameters<typeof judgement>) => judgement(...of)?.because ?? '';

describe('who answered against who was exposed', () => {
  const cohorts = { control: 0.5, canary: 0.3, beta: 0.2 };
  const split = (treated: number, control: number) => [
    ...many(treated, 1, { ...nps(10), cohort: 'canary' }),
    ...many(control, 1, { ...nps(10), cohort: 'control' }),
  ];
  const RULE = 'nps >= control - 20';
  test('a lopsided split is invalid, with its numbers', () => {
    // χ² = (140 − 100)²/100 · 2 = 32, p 1.5e-8; and 2 · 37²/100 = 27.38, p 1.7e-7; 2 · 26²/100 = 13.52, p 0.00024.
    expect(judgement(split(140, 60), RULE, { cohorts })).toMatchObject({
      state: 'invalid',
      because:
        '140 of 200 who answered have the release, where gate.cohorts lets expect 100 (χ² p below 0.000001): those who answered are not those who were exposed.',
    });
    expect(because(split(126, 74), RULE, { cohorts })).toContain('(χ² p 0.00024)');
  });
  test('the shares of the config are what is expected', () => {
    expect(judgement(split(140, 60), RULE, { cohorts: { control: 3, canary: 7 } })?.state).toBe('pass');
    expect(because(split(100, 100), RULE, { cohorts: { control: 3, canary: 7 } })).toContain('lets expect 140 ');
  });
  test('chance is no alarm: 123 of 200 has p 0.0011', () => {
    expect(judgement(split(123, 77), RULE, { cohorts })?.state).toBe('pass');
  });
  test('one customer counts once', () => {
    const loud = many(100, 1, { ...nps(10), cohort: 'canary', customer: { id: 'u' } });
    expect(judgement([...split(60, 60), ...loud], RULE, { cohorts })?.state).toBe('pass');
  });
  test('without shares, or with one side only, nothing is known', () => {
    expect(judgement(split(140, 60), RULE)?.state).toBe('pass');
    expect(judgement(split(140, 60), RULE, { cohorts: { canary: 1 } })?.state).toBe('pass');
    expect(judgement(split(140, 60), RULE, { cohorts: { control: 1 } })?.state).toBe('pass');
    expect(judgement(split(140, 60), 'nps >= 0', { cohorts })?.state).toBe('pass');
  });
});

describe('the mix of those who answer', () => {
  const of = (count: number, daysAgo: number, score: number, extra: Partial<Finding>) =>
    many(count, daysAgo, { ...nps(score), ...extra });
  const RULE = 'nps >= baseline - 60';
  const mix = (now: readonly [number, number], before: readonly [number, number]) => [
    ...of(now[0], 1, 10, { channel: 'survey' }),
    ...of(now[1], 1, 10, { channel: 'review' }),
    ...of(before[0], 18, 10, { channel: 'survey' }),
    ...of(before[1], 18, 10, { channel: 'review' }),
  ];
  test('a shift is told and keeps a pass from being one', () => {
    expect(judgement(mix([80, 20], [40, 60]), RULE)).toMatchObject({
      state: 'warn',
      because: expect.stringMatching(/The channel mix of those who answer has moved by 40 %\.$/),
    });
  });
  test('a trifle among many, or chance among few, is none', () => {
    // 9 % among 2,000 has χ² of 16.3; 11 % counts; 20 % among 40 has χ² of 1.6.
    expect(judgement(mix([590, 410], [500, 500]), RULE)?.state).toBe('pass');
    expect(because(mix([610, 390], [500, 500]), RULE)).toContain('has moved by 11 %');
    expect(judgement(mix([12, 8], [8, 12]), RULE)?.state).toBe('pass');
    // χ² of 500 · 0.11² / (2 · 0.555 · 0.445) = 12.2: p 0.0005 with one degree of freedom; of 450, 11.3; of 380, 9.4 and 0.002.
    expect(because(mix([305, 195], [250, 250]), RULE)).toContain('has moved by 11 %');
    expect(because(mix([195, 305], [250, 250]), RULE)).toContain('has moved by 11 %');
    expect(because(mix([275, 175], [225, 225]), RULE)).toContain('has moved by 11 %');
    expect(because(mix([229, 151], [187, 193]), RULE)).not.toContain('has moved');
  });
  test('languages are a mix, too; what nobody recognised is one of them', () => {
    const spoken = [
      ...of(80, 1, 10, { language: 'de' }),
      ...of(20, 1, 10, {}),
      ...of(20, 18, 10, { language: 'de' }),
      ...of(80, 18, 10, {}),
    ];
    expect(because(spoken, RULE)).toContain('The language mix of those who answer has moved by 60 %.');
  });
  test('an absolute rule has no other mix, and events are no answers', () => {
    expect(judgement(mix([80, 20], [40, 60]), 'nps >= 0')?.state).toBe('pass');
    const findings = mix([80, 20], [40, 60]).map((each) => ({ ...each, kind: 'bug' as const }));
    expect(because(findings, 'bugs <= baseline * 3', { exposure: 1000 })).not.toContain('mix');
  });
  test('those who use a feature are no mix', () => {
    const users = mix([80, 20], [40, 60]).map((each) => ({ ...each, feature: 'checkout' }));
    expect(judgement(users, 'adoption(checkout) >= baseline - 50%', { exposure: 1000 })?.state).toBe('pass');
  });
  test('where each group moved the other way, the data is invalid (Simpson)', () => {
    // Surveys rose from 0 to 20, reviews from −100 to −80; but few write surveys now, so the whole fell from −20 to −75.
    const paradox = [
      ...of(3, 1, 10, { channel: 'survey' }),
      ...of(2, 1, 0, { channel: 'survey' }),
      ...of(9, 1, 10, { channel: 'review' }),
      ...of(81, 1, 0, { channel: 'review' }),
      ...of(40, 18, 10, { channel: 'survey' }),
      ...of(40, 18, 0, { channel: 'survey' }),
      ...of(20, 18, 0, { channel: 'review' }),
    ];
    expect(judgement(paradox, RULE)).toMatchObject({
      state: 'invalid',
      because:
        "The channel mix of those who answer has moved by 75 %, and within each channel the difference has the other sign (Simpson's paradox): compare one channel at a time with where.",
    });
  });
  test('a group of fewer than 5 on a side tells no sign', () => {
    const thin = [
      ...of(3, 1, 10, { channel: 'survey' }),
      ...of(1, 1, 0, { channel: 'survey' }),
      ...of(96, 1, 0, { channel: 'review' }),
      ...of(40, 18, 10, { channel: 'survey' }),
      ...of(60, 18, 0, { channel: 'survey' }),
    ];
    expect(judgement(thin, RULE)?.state).not.toBe('invalid');
  });
});

describe('answers of one hour', () => {
  const HOUR = 1 / 24;
  const spread = (together: number, apart: number, width = 0.99 * HOUR) => [
    ...Array.from({ length: together }, (_, i) => finding(2 - (width * i) / (together - 1), nps(10))),
    ...Array.from({ length: apart }, (_, i) => finding(4.5 - i / 40, nps(10))),
  ];
  test('half of all are told', () => {
    expect(judgement(spread(20, 20), 'nps >= 0')).toMatchObject({
      state: 'warn',
      because: expect.stringMatching(/20 of 40 answers came within one hour: a survey just sent, or people called to answer\.$/), // prettier-ignore
    });
    expect(judgement(spread(19, 21), 'nps >= 0')?.state).toBe('pass');
  });
  test('one hour is one hour', () => {
    expect(because(spread(20, 20, HOUR), 'nps >= 0')).toContain('20 of 40');
    expect(because(spread(20, 20, 1.06 * HOUR), 'nps >= 0')).not.toContain('one hour');
  });
  test('few answers, or those of one day, come together by themselves', () => {
    expect(because(spread(15, 15), 'nps >= 0')).toContain('15 of 30');
    expect(because(spread(15, 14), 'nps >= 0')).not.toContain('one hour');
    const inADay = [...spread(20, 0), ...Array.from({ length: 20 }, (_, i) => finding(2.9 - i / 50, nps(10)))];
    expect(because(inADay, 'nps >= 0')).not.toContain('one hour');
  });
});
