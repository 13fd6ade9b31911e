import type { FeedbackItem, FieldValue } from '../../model/item.ts';
import { isPersonal } from './auto-map.ts';
import { isList } from './cell.ts';
import { type FieldMap, mappedColumns } from './field-map.ts';
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
  return (row) => {
    const fields: Record<string, FieldValue> = {};
    if (row.kind === 'cells') {
      for (const { name, index } of kept) {
        const cell = row.cells[index];
        if (cell !== undefined && cell !== '') fields[name] = cell;
      }
      return fields;
    }
    return objectFields(row.value, mapped);
  };
}

/** The record without what is mapped from it, also from within; personal members go at every depth. */
function objectFields(
  record: Readonly<Record<string, FieldValue>>,
  mapped: ReadonlySet<string>,
  prefix = '',
): Readonly<Record<string, FieldValue>> {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(record)) {
    const path = prefix + name;
    // Assigned to, this name would change what the object is.
    if (name === '__proto__' || mapped.has(path) || isPersonal(name)) continue;
    fields[name] = nestedField(value, mapped, `${path}.`);
  }
  return fields;
}

function nestedField(value: FieldValue, mapped: ReadonlySet<string>, prefix: string): FieldValue {
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map((part) => nestedField(part, mapped, prefix)) : objectFields(value, mapped, prefix);
}
