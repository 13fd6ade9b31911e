import type { RecordPreset } from '../presets/preset.ts';
import { type JsonHead, readElements } from '../json.ts';
import { skipSpace, splitParts } from '../json-parts.ts';
import type { TextInput } from '../open-text.ts';
import type { Row, RowBatch } from '../row.ts';
import { surround, surroundRow } from './around.ts';
import type { Locator } from './locate.ts';
import { hasPath, valueAt } from './read-path.ts';
import type { RecordSample } from './recognise.ts';

/** So many records are looked at to know a format. */
const SAMPLE_RECORDS = 20;

/** What can be known of a JSON text. */
export function sampleOfText(text: string, locator: Locator): RecordSample {
  const samples = new Map<number, readonly unknown[]>();
  return {
    recordsOf(preset) {
      const open = openOf(preset, text, locator);
      if (open === undefined) return undefined;
      let records = samples.get(open);
      if (records === undefined) samples.set(open, (records = firstRecords(text, open)));
      return unwrapped(records, preset);
    },
    hasAround: (path) => locator.find(path) !== undefined,
  };
}

/** What can be known of the first rows of an NDJSON file. */
export function sampleOfRows(rows: readonly Row[]): RecordSample {
  const records = rows.flatMap((row) => (row.kind === 'object' ? [row.value] : [])).slice(0, SAMPLE_RECORDS);
  return {
    recordsOf: (preset) => (preset.records.includes('') ? unwrapped(records, preset) : undefined),
    hasAround: () => false,
  };
}

/** The records of a JSON text in a known format. */
export async function* readRecords(
  head: JsonHead,
  input: TextInput,
  preset: RecordPreset,
  locator: Locator,
): AsyncGenerator<RowBatch> {
  const { text } = head;
  const around = surround(preset, (path) => locator.read(path));
  const open = openOf(preset, text, locator);
  for await (const { rows } of readElements(head, open, input, open === skipSpace(text, 0))) {
    yield { rows: rows.map((row) => surrounded(row, around)) };
  }
}

/** Gives records what stands around them; nothing does in NDJSON. */
export function unwrapRows(rows: readonly Row[], preset: RecordPreset): readonly Row[] {
  const around = surround(preset, () => undefined);
  return rows.map((row) => surrounded(row, around));
}

function surrounded(row: Row, around: ReturnType<typeof surround>): Row {
  if (row.kind !== 'object') return row;
  const { line, lastLine } = row;
  return (
    surroundRow(row, around) ?? {
      kind: 'broken',
      line,
      lastLine,
      reason: 'bad-row',
      detail: 'there is no record in it',
    }
  );
}

/** Where the preset's records are: the first of its paths that leads to an array or an object. */
function openOf(preset: RecordPreset, text: string, locator: Locator): number | undefined {
  for (const path of preset.records) {
    const open = locator.find(path);
    if (open !== undefined && (text[open] === '[' || text[open] === '{')) return open;
  }
  return undefined;
}

function firstRecords(text: string, open: number): readonly unknown[] {
  const parts = text[open] === '[' ? splitParts(text, open, SAMPLE_RECORDS).parts : [{ start: open, end: undefined }];
  return parts.flatMap(({ start, end }) => {
    try {
      return [JSON.parse(text.slice(start, end ?? splitParts(text, start).end))];
    } catch {
      return [];
    }
  });
}

function unwrapped(records: readonly unknown[], { unwrap }: RecordPreset): readonly unknown[] {
  if (unwrap === undefined) return records;
  return records.filter((record) => hasPath(record, unwrap)).map((record) => valueAt(record, unwrap));
}
