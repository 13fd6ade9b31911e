import type { FieldValue } from '../../model/item.ts';
import type { Row } from './row.ts';

/** Deeper than this, a record is an attack or a mistake. */
const DEEPEST = 64;

/** The row a piece of JSON is: a broken one when it is no JSON, no object or nested too deep. */
export function jsonRow(json: string, line: number, lastLine: number): Row {
  const broken = (detail: string): Row => ({ kind: 'broken', line, lastLine, reason: 'bad-row', detail });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which is the customer's.
    return broken('not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken('not a JSON object');
  if (isDeeper(value, DEEPEST)) return broken(`nested deeper than ${DEEPEST} levels`);
  return { kind: 'object', line, lastLine, value: value as Readonly<Record<string, FieldValue>> };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // Every row comes by here, and most are flat.
  for (const name in value) {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof part === 'object' && isDeeper(part, levels - 1)) return true;
  }
  return false;
}
