import { compile, JSONPathError } from 'json-p3';
import type { FieldValue } from '../../model/item.ts';
import { UserError } from '../../model/problem.ts';
import { jmesPath } from './jmes-path.ts';

/** A query's values, in the order of the document. */
export type JsonQuery = (value: unknown) => readonly FieldValue[];

const JMESPATH = 'jmespath:';
const QUERIES = new Map<string, JsonQuery>();

/** Whether a path in a map is a query: JSONPath begins with `$.` or `$[`, JMESPath with `jmespath:`. */
export function isJsonQuery(path: string): boolean {
  return path.startsWith('$.') || path.startsWith('$[') || path.startsWith(JMESPATH);
}

/** A query as a function. Nothing of it is ever run as code. Throws a `UserError` for what is none. */
export function jsonQuery(path: string): JsonQuery {
  let query = QUERIES.get(path);
  if (query === undefined) {
    query = path.startsWith(JMESPATH) ? listed(jmesPath(path.slice(JMESPATH.length).trim())) : jsonPath(path);
    QUERIES.set(path, query);
  }
  return query;
}

/** JSONPath as RFC 9535 has it. */
function jsonPath(path: string): JsonQuery {
  try {
    const query = compile(path);
    // Rows are JSON, and checked for their depth.
    return (value) => query.query(value as Parameters<typeof query.query>[0]).values() as readonly FieldValue[];
  } catch (cause) {
    if (!(cause instanceof JSONPathError)) throw cause;
    const fix = 'Write it as RFC 9535 has it, such as $.answers[?@.type == "text"].text.';
    throw new UserError({ message: `"${path}" is not a JSONPath: ${cause.message}`, fix }, 2, { cause });
  }
}

function listed(query: (value: unknown) => FieldValue): JsonQuery {
  return (value) => {
    const found = query(value);
    return found === null ? [] : Array.isArray(found) ? (found as readonly FieldValue[]) : [found];
  };
}
