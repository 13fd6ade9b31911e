import type { FeedbackItem, FieldValue } from '../../model/item.ts';
import { isPersonal } from './auto-map.ts';
import { cellText, isList, pickColumn } from './cell.ts';
import { type FieldMap, mappedColumns } from './field-map.ts';
import { isJsonQuery } from './json-query.ts';
import type { CellsRow, ObjectRow } from './row.ts';

/** Makes the pure function that reads the columns nothing is mapped from. Empty cells and personal columns are left out. */
export function fieldReader(
  map: FieldMap,
  columns: readonly string[] | undefined,
  isPrivate: (column: string) => boolean = () => false,
): (row: CellsRow | ObjectRow) => FeedbackItem['fields'] {
  const mapped = mappedColumns(map);
  const isField = (name: string): boolean => !mapped.has(name) && !isPersonal(name) && !isPrivate(name);
  const kept = (columns ?? []).map((name, index) => ({ name, index })).filter(({ name }) => isField(name));
  const personOf = personReader(map);
  return (row) => {
    const fields: Record<string, FieldValue> = {};
    if (row.kind === 'cells') {
      for (const { name, index } of kept) {
        const cell = row.cells[index];
        if (cell !== undefined && cell !== '') fields[name] = cell;
      }
      return fields;
    }
    return objectFields(row.value, { mapped, person: personOf(row) });
  };
}

/** What must not become a field: mapped paths, and what a query found out about a person, wherever it stands. */
interface Taken {
  readonly mapped: ReadonlySet<string>;
  readonly person: ReadonlySet<string>;
}

/** A query does not say where its value stood, so addresses and names found by one are known by what they are. */
function personReader(map: FieldMap): (row: ObjectRow) => ReadonlySet<string> {
  const queries = [map['customer.email'], map['customer.name']].filter(
    (path) => path !== undefined && isJsonQuery(path),
  );
  const picks = queries.flatMap((query) => (query === undefined ? [] : pickColumn(query, undefined)));
  const nobody: ReadonlySet<string> = new Set();
  if (picks.length === 0) return () => nobody;
  return (row) => new Set(picks.flatMap((pick) => cellText(pick(row)) ?? []));
}

/** The record without what is mapped from it, also from within; personal members go at every depth. */
function objectFields(
  record: Readonly<Record<string, FieldValue>>,
  taken: Taken,
  prefix = '',
): Readonly<Record<string, FieldValue>> {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(record)) {
    const path = prefix + name;
    // Assigned to, this name would change what the object is.
    if (name === '__proto__' || taken.mapped.has(path) || isPersonal(name)) continue;
    if (typeof value === 'string' && taken.person.has(value.trim())) continue;
    fields[name] = nestedField(value, taken, `${path}.`);
  }
  return fields;
}

function nestedField(value: FieldValue, taken: Taken, prefix: string): FieldValue {
  if (typeof value !== 'object' || value === null) return value;
  if (!isList(value)) return objectFields(value, taken, prefix);
  const kept = value.filter((part) => typeof part !== 'string' || !taken.person.has(part.trim()));
  return kept.map((part) => nestedField(part, taken, prefix));
}
