import { expect, test } from 'vitest';
import { collect } from '../collect.ts';

test.each([
  ['no date', 'id,text\n1,hi\n2,"ho\n\nho"\n3,a,b,c\n', ['2 no-date', '3 no-date', '6 bad-row'], 'the date'],
  ['no words', 'id,date,x\n1,2026-03-01,7\n', ['2 empty'], 'what customers say'],
])('a table with %s accounts for every row, and is a problem', async (_name, csv, expected, lacks) => {
  const { items, skips, rows, problems } = await collect({ 'a.csv': csv });
  expect(items).toEqual([]);
  expect(skips.map(({ line, reason }) => `${line} ${reason}`)).toEqual(expected);
  expect(rows).toBe(expected.length);
  expect(problems).toEqual([`No column of "a.csv" is known to hold ${lacks}.`]);
});

test.each([
  [
    'nobody mapped',
    '[{"id":1,"attributes":{"body":"Slow","created_at":"2026-03-01"}},{"id":2,"attributes":{"body":"Crash","created_at":"2026-03-02"}}]',
    {},
    'None of the 2 rows of "a.json" became an item (empty 2).',
    'Say where the date and the words are, for example map: { createdAt: attributes.created_at, text: attributes.body }.',
  ],
  [
    'a map leads nowhere in',
    '[{"said":{"words":"Slow","when":"2026-03-01"},"tags":["a"]}]',
    { text: 'said.words', createdAt: 'said.wen' },
    'The only row of "a.json" did not become an item (no-date 1).',
    'Say where the date and the words are, from: tags, said.words, said.when.',
  ],
] as const)('records that %s are a problem that says where things are', async (_name, json, map, problem, fix) => {
  const { items, skips, problems, fixes, rows } = await collect({ 'a.json': json }, { map });
  expect([items.length, skips.length, problems, fixes]).toEqual([0, rows, [problem], [fix]]);
});

test('a table whose every date is unreadable is a problem, one with a good row is none', async () => {
  const head = 'date,text\n31st of never,a\n';
  expect((await collect({ 'a.csv': head })).problems).toEqual([
    'The only row of "a.csv" did not become an item (bad-date 1).',
  ]);
  expect((await collect({ 'a.csv': `${head}2026-03-01,b\n` })).problems).toEqual([]);
});

test('JSON that is something else, in an archive beside feedback, is a skip for itself', async () => {
  const { zipSync, strToU8 } = await import('fflate');
  const zip = zipSync({
    'about.json': strToU8('[{"tool":"exporter"},{"tool":"other"}]'),
    'reviews.csv': strToU8('date,text\n2026-03-01,Slow\n'),
  });
  const { items, skips, problems, rows } = await collect({ 'a.zip': zip });
  expect([items.length, rows, problems]).toEqual([1, 2, []]);
  expect(skips.map(({ file, reason }) => [file, reason])).toEqual([['a.zip/about.json', 'not-data']]);
});
