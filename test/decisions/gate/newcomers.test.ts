import { expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding, gateOf, inputOf, stars } from './make-finding.ts';

const RULE = 'stars >= 3';
const RELEASED = 7.1;

/** Reviews by `who`, one a customer, on the days from `to` to `from` days ago. */
const reviews = (who: (index: number) => string | undefined, count: number, from: number, to: number): Finding[] =>
  Array.from({ length: count }, (_, index) => {
    const id = who(index);
    return finding(to + ((from - to) * index) / count, { ...stars(4), ...(id !== undefined && { customer: { id } }) });
  });

/** Two months in which half of those who write have written before. */
const usual = [
  ...reviews((index) => `regular-${index % 150}`, 600, 90, RELEASED),
  ...reviews((index) => `visitor-${index}`, 200, 90, RELEASED),
];
const alarms = (findings: readonly Finding[]) =>
  judgeGate(inputOf(findings, gateOf(RULE))).judgements[0]?.evidence?.alarms ?? [];
const NEW = /of 60 customers who answered were never heard before \(\d+ %; \d+ % in the four weeks before\)/;

test('a crowd nobody heard before is an alarm', () => {
  const crowd = [
    ...reviews((index) => `crowd-${index}`, 55, 3, 0.1),
    ...reviews((index) => `regular-${index}`, 5, 3, 0.1),
  ];
  expect(alarms([...usual, ...crowd])).toContainEqual(expect.stringMatching(NEW));
  expect(judgeGate(inputOf([...usual, ...crowd], gateOf(RULE))).state).toBe('warn');
});

test.each([
  [
    'as many newcomers as ever',
    reviews((index) => (index % 2 === 0 ? `regular-${index}` : `new-${index}`), 60, 3, 0.1),
  ],
  [
    'some more, as a launch brings them',
    reviews((index) => (index % 2 === 0 ? `regular-${index / 2}` : `new-${index}`), 300, 3, 0.1),
  ],
  ['too few to tell', reviews((index) => `crowd-${index}`, 29, 3, 0.1)],
  ['nobody has a name', reviews(() => undefined, 60, 3, 0.1)],
])('%s is none', (_name, now) => {
  expect(alarms([...usual, ...now]).join(' ')).not.toContain('never heard before');
});

test('where everybody writes once a newcomer is nothing special', () => {
  const once = reviews((index) => `once-${index}`, 300, 90, RELEASED);
  expect(alarms([...once, ...reviews((index) => `crowd-${index}`, 60, 3, 0.1)]).join(' ')).not.toContain('never heard');
});
