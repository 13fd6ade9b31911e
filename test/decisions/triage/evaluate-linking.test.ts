import { describe, expect, test } from 'vitest';
import { configSchema } from '../../../src/config/config-schema.ts';
import { type Evaluation, evaluateLinking } from '../../../src/decisions/triage/evaluate-linking.ts';
import type { TrackedIssue } from '../../../src/model/issue.ts';
import { evaluationText } from '../../../src/reporters/text/evaluation-text.ts';
import { madeUpHistory } from './made-up-history.ts';

const WORDS = 'apple banana cherry damson elder fennel grape hazel iris juniper kiwi lemon'.split(' ');
const issue = (id: number, title: string, resolution?: TrackedIssue['resolution']): TrackedIssue => ({
  id: String(id),
  state: resolution === undefined ? 'open' : 'resolved',
  title,
  body: '### Steps\n- [x] I looked for the same\nVersion: 1',
  labels: [],
  ours: false,
  ...(resolution !== undefined && { resolution }),
  comments: [],
});
const about = (n: number): string =>
  `${WORDS[n]} dialog ${WORDS[(n + 5) % 12]} fails with ${WORDS[(n + 7) % 12]} number`;

test('duplicates in the same words: precise at a high threshold, and that is proposed', () => {
  const firsts = WORDS.map((_, n) => issue(n, about(n)));
  const again = Array.from({ length: 48 }, (_, n) => issue(100 + n, `${about(n % 12)} again`, 'duplicate'));
  const found = evaluateLinking([...firsts, ...again]);
  expect(found).toMatchObject({ issues: 30, duplicates: 30 });
  expect(found.scores.find(({ threshold }) => threshold === 0.85)).toMatchObject({ linked: 30, right: 30 });
  expect(evaluationText(found)).toContain('30 issues that people wrote last, 30 of them closed as duplicates.');
});

describe('on histories that were made up', () => {
  const histories = [0.9, 0.75, 0.6].flatMap((sameWords) =>
    [1, 2, 3].map((seed) => {
      const history = madeUpHistory(seed, 800, { repeats: 0.3, sameWords });
      return { proposed: evaluateLinking(history.slice(0, 400)).proposal, later: evaluateLinking(history).scores };
    }),
  );
  /** How many of the links that each history's younger half would get at its threshold are right, 0 to 1. */
  const precision = (thresholdOf: (proposed: Evaluation['proposal']) => number | undefined): number => {
    const found = histories.flatMap(({ proposed, later }) =>
      later.filter(({ threshold }) => threshold === thresholdOf(proposed)),
    );
    const sum = (key: 'linked' | 'right') => found.reduce((total, score) => total + score[key], 0);
    return sum('right') / sum('linked');
  };

  test('what the first half proposes holds in the second, and a guess does not', () => {
    expect(precision(({ link }) => link)).toBeGreaterThan(0.97);
    expect(precision(({ suggest }) => suggest)).toBeGreaterThan(0.4);
    expect(precision(() => 0.7)).toBeLessThan(0.65);
    expect(histories.filter(({ proposed }) => proposed.link === undefined).length).toBeLessThan(4);
  });

  test('the defaults of the config are right often enough', () => {
    const { link, suggest } = configSchema.parse({ version: 1, product: { name: 'Acme' } }).triage.similar;
    expect(precision(() => link)).toBeGreaterThan(0.95);
    expect(precision(() => suggest)).toBeGreaterThan(0.5);
  });
});

test('a history without duplicates proposes nothing', () => {
  const found = evaluateLinking(WORDS.map((_, n) => issue(n, about(n))));
  expect(found.proposal).toEqual({});
  expect(evaluationText(found)).toContain('Too few duplicates to propose thresholds: keep the defaults.');
});

test('issues of ours are no truth', () => {
  expect(evaluateLinking([{ ...issue(1, 'x', 'duplicate'), ours: true }])).toMatchObject({ issues: 0, duplicates: 0 });
});
