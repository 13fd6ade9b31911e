import type { AdfDocument } from './adf.ts';

/** A text as a Jira gives and takes it: a document in the Cloud, wiki markup in Data Center. */
export type JiraText = AdfDocument | string;

/** How our Markdown becomes a Jira's text, in which a customer's words stay words. */
export interface BodyFormat {
  /** A new description: our part with the managed block, then what stands below it. */
  description(block: string, below: string): JiraText;
  /** A description in which our part says what `body` says; every other part, people's, stays. */
  replaced(description: JiraText | undefined, body: string): JiraText;
  /** A comment; Jira hides nothing, so the marker is to be seen. */
  comment(markdown: string): JiraText;
  /** What people read. */
  textOf(text: JiraText): string;
  /** The words of our part; `undefined` when people took it out. */
  ownWords(description: JiraText | undefined): string | undefined;
}
