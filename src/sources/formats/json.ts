import { UserError } from '../../model/problem.ts';
import { LONGEST_LINE } from '../../interchange/items-lines.ts';
import { type Element, ElementSplitter } from './element-splitter.ts';
import { findRecords } from './find-records.ts';
import { skipSpace, splitParts } from './json-parts.ts';
import { jsonRow } from './json-row.ts';
import type { TextInput } from './open-text.ts';
import { emptyFile } from './open-text.ts';
import { BATCH_ROWS, type Row, type RowBatch } from './row.ts';

/** So much of a document is looked at to know what it is: a larger array is read as it comes. 1 Mi characters. */
const HEAD_TEXT = 2 ** 20;
/** A larger document whose records are within an object is better off as NDJSON: its text is held in memory. 256 Mi characters. */
const LARGEST_TEXT = 256 * 2 ** 20;

/**
 * The records of an array in a JSON file (see `findRecords` for which). Throws a `UserError` for an empty or too large
 * file, or when there is no array.
 */
export async function* readJson(input: TextInput, records?: string): AsyncGenerator<RowBatch> {
  const head = await readJsonHead(input);
  const open = findRecords(head.text, records, input.file);
  yield* readElements(head, open, input, records === undefined && open === skipSpace(head.text, 0));
}

/** The beginning of a JSON text. */
export interface JsonHead {
  readonly text: string;
  /** What follows `text` in an array too large to hold; absent when `text` is all there is. */
  readonly rest?: AsyncIterable<string>;
}

/**
 * All of a JSON file, or the beginning of one that is a large array. Throws a `UserError` when it is empty or an object
 * that is too large.
 */
export async function readJsonHead(input: TextInput): Promise<JsonHead> {
  const chunks = input.chunks[Symbol.asyncIterator]();
  const parts: string[] = [];
  let [length, isArray] = [0, false];
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    if (length === 0) isArray = next.value.trimStart().startsWith('[');
    length += next.value.length;
    parts.push(next.value);
    if (isArray && length >= HEAD_TEXT) return { text: parts.join(''), rest: { [Symbol.asyncIterator]: () => chunks } };
    if (length > LARGEST_TEXT) throw tooLarge(input.file);
  }
  const text = parts.join('');
  if (skipSpace(text, 0) === text.length && input.cut() === undefined) throw emptyFile(input.file);
  return { text };
}

/**
 * The elements of the array, or the one object, that opens at `open`, as rows: each is parsed on its own, a broken one is a
 * broken row, and in a file that ends early the last one is a truncated row. `isWhole`: nothing may follow it. Without an
 * `open` the file holds no record at all. Throws a `UserError` for an element past all bounds.
 */
export async function* readElements(
  { text, rest }: JsonHead,
  open: number | undefined,
  input: TextInput,
  isWhole: boolean,
): AsyncGenerator<RowBatch> {
  const splitter = new ElementSplitter(lineOf(text, open ?? text.length));
  let rows: Row[] = [];
  for await (const piece of piecesFrom(text, open, rest)) {
    for (const element of splitter.push(piece)) {
      rows.push(toRow(element));
      if (rows.length < BATCH_ROWS) continue;
      yield { rows };
      rows = [];
    }
    if (splitter.isTooLong) throw elementTooLong(input.file, splitter.rest().line);
    if (splitter.isClosed && (!isWhole || splitter.rest().text !== '')) break;
  }
  yield { rows: [...rows, ...lastRows(splitter, open, input, isWhole)] };
}

function toRow({ text, line, lastLine }: Element): Row {
  return jsonRow(text, line, lastLine);
}

/** What is said of the end: a last element that is whole though its array is not, and what is wrong with the file. */
function lastRows(splitter: ElementSplitter, open: number | undefined, input: TextInput, isWhole: boolean): Row[] {
  const rest = splitter.rest();
  const { lastLine: line } = rest;
  const cutHere = open !== undefined && !splitter.isClosed;
  const last = cutHere && rest.text !== '' ? toRow(rest) : undefined;
  const cut = input.cut() ?? (cutHere ? 'the file ends before the array does' : undefined);
  const rows: Row[] = last?.kind === 'object' ? [last] : [];
  if (cut !== undefined) rows.push({ kind: 'broken', line, lastLine: line, reason: 'truncated', detail: cut });
  if (isWhole && splitter.isClosed && rest.text !== '') {
    const detail = 'more text follows the end of the array';
    rows.push({ kind: 'broken', line, lastLine: line, reason: 'bad-row', detail });
  }
  return rows;
}

/** An array from its bracket on; a lone object as the array of itself. */
async function* piecesFrom(
  text: string,
  open: number | undefined,
  rest: AsyncIterable<string> | undefined,
): AsyncGenerator<string> {
  if (open === undefined) return;
  if (text[open] === '[') {
    yield text.slice(open);
    if (rest !== undefined) yield* rest;
    return;
  }
  const { end } = splitParts(text, open);
  yield `[${text.slice(open, end)}${end === undefined ? '' : ']'}`;
}

function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function elementTooLong(file: string, line: number): UserError {
  const message = `The record on line ${line} of "${file}" is longer than ${LONGEST_LINE / 2 ** 20} million characters.`;
  return new UserError(
    { message, at: { file, line }, fix: 'Most likely a quote is never closed: export it again.' },
    5,
  );
}

function tooLarge(file: string): UserError {
  const message = `"${file}" is larger than ${LARGEST_TEXT / 2 ** 20} million characters, too much for one JSON object.`;
  return new UserError(
    { message, at: { file }, fix: 'Export it as NDJSON (one object a line), as one array or CSV, or in parts.' },
    5,
  );
}
