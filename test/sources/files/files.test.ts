import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createFilesSource } from '../../../src/sources/files/index.ts';
import { collect, contextOf } from '../collect.ts';

const HEADER = 'id,date,text,rating\n';

test('a plain review export needs no map', async () => {
  const { items } = await collect(
    { 'a.csv': 'date,title,review,rating\n2026-03-01 12:00:00,Slow,"It, is\nslow",2\n' },
    { timezone: 'Europe/Berlin' },
  );
  expect(items).toEqual([
    {
      id: 's:O1Y-5jeQ77gK7jmB',
      source: 's',
      channel: 'review',
      createdAt: '2026-03-01T11:00:00.000Z',
      title: 'Slow',
      text: 'It, is\nslow',
      rating: { kind: 'stars', value: 2, min: 1, max: 5 },
      tags: [],
      fields: {},
      visibility: 'public',
      contact: 'unknown',
    },
  ]);
});

test('a configured map takes what it names; the rest becomes fields, personal columns apart', async () => {
  const csv =
    'key,when,words,Email,E-Mail Address,score,ok,labels,mrr,plan,empty,IP Address\n7,2026-03-01,hi,a@x.example,b@x.example,9,no,"a, b,a",12.5,pro,,10.0.0.1\n';
  const { items, problems } = await collect(
    { 'a.csv': csv },
    {
      map: {
        id: 'key',
        text: 'words',
        createdAt: 'when',
        'customer.email': 'Email',
        'customer.weight': 'mrr',
        tags: 'labels',
        contact: 'ok',
        rating: { kind: 'nps', column: 'score', min: 0, max: 10 },
      },
    },
  );
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    {
      id: 's:7',
      channel: 'survey',
      visibility: 'private',
      contact: 'no',
      tags: ['a', 'b'],
      customer: { email: 'a@x.example', weight: 12.5 },
      rating: { kind: 'nps', value: 9 },
    },
  ]);
  expect(items[0]?.fields).toEqual({ plan: 'pro' });
});

test('an id and a date that a map leaves out are still found', async () => {
  const { items } = await collect({ 'a.csv': 'id,created_at,words\n7,2026-03-01,hi\n' }, { map: { text: 'words' } });
  expect(items).toMatchObject([
    { id: 's:7', createdAt: '2026-03-01T00:00:00.000Z', channel: 'ticket', contact: 'yes' },
  ]);
});

test('JSON records are mapped by dotted path, nested personal members are dropped, hostile keys do nothing', async () => {
  const json =
    '[{"id":1,"at":1772323200,"body":{"words":"hi"},"user":{"email":"a@x.example","ip":"10.0.0.1","plan":"pro","seats":[{"name":"x","phone":"1"}]},"__proto__":{"polluted":true}}]';
  const { items } = await collect(
    { 'a.json': json },
    { map: { text: 'body.words', createdAt: 'at', 'customer.email': 'user.email' } },
  );
  expect(items).toMatchObject([
    { id: 's:1', text: 'hi', createdAt: '2026-03-01T00:00:00.000Z', customer: { email: 'a@x.example' } },
  ]);
  expect(items[0]?.fields).toEqual({ body: {}, user: { plan: 'pro', seats: [{ name: 'x' }] } });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a column named in UTC is in UTC', async () => {
  const { items } = await collect(
    { 'a.csv': 'Submit Date (UTC),text\n2026-03-01 12:00,hi\n' },
    { timezone: 'Europe/Berlin' },
  );
  expect(items[0]?.createdAt).toBe('2026-03-01T12:00:00.000Z');
});

test('every row that is no item says why, with its line and without its words', async () => {
  const csv = `${HEADER}1,2026-03-01,fine,5\n2,2026-03-01,,\n3,,text,5\n4,secret,text,5\n5,2026-03-01,"two\nlines",9\n1,2026-03-02,again,5\n6,2026-03-01,a,b,c\n7,2026-03-01,"open\n`;
  const { items, skips, rows } = await collect({ 'a.csv': csv });
  expect(items.map(({ id }) => id)).toEqual(['s:1']);
  expect(skips.map(({ line, reason, detail }) => `${line} ${reason}: ${detail}`)).toMatchInlineSnapshot(`
    [
      "3 empty: no text, title or rating",
      "4 no-date: the date is empty",
      "5 bad-date: the date is none of the known forms between 1970 and 2200",
      "6 bad-rating: rating 9 is outside 1..5",
      "8 duplicate: an earlier row has the same id",
      "9 bad-row: 5 columns where the header has 4",
      "10 truncated: a quote that opens on line 10 or later is never closed",
    ]
  `);
  expect(rows).toBe(items.length + skips.length);
});

test('ids without an own id survive reordered rows, columns and files', async () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom('2026-03-01', '2026-03-02'),
      fc.constantFrom('slow', 'fast', 'x'),
      fc.constantFrom('1', '5'),
    ),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), async (given, pivot) => {
      const cut = pivot % given.length;
      const turned = [...given.slice(cut), ...given.slice(0, cut)];
      const one = await collect({ 'a.csv': `date,text,rating\n${given.map((row) => row.join(',')).join('\n')}` });
      const other = await collect({
        'b.csv': `rating;extra;text;date\n${turned
          .slice(0, cut)
          .map(([date, text, rating]) => `${rating};;${text};${date}`)
          .join('\n')}`,
        'c.csv': `text,date,rating\n${turned
          .slice(cut)
          .map(([date, text, rating]) => `${text},${date},${rating}`)
          .join('\n')}`,
      });
      expect(other.items.map(({ id }) => id).sort()).toEqual(one.items.map(({ id }) => id).sort());
      expect(new Set(one.items.map(({ id }) => id)).size).toBe(given.length);
    }),
    { numRuns: 150 },
  );
});

