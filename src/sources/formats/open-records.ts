import { checkBytes } from './check-bytes.ts';
import { findRecords } from './find-records.ts';
import { readElements, readJsonHead } from './json.ts';
import { skipSpace } from './json-parts.ts';
import { readNdjson } from './ndjson.ts';
import type { TextInput } from './open-text.ts';
import type { RecordPreset } from './presets/preset.ts';
import { cloudEventsPreset } from './presets/records/cloud-events.ts';
import { RECORD_PRESETS } from './presets/records/record-presets.ts';
import { unwrapEvents } from './records/cloud-events.ts';
import { Locator } from './records/locate.ts';
import { recognise, type Recognised } from './records/recognise.ts';
import { readRecords, sampleOfRows, sampleOfText, unwrapRows } from './records/record-reader.ts';
import type { RowBatch } from './row.ts';

/** By what records may be read. */
export interface RecordChoice {
  /** The preset that is named by hand. */
  readonly chosen?: RecordPreset;
  /** Presets that are looked for when none is named. */
  readonly presets: readonly RecordPreset[];
  /** Dotted path to the array of a JSON document in no known format. */
  readonly path?: string;
}

/** Records whose format is known as far as it can be. */
export interface OpenRecords {
  /** The known format they are in; absent when they are read by the map, or by common names. */
  readonly preset?: RecordPreset;
  /** By what the preset was known; absent when it is named by hand. */
  readonly recognised?: Recognised;
  readonly batches: AsyncIterable<RowBatch>;
}

/** Opens a JSON document in a format that is chosen or recognised, else as the array it holds. */
export async function openJson(input: TextInput, { chosen, presets, path }: RecordChoice): Promise<OpenRecords> {
  const head = await readJsonHead(input);
  const { text } = head;
  const locator = new Locator(text);
  const found = chosen === undefined ? recognise(presets, sampleOfText(text, locator)) : undefined;
  const preset = chosen ?? found?.preset;
  if (preset !== undefined) return known(preset, found, checkBytes(input, readRecords(head, input, preset, locator)));
  const open = findRecords(text, path, input.file);
  const isWhole = path === undefined && open === skipSpace(text, 0);
  return { batches: checkBytes(input, readElements(head, open, input, isWhole)) };
}

/** Opens one JSON object a line in a format that is chosen or recognised by its first lines. */
export async function openNdjson(input: TextInput, { chosen, presets }: RecordChoice): Promise<OpenRecords> {
  const rest = checkBytes(input, readNdjson(input));
  const next = await rest.next();
  const first: RowBatch = next.done === true ? { rows: [] } : next.value;
  const found = chosen === undefined ? recognise(presets, sampleOfRows(first.rows)) : undefined;
  const preset = chosen ?? found?.preset;
  const batches = resume(first, rest);
  return preset === undefined ? { batches } : known(preset, found, unwrapBatches(batches, preset));
}

function known(preset: RecordPreset, found: Recognised | undefined, batches: AsyncIterable<RowBatch>): OpenRecords {
  const isEvents = preset === cloudEventsPreset;
  return {
    preset,
    batches: isEvents ? unwrapEvents(batches, RECORD_PRESETS, preset) : batches,
    ...(found && { recognised: found }),
  };
}

async function* unwrapBatches(batches: AsyncIterable<RowBatch>, preset: RecordPreset): AsyncGenerator<RowBatch> {
  for await (const { rows } of batches) yield { rows: unwrapRows(rows, preset) };
}

async function* resume(first: RowBatch, rest: AsyncGenerator<RowBatch>): AsyncGenerator<RowBatch> {
  yield first;
  yield* rest;
}
