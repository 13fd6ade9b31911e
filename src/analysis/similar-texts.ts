import type { Words } from './similar-words.ts';
import type { Lines } from './templates.ts';
import { wider } from './wider.ts';

/** Texts that later ones are compared with, numbered as they come. */
export interface KnownTexts {
  /** Remembers a text of the group with this number; `lines` are absent where it is of one line. Returns its number. */
  add(group: number, words: Words, lines: Lines | undefined): number;
  groupOf(text: number): number;
  /** The words of all, one text after the other: */
  words(): Words;
  /** those of a text begin here, and end where the next begin. */
  begin(text: number): number;
  lines(text: number): Lines | undefined;
}

/** None yet. */
export function createKnownTexts(): KnownTexts {
  let words = new Int32Array(1 << 12);
  let begins = new Int32Array(1 << 10);
  let groups = new Int32Array(1 << 10);
  const lines = new Map<number, Lines>();
  let size = 0;
  return {
    add: (group, its, itsLines) => {
      const end = begins[size]! + its.length;
      while (end > words.length) words = wider(words);
      words.set(its, begins[size]);
      groups[size] = group;
      if (itsLines !== undefined) lines.set(size, itsLines);
      size += 1;
      if (size === groups.length) [begins, groups] = [wider(begins), wider(groups)];
      begins[size] = end;
      return size - 1;
    },
    groupOf: (text) => groups[text]!,
    words: () => words,
    begin: (text) => begins[text]!,
    lines: (text) => lines.get(text),
  };
}
