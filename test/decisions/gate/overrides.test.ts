import { expect, test } from 'vitest';
import { isSecond, overrideFor, overridesUpTo } from '../../../src/decisions/gate/overrides.ts';
import type { LedgerEvent } from '../../../src/model/ledger-event.ts';

const NOW = '2026-03-15T12:00:00.000Z';
const override = (extra: object = {}) =>
  ({ kind: 'override', at: '2026-03-14', rule: 'nps >= 30', by: 'Ana', why: 'known', until: '2026-03-20', ...extra }) as const; // prettier-ignore
const rule = { rule: 'nps >= 30', where: {}, critical: false, trial: false };
const found = (made: readonly ReturnType<typeof override>[], extra: object = {}, release?: string) =>
  overrideFor({ ...rule, ...extra }, release, made, NOW);

test('only what was decided up to now is known', () => {
  const suppressed: LedgerEvent = { kind: 'suppressed', at: '2026-03-01', person: 'p', why: 'asked' };
  const [early, now, late] = [override(), override({ at: NOW }), override({ at: '2026-03-16' })];
  expect(overridesUpTo([suppressed, early, now, late], NOW)).toEqual([early, now]);
});

test('an override is for its rule, however it is spaced, without the ledger’s own words', () => {
  const { kind: _kind, at: _at, ...words } = override({ rule: ' nps  >=\t30 ' });
  expect(found([override({ rule: ' nps  >=\t30 ' })])).toEqual(words);
  expect(found([override({ rule: 'nps >= 3' })])).toBeUndefined();
  expect(found([])).toBeUndefined();
});

test('it ends when it ends, and the longest counts', () => {
  expect(found([override({ until: NOW })])).toBeUndefined();
  const [short, long] = [override({ until: '2026-03-16' }), override({ until: '2026-04-01' })];
  for (const made of [[short, long], [long, short]]) expect(found(made)?.until).toBe('2026-04-01'); // prettier-ignore
});

test('for one release, or for all', () => {
  expect(found([override({ release: '2.4.0' })], {}, '2.4.0')).toBeDefined();
  expect(found([override({ release: '2.3.0' })], {}, '2.4.0')).toBeUndefined();
  expect(found([override()], {}, '2.4.0')).toBeDefined();
});

test('a critical rule needs a second name that is another', () => {
  const critical = { critical: true };
  expect(found([override()], critical)).toBeUndefined();
  expect(found([override({ second: ' ANA ' })], critical)).toBeUndefined();
  expect(found([override({ second: 'Ben' })], critical)).toMatchObject({ by: 'Ana', second: 'Ben' });
  expect(isSecond({ by: 'Ana Maria', second: 'ana  maria' })).toBe(false);
  expect(isSecond({ by: 'Ana' })).toBe(false);
  expect(isSecond({ by: 'Ana', second: 'Ben' })).toBe(true);
});
