import { KINDS } from '../model/finding.ts';
import { CHANNELS, CONTACTS, VISIBILITIES } from '../model/item.ts';
import { WHERE_KEYS } from '../model/settings.ts';
import type { Values } from './cross-faults.ts';
import type { Fault } from './fault.ts';
import { oneOf } from './one-of.ts';
import { entriesAt, isMapping, membersAt, valueAt } from './value-at.ts';

/** Keys whose values are ours to name. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  kind: KINDS,
  visibility: VISIBILITIES,
  contact: CONTACTS,
};

/** A `where` that no item can fit: a key items do not have, or a value such a key never has. */
export function whereFaults({ file, filled }: Values): readonly Fault[] {
  const sources = membersAt(filled, ['sources']).flatMap((source) =>
    isMapping(source) && typeof source['name'] === 'string' ? [source['name']] : [],
  );
  const cohorts = entriesAt(filled, ['gate', 'cohorts']).map(([name]) => name);
  const known: typeof NAMED = {
    ...NAMED,
    ...(sources.length > 0 && { source: sources }),
    // Where the config names none, their names are the data's own.
    ...(cohorts.length > 0 && { cohort: cohorts }),
  };
  return membersAt(filled, ['gate', 'rules']).flatMap((_, index) => {
    const where = ['gate', 'rules', index, 'where'];
    return entriesAt(filled, where).flatMap(([key, value]): readonly Fault[] => {
      const path = [...where, key];
      if (!isKey(key)) {
        const fix = `${oneOf(key, WHERE_KEYS)} A column that was not mapped is fields.${key}.`;
        return [{ path, onKey: true, message: `Items have no "${key}".`, fix }];
      }
      const names = known[key];
      if (names === undefined || names.includes(String(value))) return [];
      const shown = String(valueAt(file, path));
      return [
        { path, message: `No item has the ${key} ${JSON.stringify(shown.slice(0, 80))}.`, fix: oneOf(shown, names) },
      ];
    });
  });
}

function isKey(key: string): boolean {
  return (
    (WHERE_KEYS as readonly string[]).includes(key) || (key.startsWith('fields.') && key.length > 'fields.'.length)
  );
}
