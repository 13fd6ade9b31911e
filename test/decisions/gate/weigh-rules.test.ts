import { describe, expect, test } from 'vitest';
import { OPEN } from '../../../src/decisions/gate/looks.ts';
import type { Measured, Unmeasured } from '../../../src/decisions/gate/measure-rule.ts';
import { isAlarmedNaively } from '../../../src/decisions/gate/naive.ts';
import { harmShown, shareOf } from '../../../src/decisions/gate/weigh-rules.ts';
import type { LookRecord, State } from '../../../src/model/verdict.ts';
import { parsed } from './parsed.ts';

/** A rule whose harm is shown from the level `p` on. */
const measured = (
  p: number,
  extra: { critical?: boolean; trial?: boolean; tooSmall?: boolean; value?: number; past?: State } = {},
) => {
  const { critical = false, trial = false, tooSmall = false, value = 1, past } = extra;
  const shown = (confidence: number) => [(1 - confidence) / 2 >= p - 1e-12 ? 0.1 : -0.1, 9] as const;
  return {
    rule: { rule: `p ${p}`, where: {}, critical, trial },
    parsed: parsed('nps >= 0'),
    effect: { value, interval: shown, sequence: shown },
    tooSmall,
    look: { ...OPEN, past: past === undefined ? [] : [{ state: past } as LookRecord] },
  } as unknown as Measured;
};
const silent = (extra: { critical?: boolean; trial?: boolean } = {}): Unmeasured => ({
  rule: { rule: 'silent', where: {}, critical: false, trial: false, ...extra },
  parsed: parsed('nps >= 0'),
  state: 'no-data',
  because: '',
});
const shown = (...rules: readonly (Measured | Unmeasured)[]) => {
  const found = harmShown(rules, 0.05);
  return rules.map((rule) => found.has(rule as Measured));
};

describe('Holm, step by step', () => {
  test('alone a rule has all of alpha', () => {
    expect([shown(measured(0.05)), shown(measured(0.051))]).toEqual([[true], [false]]);
  });
  test('two share it, and what the first does not need the second gets', () => {
    expect(shown(measured(0.026), measured(0.026))).toEqual([false, false]);
    expect(shown(measured(0.025), measured(0.05))).toEqual([true, true]);
    expect(shown(measured(0.049), measured(0.025))).toEqual([true, true]);
    expect(shown(measured(0.025), measured(0.051))).toEqual([true, false]);
  });
  test('three: 0.05/3, 0.05/2, 0.05', () => {
    expect(shown(measured(0.016), measured(0.025), measured(0.05))).toEqual([true, true, true]);
    expect(shown(measured(0.016), measured(0.026), measured(0.026))).toEqual([true, false, false]);
    expect(shown(measured(0.017), measured(0.025), measured(0.05))).toEqual([false, false, false]);
  });
  test('a critical rule weighs as much as ten', () => {
    expect(shown(measured(0.045, { critical: true }), measured(0.05))).toEqual([true, true]);
    expect(shown(measured(0.046, { critical: true }), measured(0.0046))).toEqual([false, false]);
    expect(shown(measured(0.05, { critical: true }), measured(0.0045))).toEqual([true, true]);
  });
  test('a rule that cannot be measured keeps its share', () => {
    expect(shown(measured(0.026), silent())).toEqual([false, false]);
    expect(shown(measured(0.025), silent())).toEqual([true, false]);
    expect(shown(measured(0.046, { critical: true }), silent())).toEqual([false, false]);
  });
  test('rules on trial have all of it to themselves and cost nothing', () => {
    expect(shown(measured(0.05), measured(0.05, { trial: true }), measured(0.051, { trial: true }))).toEqual([true, true, false]); // prettier-ignore
    expect(shown(silent({ trial: true }), measured(0.05))).toEqual([false, true]);
  });
});

test('what an earlier look showed stays shown, and saves its share', () => {
  expect(shown(measured(1, { past: 'fail', tooSmall: true, value: -1 }), measured(0.05))).toEqual([true, true]);
  expect(shown(measured(1, { past: 'warn' }))).toEqual([false]);
});

test('too few show nothing, nor do those who are better off', () => {
  expect(shown(measured(0.001, { tooSmall: true }))).toEqual([false]);
  expect(shown(measured(0.001, { value: 0 }))).toEqual([false]);
  expect(shown(measured(0.001, { value: 0.01 }))).toEqual([true]);
});

test('a rule’s share of alpha', () => {
  const rules = [measured(1, { critical: true }), measured(1), measured(1, { trial: true })].map(({ rule }) => rule);
  expect(rules.map((rule) => shareOf(rule, rules))).toEqual([10 / 11, 1 / 11, 1]);
});

test('a naive gate blocks on any rule alone at 5 %', () => {
  expect(isAlarmedNaively([measured(0.051), measured(0.05)])).toBe(true);
  expect(isAlarmedNaively([measured(0.051), silent()])).toBe(false);
  expect(isAlarmedNaively([measured(0.01, { trial: true }), measured(0.01, { tooSmall: true })])).toBe(false);
  expect(isAlarmedNaively([])).toBe(false);
});
