import type { FieldValue } from '../../model/item.ts';
import type { Skip } from '../../model/skip.ts';
import { UserError } from '../../model/problem.ts';
import { cellText } from '../formats/cell.ts';
import { parseDate } from '../formats/dates.ts';
import { UTC } from '../formats/time-zone.ts';
import type { Collected } from '../source.ts';
import type { ApiClient } from './api-client.ts';
import type { ApiStream, ApiValues, JsonRecord } from './api-preset.ts';
import { type ApiRequest, buildRequest, withoutParameters, withParameter } from './build-request.ts';
import { isRecord, recordsOf } from './check-page.ts';
import { firstRequest, nextRequest, tokenOf } from './next-request.ts';
import { readObjects, readPath } from './read-path.ts';
import type { StreamProgress, StreamState } from '../stream-progress.ts';
import { type MadeItem, whyLeftOut } from './to-item.ts';

/** More pages than this are a service that never ends. */
const MOST_PAGES = 100_000;
const DAY = 86_400_000;

/** What reading a stream needs. */
export interface StreamReader {
  readonly stream: ApiStream;
  readonly client: ApiClient;
  readonly address: string;
  readonly values: ApiValues;
  /** Where its rows came from, for the accounting. */
  readonly from: string;
  readonly source: string;
  readonly start: StreamState;
  readonly progress: StreamProgress;
  readonly toItem: (record: JsonRecord) => MadeItem;
  /** Ids this run has yielded, over all streams. */
  readonly ids: Set<string>;
  /** Nothing that changed before is wanted; milliseconds since 1970. */
  readonly wanted: number | undefined;
  readonly now: number;
}

/** Reads a stream page by page. After each batch was taken, `reader.progress` knows of it. */
export async function* readStream(reader: StreamReader): AsyncGenerator<readonly Collected[]> {
  const { stream, client, progress, address, values, start } = reader;
  const definition = stream.definition && (await client(buildRequest(stream.definition, address, values))).body;
  let request: ApiRequest | undefined = openingRequest(reader);
  let etag: string | undefined;
  for (let number = 0; request !== undefined; number++) {
    if (number >= MOST_PAGES) throw endless(reader);
    const conditional: Readonly<Record<string, string>> =
      stream.conditional === true && number === 0 && start.etag !== undefined ? { 'if-none-match': start.etag } : {};
    const answer = await client({ ...request, headers: { ...request.headers, ...conditional } });
    if (answer.body === undefined) return;
    if (number === 0) etag = answer.headers.get('etag') ?? undefined;
    const records = recordsOf(stream, answer.body, reader.from);
    const joined = records.map((record) => join(stream, record, answer.body ?? null, values['each']));
    const batch: Collected[] = [];
    for (const record of joined) batch.push(await collect(reader, record, definition));
    yield batch;
    progress.pageDone(
      stream.page.kind === 'cursor' && stream.page.keeps === true ? tokenOf(stream.page, answer.body) : undefined,
    );
    const next = nextRequest(stream.page, request, { body: answer.body, headers: answer.headers, records, number });
    if (next !== undefined && sameRequest(next, request)) throw endless(reader);
    request = isBeyond(reader, joined) ? undefined : next;
  }
  progress.finished(etag);
}

/** The first request: from the token that was kept, or from the time everything is known up to. */
export function openingRequest({ stream, address, values, start, progress, wanted, now }: StreamReader): ApiRequest {
  const request = firstRequest(stream.page, buildRequest(stream.request, address, values));
  const { page, since } = stream;
  if (page.kind === 'cursor' && start.token !== undefined)
    return withParameter(withoutParameters(request, page.drops ?? []), page.to, start.token);
  const from = progress.lowerBound ?? wanted ?? 0;
  if (since === undefined) return request;
  const earliest = since.days === undefined ? from : Math.max(from, now - since.days * DAY + 60_000);
  return withParameter(request, since.to, writeTime(earliest, since.as));
}

function writeTime(instant: number, as: NonNullable<ApiStream['since']>['as']): string | number {
  const seconds = Math.floor(Math.max(0, instant) / 1000);
  if (as === 'seconds') return String(seconds);
  if (as === 'seconds-number') return seconds;
  const iso = new Date(seconds * 1000).toISOString();
  return as === 'iso' ? iso : iso.replace(/\.\d{3}Z$/, '');
}

