import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import type { CheckRule } from '../../src/config/rule-faults.ts';
import { isRuleProblem, parseRule } from '../../src/decisions/gate/parse-rule.ts';
import { UserError } from '../../src/model/problem.ts';

const problems = (rules: string, sources = 'sources: [{ name: reviews, path: a.csv }]') =>
  problemsOf(`version: 1\n${sources}\ngate:\n  rules:\n    - ${rules}\n`);

const problemsOf = (config: string) => {
  try {
    const rule: CheckRule = (words, names) => {
      const parsed = parseRule(words, names);
      return isRuleProblem(parsed) ? parsed : undefined;
    };
    loadConfig(config, 'f', {}, { rule });
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ at, message, fix }) => `${at?.line}:${at?.column} ${message} ${fix}`);
  }
};

test.each([
  [
    '{ rule: nps >= 0, where: { chanel: review } }',
    '5:34 Items have no "chanel". Did you mean "channel"? Use one of: channel, source, kind, tag, feature, language, release, cohort, visibility, contact. A column that was not mapped is fields.chanel.',
  ],
  [
    '{ rule: nps >= 0, where: { channel: reviews } }',
    '5:43 No item has the channel "reviews". Did you mean "review"? Use one of: ticket, review, survey, social, email, in-app, issue.',
  ],
  [
    '{ rule: nps >= 0, where: { source: review } }',
    '5:42 No item has the source "review". Did you mean "reviews"? Use one of: reviews.',
  ],
  ['nps >= 120', '5:14 nps goes from -100 to 100, and never beyond. Write a value from -100 to 100.'],
])('%s', (rules, expected) => {
  expect(problems(rules)).toEqual([expected]);
});

const COHORTS = 'gate:\n  cohorts: { canary: 0.1, control: 0.9 }\n  rules:\n    - ';
const cohortProblems = (gate: string) => problemsOf(`version: 1\n${gate}\n`);

test.each([
  [
    `${COHORTS}{ rule: nps >= 0, where: { cohort: canry } }`,
    '5:42 No item has the cohort "canry". Did you mean "canary"? Use one of: canary, control.',
  ],
  [
    `${COHORTS}{ rule: nps >= control - 20, where: { cohort: canary } }`,
    '5:53 A comparison with control takes its cohorts by itself; of one alone nobody is left on the other side. Remove where.cohort here.',
  ],
  [
    'gate: { cohorts: { canary: 0.1, contrl: 0.9 }, rules: [tickets <= control * 1.5] }',
    '2:67 gate.cohorts has no cohort control to compare with. Write control for "contrl" there.',
  ],
  [
    'gate: { cohorts: { canary: 0.1, others: 0.9 }, rules: [{ rule: nps >= control }] }',
    '2:71 gate.cohorts has no cohort control to compare with. Add control, with its share of users.',
  ],
  [
    'gate: { cohorts: { control: 1 }, rules: [nps >= control] }',
    '2:49 gate.cohorts has nobody but control. Add the cohort that has the release, like canary: 0.1.',
  ],
])('%s', (gate, expected) => {
  expect(cohortProblems(gate)).toEqual([expected]);
});

test.each([
  `${COHORTS}{ rule: nps >= 0, where: { cohort: canary } }\n    - nps >= control - 20\n    - share(crash) <= baseline + 1%`,
  // Nobody named the cohorts: the data does.
  'gate: { rules: [{ rule: nps >= 0, where: { cohort: beta } }, nps >= control] }',
])('cohorts that can have somebody in them are let through: %s', (gate) => {
  expect(cohortProblems(gate)).toEqual([]);
});

test('what can be is let through', () => {
  expect(
    problems('{ rule: nps >= 0, where: { channel: review, fields.plan: pro, tag: anything, language: de } }'),
  ).toEqual([]);
  const scale = 'sources: [{ name: s, path: a.csv, map: { rating: { stars: { column: c, min: 0, max: 10 } } } }]';
  expect(problems('stars >= 8', scale)).toEqual([]);
  expect(problems('stars >= 11', scale)).toHaveLength(1);
});
