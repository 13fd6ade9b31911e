import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { collect } from '../collect.ts';
import { readTable } from '../read-table.ts';

const valuesOf = async (text: string, format: 'json' | 'ndjson', chunk = 65_536): Promise<unknown[]> =>
  (await readTable(text, { format, chunk })).rows.map((row) =>
    row.kind === 'object' ? row.value : `${row.kind === 'broken' ? row.reason : ''} ${row.line}`,
  );

const records = fc.array(fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 3 })), {
  minLength: 1,
  maxLength: 6,
});

test('any records come back exactly from NDJSON and from JSON, however it is spaced and cut in chunks', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom(0, 2), fc.integer({ min: 1, max: 50 }), async (given, spaces, chunk) => {
      const expected = JSON.parse(JSON.stringify(given)) as unknown;
      expect(await valuesOf(JSON.stringify(given, undefined, spaces), 'json', chunk)).toEqual(expected);
      expect(await valuesOf(given.map((record) => JSON.stringify(record)).join('\r\n'), 'ndjson', chunk)).toEqual(
        expected,
      );
    }),
    { numRuns: 300 },
  );
});

test('a large array is read as it comes, a large object as a whole; lines and the end are told of', async () => {
  const filler = 'ä'.repeat(200);
  const rows = Array.from({ length: 9000 }, (_, at) => ({ at, filler, list: [1, { '"]': '\\"' }] }));
  const text = rows.map((row) => JSON.stringify(row)).join(',\n');
  expect(text.length).toBeGreaterThan(2 ** 20);
  expect(await valuesOf(`[${text}]\n`, 'json')).toEqual(rows);
  expect(await valuesOf(`{"reviews": [${text}], "more": 1}`, 'json')).toEqual(rows);
  expect((await valuesOf(`\n[${text},\n{"at":}]\n[`, 'json')).slice(-3)).toEqual([
    rows.at(-1),
    'bad-row 9002',
    'bad-row 9003',
  ]);
  expect((await valuesOf(`[${text},\n{"at":"`, 'json')).slice(-2)).toEqual([rows.at(-1), 'truncated 9001']);
});

test('a broken line or element spoils itself only', async () => {
  expect(await valuesOf('{"a":1}\n{"a":\n[1]\n\n"x"\n{"a":2}\n', 'ndjson')).toEqual([
    { a: 1 },
    'bad-row 2',
    'bad-row 3',
    'bad-row 5',
    { a: 2 },
  ]);
  expect(await valuesOf('[{"a":1},\n{"a":tru},\n7,\n{"a":2}]', 'json')).toEqual([
    { a: 1 },
    'bad-row 2',
    'bad-row 3',
    { a: 2 },
  ]);
});

test('a file that ends early has a truncated row', async () => {
  expect(await valuesOf('{"a":1}\n{"a":"cu', 'ndjson')).toEqual([{ a: 1 }, 'truncated 2']);
  expect(await valuesOf('[{"a":1},\n{"a":"c]u', 'json')).toEqual([{ a: 1 }, 'truncated 2']);
  expect(await valuesOf('[{"a":1}', 'json')).toEqual([{ a: 1 }, 'truncated 1']);
  expect(await valuesOf('[{"a":1}] [{"a":2}]', 'json')).toEqual([{ a: 1 }, 'bad-row 1']);
});

test('nesting without end breaks a row, not the program', async () => {
  const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  expect(await valuesOf(`${deep}\n{"a":1}`, 'ndjson')).toEqual(['bad-row 1', { a: 1 }]);
  expect(await valuesOf(`[${deep},{"a":1}]`, 'json')).toEqual(['bad-row 1', { a: 1 }]);
});

const item = '{"id":1,"text":"hi","date":"2026-01-01"}';

test.each([
  ['the only array of an object', `{"meta":{"n":[1]},"reviews":[${item}]}`, undefined],
  ['the only array of objects within', `{"meta":{"n":[1]},"data":{"page":1,"items":[${item}]}}`, undefined],
  ['the nearest of those within', `{"a":{"b":{"c":[{}]}},"data":{"items":[${item}]}}`, undefined],
  ['the array at a dotted path', `{"data":{"items":[${item}]},"other":[]}`, 'data.items'],
])('records are found: %s', async (_name, json, path) => {
  const { items } = await collect({ 'a.json': json }, path === undefined ? {} : { records: path });
  expect(items.map(({ id }) => id)).toEqual(['s:1']);
});

test.each([
  ['no array', '{"a":1}', undefined, '"a.json" holds no array of records.', 'Set "records"'],
  ['two arrays', '{"a":[],"b":[]}', undefined, '"a.json" holds 2 arrays: a, b.', 'Set "records"'],
  ['words only', '{"a":{"b":["x"]}}', undefined, '"a.json" holds no array of records.', 'Set "records"'],
  ['two within', '{"a":{"b":[]},"c":{"d":[{}]}}', undefined, '"a.json" holds 2 arrays: a.b, c.d.', 'Set "records"'],
  [
    'a wrong path',
    `{"data":{"items":[${item}]}}`,
    'data.itms',
    '"a.json" has no "itms" of the path records: data.itms.',
    'Did you mean "items"?',
  ],
  [
    'a path to something else',
    '{"data":{"items":7}}',
    'data.items',
    '"data.items" in "a.json" is not an array.',
    'Set "records"',
  ],
  ['no JSON', 'hello', undefined, '"a.json" is not JSON: it begins with neither [ nor {.', 'Set "format"'],
])('%s is a problem with a fix', async (_name, json, path, message, fix) => {
  const { problems, fixes } = await collect({ 'a.json': json }, path === undefined ? {} : { records: path });
  expect(problems).toEqual([message]);
  expect(fixes[0]).toContain(fix);
});

test('a file named .json may hold one object a line; called JSON by hand, it may not', async () => {
  const lines = `${item}\n${item.replace('1', '2')}`;
  expect((await collect({ 'a.json': lines })).items.map(({ id }) => id)).toEqual(['s:1', 's:2']);
  const { problems, fixes } = await collect({ 'a.json': lines }, { format: 'json' });
  expect(problems).toEqual(['"a.json" holds one JSON object after the other, not one array.']);
  expect(fixes[0]).toContain('format: ndjson');
});

test('our own items file is no export', async () => {
  const { problems } = await collect({ 'a.ndjson.gz': gzipSync('{"earshot":1,"kind":"items"}\n') });
  expect(problems).toEqual(['"a.ndjson.gz" is a file of collected items, not an export.']);
});

test('stdin and files without an extension are recognised by how they begin', async () => {
  const csv = 'id,text,date\n1,hi,2026-01-01\n';
  for (const stdin of [csv, `[${item}]`, `${item}\n${item.replace('1', '2')}`, `{"all":[${item}]}`, gzipSync(csv)]) {
    const { items, problems } = await collect({}, { paths: ['-'] }, { stdin });
    expect(problems).toEqual([]);
    expect(items[0]?.id).toBe('s:1');
  }
});
