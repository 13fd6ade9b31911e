import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactTime } from '../../src/model/exact-time.ts';

test('a time as Date writes it is read as Date reads it, or left to it', () => {
  const times = fc.date({
    min: new Date('0000-01-01'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(times, (date) => {
      expect([date.getTime(), undefined]).toContain(exactTime(date.toISOString()));
    }),
  );
  expect(exactTime('2026-03-01T09:08:07.006Z')).toBe(Date.UTC(2026, 2, 1, 9, 8, 7, 6));
});

test('one wrong letter anywhere is another form', () => {
  const right = '2026-03-01T09:08:07.006Z';
  const letters = fc.constantFrom(...Array.from(' -:.TZtz/a+'));
  fc.assert(
    fc.property(fc.nat(right.length - 1), letters, (at, letter) => {
      const text = right.slice(0, at) + letter + right.slice(at + 1);
      if (text !== right) expect(exactTime(text)).toBeUndefined();
    }),
  );
});

test.each([
  '2026-02-29T00:00:00.000Z',
  '2026-01-31T00:00:00.000Z',
  '0099-01-01T00:00:00.000Z',
  '2026-01-01T24:00:00.000Z',
])('%s wants more care', (text) => {
  expect(exactTime(text)).toBeUndefined();
});
