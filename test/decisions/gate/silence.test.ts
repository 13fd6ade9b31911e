import { expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { gateOf, inputOf, many, nps } from './make-finding.ts';

const because = (findings: readonly Finding[], gate = gateOf('nps >= 30')) =>
  judgeGate(inputOf(findings, gate)).judgements[0]?.because;

test('says since when nobody was heard', () => {
  expect(because([])).toBe('No nps answer since 2.4.0.');
  expect(because([], gateOf('tickets <= baseline'))).toBe('No tickets since 2.4.0.');
  expect(because([], gateOf('nps >= 30', { releases: [] }))).toBe(
    'No nps answer in the last 28 days (gate.window.days).',
  );
});

test('says which where nobody fits', () => {
  const gate = gateOf({ rule: 'nps >= 30', where: { channel: 'email' } });
  expect(because(many(20, 1, nps(10)), gate)).toBe('No nps answer where channel=email since 2.4.0.');
});

test('a release older than the window is not said to be silent since', () => {
  const gate = gateOf('nps >= 30', { window: { maxAgeHours: 48, days: 3 } });
  expect(because(many(20, 5, nps(10)), gate)).toBe('No nps answer in the last 3 days (gate.window.days).');
});

test('names the versions that answers name instead', () => {
  const others = many(20, 1, { ...nps(10), release: '2.4.0-build.7' });
  expect(because(others)).toBe('No nps answer since 2.4.0. 20 of that time name another version: 2.4.0-build.7.');
  const many4 = ['5', '6', '7', '8'].flatMap((release) => many(1, 1, { ...nps(10), release }));
  expect(because(many4)).toBe('No nps answer since 2.4.0. 4 of that time name another version: 5, 6, 7 ….');
});

test('what is a minute too old is not said to be as old as allowed', () => {
  expect(because(many(20, 2.001, nps(10)))).toBe(
    'The newest item is more than 48 hours old; gate.window.maxAge is 48 hours.',
  );
  expect(because(many(20, 3, nps(10)))).toBe('The newest item is 72 hours old; gate.window.maxAge is 48 hours.');
});
