import type { Layer } from './labels.ts';

/** Without it no word has a query or credentials. */
const NEEDED = /\?\S|:\/\//;
const CREDENTIALS = /(:\/\/)[^\s/?#]*@/g;
/** What makes the part before a `?` an address: a scheme, a host with a path, or a path with a parameter. */
const ADDRESS = /\w:\/\/|^[^\w.]*www\.|[\w-]\.[a-z]{2,}(?:\/|$)/i;
const PATH = /^["'(]*\//;
const CLOSING = '.,;:!?)]}>"\'';

/** Addresses without credentials, query and fragment of the query: `https://u:p@x.yz/a?b=c` → `https://[redacted]@x.yz/a`. */
export const redactUrls: Layer = (text) =>
  !NEEDED.test(text) ? text : text.replace(/\S+/g, (word) => withoutQuery(word.replace(CREDENTIALS, '$1[redacted]@')));

function withoutQuery(word: string): string {
  const question = word.indexOf('?');
  if (question < 0) return word;
  const head = word.slice(0, question);
  const query = word.slice(question + 1);
  const isAddress = ADDRESS.test(head) || (PATH.test(head) && query.includes('='));
  return isAddress ? head + closingSigns(word, question + 1) : word;
}

/** The punctuation that ends the sentence, not the address. */
function closingSigns(word: string, from: number): string {
  let end = word.length;
  while (end > from && CLOSING.includes(word[end - 1] ?? ' ')) end -= 1;
  return end === from ? word.slice(from - 1) : word.slice(end);
}
