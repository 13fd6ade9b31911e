/** Beyond this many characters of a report nobody says what it is. */
const LONGEST = 6_000;
/** Lines are judged by so many characters. */
const LONGEST_LINE = 200;
/** A field's value is on the heading's line or the next, and short. */
const LONGEST_VALUE = 30;
const FENCES = ['```', "'''", ',,,'] as const;
const COMMENT = ['<!--', '-->'] as const;
/** Lines that machines wrote: logs, stack traces, tables, addresses, versions, checklists, empty fields of templates. */
const MACHINE =
  /^(?:>|\||at \S|File "|Traceback |\d\d\d\d-\d\d-\d\d|\d\d:\d\d|[$#%] *\S+[/=]|https?:|!\[|#include|import |from \S+ import|\{|\}|<\/?(?:details|summary|img|br)|[-*] \[[ x]\]|[-*]\s+\*\*|[-*]\s.{0,60}\b(?:os|platform|version|installed|sha|device)\b.{0,60}:|.*\S =>? \S|\d\.\s+(?:the form|it must|it should)|[-*\s]{0,4}[\w /().]{2,40}: ?[^ ]{0,12}\d+\.\d|[-*\s]{0,4}[\w /&.()]{0,30}\b(?:versions?|platform|os|modes)\b[\w /&.()]{0,20}:|[^|]*\|[^|]*\||(?:see details|if you open a|please (?:make sure|search|read|go to|fill|note|do not|check that)|note: |i have (?:searched|read|checked)|i agree)\b)/i;
/** Lines that offer both: they are the template's, not the customer's. */
const OFFERS = /\bbugs?\b.*\bfeatures?\b|\bfeatures?\b.*\bbugs?\b/i;
/** Lines of code outside of fences. */
const CODE = /[;{}]$|^[\w.]+\(.*\)[;,:]?$|^[\w.[\]<>: ]+ = \S|::\w+\(/;
const HEADING = /^(?:#{1,6}\s|\*\*[^*]+\*\*:?$)/;
const MARKS = /[#*?]/g;
const TAG = /<\/?[bi]>/g;
const TYPE = /\b(?:type|kind|category)\b/i;
const FACTS = /version|platform|system|device|source|custom code|environment|browser|gpu|reproduced the bug/i;
const FIELD = /^((?:issue )?(?:type|kind|category))\W{1,4}(\w[\w ]{0,20})$/i;

/**
 * What the customer wrote of a report: without code blocks, quoted lines, comments of templates and lines of logs;
 * headings of templates ask nothing, and a short answer stands on the line of its heading ("Issue type Bug"). A text of
 * one line is returned as it is. Time is linear in the text's length.
 */
export function proseOf(text: string): string {
  if (!text.includes('\n')) return text;
  let bare = without(text.slice(0, LONGEST), ...COMMENT);
  for (const fence of FENCES) bare = without(bare, fence, fence);
  const lines: string[] = [];
  /** A heading whose answer has not come yet. */
  let open: string | undefined;
  let offered = false;
  for (const line of bare.split('\n')) {
    const trimmed = line.trim().replace(/<\/?(?:details|em)>/g, '');
    if (trimmed === '' || /^_?no response_?|^n\/a$|^[-=_*+]{3,}$/i.test(trimmed)) continue;
    if (lines.length === 0) {
      lines.push(trimmed);
      continue;
    }
    const start = trimmed.slice(0, LONGEST_LINE);
    if (OFFERS.test(start)) {
      offered = true;
      continue;
    }
    if (offered && trimmed.length <= LONGEST_VALUE) {
      lines.push(`type ${plain(trimmed)}`);
      offered = false;
      continue;
    }
    offered = false;
    if (HEADING.test(start)) {
      open = start;
      continue;
    }
    if (open !== undefined && trimmed.length <= LONGEST_VALUE) {
      if (TYPE.test(open)) lines.push(`type ${trimmed}`);
      else if (!FACTS.test(open)) lines.push(`${plain(open)} ${trimmed}`);
      open = undefined;
      continue;
    }
    if (MACHINE.test(start) || CODE.test(start)) continue;
    if (open !== undefined) lines.push(plain(open));
    open = undefined;
    lines.push(trimmed.replace(TAG, '').replace(FIELD, 'type $2'));
  }
  return lines.join('\n');
}

function plain(heading: string): string {
  return heading.replace(MARKS, '').trim();
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
