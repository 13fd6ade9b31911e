import { describe, expect, test } from 'vitest';
import { decide, judgeMeasured } from '../../../src/decisions/gate/judge-measured.ts';
import { OPEN, spendingFor, takeLook } from '../../../src/decisions/gate/looks.ts';
import type { Measured } from '../../../src/decisions/gate/measure-rule.ts';
import { measureSamples } from '../../../src/decisions/gate/measure-samples.ts';
import type { Sample } from '../../../src/decisions/gate/sample.ts';
import { parsed } from './parsed.ts';

const measured = (rule: string, value: number, extra: object = {}): Measured =>
  ({
    parsed: parsed(rule),
    effect: { value },
    reading: { n: 30 },
    alarms: [],
    daily: 10,
    tooSmall: false,
    ...extra,
  }) as unknown as Measured;
const RULE = 'nps >= baseline - 20';

describe('what is decided', () => {
  test.each([
    ['within the margin, shown', measured(RULE, 5), [-3, 19.9], false, 'pass', 'No more than 20 worse, shown.'],
    [
      'within the margin although harm is shown',
      measured(RULE, 5),
      [1, 19.9],
      true,
      'pass',
      'No more than 20 worse, shown.',
    ],
    ['at the margin is not within', measured(RULE, 5), [1, 20], true, 'fail', 'Customers are worse off, shown.'],
    ['no margin', measured('nps >= baseline', -9), [-12, -0.1], false, 'pass', 'No worse, shown.'],
    ['a threshold', measured('csat >= 80%', -0.1), [-0.12, -0.01], false, 'pass', 'Within 80.0 %, shown.'],
    [
      'a ratio',
      measured('tickets <= baseline * 1.5', 0),
      [-0.1, 0.4],
      false,
      'pass',
      'No more than 1.50 times worse, shown.',
    ],
    [
      'within the margin with an alarm',
      measured(RULE, 5, { alarms: ['Odd.'] }),
      [-3, 19],
      false,
      'warn',
      'No more than 20 worse, shown.',
    ],
    [
      'worse than allowed, not shown',
      measured(RULE, 20.1),
      [-3, 40],
      false,
      'warn',
      'Worse than the rule allows, not shown.',
    ],
    [
      'worse than allowed, shown alone',
      measured(RULE, 25),
      [0.1, 40],
      false,
      'warn',
      'Worse than the rule allows, not shown. Shown for this rule alone, not once 3 rules are weighed together.',
    ],
    // Half a width of 22.5 at a distance of 15 from the margin: 30 · 1.5² = 67.5 answers, 38 more at 10 a day.
    [
      'neither',
      measured(RULE, 5),
      [-20, 25],
      false,
      'inconclusive',
      'Not enough to tell: about 68 answers are needed, 4 more days at 10.0 a day.',
      68,
    ],
    [
      'nearer to no difference than to the margin',
      measured(RULE, 15),
      [-5, 35],
      false,
      'inconclusive',
      'Not enough to tell: about 54 answers are needed, 3 more days at 10.0 a day.',
      54,
    ],
    [
      'at the margin it takes as many as from 0',
      measured(RULE, 20),
      [0.5, 39.5],
      false,
      'inconclusive',
      'Not enough to tell: about 31 answers are needed, 1 more day at 10.0 a day. Shown for this rule alone, not once 3 rules are weighed together.',
      31,
    ],
    [
      'nobody answers any more',
      measured(RULE, 5, { daily: 0 }),
      [-20, 25],
      false,
      'inconclusive',
      'Not enough to tell: about 68 answers are needed.',
      68,
    ],
    [
      'no margin and no difference: more than anybody waits for',
      measured('nps >= baseline', 0),
      [-20, 20],
      false,
      'inconclusive',
      'Not enough to tell: about 1000000 answers are needed, 99997 more days at 10.0 a day.',
      1_000_000,
    ],
    [
      'too few',
      measured(RULE, 50, { tooSmall: true, reading: { n: 4 }, daily: 2.5 }),
      [1, 90],
      false,
      'inconclusive',
      'Too few to tell: each side needs 10 answers at least, 3 more days at 2.5 a day.',
      10,
    ],
    [
      'too few on the other side',
      measured(RULE, 50, { tooSmall: true }),
      [-1, 1],
      false,
      'inconclusive',
      'Too few to tell: each side needs 10 answers at least.',
      10,
    ],
    [
      'too few, but an earlier look showed it',
      measured(RULE, 50, { tooSmall: true }),
      [-1, 90],
      true,
      'fail',
      'Customers are worse off, shown.',
    ],
  ] as const)('%s', (_name, measure, interval, harmShown, state, because, needed?: number) => {
    const expected = { state, because, ...(needed !== undefined && { needed }) };
    expect(decide(measure, interval, harmShown, 3)).toEqual(expected);
  });
});

