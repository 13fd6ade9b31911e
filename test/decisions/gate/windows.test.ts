import { describe, expect, test } from 'vitest';
import { type Arm, belongsTo, chooseArms, chooseCandidate, daysOf } from '../../../src/decisions/gate/windows.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import { finding, gateOf, PREVIOUS, RELEASE } from './make-finding.ts';

const DAY = 86_400_000;
const RELEASED = Date.parse(RELEASE.at);
const NOW = '2026-03-15T12:00:00.000Z';
const settings = gateOf('nps >= 0');
const candidate = (version?: string, releases = settings.releases, asOf = NOW) =>
  chooseCandidate(releases, version, asOf);
/** Stretches in days from the release. */
const inDays = ({ spans }: Pick<Arm, 'spans'> = { spans: [] }) =>
  spans.map(({ from, to }) => [(from - RELEASED) / DAY, (to - RELEASED) / DAY]);

describe('the release that is judged', () => {
  const older = { version: '2.2.0', at: '2026-02-01T00:00:00.000Z' };
  test('is the newest that is out, in whatever order they are listed', () => {
    expect(candidate(undefined, [RELEASE, older, PREVIOUS])).toEqual({
      asOf: Date.parse(NOW),
      release: RELEASE,
      previous: PREVIOUS,
    });
    const soon = { version: '2.5.0', at: '2026-03-15T12:00:00.001Z' };
    expect(candidate(undefined, [soon, RELEASE]).release).toBe(RELEASE);
    expect(candidate(undefined, [RELEASE], RELEASE.at).release).toBe(RELEASE);
  });
  test('is the one named, with the one before it', () => {
    expect(candidate('v2.3.0', [RELEASE, older, PREVIOUS])).toMatchObject({ release: PREVIOUS, previous: older });
    expect(candidate('2.2.0', [older, PREVIOUS])).toEqual({ asOf: Date.parse(NOW), release: older });
  });
  test('is none where none is known', () => {
    expect(candidate('9', [RELEASE])).toEqual({ asOf: Date.parse(NOW) });
    expect(candidate(undefined, [])).toEqual({ asOf: Date.parse(NOW) });
  });
});

describe('the stretches of time', () => {
  const armsOf = (comparison: Parameters<typeof chooseArms>[0], extra: Partial<GateSettings> = {}, who = candidate()) =>
    chooseArms(comparison, who, { ...settings, ...extra });

  test('an absolute rule looks from the release on, but not farther back than the window', () => {
    expect(inDays(armsOf('absolute').current)).toEqual([[0, 7]]);
    expect(armsOf('absolute').reference).toBeUndefined();
    const short = { window: { maxAgeHours: 48, days: 3 } };
    expect(inDays(armsOf('absolute', short).current)).toEqual([[4, 7]]);
    expect(inDays(armsOf('absolute', short, { asOf: RELEASED }).current)).toEqual([[-3, 0]]);
  });
  test('a baseline is the release before at the same age, up to this release', () => {
    const { reference } = armsOf('baseline');
    expect(inDays(reference)).toEqual([[-16, -9]]);
    expect(reference?.release).toBe('2.3.0');
    const late = armsOf('baseline', { window: { maxAgeHours: 48, days: 3 } });
    expect(inDays(late.reference)).toEqual([[-12, -9]]);
    const recent = { ...candidate(), previous: { version: '2.3.9', at: new Date(RELEASED - 2 * DAY).toISOString() } };
    expect(inDays(armsOf('baseline', {}, recent).reference)).toEqual([[-2, 0]]);
  });
  test('the first release is compared with as much time before it', () => {
    const first = armsOf('baseline', {}, candidate(undefined, [RELEASE]));
    expect(inDays(first.reference)).toEqual([[-7, 0]]);
    expect(first.reference?.release).toBeUndefined();
  });
  test('control is the same time and another cohort', () => {
    const { current, reference } = armsOf('control', { exposure: 100, cohorts: { control: 0.8, canary: 0.2 } });
    expect(inDays(current)).toEqual(inDays(reference));
    expect([current.release, reference?.release]).toEqual(['2.4.0', undefined]);
    expect([current.exposure, reference?.exposure]).toEqual([140, 560]);
    expect(['canary', 'control', undefined].map((cohort) => current.cohort?.(cohort))).toEqual([true, false, false]);
    expect(['canary', 'control', undefined].map((cohort) => reference?.cohort?.(cohort))).toEqual([false, true, false]);
  });
  test('trailing is the same weekdays of four weeks before', () => {
    const { reference } = armsOf('trailing', { exposure: 10 });
    expect(inDays(reference)).toEqual([[-28, -21], [-21, -14], [-14, -7], [-7, 0]]); // prettier-ignore
    expect(reference?.exposure).toBe(280);
    expect(reference?.release).toBeUndefined();
  });
  test('trailing counts nothing twice and ends with the release', () => {
    const later = { ...candidate(), asOf: RELEASED + 10 * DAY };
    expect(inDays(armsOf('trailing', {}, later).reference)).toEqual([[-28, -18], [-18, -11], [-11, -4], [-4, 0]]); // prettier-ignore
  });
  test('an exposure of 0 is none', () => {
    expect(armsOf('absolute', { exposure: 0 }).current.exposure).toBeUndefined();
  });
  test('days of a side are those of all its stretches', () => {
    expect(daysOf({ spans: [{ from: 0, to: DAY }, { from: 2 * DAY, to: 2.5 * DAY }] })).toBe(1.5); // prettier-ignore
  });
});

describe('what belongs to a side', () => {
  const side = { spans: [{ from: 100, to: 200 }] };
  const item = finding(0);
  test('from the beginning of a stretch, up to before its end', () => {
    expect([99, 100, 199, 200, NaN].map((at) => belongsTo(item, at, side))).toEqual([false, true, true, false, false]);
    expect([149, 150].map((at) => belongsTo(item, at, side, 50))).toEqual([true, false]);
  });
  test('unless it names another release, or is of another cohort', () => {
    const of = { ...side, release: '2.4.0' };
    expect([undefined, 'v2.4.0', '2.3.0'].map((release) => belongsTo({ ...item, ...(release && { release }) }, 150, of))).toEqual([true, true, false]); // prettier-ignore
    expect(belongsTo({ ...item, release: '2.3.0' }, 150, side)).toBe(true);
    const control = { ...side, cohort: (cohort: string | undefined) => cohort === 'control' };
    expect(belongsTo({ ...item, cohort: 'control' }, 150, control)).toBe(true);
    expect(belongsTo(item, 150, control)).toBe(false);
  });
});
