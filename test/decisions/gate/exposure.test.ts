import { describe, expect, test } from 'vitest';
import { exposureOf } from '../../../src/decisions/gate/exposure.ts';
import { isTreated } from '../../../src/decisions/gate/windows.ts';
import type { DailyExposure, GateSettings } from '../../../src/model/settings.ts';
import { gateOf, RELEASE } from './make-finding.ts';

const at = (time: string) => Date.parse(`2026-03-${time}:00:00.000Z`);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const days = (...counts: readonly (readonly [day: number, count: number, rest?: Partial<DailyExposure>])[]) =>
  counts.map(([day, count, rest]) => ({ day: `2026-03-0${day}`, count, ...rest }));
const gate = (extra: Partial<GateSettings>) => gateOf('tickets <= 0.9', extra);
const TWO_DAYS = [span('01T00', '03T00')];

describe('a number a day', () => {
  test('counts for each day of each stretch', () => {
    expect(exposureOf(TWO_DAYS, undefined, gate({ exposure: 100 }))).toBe(200);
    expect(exposureOf([span('01T00', '01T12'), span('03T00', '04T00')], undefined, gate({ exposure: 100 }))).toBe(150);
  });
  test("the release's own comes first; nobody's is none", () => {
    expect(exposureOf(TWO_DAYS, { ...RELEASE, exposure: 7 }, gate({ exposure: 100 }))).toBe(14);
    expect(exposureOf(TWO_DAYS, RELEASE, gate({ exposure: 100 }))).toBe(200);
    expect(exposureOf(TWO_DAYS, RELEASE, gate({}))).toBeUndefined();
  });
  test('a cohort has its share of it', () => {
    const cohorts = { control: 3, canary: 1 };
    expect(exposureOf(TWO_DAYS, undefined, gate({ exposure: 100, cohorts }), isTreated)).toBe(50);
    expect(exposureOf(TWO_DAYS, undefined, gate({ exposure: 100, cohorts }))).toBe(200);
    expect(exposureOf(TWO_DAYS, undefined, gate({ exposure: 100 }), isTreated)).toBe(200);
  });
});

describe('daily counts', () => {
  const of = (dailyExposure: readonly DailyExposure[], spans = TWO_DAYS, cohort?: typeof isTreated) =>
    exposureOf(spans, RELEASE, gate({ dailyExposure, exposure: 1 }), cohort);

  test('are added up, days cut where the stretch begins and ends', () => {
    expect(of(days([1, 10], [2, 30]))).toBe(40);
    expect(of(days([1, 10], [2, 30]), [span('01T12', '02T06')])).toBe(5 + 7.5);
    expect(of(days([1, 10], [2, 30], [3, 500]), TWO_DAYS)).toBe(40);
  });
  test('stand for the days that are missing while half is there; below that the number a day is believed', () => {
    expect(of(days([1, 10]))).toBe(20);
    expect(of(days([1, 10]), [span('01T00', '03T01')])).toBeCloseTo(49 / 24, 12);
    expect(of(days([7, 10]))).toBe(2);
  });
  test('each stretch finds its own days', () => {
    expect(of(days([1, 10], [5, 40]), [span('01T00', '02T00'), span('05T00', '06T00')])).toBe(50);
    expect(of(days([1, 24]), [span('01T00', '01T06'), span('01T12', '01T18')])).toBe(12);
  });
  test('of another release or cohort do not count', () => {
    expect(of(days([1, 10, { release: '2.4.0' }], [1, 99, { release: '2.3.0' }], [2, 20]))).toBe(30);
    const split = days([1, 10, { cohort: 'canary' }], [1, 90, { cohort: 'control' }], [2, 10, { cohort: 'canary' }]);
    expect(of(split, TWO_DAYS, isTreated)).toBe(20);
    expect(exposureOf(TWO_DAYS, undefined, gate({ dailyExposure: days([1, 5, { release: '1' }], [2, 5]) }))).toBe(10);
  });
  test('without any, the number a day is believed', () => {
    expect(of([])).toBe(2);
    expect(exposureOf([], RELEASE, gate({ dailyExposure: days([1, 10]), exposure: 1 }))).toBe(0);
  });
});
