import { expect, test } from 'vitest';
import { collectAll } from '../../../src/sources/collect-all.ts';
import { createFilesSource } from '../../../src/sources/files/index.ts';
import type { FilesSettings } from '../../../src/sources/files/settings.ts';
import { contextOf } from '../collect.ts';

const days = async (files: Readonly<Record<string, string>>, settings: Partial<FilesSettings> = {}, stdin = '') => {
  const source = createFilesSource({ name: 's', timezone: 'UTC', paths: Object.keys(files), ...settings });
  const collection = collectAll([source], contextOf(files, stdin, 4096));
  const [read, skips]: [string[], string[]] = [[], []];
  for await (const batch of collection) {
    read.push(...batch.items.map(({ createdAt }) => createdAt.slice(0, 10)));
    skips.push(...batch.skips.map(({ line, reason, detail }) => `${line} ${reason}: ${detail}`));
  }
  return { read, skips, problems: collection.problems, warnings: collection.warnings.map(({ message }) => message) };
};
const csv = (...dates: readonly string[]): string =>
  ['date,text', ...dates.map((date, at) => `${date},words ${at}`)].join('\n');

test('one number above 12 tells for the whole column, before it and after it', async () => {
  expect((await days({ 'a.csv': csv('01/02/2026', '13/02/2026', '03/02/2026') })).read).toEqual([
    '2026-02-01',
    '2026-02-13',
    '2026-02-03',
  ]);
  expect((await days({ 'a.csv': csv('01-02-2026', '02-13-2026') })).read).toEqual(['2026-01-02', '2026-02-13']);
  expect((await days({ 'a.csv': csv('01.02.2026', '02.13.2026') })).read).toEqual(['2026-01-02', '2026-02-13']);
});

test('however late it comes, also by stdin', async () => {
  const late = csv(...Array.from({ length: 5000 }, (_, at) => `0${(at % 9) + 1}/01/2026`), '31/01/2026');
  for (const result of [await days({ 'a.csv': late }), await days({}, { paths: ['-'] }, late)]) {
    expect(result.read.slice(0, 3)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
    expect([result.read.length, result.skips, result.warnings]).toEqual([5001, [], []]);
  }
});

test('each file and each column tells for itself', async () => {
  const files = { 'a.csv': csv('01/02/2026', '13/02/2026'), 'b.csv': csv('01/02/2026', '02/13/2026') };
  expect((await days(files)).read).toEqual(['2026-02-01', '2026-02-13', '2026-01-02', '2026-02-13']);
});

test('what contradicts the column is a counted skip', async () => {
  const { read, skips, problems } = await days({ 'a.csv': csv('13/02/2026', '02/14/2026', '01/02/2026') });
  expect([read, problems]).toEqual([['2026-02-13', '2026-02-01'], []]);
  expect(skips).toEqual(['3 bad-date: day and month stand the other way round than in the other dates of its column']);
});

test('a column that does not tell is read by custom, and said so once', async () => {
  const { read, warnings } = await days({ 'a.csv': csv('01/02/2026', '03/04/2026') });
  expect(read).toEqual(['2026-01-02', '2026-03-04']);
  expect(warnings).toEqual([
    'The dates in column "date" of "a.csv" do not tell whether day or month comes first: no number is above 12. They were read month first with slashes, day first with dashes.',
  ]);
  expect((await days({ 'a.csv': csv('01-02-2026') })).warnings).toHaveLength(1);
});

test.each([
  ['years first', csv('2026-02-01', '2026/02/03')],
  ['dots', csv('01.02.2026')],
  ['the same number twice', csv('02/02/2026')],
])('nothing is said of %s', async (_, text) => {
  expect((await days({ 'a.csv': text })).warnings).toEqual([]);
});

test('the config decides for all columns', async () => {
  const { read, skips, warnings } = await days(
    { 'a.csv': csv('01/02/2026', '02/14/2026') },
    { dateOrder: 'day-first' },
  );
  expect([read, skips.length, warnings]).toEqual([['2026-02-01'], 1, []]);
});

test('a number above 12 that only comes after rows without dates in numbers is no surprise', async () => {
  const dates = [...Array.from({ length: 30_000 }, () => '2026-01-05'), '01/02/2026', '13/02/2026'];
  const { read, warnings, skips } = await days({ 'a.csv': csv(...dates) });
  // Those rows were looked at no further: they are read by custom, and that is said.
  expect([read.slice(-1), skips.length, warnings.length]).toEqual([['2026-01-02'], 1, 1]);
});

test('dates in JSON are looked at like columns', async () => {
  const files = { 'a.ndjson': '{"date":"01/02/2026","text":"a"}\n{"date":"13/02/2026","text":"b"}\n' };
  expect((await days(files)).read).toEqual(['2026-02-01', '2026-02-13']);
});

test('an export that is known to have one order needs no word', async () => {
  const rows = 'Respondent ID,End Date,Why?\n,,Open-Ended Response\n10934567890,03/02/2026 10:00:00,It is slow\n';
  const { read, warnings } = await days({ 'a.csv': rows });
  expect([read, warnings]).toEqual([['2026-03-02'], []]);
});
