import jmespath from 'jmespath';
import type { FieldValue } from '../../model/item.ts';
import { UserError } from '../../model/problem.ts';

/**
 * A JMESPath expression (jmespath.org) as a function; null where it finds nothing, or where a function of it is given what
 * it does not take. Throws a `UserError` for what is no expression.
 */
export function jmesPath(expression: string): (value: unknown) => FieldValue {
  const fault = faultOf(expression);
  if (fault !== undefined) {
    const fix = "Write it as jmespath.org has it, such as jmespath: answers[?type == 'text'].text | [0].";
    throw new UserError({ message: `"${expression}" is not a JMESPath expression: ${fault}`, fix });
  }
  return (value) => {
    try {
      return (jmespath.search(value, expression) ?? null) as FieldValue;
    } catch {
      return null;
    }
  };
}

function faultOf(expression: string): string | undefined {
  try {
    jmespath.search({}, expression);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { name, message } = error;
    // Names of functions are looked up when they are called; what they are given here is nothing.
    const isFault = name === 'ParserError' || name === 'LexerError' || message.startsWith('Unknown function');
    return isFault ? message : undefined;
  }
}
