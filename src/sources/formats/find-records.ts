import { nearestName } from '../../model/nearest-name.ts';
import { UserError } from '../../model/problem.ts';
import { type Part, skipSpace, splitEntry, splitParts } from './json-parts.ts';

/** Deeper within objects than this, no records are looked for. */
const DEEPEST = 4;

/**
 * Where in a JSON text the array of records opens: at the dotted path, at the top, or at the only array of the object at
 * the top, else at the only array of objects a few objects within it. Throws a `UserError` that names what is there instead.
 */
export function findRecords(text: string, path: string | undefined, file: string): number {
  const top = skipSpace(text, 0);
  if (path !== undefined) return follow(text, top, path, file);
  if (text[top] === '[') return top;
  if (text[top] !== '{')
    throw noArray(
      file,
      `"${file}" is not JSON: it begins with neither [ nor {.`,
      'Set "format" when it is something else.',
    );
  const { end } = splitParts(text, top);
  if (end !== undefined && text[skipSpace(text, end)] === '{') {
    throw noArray(
      file,
      `"${file}" holds one JSON object after the other, not one array.`,
      'Set "format: ndjson" for this source.',
    );
  }
  const arrays = nearestArrays(text, top);
  const [only] = arrays;
  if (only !== undefined && arrays.length === 1) return only.start;
  const names = arrays.map((found) => found.path).join(', ');
  throw noArray(
    file,
    arrays.length === 0 ? `"${file}" holds no array of records.` : `"${file}" holds ${arrays.length} arrays: ${names}.`,
    'Set "records" to the dotted path of the array, such as data.items.',
  );
}

interface Found {
  readonly path: string;
  readonly start: number;
}

/** The arrays nearest to the top. Within other objects only those that may hold records count: lists of words are many. */
function nearestArrays(text: string, top: number): readonly Found[] {
  let level: readonly Found[] = [{ path: '', start: top }];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const members = level.flatMap(({ path, start }) => membersAt(text, start, path === '' ? '' : `${path}.`));
    const arrays = members.filter(({ start }) => text[start] === '[' && (depth === 0 || holdsRecords(text, start)));
    if (arrays.length > 0) return arrays;
    level = members.filter(({ path, start }) => text[start] === '{' && path !== '');
  }
  return [];
}

function membersAt(text: string, open: number, prefix: string): readonly Found[] {
  return [...entries(text, open)].map(([key, { start }]) => ({ path: prefix + key, start }));
}

function holdsRecords(text: string, open: number): boolean {
  const first = text[skipSpace(text, open + 1)];
  return first === '{' || first === ']';
}

function follow(text: string, top: number, path: string, file: string): number {
  let at = top;
  for (const key of path.split('.')) {
    const here = text[at] === '{' ? entries(text, at) : new Map<string, Part>();
    const value = here.get(key);
    if (value === undefined) {
      const near = nearestName(key, here.keys());
      const fix = near === undefined ? 'Set "records" to the dotted path of the array.' : `Did you mean "${near}"?`;
      throw noArray(file, `"${file}" has no "${key}" of the path records: ${path}.`, fix);
    }
    at = value.start;
  }
  if (text[at] !== '[')
    throw noArray(file, `"${path}" in "${file}" is not an array.`, 'Set "records" to the dotted path of the array.');
  return at;
}

function entries(text: string, open: number): ReadonlyMap<string, Part> {
  const found = new Map<string, Part>();
  for (const part of splitParts(text, open).parts) {
    const entry = splitEntry(text, part);
    if (entry !== undefined) found.set(entry.key, entry.value);
  }
  return found;
}

function noArray(file: string, message: string, fix: string): UserError {
  return new UserError({ message, at: { file }, fix }, 5);
}
