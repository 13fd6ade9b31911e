import { describe, expect, test } from 'vitest';
import {
  boundsAt,
  fractionOf,
  isFarFromShown,
  isOver,
  levelAt,
  type Look,
  OPEN,
  spendingFor,
  takeLook,
} from '../../../src/decisions/gate/looks.ts';
import type { LookRecord } from '../../../src/model/verdict.ts';
import { spendingBounds } from '../../../src/statistics/spending-bounds.ts';

const ALPHA = 0.05;
const sight = (fraction: number, information: number, digest = `${fraction}`) => ({
  at: '2026-03-01T00:00:00.000Z',
  fraction,
  information,
  digest,
});
const record = (look: number, fraction: number, information: number, extra: Partial<LookRecord> = {}): LookRecord => ({
  ...sight(fraction, information),
  look,
  alphaSpent: 0,
  state: 'inconclusive',
  ...extra,
});
const EAGER = spendingFor(true, 'nps');
const nominal = (fractions: readonly number[], spendAt = fractions, spending = EAGER) =>
  spendingBounds({ fractions, spendAt, alpha: ALPHA, sides: 'one', spending }).nominal.at(-1) ?? NaN;

test('what is critical spends early, critical events at once, the rest at the end', () => {
  expect(spendingFor(false, 'events')).toEqual({ kind: 'obrien-fleming' });
  expect(spendingFor(true, 'nps')).toEqual({ kind: 'hwang-shih-decani', gamma: -2 });
  expect(spendingFor(true, 'events')).toEqual({ kind: 'hwang-shih-decani', gamma: 1 });
});

test('how far along a plan is, from 0 to 1', () => {
  expect(fractionOf({ days: 10 }, 4, 999)).toBe(0.4);
  expect(fractionOf({ answers: 50 }, 999, 20)).toBe(0.4);
  expect([fractionOf({ days: 10 }, 12, 0), fractionOf({ days: 10 }, -1, 0)]).toEqual([1, 0]);
  expect([isOver([]), isOver([record(1, 0.99, 1)]), isOver([record(1, 1, 1)])]).toEqual([false, false, true]);
});

describe('taking a look', () => {
  const past = [record(1, 0.2, 10), record(2, 0.5, 30)];
  const take = (seen: ReturnType<typeof sight>, before: readonly LookRecord[] = past) =>
    takeLook(seen, before, EAGER, ALPHA);
  test('the first, and the next', () => {
    expect(take(sight(0.2, 10), [])).toMatchObject({ isNew: true, past: [], record: { look: 1, fraction: 0.2 } });
    const next = take(sight(0.8, 50));
    expect(next).toMatchObject({ open: false, isNew: true, past, record: { look: 3 } });
    expect(next.record?.alphaSpent).toBeCloseTo((ALPHA * Math.expm1(1.6)) / Math.expm1(2), 12);
  });
  test('what was seen before is the look before', () => {
    const again = take(sight(0.8, 50, '0.5'));
    expect(again).toMatchObject({ open: false, isNew: false, past: [past[0]], record: past[1], spending: EAGER });
    const third = [...past, record(3, 0.7, 40)];
    expect(take(sight(0.8, 50, '0.7'), third)).toMatchObject({ past, record: third[2] });
  });
  test('a look no farther along, or after the last, takes its place', () => {
    expect(take(sight(0.5, 31, 'new'))).toMatchObject({ isNew: true, past: [past[0]], record: { look: 2 } });
    const over = [...past, record(3, 1, 60)];
    expect(take(sight(1, 61, 'new'), over)).toMatchObject({ past, record: { look: 3, information: 61 } });
  });
});