describe('a judgement', () => {
  const rule = { rule: RULE, where: { channel: 'survey' }, critical: true, trial: false };
  const nps = (promoters: number, passives: number, detractors: number): Sample => ({
    family: 'nps',
    counts: { promoters, passives, detractors },
  });
  const counts = { rule, parsed: parsed(RULE), now: nps(40, 10, 10), daily: 6, alarms: ['Odd.'] };
  const past = {
    at: 'p',
    look: 1,
    fraction: 0.1,
    information: 5,
    alphaSpent: 0.001,
    digest: 'x',
    state: 'warn',
  } as const;
  const sight = { at: 'a', fraction: 0.5, information: 30, digest: 'd' };
  const look = takeLook(sight, [past], spendingFor(true, 'nps'), 0.05);
  const judged = (of: object = {}) =>
    judgeMeasured(measureSamples({ ...counts, before: nps(41, 9, 10), look, ...of }), false, { alpha: 0.05, rules: 2 });

  test('says everything it was made from', () => {
    const judgement = judged();
    expect(judgement).toMatchObject({
      rule: RULE,
      comparison: 'baseline',
      critical: true,
      trial: false,
      reading: { metric: 'nps', value: 50, n: 60 },
      reference: { metric: 'nps', n: 60 },
      effect: { unit: 'own' },
      margin: 20,
      look: 2,
    });
    expect(judgement.evidence).toMatchObject({
      where: { channel: 'survey' },
      current: { family: 'nps', promoters: 40 },
      reference: { family: 'nps', promoters: 41 },
      daily: 6,
      open: false,
      alarms: ['Odd.'],
    });
    expect(judgement.threshold).toBeUndefined();
    expect(judgement.evidence?.looks).toEqual([
      past,
      { ...sight, look: 2, alphaSpent: judgement.alphaSpent, state: judgement.state },
    ]);
    expect(Object.keys(judgement.evidence?.looks[1] ?? {})).toEqual(Object.keys(past));
    expect(judgement.alphaSpent).toBeCloseTo((0.05 * Math.expm1(1)) / Math.expm1(2), 12);
    const { confidence = 0 } = judgement.reading ?? {};
    expect(confidence).toBeCloseTo(1 - 2 * (judgement.evidence?.level ?? NaN), 15);
    expect(judgement.reference?.confidence).toBe(confidence);
    expect(judgement.because).toMatch(/^NPS 50, \d+ to \d+, from 60 answers; baseline 52\. Worse by 2 \(−\d+ to \d+\)\. .* Odd\.$/); // prettier-ignore
  });
  test('of an absolute rule has a threshold and no other side', () => {
    const absolute = judged({ parsed: parsed('nps >= 30'), before: undefined, look: OPEN, alarms: [] });
    expect(absolute).toMatchObject({ comparison: 'absolute', threshold: 30, margin: 0 });
    expect(absolute.because).toMatch(/^NPS 50, \d+ to \d+, from 60 answers\. \S/);
    for (const key of ['reference', 'look', 'alphaSpent']) expect(absolute).not.toHaveProperty(key);
    expect(absolute.evidence).toMatchObject({ open: true, looks: [], level: 0.05 });
    expect(absolute.evidence).not.toHaveProperty('reference');
    expect(absolute.reading?.confidence).toBeCloseTo(0.9, 12);
  });
  test('says how many votes are needed where that is in doubt', () => {
    const few = { now: nps(14, 2, 4), before: nps(14, 3, 4), alarms: [], look: OPEN };
    expect(judged(few)).toMatchObject({ state: 'inconclusive', needed: expect.any(Number) });
    const many = { now: nps(1400, 200, 400), before: nps(1400, 300, 400), alarms: [], look: OPEN };
    expect(judged(many).state).toBe('pass');
    expect(judged(many)).not.toHaveProperty('needed');
  });
  test('of a look that was corrected leaves out what it replaced', () => {
    const corrected = { ...look, past: [past, { ...past, look: 2 }, { ...past, look: 3 }] };
    expect(judged({ look: corrected }).evidence?.looks.map((each) => each.look)).toEqual([1, 2]);
  });
  test('names other metrics as they are', () => {
    const stars = { parsed: parsed('stars >= 3'), now: { family: 'ordinal', values: [3, 4, 4, 5] }, before: undefined };
    expect(judged({ ...stars, look: OPEN }).because).toMatch(/^stars 4\.00, /);
  });
});
