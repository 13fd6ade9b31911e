import { plainText } from './plain-text.ts';

/** A line that so many different texts before had is of a form, not of the customer. */
const TIMES = 3;
/** Letters and digits of a line that nobody writes twice by chance. */
const FEWEST_CHARACTERS = 12;
/** Lines are looked at so far. */
const MOST_LINES = 200;

/** Knows the lines of report forms by their being in many texts, without being told any form. */
export interface Templates {
  /** A text's lines as `plainText`; undefined for one of a single line. */
  lines(text: string): readonly string[] | undefined;
  /** Remembers the lines of one more text that is no copy of another. */
  count(lines: readonly string[]): void;
  /** The lines that are the customer's own so far; all, where none is. */
  own(lines: readonly string[]): readonly string[];
}

/** No form yet. */
export function createTemplates(): Templates {
  const times = new Map<string, number>();
  const isForm = (line: string): boolean => (times.get(line) ?? 0) >= TIMES;
  return {
    lines: (text) => {
      if (!text.includes('\n')) return undefined;
      const lines = text.split('\n', MOST_LINES).map(plainText);
      const said = lines.filter((line) => line !== '');
      return said.length > 1 ? said : undefined;
    },
    count: (lines) => {
      for (const line of new Set(lines)) {
        if (line.length >= FEWEST_CHARACTERS) times.set(line, (times.get(line) ?? 0) + 1);
      }
    },
    own: (lines) => {
      const own = lines.filter((line) => !isForm(line));
      return own.length === 0 ? lines : own;
    },
  };
}
