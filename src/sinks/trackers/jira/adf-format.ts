import { findManagedBlock } from '../../../model/managed-block.ts';
import { type AdfDocument, type AdfNode, ownPart, ownWords, replaceOwnPart, textOf } from './adf.ts';
import type { BodyFormat, JiraText } from './body-format.ts';
import { toAdf } from './to-adf.ts';

/** Texts of Jira Cloud (REST v3): documents of the Atlassian Document Format. */
export const ADF: BodyFormat = {
  description: (block, below) => documentOf([...ownPart(toAdf(block)), ...toAdf(below)]),
  replaced: (description, body) => {
    const block = findManagedBlock(body);
    return replaceOwnPart(asDocument(description), block === undefined ? toAdf(body) : ownPart(toAdf(block)));
  },
  comment: (markdown) => documentOf(toAdf(markdown, true)),
  textOf: (text) => (typeof text === 'string' ? text : textOf(text)),
  ownWords: (description) => ownWords(asDocument(description).content),
};

function documentOf(content: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

function asDocument(text: JiraText | undefined): AdfDocument {
  return typeof text === 'object' ? text : documentOf([]);
}
