import { expect, test } from 'vitest';
import { describeEffect, describeMargin, describeReading, inUnit } from '../../../src/decisions/gate/explain.ts';
import { parsed } from './parsed.ts';

test.each([
  ['nps >= 0', 30.6, '31'],
  ['nps >= 0', -0.4, '0'],
  ['nps >= 0', -12, '−12'],
  ['csat >= 80%', 0.8123, '81.2 %'],
  ['stars >= 3', 4.216, '4.22'],
  ['sentiment >= 0', -0.25, '−0.25'],
  ['tickets <= 0.1', 0.0123, '12.30'],
])('%s: %d reads %s', (rule, value, words) => expect(inUnit(parsed(rule).metric, value)).toBe(words));

test.each([
  ['nps >= baseline - 20', 12, [-3, 27], 'Worse by 12 (−3 to 27)'],
  ['tickets <= baseline', Math.log(1.8), [Math.log(0.5), Math.log(2.75)], '1.80 times as often (0.50 to 2.75)'],
  ['stars >= baseline', 0.1, [-0.05, 0.25], 'A worse answer is 20 points likelier than a better one (−10 points to 50 points)'], // prettier-ignore
] as const)('%s: an effect in words', (rule, value, interval, words) => {
  const understood = parsed(rule);
  expect(describeEffect(understood.metric, understood, value, interval)).toBe(words);
});

test.each([
  ['nps >= 0', 18, [9, 53], 'X 31, 9 to 53, from 18 answers'],
  ['nps >= 0', 1, [-100, 100], 'X 31, −100 to 100, from 1 answer'],
  ['tickets <= 0.9', 7, [0.001, 0.002], 'X 31000.00, 1.00 to 2.00 a day per 1,000 exposed, 7 in all'],
] as const)('%s: a reading in words', (rule, n, interval, words) => {
  const reading = { metric: '', value: 31, n, interval, confidence: 0.9 };
  expect(describeReading('X', parsed(rule).metric, reading)).toBe(words);
});

test.each([
  ['nps >= baseline - 20', '20'],
  ['csat >= control - 5%', '5.0 %'],
  ['stars >= baseline - 10%', '20 points'],
  ['tickets <= baseline * 1.5', '1.50 times'],
])('the margin of %s is %s', (rule, words) => {
  const understood = parsed(rule);
  expect(describeMargin(understood.metric, understood)).toBe(words);
});
