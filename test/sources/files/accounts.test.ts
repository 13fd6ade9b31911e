import { expect, test } from 'vitest';
import { collectAll } from '../../../src/sources/collect-all.ts';
import { createFilesSource } from '../../../src/sources/files/index.ts';
import { collect, contextOf } from '../collect.ts';

test('stars beside an address were given to us, not in a store: they are private', async () => {
  const { items } = await collect({ 'a.csv': 'id,date,review,rating,email\n1,2026-03-01,Slow,2,a@x.example\n' });
  expect(items).toMatchObject([{ channel: 'survey', visibility: 'private', contact: 'unknown' }]);
});

test('a file without a row is accounted for by its name, also between others', async () => {
  const files = {
    'a.csv': `id,date,text,rating\n1,2026-03-01,hi,5\n`,
    'b.csv': 'id,date,text,rating\n',
    'c.json': '[]',
  };
  const source = createFilesSource({ name: 's', timezone: 'UTC', paths: Object.keys(files) });
  const collection = collectAll([source], contextOf(files));
  for await (const batch of collection) expect(batch.items).toHaveLength(1);
  expect(collection.accounts.map(({ from, rows }) => [from, rows])).toEqual([
    ['a.csv', 1],
    ['b.csv', 0],
    ['c.json', 0],
  ]);
});

test('a problem that stands in no file names its source', async () => {
  const files = { 'a.json': '[{"id":1}]' };
  const map = { text: '$.[' };
  const source = createFilesSource({ name: 's', timezone: 'UTC', paths: ['a.json'], map });
  const collection = collectAll([source], contextOf(files));
  for await (const batch of collection) expect(batch).toBeUndefined();
  expect(collection.problems).toMatchObject([
    { message: expect.stringContaining('not a JSONPath'), at: { file: 'source s' } },
  ]);
});

test('so they are where the address is not mapped', async () => {
  const map = { text: 'words', rating: { kind: 'stars', column: 'mark', min: 1, max: 5 } } as const;
  const { items } = await collect({ 'a.csv': 'date,words,mark,E-Mail\n2026-03-01,Slow,2,a@x.example\n' }, { map });
  expect(items).toMatchObject([{ visibility: 'private' }]);
});

test('a map that names nothing of what customers say leaves it to be found', async () => {
  const files = { 'a.csv': 'id,date,text,rating,build\n1,2026-03-01,Slow,2,4.1\n' };
  const { items } = await collect(files, { map: { release: 'build' } });
  expect(items).toMatchObject([{ id: 's:1', text: 'Slow', rating: { value: 2 }, release: '4.1' }]);
  const given = await collect(files, { map: { release: 'build', text: 'text' } });
  expect(given.items[0]?.rating).toBeUndefined();
});
