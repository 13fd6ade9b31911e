import { describe, expect, test } from 'vitest';
import { RECORD_PRESETS } from '../../../../src/sources/formats/presets/records/record-presets.ts';
import { compileRecords } from '../../../../src/sources/formats/records/compile-records.ts';
import { documentRows } from '../../../../src/sources/formats/records/document-rows.ts';
import { createLanguageReader } from '../../../../src/sources/language-reader.ts';
import { UTC } from '../../../../src/sources/formats/time-zone.ts';
import { collect } from '../../collect.ts';
import { exportsOf } from '../../presets/preset-files.ts';

const documents = RECORD_PRESETS.filter(({ name }) => name !== 'cloudevents').flatMap((preset) =>
  Object.entries(exportsOf(preset.name)).flatMap(([file, bytes]) =>
    file.endsWith('.json') && bytes.toString().startsWith('{\n') ? [[preset.name, file, preset, bytes] as const] : [],
  ),
);

describe('a parsed document gives the same items as its file', () => {
  test.each(documents)('%s %s', async (_name, file, preset, bytes) => {
    const { items } = await collect({ [file]: bytes });
    const mapping = compileRecords(preset, {}, { ...preset, source: 's', zone: UTC });
    const { rows, broken } = documentRows(JSON.parse(bytes.toString()), preset);
    // The file's items have come through collecting, where languages become codes.
    const { read } = createLanguageReader('s');
    const mapped = rows.map(mapping).flatMap((result) => (result.kind === 'item' ? [read(result.item)] : []));
    expect(broken).toBe(0);
    // The file's reader also drops what a newer row supersedes.
    for (const item of items) expect(mapped).toContainEqual(item);
    expect(new Set(mapped.map(({ id }) => id))).toEqual(new Set(items.map(({ id }) => id)));
  });
});

test('elements that are no record are counted', () => {
  const preset = RECORD_PRESETS.find(({ name }) => name === 'canny-posts');
  expect(preset && documentRows({ posts: [{ id: '1' }, 7, null, []] }, preset)).toMatchObject({
    rows: [{}],
    broken: 3,
  });
  expect(preset && documentRows('nothing', preset)).toEqual({ rows: [], broken: 0 });
});
