import { UserError } from '../../model/problem.ts';
import type { Recognition } from '../../model/recognition.ts';
import { containerOf } from '../formats/containers/container.ts';
import { readParquet } from '../formats/containers/parquet.ts';
import { readWhole } from '../formats/containers/read-whole.ts';
import { isWorkbook, openWorkbook } from '../formats/containers/workbook.ts';
import { openZip, type ZipPart } from '../formats/containers/zip.ts';
import { formatOf } from '../formats/detect-format.ts';
import { layTable } from '../formats/lay-table.ts';
import { type MailFormat, mailFormatOf } from '../formats/mail/is-mail.ts';
import { readMail } from '../formats/mail/read-mail.ts';
import { openJson, openNdjson } from '../formats/open-records.ts';
import { openText } from '../formats/open-text.ts';
import { peek } from '../formats/peek.ts';
import type { RecordPreset } from '../formats/presets/preset.ts';
import { mailPreset } from '../formats/presets/records/mail.ts';
import { slackPreset } from '../formats/presets/records/slack.ts';
import { readRows } from '../formats/read-rows.ts';
import type { Recognised } from '../formats/records/recognise.ts';
import { isSlackExport, isSlackFile, slackRows } from '../formats/records/slack-rows.ts';
import type { RecordBatch, RowBatch } from '../formats/row.ts';
import type { Collected } from '../source.ts';
import { describeRecords } from './describe-records.ts';
import { describeShape, type FileFacts } from './describe-shape.ts';
import { type Known, knownFor } from './known-for.ts';
import { mapTable } from './map-table.ts';
import { encrypted, isLitter, notData, type Part, readParts } from './read-parts.ts';
import type { RowMapper } from './row-mapper.ts';
import type { FilesSettings } from './settings.ts';

/** Hears how each file is understood, before its rows come; says whether they are wanted. */
export type Hear = (recognition: Recognition) => boolean;

/** Where a file stands. */
interface Place {
  /** What it is, where the place it was found in says so. */
  readonly format?: MailFormat;
  readonly inArchive?: boolean;
  /** Nothing beside it may hold the feedback: each row of a table that holds none is accounted for. */
  readonly isAlone: boolean;
}

type Signs = Pick<Recognised, 'score' | 'because' | 'second'>;
type Facts = Omit<FileFacts, 'source'>;
type Rows = AsyncGenerator<readonly Collected[]>;

/** Reads one file of a source after the other, whatever holds its rows. */
export class FileReader {
  readonly #settings: FilesSettings;
  readonly #mapper: RowMapper;
  readonly #hear: Hear;
  readonly #known: Known;

  /** Throws a `UserError` (2) when the settings name a preset that does not exist. */
  constructor(settings: FilesSettings, mapper: RowMapper, hear: Hear) {
    this.#settings = settings;
    this.#mapper = mapper;
    this.#hear = hear;
    this.#known = knownFor(settings);
  }

  /** The rows of a file: text, mail, a Parquet file, a workbook or an archive of them. Throws a `UserError` (5). */
  async *read(file: string, bytes: AsyncIterable<Uint8Array>, place: Place = { isAlone: true }): Rows {
    const { head, all } = await peek(bytes);
    const container = containerOf(head);
    const mail = mailFormatOf(file, head, place.format ?? this.#settings.format);
    if (container === 'zip') yield* this.#readZip(file, await readWhole(all, file), place);
    else if (container === 'parquet')
      yield* this.#readTable(file, 'parquet', readParquet(await readWhole(all, file), file), place.isAlone);
    else if (mail !== undefined) yield* this.#readMail(file, mail, all);
    else yield* this.#readText(file, all, place.isAlone);
  }

  async *#readText(file: string, bytes: AsyncIterable<Uint8Array>, isAlone: boolean): Rows {
    const { encoding, records: path, format: wanted, delimiter } = this.#settings;
    const text = await openText(bytes, file, encoding);
    const { format, input } = await formatOf(text, wanted, path);
    const facts = { file, format, encoding: text.encoding };
    if (format === 'csv' || format === 'tsv') {
      const rows = readRows(input, {
        format,
        layOut: this.#known.layOut,
        ...(delimiter !== undefined && { delimiter }),
      });
      yield* this.#mapTable(rows, facts, isAlone);
      return;
    }
    const choice = { ...this.#known, ...(path !== undefined && { path }) };
    const { preset, recognised, batches } = await (format === 'json' ? openJson : openNdjson)(input, choice);
    if (preset === undefined) yield* this.#mapTable(batches, facts, isAlone);
    else yield* this.#mapRecords(batches, facts, preset, recognised);
  }

  async *#readMail(file: string, format: MailFormat, bytes: AsyncIterable<Uint8Array>): Rows {
    yield* this.#mapRecords(readMail(bytes, file, format), { file, format }, mailPreset, this.#signsOf(mailPreset));
  }

