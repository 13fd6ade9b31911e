import type { FieldValue } from '../../../model/item.ts';
import { isJsonQuery, jsonQuery } from '../json-query.ts';
import type { Path } from './record-shape.ts';

/** The member of a record that holds what was lifted from around it. No export has a key of this name. */
export const AROUND = '^';

interface Step {
  readonly key: string;
  readonly each: boolean;
}
const STEPS = new Map<Path, readonly Step[]>();
/** Paths come from presets and configs, not from data: there are few. */
const MOST_PATHS = 5000;

/** Every value at a path, in order; of a path without `[]` at most one. Inherited members are none. */
export function valuesAt(from: unknown, path: Path): readonly FieldValue[] {
  if (isJsonQuery(path)) return jsonQuery(path)(from);
  let values: readonly unknown[] = [from];
  for (const { key, each } of stepsOf(path)) {
    const next: unknown[] = [];
    for (const value of values) {
      const member = key === '' ? value : memberOf(value, key);
      if (!each) {
        if (member !== undefined) next.push(member);
      } else if (Array.isArray(member)) for (const part of member as readonly unknown[]) next.push(part);
    }
    values = next;
  }
  return values as readonly FieldValue[];
}

/** The first value at a path that holds something, else the first at all. */
export function valueAt(from: unknown, path: Path): FieldValue | undefined {
  const values = valuesAt(from, path);
  return values.find(holdsSomething) ?? values[0];
}

/** Whether a path leads to a member, be it null. */
export function hasPath(from: unknown, path: Path): boolean {
  return valuesAt(from, path).length > 0;
}

/** Null, an empty text, list or object are nothing. */
export function holdsSomething(value: FieldValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function stepsOf(path: Path): readonly Step[] {
  let steps = STEPS.get(path);
  if (steps !== undefined) return steps;
  const keys = path === '' ? [] : path.split('.');
  if (path.startsWith(AROUND)) keys.splice(0, 1, AROUND, path.slice(1).split('.', 1)[0] ?? '');
  steps = keys.map((key) => (key.endsWith('[]') ? { key: key.slice(0, -2), each: true } : { key, each: false }));
  if (STEPS.size >= MOST_PATHS) STEPS.clear();
  STEPS.set(path, steps);
  return steps;
}
