/** Jira has no hidden comments: our part of a description goes from this heading to the sentence that closes it. */
export const HEADING = 'What customers say';
export const CLOSING = 'earshot keeps this part up to date.';

/** Words as they are compared: without spaces and what nobody sees. */
export function bareWords(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, '');
}
