import { findManagedBlock } from '../../../model/managed-block.ts';
import type { BodyFormat, JiraText } from './body-format.ts';
import { bareWords, CLOSING, HEADING } from './own-part.ts';
import { toWiki } from './to-wiki.ts';

/** Texts of Jira Data Center (REST v2): wiki markup. Jira hands line ends back as CRLF. */
export const WIKI: BodyFormat = {
  description: (block, below) => [ownPart(block), toWiki(below)].filter((text) => text !== '').join('\n\n'),
  replaced: (description, body) => {
    const lines = linesOf(description);
    const range = rangeOf(lines);
    if (range === undefined) return lines.join('\n');
    const part = findManagedBlock(body) === undefined ? toWiki(body) : ownPart(body);
    return [...lines.slice(0, range[0]), part, ...lines.slice(range[1])].join('\n');
  },
  comment: (markdown) => toWiki(markdown, true),
  textOf: (text) => linesOf(text).join('\n'),
  ownWords: (description) => {
    const lines = linesOf(description);
    const range = rangeOf(lines);
    return range && bareWords(lines.slice(...range).join(''));
  },
};

function ownPart(block: string): string {
  const part = toWiki(block);
  const closing = part.split('\n').some(closes) ? [] : [`_${CLOSING}_`];
  return [`h3. ${HEADING}`, part, ...closing].join('\n\n');
}

function linesOf(text: JiraText | undefined): readonly string[] {
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n').split('\n') : [];
}

function closes(line: string): boolean {
  return line.startsWith(`_${CLOSING}`);
}

/** Where our part is: first line and one past the last; `undefined` when people took it out. */
function rangeOf(lines: readonly string[]): readonly [from: number, to: number] | undefined {
  const from = lines.findIndex((line) => line.trim() === `h3. ${HEADING}`);
  const length = lines.slice(from + 1).findIndex(closes);
  return from === -1 || length === -1 ? undefined : [from, from + length + 2];
}
