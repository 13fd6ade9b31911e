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
