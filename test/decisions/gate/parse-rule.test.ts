import { describe, expect, test } from 'vitest';
import { isRuleProblem, parseRule } from '../../../src/decisions/gate/parse-rule.ts';

const names = { tags: ['crash', 'slow'], features: ['checkout'] };

describe('a rule that is understood', () => {
  test.each([
    ['nps >= baseline - 20', { comparison: 'baseline', margin: 20, unit: 'own' }],
    ['nps >= 30', { comparison: 'absolute', threshold: 30, margin: 0, unit: 'own' }],
    ['nps >= -10', { comparison: 'absolute', threshold: -10, margin: 0, unit: 'own' }],
    ['csat>=80%', { comparison: 'absolute', threshold: 0.8, margin: 0, unit: 'own' }],
    ['csat >= control - 5%', { comparison: 'control', margin: 0.05, unit: 'own' }],
    ['share(crash) <= 2%', { comparison: 'absolute', threshold: 0.02, margin: 0, unit: 'own' }],
    ['share( checkout ) <= baseline + 1.5%', { comparison: 'baseline', margin: 0.015, unit: 'own' }],
    ['stars >= baseline - 0.3', { comparison: 'baseline', margin: 0.3, unit: 'own' }],
    ['stars >= baseline - 10%', { comparison: 'baseline', margin: 0.1, unit: 'rank' }],
    ['stars >= trailing', { comparison: 'trailing', margin: 0, unit: 'rank' }],
    ['tickets <= control * 1.5', { comparison: 'control', margin: Math.log(1.5), unit: 'log-ratio' }],
    ['tickets <= baseline', { comparison: 'baseline', margin: 0, unit: 'log-ratio' }],
    ['tickets <= 5 per 1000', { comparison: 'absolute', threshold: 0.005, margin: 0, unit: 'own' }],
    ['count(bug) <= 0.01', { comparison: 'absolute', threshold: 0.01, margin: 0, unit: 'own' }],
  ])('%s', (text, expected) => {
    const rule = parseRule(text, names);
    expect(rule).toMatchObject(expected);
  });
});

test('a scale of a source is one too', () => {
  expect(parseRule('stars >= 8', { ...names, scales: { stars: [1, 10] } })).toMatchObject({ threshold: 8 });
});

