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
  /** Remembers the lines of one more text. */
  count(lines: readonly string[]): void;
  /** What is left of a text without the lines of forms that another has word for word; all, where nothing is. */
  beside(lines: readonly string[], other: readonly string[]): readonly string[];
}

/** No form yet. */
export function createTemplates(): Templates {
  const times = new Map<string, number>();
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
    beside: (lines, other) => {
      const theirs = new Set(other);
      const own = lines.filter((line) => (times.get(line) ?? 0) < TIMES || !theirs.has(line));
      return own.length === 0 || own.length === lines.length ? lines : own;
    },
  };
}