describe('the level of a look', () => {
  const at = (seen: ReturnType<typeof sight>, past: readonly LookRecord[]) =>
    levelAt(takeLook(seen, past, EAGER, ALPHA), ALPHA);
  test('alone, by what may be spent up to it', () => {
    expect(at(sight(0.3, 7), [])).toBeCloseTo((ALPHA * Math.expm1(0.6)) / Math.expm1(2), 9);
    expect(at(sight(0.3, 7000), [])).toBeCloseTo(at(sight(0.3, 7), []), 9);
  });
  test('after others, by information and by the way along the plan', () => {
    // Information 10, 30, 50 of 50 is 0.2, 0.6, 1 of it.
    const level = at(sight(0.9, 50), [record(1, 0.2, 10), record(2, 0.5, 30)]);
    expect(level).toBeCloseTo(nominal([0.2, 0.6, 1], [0.2, 0.5, 0.9]), 6);
  });
  test('looks that come after it, and those farther along, are left out', () => {
    const look = takeLook(sight(0.5, 30), [record(1, 0.2, 10)], EAGER, ALPHA);
    const alone = levelAt({ ...look, past: [] }, ALPHA);
    const second = levelAt(look, ALPHA);
    expect(second).not.toBe(alone);
    expect(levelAt({ ...look, past: [...look.past, record(2, 0.3, 20), record(3, 0.4, 25)] }, ALPHA)).toBe(second);
    for (const fraction of [0.5, 0.6]) expect(levelAt({ ...look, past: [record(1, fraction, 20)] }, ALPHA)).toBe(alone);
  });
  test('looks that were overtaken, or saw nothing, are left out', () => {
    const without = at(sight(0.9, 50), [record(1, 0.2, 10)]);
    expect(at(sight(0.9, 50), [record(1, 0.2, 10), record(2, 0.5, 60)])).toBe(without);
    expect(at(sight(0.9, 50), [record(1, 0.2, 10), record(2, 0.5, 50)])).toBe(without);
    expect(at(sight(0.9, 50), [record(1, 0.2, 10), record(2, 0.5, 10)])).not.toBe(without);
    expect(at(sight(0.9, 50), [record(1, 0.1, 0), record(2, 0.2, 10)])).toBe(without);
    expect(at(sight(0.9, 50), [record(1, 0, 5), record(2, 0.2, 10)])).toBe(without);
  });
  test('without information next to nothing may be spent', () => {
    expect(at(sight(0.5, 0), [])).toBe(1e-12);
    expect(at(sight(0, 5), [])).toBe(1e-12);
    const early = { open: false, record: { ...sight(0.001, 5), look: 1, alphaSpent: 0 }, isNew: true, past: [] };
    expect(levelAt({ ...early, spending: { kind: 'obrien-fleming' } }, ALPHA)).toBe(1e-12);
  });
  test('is all of it where nothing is planned, or not known how', () => {
    expect(levelAt(OPEN, ALPHA)).toBe(ALPHA);
    const { spending: _spending, ...unknown } = takeLook(sight(0.3, 7), [], EAGER, ALPHA);
    expect(levelAt(unknown, ALPHA)).toBe(ALPHA);
    expect(levelAt({ ...takeLook(sight(0.3, 7), [], EAGER, ALPHA), open: true }, ALPHA)).toBe(ALPHA);
  });
  test('is the same whoever asked before', () => {
    const series = Array.from({ length: 2100 }, (_, i) => at(sight(0.3, 1 + i), []));
    expect(new Set(series.map((level) => level.toFixed(9))).size).toBe(1);
    expect(at(sight(0.3, 1), [])).toBe(series[0]);
  });
});

describe('bounds of a look', () => {
  const estimate = {
    value: 0,
    interval: (confidence: number) => [0.2 - confidence / 2, 1] as const,
    sequence: (confidence: number) => [-confidence, 2] as const,
  };
  const look = takeLook(sight(0.3, 7), [], EAGER, ALPHA);
  test('are those of its level, or good at any time', () => {
    expect(boundsAt(OPEN, estimate, ALPHA)).toEqual([-0.9, 2]);
    expect(boundsAt(look, estimate, ALPHA)[0]).toBeCloseTo(0.2 - (1 - 2 * levelAt(look, ALPHA)) / 2, 12);
    expect(boundsAt(look, estimate, ALPHA, 0.25)[0]).toBeCloseTo(-0.05, 12);
  });
  test('are far from shown where all that was spent shows nothing', () => {
    // Shown from a confidence of 0.4 down: a level of 0.3.
    const shownAt = (level: number): Look => ({
      ...look,
      spending: { kind: 'power', rho: 1 },
      record: { ...sight(level / 0.9, 7), look: 1, alphaSpent: 0 },
    });
    expect(isFarFromShown(shownAt(0.29), estimate, 0.9)).toBe(true);
    expect(isFarFromShown(shownAt(0.31), estimate, 0.9)).toBe(false);
    expect(isFarFromShown(OPEN, estimate, 0.01)).toBe(false);
    expect(isFarFromShown({ ...shownAt(0.29), open: true }, estimate, 0.9)).toBe(false);
    const { spending: _spending, ...unknown } = shownAt(0.29);
    expect(isFarFromShown(unknown, estimate, 0.9)).toBe(false);
  });
});
