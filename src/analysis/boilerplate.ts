import { ownWordsOf } from './own-words/own-words.ts';

/** Headings and empty fields of report templates. */
const TEMPLATE =
  /^(?:#{1,6}\s.*|\*\*[^*]+\*\*:?|<!--.*-->|\[[ x]?\].*|[-*] \[[ x]\].*|(?:app version|version|device|model|os|os version|platform|browser|steps to reproduce|expected (?:behaviou?r|result)|actual (?:behaviou?r|result)|environment|screenshots?|additional context)\s*:.{0,60}|-{3,}|_{3,}|_no response_|n\/a|none)$/i;

/**
 * What somebody says in a text (`ownWordsOf`), without the headings and empty fields of report templates: what two
 * reports share by habit makes them no more alike.
 */
export function stripBoilerplate(text: string): string {
  return ownWordsOf(text)
    .text.split('\n')
    .filter((line) => !isBoilerplate(line.trim()))
    .join('\n')
    .trim();
}

function isBoilerplate(line: string): boolean {
  return line.length < 200 && TEMPLATE.test(line);
}
