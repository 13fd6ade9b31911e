import type { Place, Problem } from '../model/problem.ts';
import { printableLine, printableLines } from './printable.ts';

/**
 * Problems for the reader, one block each, in the order of their places:
 * what is wrong, where (`file:line:column`), the line itself, and what to do. Ends with a line break unless empty.
 * A `warning` is what did not keep the work from being done.
 */
export function describeProblems(problems: readonly Problem[], kind: 'error' | 'warning' = 'error'): string {
  return [...problems]
    .sort(byPlace)
    .map((problem) => `${describe(problem, kind)}\n`)
    .join('');
}

/** A place as editors and terminals link it: `feedback.config.yml:14:15`. */
export function describePlace({ file, line, column }: Place): string {
  return [file, ...(line === undefined ? [] : [line, ...(column === undefined ? [] : [column])])].join(':');
}

function describe({ message, at, excerpt, fix }: Problem, kind: string): string {
  const [first = '', ...rest] = printableLines(message);
  const lines = [`${kind}: ${first}`, ...rest.map((line) => `       ${line}`)];
  if (at) lines.push(`   at: ${printableLine(describePlace(at))}`);
  if (excerpt !== undefined) lines.push(`      | ${printableLine(excerpt)}`);
  const [firstFix = '', ...moreFix] = printableLines(fix);
  return [...lines, `  fix: ${firstFix}`, ...moreFix.map((line) => `       ${line}`)].join('\n');
}

/** By file, line and column; problems without a place come first and keep their order. */
function byPlace(a: Problem, b: Problem): number {
  const [x, y] = [a.at?.file ?? '', b.at?.file ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
