import { bareWords, CLOSING, HEADING } from './own-part.ts';

/** A node of the Atlassian Document Format, as far as we write it; what people wrote has more, and is handed back as it is. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/** Our part of a description: the heading, then `content`, then the closing sentence unless `content` has it. */
export function ownPart(content: readonly AdfNode[]): readonly AdfNode[] {
  const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: HEADING }] };
  const closing = { type: 'paragraph', content: [{ type: 'text', text: CLOSING, marks: [{ type: 'em' }] }] };
  return [heading, ...content, ...(content.some(closes) ? [] : [closing])];
}

function closes(node: AdfNode): boolean {
  return textOf(node).startsWith(CLOSING);
}

/** Where our part is: first node and one past the last; `undefined` when people took it out. */
function rangeOf(nodes: readonly AdfNode[]): readonly [from: number, to: number] | undefined {
  const from = nodes.findIndex((node) => node.type === 'heading' && textOf(node) === HEADING);
  const length = nodes.slice(from + 1).findIndex(closes);
  return from === -1 || length === -1 ? undefined : [from, from + length + 2];
}

/** The words of our part of a description, without spaces and what nobody sees; `undefined` when people took it out. */
export function ownWords(nodes: readonly AdfNode[]): string | undefined {
  const range = rangeOf(nodes);
  if (range === undefined) return undefined;
  return bareWords(
    nodes
      .slice(...range)
      .map(textOf)
      .join(''),
  );
}

/** The description with `part` where our part is; every node of people stays as it is. */
export function replaceOwnPart(document: AdfDocument, part: readonly AdfNode[]): AdfDocument {
  const range = rangeOf(document.content);
  if (range === undefined) return document;
  const [from, to] = range;
  return { ...document, content: [...document.content.slice(0, from), ...part, ...document.content.slice(to)] };
}

/** The words of a node, a line for each block. */
export function textOf(node: AdfNode | AdfDocument): string {
  if ('text' in node && node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const isBlock = (node.content ?? []).some(({ type }) => type !== 'text' && type !== 'hardBreak');
  return (node.content ?? []).map(textOf).join(isBlock ? '\n' : '');
}
