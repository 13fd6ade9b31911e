import { expect, test } from 'vitest';
import { shortIds } from '../../src/reporters/short-ids.ts';

test('ids are as short as tells them apart, and those of the config stay whole', () => {
  const [a, b, c] = ['like:0123456789abcdef', 'like:0123456aaaaaaaaa', 'tag:crash/a-very-long-feature-name'];
  expect([...shortIds([a, c]).values()]).toEqual(['like:012345', c]);
  expect([...shortIds([a, b, c, a]).values()]).toEqual(['like:01234567', 'like:0123456a', c]);
  expect(shortIds([]).size).toBe(0);
});
