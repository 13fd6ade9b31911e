import { expect, test } from 'vitest';
import { leadersOf } from '../../src/analysis/similar.ts';
import { createTemplates } from '../../src/analysis/templates.ts';

const FORM = [
  'Please describe what happened before the problem occurred',
  'Which steps lead to the problem and how often',
  'Have you read the guide for contributors and searched for duplicates',
];
const problems = [
  'Export to PDF forgets the page margins',
  'Dark theme makes links unreadable',
  'Search ignores umlauts',
  'Sync stops after sleep',
  'Printing crashes with two printers',
];

test('a line counts as of a form once three texts had it', () => {
  const templates = createTemplates();
  const lines = templates.lines(`Sync stops\n${FORM[0]}`) ?? [];
  for (const text of problems.slice(0, 2)) templates.count([text.toLowerCase(), ...lines.slice(1)]);
  expect(templates.own(lines)).toEqual(lines);
  templates.count(lines);
  expect(templates.own(lines)).toEqual(['sync stops']);
});

test('where all is of a form, all counts; a text of one line has no form', () => {
  const templates = createTemplates();
  const lines = templates.lines(FORM.join('\n')) ?? [];
  for (let time = 0; time < 3; time += 1) templates.count(lines);
  expect(templates.own(lines)).toEqual(lines);
  expect(templates.lines('one line')).toBeUndefined();
});

test('reports on one form stay apart, and copies of one find each other on it', () => {
  const reports = problems.map((problem) => [problem, ...FORM].join('\n'));
  const texts = [...reports, ...reports.map((text) => text.replace('the problem', 'teh problem'))];
  const found = Array.from(leadersOf(texts));
  expect(new Set(found.slice(2, 5)).size).toBe(3);
  expect(found.slice(5)).toEqual(found.slice(0, 5));
});
