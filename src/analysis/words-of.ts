import { compose } from './tokens.ts';
import type { FeedbackItem } from '../model/item.ts';

/**
 * The title and the text of an item as one text, in composed Unicode form (NFC) and without space around; a title that
 * only repeats the beginning of the text, as some stores make it, is left out.
 */
export function wordsOf({ title, text }: Pick<FeedbackItem, 'title' | 'text'>): string {
  const body = compose(text.trim());
  if (title === undefined) return body;
  const head = compose(title.trim());
  return body.startsWith(head.replace(/(?:…|\.\.\.)$/, '')) ? body : `${head}\n${body}`;
}