test('an id that a spreadsheet has rounded is no id', async () => {
  const { items } = await collect({ 'a.csv': `${HEADER}1.23E+17,2026-03-01,a,5\n1.23E+17,2026-03-01,b,5\n` });
  expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  expect(items.some(({ id }) => id.includes('E+'))).toBe(false);
});

test.each([
  [
    'a column that is not there',
    { 'a.csv': 'id,date,comment\n' },
    { map: { text: 'coment' } },
    '"a.csv" has no column "coment" to map to text.',
    'Did you mean "comment"?',
  ],
  [
    'no date',
    { 'a.csv': 'id,text\n1,a\n' },
    {},
    'No column of "a.csv" is known to hold the date.',
    'Map createdAt to one of: id, text.',
  ],
  [
    'nothing to read',
    { 'a.csv': 'id,date\n1,2026-03-01\n' },
    {},
    'No column of "a.csv" is known to hold what customers say.',
    'Map text, title or rating to one of: id, date.',
  ],
  ['an empty file', { 'a.csv': '' }, {}, '"a.csv" is empty.', 'Export it again.'],
  ['a file of blank lines', { 'a.csv': '\n\r\n\n' }, {}, '"a.csv" is empty.', 'Export it again.'],
  ['only a byte order mark', { 'a.csv': '\uFEFF' }, {}, '"a.csv" is empty.', 'Export it again.'],
  ['an empty gzip', { 'a.csv.gz': gzipSync('') }, {}, '"a.csv.gz" is empty.', 'Export it again.'],
  ['an empty NDJSON file', { 'a.ndjson': '\n' }, {}, '"a.ndjson" is empty.', 'Export it again.'],
  [
    'a missing file',
    { 'in/reviews.csv': HEADER },
    { paths: ['in/revews.csv'] },
    'There is no file "in/revews.csv".',
    'Did you mean "in/reviews.csv"?',
  ],
  [
    'a glob that matches nothing',
    { 'a.csv': HEADER },
    { paths: ['in/*.csv'] },
    'No file matches "in/*.csv".',
    'Check the path',
  ],
  ['a folder', { 'in/a.csv': HEADER }, { paths: ['in'] }, '"in" is a folder.', 'in/*.csv'],
  [
    'an unknown encoding',
    { 'a.csv': HEADER },
    { encoding: 'windows-1552' },
    'Unknown encoding "windows-1552".',
    'Did you mean "windows-1252"?',
  ],
  [
    'an unknown zone',
    { 'a.csv': HEADER },
    { timezone: 'Mars/Base' },
    'Unknown time zone "Mars/Base".',
    'Use an IANA name',
  ],
])('%s is a problem with a fix', async (_name, files, settings, message, fix) => {
  const { items, skips, problems, fixes, rows } = await collect(files, settings);
  expect(problems).toEqual([message]);
  expect(fixes[0]).toContain(fix);
  expect([items, rows]).toEqual([[], skips.length]);
});

test('a header alone is fine: no rows', async () => {
  expect(await collect({ 'a.csv': HEADER })).toEqual({ items: [], skips: [], rows: 0, problems: [], fixes: [] });
});

test('a file that cannot be read spoils itself only, and the source ends with exit code 5', async () => {
  const files = { 'a.csv': '', 'b.csv': `${HEADER}1,2026-03-01,hi,5\n`, 'c.csv': 'PK\x03\x04' };
  const { items, problems } = await collect(files);
  expect(items).toHaveLength(1);
  expect(problems).toHaveLength(2);
  const source = createFilesSource({ name: 's', timezone: 'UTC', paths: ['a.csv'] });
  await expect(async () => {
    for await (const _ of source.read(contextOf(files)));
  }).rejects.toMatchObject({ name: 'UserError', exitCode: 5 });
});

test('a file that two paths name is read once', async () => {
  const { items, skips } = await collect(
    { 'a.csv': `${HEADER}1,2026-03-01,hi,5\n` },
    { paths: ['a.csv', '*.csv', './a.csv'].slice(0, 2) },
  );
  expect(items).toHaveLength(1);
  expect(skips).toEqual([]);
});

test('bytes changed at random lose no row: rows in = items + skips, and the file is read to its end', async () => {
  const text = `${HEADER}${Array.from({ length: 12 }, (_, index) => `${index},2026-03-01 12:00,"words, ${index} größer",${1 + (index % 5)}`).join('\n')}\n`;
  const sample = Buffer.from(text);
  const json = Buffer.from(
    JSON.stringify(Array.from({ length: 6 }, (_, id) => ({ id, date: '2026-03-01', text: `wörds ${id}` }))),
  );
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('csv', 'json', 'ndjson', 'csv.gz'),
      fc.nat(),
      async (changes, kind, end) => {
        const original = kind === 'json' || kind === 'ndjson' ? json : kind === 'csv' ? sample : gzipSync(sample);
        const bytes = Buffer.from(end % 4 === 0 ? original.subarray(0, end % original.length) : original);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const { items, skips, rows, problems } = await collect({ [`a.${kind}`]: bytes }, {}, { chunk: 100 });
        expect(rows).toBe(items.length + skips.length);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        // Read to some end: rows, or a problem that says why not; never nothing at all, but of one line: a header.
        expect(rows + problems.length + (bytes.length <= 60 ? 1 : 0)).toBeGreaterThan(0);
        expect(problems.filter((problem) => problem.includes('could not be read:'))).toEqual([]);
      },
    ),
    { numRuns: 2500 },
  );
}, 120_000);
