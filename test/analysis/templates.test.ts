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

test('a line that two texts share counts as of a form once three texts had it', () => {
  const templates = createTemplates();
  const [one, other] = problems.map((problem) => templates.lines(`${problem}\n${FORM[0]}`) ?? []);
  for (const lines of [one!, other!]) templates.count(lines);
  expect(templates.beside(one!, other!)).toEqual(one);
  templates.count(other!);
  expect(templates.beside(one!, other!)).toEqual([one![0]]);
  expect(templates.spell(templates.beside(one!, other!))).toBe('export to pdf forgets the page margins');
  expect(templates.beside(one!, templates.lines('nothing of it\nin two lines') ?? [])).toEqual(one);
});

test('where all is of a form, all counts; a text of one line has no form', () => {
  const templates = createTemplates();
  const lines = templates.lines(FORM.join('\n')) ?? [];
  for (let time = 0; time < 3; time += 1) templates.count(lines);
  expect(templates.beside(lines, lines)).toEqual(lines);
  expect(templates.lines('one line')).toBeUndefined();
});

test('reports on one form stay apart, but for the first ones, and copies of one find each other on it', () => {
  const reports = problems.map((problem) => [problem, ...FORM].join('\n'));
  const texts = [
    ...FORM.map((line) => `${line}\n${line.length}`),
    ...FORM.map((line) => `${line}\n${line.length} again`),
    ...FORM.map((line) => `${line}\n${line.length} more`),
    ...reports,
  ];
  const found = Array.from(leadersOf([...texts, ...reports.map((text) => text.replace('the problem', 'teh problem'))]));
  const [first, copies] = [found.slice(9, 14), found.slice(14)];
  expect(new Set(first).size).toBe(5);
  expect(copies).toEqual(first);
});
