import { expect, test } from 'vitest';
import { slipsBetween } from '../../src/analysis/slips.ts';

test.each([
  ['checkout', 'checkout', 0],
  ['checkout', 'chekcout', 1],
  ['checkout', 'chckout', 1],
  ['checkout', 'chckouts', 2],
  ['sync', 'snyc', 1],
  ['sync', 'skip', Infinity],
  ['checkout', 'check', Infinity],
  ['on', 'in', Infinity],
])('%s and %s are %d slips apart', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
  expect(slipsBetween(b, a)).toBe(slips);
});

test.each([
  ['of', 'f', 1],
  ['work', 'wrko', 2],
  ['wai', 'wvit', 2],
  ['a', 'i', Infinity],
])('%s and %s are %d slips apart where one is hardly a word', (a, b, slips) => {
  expect(slipsBetween(a, b, true)).toBe(slips);
  expect(slipsBetween(a, b)).toBe(Infinity);
});