async function collect(
  reader: StreamReader,
  record: FieldValue,
  definition: FieldValue | undefined,
): Promise<Collected> {
  const { stream, progress, wanted } = reader;
  const skip = (reason: Skip['reason'], detail: string): Collected => ({
    kind: 'skip',
    skip: { source: reader.source, file: reader.from, reason, detail },
  });
  if (!isRecord(record)) return skip('bad-row', 'the record is no object');
  const id = cellText(readPath(record, stream.shape.map.id ?? 'id'));
  if (id === undefined) return skip('bad-row', `no id at ${stream.shape.map.id}`);
  const changed = changedAt(stream, record);
  if (changed !== undefined && progress.isCollected(id, changed))
    return skip('duplicate', 'an earlier run has collected it');
  if (changed !== undefined && progress.lowerBound === undefined && wanted !== undefined && changed < wanted)
    return skip('outside-window', 'before the start of this source');
  if (reader.ids.has(id)) {
    if (changed !== undefined) progress.missed(changed);
    return skip('duplicate', 'this run has collected it already');
  }
  const made = whyLeftOut(stream.shape, record) ?? (await complete(reader, record, definition));
  if (changed !== undefined) progress.took(id, changed);
  if (made.kind === 'skip') return skip(made.reason, made.detail);
  reader.ids.add(id);
  return { kind: 'item', item: made.item, from: reader.from, ...(made.leftOut && { leftOut: made.leftOut }) };
}

/** Asks for what the list leaves out, then maps. */
async function complete(
  reader: StreamReader,
  record: JsonRecord,
  definition: FieldValue | undefined,
): Promise<MadeItem> {
  const { stream } = reader;
  const whole = stream.detail === undefined ? record : await withDetail(reader, stream.detail, record);
  if (whole === undefined) return { kind: 'skip', reason: 'deleted', detail: 'it was deleted while it was read' };
  return reader.toItem(stream.prepare?.(whole, definition) ?? whole);
}

async function withDetail(
  { client, address, values, stream, from }: StreamReader,
  detail: NonNullable<ApiStream['detail']>,
  record: JsonRecord,
): Promise<JsonRecord | undefined> {
  const id = cellText(readPath(record, stream.shape.map.id ?? 'id')) ?? '';
  const parts: FieldValue[] = [];
  let request: ApiRequest | undefined = firstRequest(
    detail.page,
    buildRequest(detail.request, address, { ...values, id }),
  );
  for (let number = 0; request !== undefined; number++) {
    const { body, headers } = await client(request, true);
    if (body === undefined) return undefined;
    const records = recordsOf({ records: detail.records, requires: [] }, body, `${from} (${detail.as})`);
    parts.push(...records);
    const next = nextRequest(detail.page, request, { body, headers, records, number });
    request = next !== undefined && (sameRequest(next, request) || number >= MOST_PAGES) ? undefined : next;
  }
  return { ...record, [detail.as]: parts };
}

/** The record with what it refers to, and with the value its stream is read for. */
function join(
  { joins = [] }: ApiStream,
  record: FieldValue,
  body: FieldValue,
  value: ApiValues[string] | undefined,
): FieldValue {
  if ((joins.length === 0 && value === undefined) || !isRecord(record)) return record;
  const found = joins.map(({ from, key, by, as }) => {
    const wanted = readPath(record, by);
    const match = readObjects(body, from).find((each) => readPath(each, key) === wanted && wanted !== undefined);
    return [as, match ?? null] as const;
  });
  return { ...record, ...Object.fromEntries(found), ...(value !== undefined && { each: value }) };
}

/** Newest first, a page of nothing but old records means that all others are older. */
function isBeyond({ stream, progress, wanted }: StreamReader, records: readonly FieldValue[]): boolean {
  const bound = progress.lowerBound ?? wanted;
  if (stream.order !== 'newest-first' || bound === undefined || records.length === 0) return false;
  return records.every((record) => isRecord(record) && (changedAt(stream, record) ?? Infinity) < bound);
}

function changedAt({ changed }: ApiStream, record: JsonRecord): number | undefined {
  const text = cellText(readPath(record, changed));
  return text === undefined ? undefined : parseDate(text, UTC);
}

function sameRequest(a: ApiRequest, b: ApiRequest): boolean {
  return a.url === b.url && JSON.stringify(a.body) === JSON.stringify(b.body);
}

function endless({ from }: StreamReader): UserError {
  return new UserError(
    { message: `${from} leads from a page to the same page.`, fix: 'Report it; nothing that was read is lost.' },
    5,
  );
}
