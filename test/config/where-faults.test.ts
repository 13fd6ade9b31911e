import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { isRuleProblem, parseRule } from '../../src/decisions/gate/parse-rule.ts';
import { UserError } from '../../src/model/problem.ts';

const problems = (rules: string, sources = 'sources: [{ name: reviews, path: a.csv }]') => {
  try {
    loadConfig(`version: 1\n${sources}\ngate:\n  rules:\n    - ${rules}\n`, 'f', {}, (rule, names) => {
      const parsed = parseRule(rule, names);
      return isRuleProblem(parsed) ? parsed : undefined;
    });
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

test('what can be is let through', () => {
  expect(
    problems('{ rule: nps >= 0, where: { channel: review, fields.plan: pro, tag: anything, language: de } }'),
  ).toEqual([]);
  const scale = 'sources: [{ name: s, path: a.csv, map: { rating: { stars: { column: c, min: 0, max: 10 } } } }]';
  expect(problems('stars >= 8', scale)).toEqual([]);
  expect(problems('stars >= 11', scale)).toHaveLength(1);
});
