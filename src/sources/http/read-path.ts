import type { FieldValue } from '../../model/item.ts';
import { cellText, isList } from '../formats/cell.ts';
import { isJsonQuery, jsonQuery } from '../formats/json-query.ts';

/**
 * The value at a dotted path, `''` for the whole; of alternatives (`a|b`) the first that holds something. Of a query
 * several values are a list.
 */
export function readPath(value: FieldValue | undefined, path: string): FieldValue | undefined {
  if (isJsonQuery(path)) {
    const found = jsonQuery(path)(value);
    return found.length > 1 ? found : found[0];
  }
  for (const way of path.split('|')) {
    const found = follow(value, way);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return follow(value, path.split('|')[0] ?? '');
}

/** The text or number at a path as trimmed text; `''` for anything else. */
export function readText(value: FieldValue | undefined, path: string): string {
  return cellText(readPath(value, path)) ?? '';
}

/** The objects of the list at a path; an object stands for a list of one, as services do that were made from XML. */
export function readObjects(value: FieldValue | undefined, path: string): readonly FieldValue[] {
  const found = readPath(value, path);
  if (found === undefined || found === null) return [];
  return isList(found) ? found : [found];
}

function follow(value: FieldValue | undefined, path: string): FieldValue | undefined {
  if (path === '') return value;
  let here: FieldValue | undefined = value;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string, FieldValue>>)[step];
  }
  return here;
}