  async *#readTable(file: string, format: string, records: AsyncIterable<RecordBatch>, isAlone: boolean): Rows {
    yield* this.#mapTable(layTable(records, file, this.#known.layOut), { file, format }, isAlone);
  }

  async *#readZip(file: string, bytes: Buffer, { inArchive = false }: Place): Rows {
    const zipped = await openZip(bytes, file);
    if (isWorkbook(zipped)) {
      const sheets = await openWorkbook(bytes, zipped, file);
      const parts = sheets.map(({ name, records }): Part => {
        const from = sheets.length === 1 ? file : `${file}/${name}`;
        return { name: from, read: (isAlone) => this.#readTable(from, 'xlsx', records(), isAlone) };
      });
      yield* readParts(file, parts, this.#settings.name);
      return;
    }
    if (inArchive) throw archiveInArchive(file);
    if (isSlackExport(zipped)) yield* this.#readSlack(file, zipped);
    else yield* readParts(file, this.#partsOf(file, zipped), this.#settings.name);
  }

  #partsOf(file: string, zipped: readonly ZipPart[]): readonly Part[] {
    return zipped.map(({ name, isEncrypted, stream }): Part => {
      const from = `${file}/${name}`;
      return { name: from, isEncrypted, read: (isAlone) => this.read(from, stream(), { inArchive: true, isAlone }) };
    });
  }

  async *#readSlack(file: string, zipped: readonly ZipPart[]): Rows {
    const locked = zipped.find((part) => part.isEncrypted && isSlackFile(part));
    if (locked !== undefined) throw encrypted(`${file}/${locked.name}`);
    const others = zipped.filter((part) => !isSlackFile(part) && !isLitter(part.name));
    const named = others.map(({ name }) => `${file}/${name}`);
    yield named.map((name) => notData(name, this.#settings.name, 'a file of the export that holds no messages'));
    yield* this.#mapRecords(slackRows(zipped, file), { file, format: 'zip' }, slackPreset, this.#signsOf(slackPreset));
  }

  /** What speaks for a preset with a reader of its own; nothing when the config names the format. */
  #signsOf({ knownBy = [] }: RecordPreset): Signs | undefined {
    return this.#settings.format === undefined ? { score: knownBy.length, because: knownBy.join(', ') } : undefined;
  }

  async *#mapRecords(
    batches: AsyncIterable<RowBatch>,
    facts: Facts,
    preset: RecordPreset,
    found: Signs | undefined,
  ): Rows {
    const { name: source, map: override = {} } = this.#settings;
    if (!this.#hear(describeRecords({ source, ...facts }, preset, found, override))) return;
    const map = this.#mapper.forRecords(facts.file, preset);
    for await (const batch of batches) {
      const collected = map(batch);
      if (collected.length > 0) yield collected;
    }
  }

  async *#mapTable(batches: AsyncIterable<RowBatch>, facts: Facts, isAlone: boolean): Rows {
    const { name: source } = this.#settings;
    let isWanted = true;
    const map = this.#mapper.forFile(facts.file, (shape) => {
      isWanted = this.#hear(describeShape({ source, ...facts }, shape));
    });
    for await (const collected of mapTable(
      batches,
      map,
      facts.file,
      isAlone ? { source, file: facts.file } : undefined,
    )) {
      if (!isWanted && !this.#mapper.isOpen(facts.file)) return;
      if (collected.length > 0) yield collected;
    }
  }
}

function archiveInArchive(file: string): UserError {
  const message = `"${file}" is an archive inside an archive.`;
  return new UserError({ message, at: { file }, fix: 'Unpack the outer one and name what is in it.' }, 5);
}
