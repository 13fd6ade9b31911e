import type { FieldValue } from '../../model/item.ts';
import { isJsonQuery, jsonQuery } from './json-query.ts';
import type { CellsRow, ObjectRow } from './row.ts';

/** Takes one column's value out of a row; `undefined` when the row does not hold it. */
export type Pick = (row: CellsRow | ObjectRow) => FieldValue | undefined;

/** The column of a table by index, or of a record by its key, its dotted path, or a query (several values are a list). */
export function pickColumn(column: string, columns: readonly string[] | undefined): Pick {
  if (columns !== undefined) {
    const index = columns.indexOf(column);
    return (row) => (row.kind === 'cells' ? row.cells[index] : undefined);
  }
  if (isJsonQuery(column)) {
    const query = jsonQuery(column);
    return (row) => {
      const found = row.kind === 'object' ? query(row.value) : [];
      return found.length > 1 ? found : found[0];
    };
  }
  const path = column.split('.');
  return (row) => (row.kind === 'object' ? follow(row.value, column, path) : undefined);
}

function follow(record: ObjectRow['value'], column: string, path: readonly string[]): FieldValue | undefined {
  // A flat export may have the dots in its keys.
  if (Object.hasOwn(record, column)) return record[column];
  let value: FieldValue | undefined = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, FieldValue>>)[key];
  }
  return value;
}

/** A value as trimmed text; `undefined` for an absent, empty or structured one. */
export function cellText(value: FieldValue | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const text = (typeof value === 'string' ? value : String(value)).trim();
  return text === '' ? undefined : text;
}

/** As `cellText`; the texts of a list stand below each other, a blank line between them. */
export function cellWords(value: FieldValue | undefined): string | undefined {
  if (value === undefined || value === null || !isList(value)) return cellText(value);
  return cellText(value.flatMap((part) => cellText(part) ?? []).join('\n\n'));
}

/** `bug, slow` or `["bug", { "name": "slow" }]` as distinct tags, in their order. */
export function cellTags(value: FieldValue | undefined, separator = /[,;|]/): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  const parts = isList(value) ? value.map(tagName) : (cellText(value)?.split(separator) ?? []);
  return [...new Set(parts.map((part) => part?.trim().normalize('NFC') ?? ''))].filter((tag) => tag !== '');
}

function tagName(value: FieldValue): string | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return cellText(value);
  const { name, label } = value;
  return cellText(name ?? label);
}

/** `Array.isArray` that knows read-only lists. */
export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
