import { expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding, gateOf, inputOf, stars } from './make-finding.ts';

const ADJECTIVES = ['terrible', 'awful', 'dreadful', 'horrible', 'bad', 'poor', 'sad', 'useless'];
const VERBS = ['ruined', 'broke', 'destroyed', 'spoiled', 'wrecked', 'killed', 'lost', 'ended'];
/** The same complaint, two words of it chosen anew each time. */
const campaign = (index: number) =>
  `This ${ADJECTIVES[index % 8]} update ${VERBS[Math.floor(index / 8) % 8]} everything I loved about the app, give it one star until they listen to us.`;

const TOPICS =
  'login search export sync map list photo video mail chat price trial menu theme icon sound speed size'.split(' ');
/** Twelve words and more that no two customers say alike. */
const own = (index: number) =>
  Array.from({ length: 14 }, (_, at) => TOPICS[(index * (at + 3) + at * at) % TOPICS.length]).join(` ${index % 13} `);

const say = (
  count: number,
  from: number,
  to: number,
  text: (index: number) => string,
  who = (index: number) => index,
) =>
  Array.from({ length: count }, (_, index) =>
    finding(to + ((from - to) * index) / count, {
      ...stars(4),
      text: text(index),
      customer: { id: `c${from}-${who(index)}` },
    }),
  );
const alarms = (findings: readonly Finding[]) =>
  (judgeGate(inputOf(findings, gateOf('stars >= 3'))).judgements[0]?.evidence?.alarms ?? []).join(' ');

const before = say(100, 30, 8, own);

test('a campaign that varies its words is an alarm', () => {
  const now = [...say(40, 3, 0.1, campaign), ...say(60, 4, 0.2, own)];
  expect(alarms([...before, ...now])).toContain('Nearly the same words make up 40 of 100 answers, from 40 customers');
  expect(alarms([...before, ...now].toReversed())).toBe(alarms([...before, ...now]));
});

test('also among thousands of answers, of which few are read', () => {
  const now = [...say(1400, 3, 0.1, campaign), ...say(2600, 4, 0.2, own)];
  expect(alarms([...before, ...now])).toContain('Nearly the same words make up 1400 of 4000 answers');
});

test.each([
  ['everybody has words of their own', say(100, 3, 0.1, own)],
  ['a fifth is alike', [...say(20, 3, 0.1, campaign), ...say(80, 4, 0.2, own)]],
  ['few words are alike by chance', say(100, 3, 0.1, (index) => `great app, thank you so much ${index % 7}`)],
  ['one customer says it again and again', [...say(40, 3, 0.1, campaign, () => 0), ...say(60, 4, 0.2, own)]],
])('%s: none', (_name, now) => {
  expect(alarms([...before, ...now])).not.toContain('Nearly the same');
});

test('a form that was there before is none', () => {
  const now = [...say(40, 3, 0.1, campaign), ...say(60, 4, 0.2, own)];
  expect(alarms([...say(30, 31, 8, campaign), ...before, ...now])).not.toContain('Nearly the same');
});