describe('a rule that is not', () => {
  test.each([
    ['npz >= 3', 'Unknown metric "npz". Did you mean nps?', 0],
    ['  npz >= 3', 'Unknown metric "npz". Did you mean nps?', 2],
    ['share(crsh) <= 2%', 'Unknown tag "crsh". Did you mean crash?', 6],
    ['share <= 2%', 'share needs a tag. Write share(tag).', 0],
    ['nps(crash) >= 2', 'nps takes no tag. Write nps alone.', 0],
    ['nps <= 30', '"<=" does not fit nps, which is better when higher. Write nps >= ….', 4],
    ['tickets > 30', '">" does not fit tickets, which is better when lower. Write tickets <= ….', 8],
    ['csat >= 80', 'csat is a share. Write it with a %, like 80%.', 8],
    ['nps >= 30%', 'nps is not a share. Leave out the %.', 7],
    ['nps >= basline - 3', 'Cannot compare with "basline - 3". Did you mean baseline?', 7],
    ['nps >= baseline + 3', 'The margin of nps is a difference for the worse. Write baseline - 3.', 7],
    ['tickets <= baseline + 3', 'The margin of tickets is a ratio. Write baseline * 1.5.', 11],
    ['tickets <= baseline * 0.5', 'The margin of tickets is a ratio. Write baseline * 1.5.', 11],
    ['nps >= 120', 'nps goes from -100 to 100, and never beyond. Write a value from -100 to 100.', 7],
    ['csat >= 180%', 'csat goes from 0% to 100%, and never beyond. Write a value from 0% to 100%.', 8],
    ['share(crash) <= -2%', 'share(crash) goes from 0% to 100%, and never beyond. Write a value from 0% to 100%.', 16],
    ['stars >= 5.5', 'stars goes from 1 to 5, and never beyond. Write a value from 1 to 5.', 9],
    ['ces >= 0', 'ces goes from 1 to 7, and never beyond. Write a value from 1 to 7.', 7],
    ['sentiment >= 2', 'sentiment goes from -1 to 1, and never beyond. Write a value from -1 to 1.', 13],
    ['nps >= -100', 'nps is never worse than that. Write a better value: this rule would always pass.', 7],
    ['stars >= 1', 'stars is never worse than that. Write a better value: this rule would always pass.', 9],
    [
      'share(crash) <= 100%',
      'share(crash) is never worse than that. Write a better value: this rule would always pass.',
      16,
    ],
    ['nps >=', '"nps >=" is not a rule. Write it like \'nps >= baseline - 20\'.', 0],
    [
      'tickets <= 5',
      'tickets is counted per exposed user a day, and nobody has 5. Write tickets <= 5 per 1000, if that is meant.',
      11,
    ],
    ['nps >= 5 per 1000', 'nps is not counted per user. Leave out "per 1000".', 7],
    ['nps >= baseline * 0.8', 'The margin of nps is a difference for the worse. Write baseline - 20.', 7],
    ['csat >= control * 0.8', 'The margin of csat is a difference for the worse. Write control - 5%.', 8],
    ['tickets <= -1', 'tickets is never below 0. Write a number from 0 on.', 11],
    [
      'nps >= baseline - 200',
      'nps can be worse by 200 at most, so this margin can never be exceeded. Write a margin below 200.',
      7,
    ],
    [
      'csat >= control - 100%',
      'csat can be worse by 100% at most, so this margin can never be exceeded. Write a margin below 100%.',
      8,
    ],
    [
      'stars >= baseline - 4',
      'stars can be worse by 4 at most, so this margin can never be exceeded. Write a margin below 4.',
      9,
    ],
    [
      'stars >= baseline - 50%',
      'stars can be worse by 50% at most, so this margin can never be exceeded. Write a margin below 50%.',
      9,
    ],
    ['mood is fine', '"mood is fine" is not a rule. Write it like \'nps >= baseline - 20\'.', 0],
  ])('%s', (text, words, offset) => {
    const problem = parseRule(text, names);
    if (!isRuleProblem(problem)) throw new Error('should not be understood');
    expect(`${problem.message} ${problem.fix}`).toBe(words);
    expect(problem.offset).toBe(offset);
  });
});

describe('what nobody can have meant', () => {
  test.each([
    [
      'quixotic >= 3',
      0,
      'Use one of: nps, csat, thumbs, stars, ces, sentiment, negative-share, share, adoption, tickets, bugs, count.',
    ],
    [
      'count(xylophones) <= 3',
      6,
      'Use one of: crash, slow, checkout, bug, performance, usability, feature-request, question, praise, billing, security, other.',
    ],
    [
      'share(sh) <= 2%',
      6,
      'Use one of: crash, slow, checkout, bug, performance, usability, feature-request, question, praise, billing, security, other.',
    ],
    ['nps >= zebra', 7, 'Use a number, baseline, control or trailing.'],
    ['nps >= 7 of 9', 7, 'Use a number, baseline, control or trailing.'],
    ['nps >= baseline - 5%', 7, 'Leave out the %.'],
    ['csat >= baseline - 5', 8, 'Write it with a %, like 80%.'],
    ['tickets <= baseline * 0.9', 11, 'Write baseline * 1.5.'],
  ])('%s is pointed at, and gets no wild guess', (text, offset, fix) => {
    expect(parseRule(text, names)).toMatchObject({ offset, fix });
  });

  test('a ratio of one is a margin of nothing', () => {
    expect(parseRule('tickets <= baseline * 1', names)).toMatchObject({ margin: 0, unit: 'log-ratio' });
    expect(parseRule('tickets <= baseline', names)).toMatchObject({ margin: 0, unit: 'log-ratio' });
  });
});
