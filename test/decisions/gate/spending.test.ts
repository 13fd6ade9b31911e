import { expect, test } from 'vitest';
import { levelAt, spendingFor, takeLook } from '../../../src/decisions/gate/looks.ts';

const ALPHA = 0.05;
const level = (critical: boolean, family: 'events' | 'proportion', information: number): number => {
  const sight = { at: '2026-03-01T00:00:00.000Z', fraction: 0.25, information, digest: 'a' };
  return levelAt(takeLook(sight, [], spendingFor(critical, family), ALPHA), ALPHA);
};

test('a rule spends in its own way, also when another has looked at as much and as early before', () => {
  for (const [information, families] of [
    [33, ['proportion', 'events']],
    [34, ['events', 'proportion']],
  ] as const) {
    for (const family of families) level(true, family, information);
    expect(level(true, 'events', information)).toBeCloseTo((ALPHA * Math.expm1(-0.25)) / Math.expm1(-1), 6);
    expect(level(true, 'proportion', information)).toBeCloseTo((ALPHA * Math.expm1(0.5)) / Math.expm1(2), 6);
  }
});
