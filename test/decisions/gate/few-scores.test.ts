import { expect, test } from 'vitest';
import { shortfall } from '../../../src/decisions/gate/estimate.ts';
import { type ParsedRule, parseRule } from '../../../src/decisions/gate/parse-rule.ts';

const rule = parseRule('nps >= 0', { tags: [], features: [] }) as ParsedRule;
const lowEnd = (promoters: number, detractors: number) => {
  const { interval } = shortfall(rule, { family: 'nps', counts: { promoters, passives: 0, detractors } });
  return interval(0.9)[0];
};

test('a handful of answers shows harm only when the t test does, too', () => {
  // One promoter, five detractors: z −1.67 (p 0.047), but t with 5 degrees of freedom has p 0.078.
  expect(lowEnd(1, 5)).toBe(0);
  expect(lowEnd(0, 6)).toBeGreaterThan(0);
  expect(lowEnd(20, 40)).toBeGreaterThan(0);
  expect(lowEnd(0, 1)).toBeLessThanOrEqual(0);
});
