import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { inertJira } from '../../../inert/jira.ts';

/**
 * Our Markdown as wiki markup of Jira Data Center, with every word of it made inert: no mention, macro, image or link but
 * ours. Hidden comments are dropped; with `keepsMarkers` ours stay, to be seen, where there is no better place for them.
 */
export function toWiki(markdown: string, keepsMarkers = false): string {
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const blocks = root.children.map((node) => block(node, keepsMarkers));
  return blocks.filter((text) => text !== '').join('\n\n');
}

/** Our own texts hold no other blocks; what they would hold is left out. */
function block(node: RootContent, keepsMarkers: boolean): string {
  if (node.type === 'paragraph') return inline(node.children);
  if (node.type === 'table') return node.children.filter(saysSomething).map(row).join('\n');
  if (node.type === 'blockquote') {
    const said = node.children.map((child) => block(child, false)).filter((text) => text !== '');
    return `{quote}\n${said.join('\n\n')}\n{quote}`;
  }
  if (node.type !== 'html' || !keepsMarkers || !node.value.startsWith('<!-- earshot:v1 ')) return '';
  return `{noformat}${node.value}{noformat}`;
}

/** The head of our table of facts is empty. */
function saysSomething(line: TableRow): boolean {
  return line.children.some((cell) => cell.children.length > 0);
}

/** An empty cell would be the sign of a head. */
function row({ children }: TableRow): string {
  return `|${children.map((cell) => inline(cell.children) || ' ').join('|')}|`;
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(phrase).join('');
}

function phrase(node: PhrasingContent): string {
  if (node.type === 'text') return words(node.value);
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode') return `{{${words(node.value)}}}`;
  if (!('children' in node)) return '';
  const said = inline(node.children);
  if (node.type === 'strong') return `*${said}*`;
  if (node.type === 'emphasis') return `_${said}_`;
  return node.type === 'link' ? `[${said}|${node.url}]` : said;
}

/** Inert, with the spaces around it, which separate it from its neighbours. */
function words(value: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  return before + inertJira(text) + after;
}
