import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { IdTable } from '../../../src/sources/files/id-table.ts';
import { createFilesSource } from '../../../src/sources/files/index.ts';
import { collectAll } from '../../../src/sources/collect-all.ts';
import { collect, contextOf } from '../collect.ts';

const MAP = { id: 'id', text: 'text', createdAt: 'made', updatedAt: 'changed' };
const HEADER = 'id,made,changed,text\n';
const row = (id: number, changed: number): string =>
  `${id},2026-01-01,2026-02-${String(changed).padStart(2, '0')},at ${changed}\n`;

test('of rows with one id the newest becomes the item, in whichever file it is', async () => {
  const files = { 'a.csv': HEADER + row(1, 3) + row(2, 1), 'b.csv': HEADER + row(1, 5) + row(2, 1) + row(1, 4) };
  const { items, skips, rows } = await collect(files, { map: MAP });
  expect(items.map(({ id, text }) => [id, text])).toEqual([
    ['s:2', 'at 1'],
    ['s:1', 'at 5'],
  ]);
  expect(skips.map(({ file, line, reason, detail }) => [file, line, reason, detail])).toEqual([
    ['a.csv', 2, 'duplicate', 'another row with the same id is newer'],
    ['b.csv', 3, 'duplicate', 'an earlier row has the same id and is as new or newer'],
    ['b.csv', 4, 'duplicate', 'an earlier row has the same id and is as new or newer'],
  ]);
  expect(rows).toBe(5);
});

test('also where a later row says that the day comes first', async () => {
  const text = 'id,made,changed,text\n1,2026-01-01,05/01/2026,old\n1,2026-01-01,06/01/2026,new\n';
  const last = '2,2026-01-01,13/01/2026,other\n';
  for (const [files, stdin] of [
    [{ 'a.csv': text + last }, ''],
    [{}, text + last],
  ] as const) {
    const settings = { map: MAP, paths: stdin === '' ? ['a.csv'] : ['-'] };
    const { items, skips } = await collect(files, settings, { stdin });
    expect(items.map((item) => item.text)).toEqual(['new', 'other']);
    expect(skips.map(({ line }) => line)).toEqual([2]);
  }
});

test('where nothing says when a row was changed, the first wins', async () => {
  const { updatedAt, ...map } = MAP;
  expect(updatedAt).toBe('changed');
  expect((await collect({ 'a.csv': HEADER + row(1, 3) + row(1, 5) }, { map })).items.map(({ text }) => text)).toEqual([
    'at 3',
  ]);
});

test('also from stdin, and packed', async () => {
  const text = HEADER + row(1, 3) + row(1, 5);
  for (const stdin of [text, gzipSync(text)]) {
    const { items } = await collect({}, { map: MAP, paths: ['-'] }, { stdin, chunk: 5 });
    expect(items.map((item) => item.text)).toEqual(['at 5']);
  }
});

test('edited reviews across monthly files of a known format are one item, the newest', async () => {
  const review = (seconds: number, text: string) =>
    JSON.stringify({
      reviews: [
        {
          reviewId: 'gp:1',
          authorName: 'Jo',
          comments: [{ userComment: { text, starRating: 3, lastModified: { seconds: String(seconds) } } }],
        },
      ],
    });
  const files = { 'a.json': review(1770110200, 'new'), 'b.json': review(1770110100, 'old') };
  const { items, skips } = await collect(files);
  expect([items.map(({ text }) => text), skips.length]).toEqual([['new'], 1]);
});

test('edited reviews across monthly reports of Google Play are one item, the newest', async () => {
  const header =
    'Package Name,App Version Name,Star Rating,Review Text,Review Submit Date and Time,Review Last Update Date and Time,Review Link\n';
  const review = (updated: string, text: string): string =>
    `org.x,1.0,3,${text},2026-01-01T10:00:00Z,${updated},https://play.example/?reviewId=gp%3A1\n`;
  const files = {
    'january.csv': header + review('2026-01-01T10:00:00Z', 'old'),
    'march.csv': header + review('2026-03-01T10:00:00Z', 'new'),
    'february.csv': header + review('2026-02-01T10:00:00Z', 'older'),
  };
  const { items, skips } = await collect(files);
  expect(items.map(({ id, text }) => [id, text])).toEqual([['s:gp:1', 'new']]);
  expect(skips.map(({ file, reason }) => [file, reason])).toEqual([
    ['january.csv', 'duplicate'],
    ['february.csv', 'duplicate'],
  ]);
});

test('a newer row of another export with the same id is no newer version', async () => {
  const review = { reviewId: '1', comments: [{ userComment: { text: 'b', lastModified: { seconds: '1770110200' } } }] };
  const files = { 'a.csv': 'id,date,text\n1,2026-01-01,a\n', 'b.json': JSON.stringify({ reviews: [review] }) };
  const { items } = await collect(files);
  expect(items.map(({ id, text }) => [id, text])).toEqual([
    ['s:1', 'a'],
    ['s:google-play-api:1', 'b'],
  ]);
});

test('rows in = items + skips, and the newest of each id, for any rows in any order', async () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(30), async (given, split) => {
      const texts = given.map(([id, changed]) => row(id, changed));
      const at = Math.min(split, texts.length);
      const files = { 'a.csv': HEADER + texts.slice(0, at).join(''), 'b.csv': HEADER + texts.slice(at).join('') };
      const { items, skips } = await collect(files, { map: MAP });
      expect(items.length + skips.length).toBe(given.length);
      const newest = new Map<string, number>();
      for (const [id, changed] of given) newest.set(`s:${id}`, Math.max(changed, newest.get(`s:${id}`) ?? 0));
      expect(new Map(items.map(({ id, text }) => [id, Number(text.slice(3))]))).toEqual(newest);
    }),
    { numRuns: 60 },
  );
});

test('a table of ids is a map of ids', () => {
  const table = new IdTable();
  const map = new Map<string, number>();
  for (let at = 0; at < 20_000; at++) {
    const id = `id-${(at * 7919) % 6000}`;
    expect(table.update(id, () => at)).toBe(map.get(id));
    map.set(id, at);
  }
  for (let at = 0; at < 7000; at++) expect(table.update(`id-${at}`, () => -1)).toBe(map.get(`id-${at}`));
});

test('messages that are left out of threads are counted in the account, and are no rows', async () => {
  const ticket = {
    id: 1,
    subject: 's',
    description: 'd',
    status: 'open',
    via: {},
    priority: null,
    created_at: '2026-02-03T09:15:00Z',
    requester_id: 5,
    comments: [
      { author_id: 5, body: 'one', public: true },
      { author_id: 9, body: 'two', public: true },
      { author_id: 9, body: 'three', public: false },
    ],
  };
  const source = createFilesSource({ name: 's', timezone: 'UTC', paths: ['a.ndjson'] });
  const collection = collectAll([source], contextOf({ 'a.ndjson': `${JSON.stringify(ticket)}\n` }));
  for await (const batch of collection) expect(batch.items.map(({ text }) => text)).toEqual(['one']);
  expect(collection.accounts).toEqual([
    { source: 's', from: 'a.ndjson', rows: 1, items: 1, skips: {}, leftOut: { 'not-customer': 2 } },
  ]);
});
