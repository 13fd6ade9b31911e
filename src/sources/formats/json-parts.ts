/** A piece of a JSON text: `text.slice(start, end)`. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

export interface Parts {
  /** What stands between the commas of the array or object. */
  readonly parts: readonly Part[];
  /** After the closing bracket; `undefined` when the text ends before it. */
  readonly end: number | undefined;
}

const STRUCTURE = /["[\]{},]/g;
const NOT_SPACE = /[^\s]/g;

/**
 * Splits the array or object that opens at `open` into its elements, without parsing them: a broken element spoils
 * itself only. Works through any nesting in one pass without recursion. Stops after `most` elements.
 */
export function splitParts(text: string, open: number, most = Infinity): Parts {
  const parts: Part[] = [];
  let [depth, start] = [0, open + 1];
  STRUCTURE.lastIndex = open;
  for (let found = STRUCTURE.exec(text); found !== null; found = STRUCTURE.exec(text)) {
    const at = found.index;
    const mark = found[0];
    if (mark === '"') {
      const after = stringEnd(text, at);
      if (after === undefined) break;
      STRUCTURE.lastIndex = after;
    } else if (mark === '[' || mark === '{') depth++;
    else if (mark === ',') {
      if (depth === 1) {
        parts.push(trimmed(text, start, at));
        start = at + 1;
        if (parts.length >= most) return { parts, end: undefined };
      }
    } else if (--depth === 0) {
      const last = trimmed(text, start, at);
      // Nothing after the last comma, or nothing at all.
      if (last.end > last.start) parts.push(last);
      return { parts, end: at + 1 };
    }
  }
  const last = trimmed(text, start, text.length);
  if (last.end > last.start) parts.push(last);
  return { parts, end: undefined };
}

/** Index of the first character that is no white space; the text's length when there is none. */
export function skipSpace(text: string, from: number): number {
  NOT_SPACE.lastIndex = from;
  return NOT_SPACE.exec(text)?.index ?? text.length;
}

/** Key and value of an object's part; `undefined` when it has no key. */
export function splitEntry(
  text: string,
  { start, end }: Part,
): { readonly key: string; readonly value: Part } | undefined {
  if (text[start] !== '"') return undefined;
  const afterKey = stringEnd(text, start);
  if (afterKey === undefined) return undefined;
  const colon = skipSpace(text, afterKey);
  if (text[colon] !== ':' || colon >= end) return undefined;
  try {
    const key: unknown = JSON.parse(text.slice(start, afterKey));
    return { key: String(key), value: { start: skipSpace(text, colon + 1), end } };
  } catch {
    return undefined;
  }
}

/** After the quote that closes the string opening at `open`. No regular expression: those run out of stack on long strings. */
export function stringEnd(text: string, open: number): number | undefined {
  for (let quote = text.indexOf('"', open + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
  return undefined;
}

function trimmed(text: string, start: number, end: number): Part {
  const from = Math.min(skipSpace(text, start), end);
  let to = end;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  return { start: from, end: to };
}
