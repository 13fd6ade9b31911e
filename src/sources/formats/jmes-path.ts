import jmespath from 'jmespath';
import type { FieldValue } from '../../model/item.ts';

declare module 'jmespath' {
  /** The tree of an expression; throws for what is none. */
  function compile(expression: string): JmesNode;
}

interface JmesNode {
  readonly type: string;
  readonly name?: string;
  /** A slice has numbers for parts. */
  readonly children?: readonly (JmesNode | number | null)[];
  /** What belongs to a key; of a literal the literal itself. */
  readonly value?: unknown;
}

/**
 * A JMESPath expression (jmespath.org) as a function; null where it finds nothing, or where a function of it is given what
 * it does not take.
 */
export function jmesPath(expression: string): (value: unknown) => FieldValue {
  return (value) => {
    try {
      return (jmespath.search(value, expression) ?? null) as FieldValue;
    } catch {
      return null;
    }
  };
}

/** Why a text is no JMESPath expression; `undefined` for one. */
export function jmesPathFault(expression: string): string | undefined {
  try {
    return callFault(jmespath.compile(expression));
  } catch (error) {
    // The parser stumbles over its own feet where an expression ends too early, and over literals that are no JSON.
    const { name, message } = error as Error;
    return name === 'ParserError' || name === 'LexerError' ? message : 'it breaks off, or a literal of it is no JSON';
  }
}

/** Functions are looked up only when they are called, which a record may never do: each is called with nothing here. */
function callFault({ type, name, children = [], value }: JmesNode): string | undefined {
  const parts = (type === 'KeyValuePair' ? [value] : children).filter((part) => isNode(part));
  if (type === 'Function') {
    const fault = faultOfCall(`${name}(${parts.map(() => '@').join(', ')})`);
    if (fault !== undefined) return fault;
  }
  return parts.map((part) => callFault(part)).find((fault) => fault !== undefined);
}

function faultOfCall(call: string): string | undefined {
  try {
    jmespath.search(null, call);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    return /^(Unknown function|ArgumentError): /.test(message) ? message.replace('ArgumentError: ', '') : undefined;
  }
}

function isNode(part: unknown): part is JmesNode {
  return typeof part === 'object' && part !== null && 'type' in part;
}
