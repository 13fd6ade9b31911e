import type { Values } from './cross-faults.ts';
import type { Fault, Path } from './fault.ts';
import { valueAt } from './value-at.ts';

/** What is wrong with a text; `offset` says where in it, in characters. */
export interface TextFault {
  readonly message: string;
  readonly fix: string;
  readonly offset?: number;
}

/** What a judge finds wrong with the text at a path, in words that show no value of the environment, which are `used`. */
export function judgeText(
  values: Values,
  used: ReadonlySet<string>,
  path: Path,
  judge: (text: string) => TextFault | undefined,
): readonly Fault[] {
  const text = valueAt(values.filled, path);
  const found = typeof text === 'string' && text !== '' ? judge(text) : undefined;
  if (found === undefined) return [];
  if (text === valueAt(values.file, path)) return [{ path, ...found }];
  return [{ path, message: hide(found.message, used), fix: hide(found.fix, used) }];
}

function hide(text: string, used: ReadonlySet<string>): string {
  // Longest first, or a value that is part of another leaves the rest of it standing.
  const values = [...used].toSorted((a, b) => b.length - a.length);
  return values.reduce((hidden, value) => hidden.replaceAll(value, '***'), text);
}
