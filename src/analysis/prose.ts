/** Beyond this many characters of a report nobody says what it is. */
const LONGEST = 6_000;
/** Lines are judged by so many characters. */
const LONGEST_LINE = 200;
/** A field's value is on the heading's line or the next, and short. */
const LONGEST_VALUE = 30;
const FENCE = '```';
const COMMENT = ['<!--', '-->'] as const;
/** Lines that machines wrote: logs, stack traces, tables, addresses, versions, checklists, empty fields of templates. */
const MACHINE =
  /^(?:>|\||at \S|File "|Traceback |\d\d\d\d-\d\d-\d\d|\d\d:\d\d|[$#%] *\S+[/=]|https?:|!\[|#include|import |from \S+ import|\{|\}|<\/?(?:details|summary|img|br)|_?no response_?$|n\/a$|[-*] \[[ x]\]|[-*\s]{0,4}[\w /().]{2,40}: ?[^ ]{0,12}\d+\.\d)/i;
const HEADING = /^(?:#{1,6}\s|\*\*[^*]+\*\*:?$)/;
const MARKS = /[#*?]/g;
const TAG = /<\/?[bi]>/g;
const FIELD = /^((?:issue )?(?:type|kind|category))\W{1,4}(\w[\w ]{0,20})$/i;

/**
 * What the customer wrote of a report: without code blocks, quoted lines, comments of templates and lines of logs;
 * headings of templates ask nothing, and a short answer stands on the line of its heading ("Issue type Bug"). A text of
 * one line is returned as it is. Time is linear in the text's length.
 */
export function proseOf(text: string): string {
  if (!text.includes('\n')) return text;
  const bare = without(without(text.slice(0, LONGEST), ...COMMENT), FENCE, FENCE);
  const lines: string[] = [];
  let heading = false;
  for (const line of bare.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || (lines.length > 0 && MACHINE.test(trimmed.slice(0, LONGEST_LINE)))) continue;
    const answers = heading && trimmed.length <= LONGEST_VALUE && !HEADING.test(trimmed);
    heading = lines.length > 0 && HEADING.test(trimmed.slice(0, LONGEST_LINE));
    if (answers) lines.push(`${lines.pop() ?? ''} ${trimmed}`);
    else lines.push(heading ? trimmed.replace(MARKS, '').trim() : trimmed.replace(TAG, '').replace(FIELD, '$1 $2'));
  }
  return lines.join('\n');
}

/** Cuts everything from `open` to the next `close`, or to the end. */
function without(text: string, open: string, close: string): string {
  let at = text.indexOf(open);
  if (at < 0) return text;
  let kept = '';
  let from = 0;
  while (at >= 0) {
    kept += text.slice(from, at);
    const end = text.indexOf(close, at + open.length);
    if (end < 0) return kept;
    from = end + close.length;
    at = text.indexOf(open, from);
  }
  return kept + text.slice(from);
}
