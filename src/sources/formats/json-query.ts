import { compile, JSONPathError, type JSONPathQuery } from 'json-p3';
import type { FieldValue } from '../../model/item.ts';
import { UserError } from '../../model/problem.ts';
import { jmesPath, jmesPathFault } from './jmes-path.ts';

/** A query's values, in the order of the document. */
export type JsonQuery = (value: unknown) => readonly FieldValue[];

/** Why a path is no query. `offset` counts characters from its beginning, where it is known. */
export interface QueryFault {
  readonly message: string;
  readonly fix: string;
  readonly offset?: number;
}

const JMESPATH = 'jmespath:';
const QUERIES = new Map<string, JsonQuery>();

/** Whether a path in a map is a query: JSONPath begins with `$.` or `$[`, JMESPath with `jmespath:`. */
export function isJsonQuery(path: string): boolean {
  return path.startsWith('$.') || path.startsWith('$[') || path.startsWith(JMESPATH);
}

/** What is wrong with a path in a map; `undefined` for a query that can be asked, and for what is no query at all. */
export function queryFault(path: string): QueryFault | undefined {
  if (!isJsonQuery(path)) return undefined;
  const made = parse(path);
  return typeof made === 'function' ? undefined : made;
}

/** A query as a function. Nothing of it is ever run as code. Throws a `UserError` for what is none. */
export function jsonQuery(path: string): JsonQuery {
  const known = QUERIES.get(path);
  if (known !== undefined) return known;
  const made = parse(path);
  if (typeof made !== 'function') throw new UserError({ message: made.message, fix: made.fix });
  QUERIES.set(path, made);
  return made;
}

function parse(path: string): JsonQuery | QueryFault {
  return path.startsWith(JMESPATH) ? parseJmesPath(path.slice(JMESPATH.length).trim()) : parseJsonPath(path);
}

/** JSONPath as RFC 9535 has it. */
function parseJsonPath(path: string): JsonQuery | QueryFault {
  let query: JSONPathQuery;
  try {
    query = compile(path);
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    const fix = 'Write it as RFC 9535 has it, such as $.answers[?@.type == "text"].text.';
    return { message: `"${path}" is not a JSONPath: ${error.message}`, fix, offset: error.token.index };
  }
  // Rows are JSON, and checked for their depth.
  return (value) => query.query(value as Parameters<typeof query.query>[0]).values() as readonly FieldValue[];
}

function parseJmesPath(expression: string): JsonQuery | QueryFault {
  const fault = jmesPathFault(expression);
  if (fault !== undefined) {
    const fix = "Write it as jmespath.org has it, such as jmespath: answers[?type == 'text'].text | [0].";
    return { message: `"${expression}" is not a JMESPath expression: ${fault}`, fix };
  }
  const query = jmesPath(expression);
  return (value) => {
    const found = query(value);
    return found === null ? [] : Array.isArray(found) ? (found as readonly FieldValue[]) : [found];
  };
}
