import type { FieldValue } from '../../model/item.ts';
import { isList } from './cell.ts';

const [DEEPEST, MOST] = [5, 200];

type JsonRecord = Readonly<Record<string, FieldValue>>;

/** The dotted paths at which a record holds texts, numbers or lists, the shallow ones first. */
export function recordPaths(record: JsonRecord): readonly string[] {
  const paths: string[] = [];
  let level: readonly (readonly [prefix: string, record: JsonRecord])[] = [['', record]];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const deeper: (readonly [string, JsonRecord])[] = [];
    for (const [prefix, holder] of level) {
      for (const [key, value] of Object.entries(holder)) {
        if (prefix !== '' && key.includes('.')) continue;
        if (typeof value === 'object' && value !== null && !isList(value)) deeper.push([`${prefix}${key}.`, value]);
        else if (paths.length < MOST) paths.push(prefix + key);
      }
    }
    level = deeper;
  }
  return paths;
}
