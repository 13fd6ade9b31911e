import { expect, test } from 'vitest';
import { StreamProgress } from '../../src/sources/stream-progress.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-03-01T12:00:00Z');
const readSome = (...hours: readonly number[]): StreamProgress => {
  const progress = new StreamProgress({}, (text) => text);
  for (const hour of hours) progress.claim(`r${hour}`, NOON + hour * HOUR);
  return progress;
};

test('a run that dies goes on from the newest record it took, where they come in order', () => {
  expect(readSome(1, 2, 3).state(true).since).toBe('2026-03-01T15:00:00.000Z');
});

test('where records are said to come in order and do not, a run that dies loses none that it has not seen', () => {
  const cut = readSome(9, 8);
  const next = new StreamProgress(cut.state(true), (text) => text);
  expect(next.claim('r1', NOON + HOUR)).toBeUndefined();
  expect(next.claim('r9', NOON + 9 * HOUR)).toBe('an earlier run has collected it');
});
