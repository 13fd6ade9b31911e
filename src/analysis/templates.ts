import { plainText } from './plain-text.ts';

/** A line that so many different texts before had is of a form, not of the customer. */
const TIMES = 3;
/** Letters and digits of a line that nobody writes twice by chance. */
const FEWEST_CHARACTERS = 12;
/** Lines are looked at so far. */
const MOST_LINES = 200;

/** Lines of a text by their numbers in {@link Templates}, in order. */
export type Lines = readonly number[];

/** Knows the lines of report forms by their being in many texts, without being told any form. */
export interface Templates {
  /** The lines of a text that say something; undefined where there is only one. */
  lines(text: string): Lines | undefined;
  /** Remembers the lines of one more text. */
  count(lines: Lines): void;
  /** What is left of a text without the lines of forms that another has word for word; all, where nothing is. */
  beside(lines: Lines, other: Lines): Lines;
  /** Lines as one `plainText`. */
  spell(lines: Lines): string;
}

/** No form yet. */
export function createTemplates(): Templates {
  const numbers = new Map<string, number>();
  const spellings: string[] = [];
  const times: number[] = [];
  const numberOf = (line: string): number => {
    const known = numbers.get(line);
    if (known !== undefined) return known;
    numbers.set(line, spellings.length);
    times.push(0);
    return spellings.push(line) - 1;
  };
  return {
    lines: (text) => {
      if (!text.includes('\n')) return undefined;
      const said = text
        .split('\n', MOST_LINES)
        .map(plainText)
        .filter((line) => line !== '');
      return said.length > 1 ? said.map(numberOf) : undefined;
    },
    count: (lines) => {
      for (const line of new Set(lines)) if (spellings[line]!.length >= FEWEST_CHARACTERS) times[line]! += 1;
    },
    beside: (lines, other) => {
      const isOfForm = (line: number): boolean => times[line]! >= TIMES && other.includes(line);
      if (!lines.some(isOfForm)) return lines;
      const own = lines.filter((line) => !isOfForm(line));
      return own.length === 0 ? lines : own;
    },
    spell: (lines) => lines.map((line) => spellings[line]!).join(' '),
  };
}
