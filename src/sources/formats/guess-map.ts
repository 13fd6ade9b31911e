import type { FieldValue } from '../../model/item.ts';
import { autoMap, isPersonal } from './auto-map.ts';
import { cellText, pickColumn } from './cell.ts';
import { parseDate } from './dates.ts';
import { type FieldMap, mappedColumns, SCALES } from './field-map.ts';
import { recordPaths } from './record-paths.ts';
import type { CellsRow, ObjectRow, Row } from './row.ts';
import { UTC } from './time-zone.ts';

/** So many rows say enough of what a column holds. */
const SAMPLE = 200;
/** Customers' words are at least so long on average. */
const FEW_WORDS = 3;
const MOST = 0.9;

/**
 * What columns most likely are: by their names, and the date and the words also by what they hold. `columns` are those of a
 * table, absent for records, which are looked through at every depth. Guessed for people to look at, never used unseen.
 */
export function guessMap(columns: readonly string[] | undefined, rows: readonly Row[]): FieldMap {
  const sample = rows.filter((row): row is CellsRow | ObjectRow => row.kind !== 'broken').slice(0, SAMPLE);
  const names = columns ?? pathsIn(sample);
  const valuesOf = (column: string): readonly FieldValue[] => {
    const pick = pickColumn(column, columns);
    return sample.flatMap((row) => pick(row) ?? []);
  };
  const map = { ...autoMap(names, columns === undefined ? nameOfPath : undefined) };
  // The same person says many things: an id within is somebody's, not the record's.
  if (columns === undefined && map.id?.includes('.') === true) delete map.id;
  const free = (): readonly string[] => names.filter((name) => !mappedColumns(map).has(name) && !isPersonal(name));
  const createdAt = map.createdAt ?? free().find((name) => areDates(valuesOf(name)));
  if (createdAt !== undefined) map.createdAt = createdAt;
  const text = map.text ?? wordiest(free(), valuesOf);
  if (text !== undefined) map.text = text;
  const stars = map.rating === undefined ? free().find((name) => isStars(name, valuesOf(name))) : undefined;
  if (stars !== undefined) map.rating = { kind: 'stars', column: stars, ...SCALES.stars };
  const isWide = map.rating !== undefined && valuesOf(map.rating.column).some((value) => Number(value) > 5);
  // A plain `score` is a recommendation when some are beyond five stars.
  if (map.rating?.kind === 'stars' && /(?:^|\.)score$/i.test(map.rating.column) && isWide)
    map.rating = { kind: 'nps', column: map.rating.column, min: 0, max: 10 };
  return map;
}

function pathsIn(sample: readonly (CellsRow | ObjectRow)[]): readonly string[] {
  return [...new Set(sample.flatMap((row) => (row.kind === 'object' ? recordPaths(row.value) : [])))];
}

/** `requester.id` is a requester's id; of other members the last name says what they are. */
function nameOfPath(path: string): string {
  const parts = path.split('.');
  const own = /^(?:id|name|uuid|key|number)$/i.test(parts.at(-1) ?? '');
  return parts.slice(own ? -2 : -1).join('');
}

/** Words that are a mark or a review, in one language or the other: what the column holds decides. */
const MARKS = /(?:^|\.)(?:bewertung|beoordeling|évaluation|valoración|calificación|valutazione)$/i;

function isStars(name: string, values: readonly FieldValue[]): boolean {
  const texts = values.flatMap((value) => cellText(value) ?? []);
  return MARKS.test(name) && texts.length > 0 && texts.every((text) => /^[1-5]$/.test(text));
}

function areDates(values: readonly FieldValue[]): boolean {
  const texts = values.flatMap((value) => cellText(value) ?? []);
  const dates = texts.filter((text) => /\D/.test(text) && parseDate(text, UTC) !== undefined);
  // Even a good export has a broken row.
  return texts.length > 0 && dates.length >= texts.length * MOST;
}

function wordiest(columns: readonly string[], valuesOf: (column: string) => readonly FieldValue[]): string | undefined {
  const counted = columns.map((column) => ({ column, words: meanWords(valuesOf(column)) }));
  const [most] = counted.sort((a, b) => b.words - a.words);
  return most !== undefined && most.words >= FEW_WORDS ? most.column : undefined;
}

function meanWords(values: readonly FieldValue[]): number {
  const texts = values.flatMap((value) => (typeof value === 'string' && !/^\w+:\/\//.test(value) ? [value] : []));
  const words = texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
  return texts.length === 0 || areDates(texts) ? 0 : words / texts.length;
}
