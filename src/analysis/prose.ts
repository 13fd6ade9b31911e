import { cutBetween } from './cut-between.ts';

/** Beyond this many characters of a report nobody says what it is. */
const LONGEST = 6_000;
/** Lines are judged by so many characters. */
const LONGEST_LINE = 200;
/** A field's value is on the heading's line or the next, and short. */
const LONGEST_VALUE = 30;
const COMMENT = ['<!--', '-->'] as const;
const FENCES = ['```', "'''", ',,,'] as const;
/** Lines that say nothing: rules, numbers of empty steps, and fields nobody has filled in. */
const EMPTY = /^(?:_?no response_?|n\/a|[-=_*+.)\d\s]*)$/i;
/** Lines that machines wrote: logs, stack traces, tables, addresses, versions, checklists. */
const MACHINE =
  /^(?:>|\||at \S|File "|Traceback |\d\d\d\d-\d\d-\d\d|\d\d:\d\d|[$#%] *\S+[/=]|https?:|!\[|#include|import |from \S+ import|\{|\}|<\/?(?:summary|img|br)|note: |[^|]*\|[^|]*\||[-*\s]{0,4}[\w /().]{2,40}: ?[^ ]{0,12}\d+\.\d)/i;
/** Fields about the surroundings: "- OS version: 12", "Compiler => gcc", "**Have I written custom code**: no". */
const SURROUNDINGS =
  /^(?:[-*\s]{0,4}[\w /&.()]{0,30}\b(?:versions?|platform|os|modes)\b[\w /&.()]{0,20}:|[-*]\s+\*\*|[-*]\s.{0,60}\b(?:os|platform|version|installed|sha|device)\b.{0,60}:|.*\S => \S)/i;
/** What templates ask of whoever writes; lines that go on with it belong to it. */
const ADVICE =
  /^[*_#\s]*(?:see details|if you open a|if the current behaviou?r is|if including|include any logs|you can collect|provide a reproducible|please (?:make sure|search|read|go to|fill|note|do not|check that)|this issue tracker is|i have (?:searched|read|checked)|i agree|(?:[-*] )?\[[ x]\] |\d\.\s+(?:the form|it must|it should))/i;
const GOES_ON = /^(?:\s+\S|[a-z([])/;
/** Questions of templates, answered by a word: "Does it occur without extensions?: Yes". */
const ASKED = /^(?:- )?(?:does|did|do|is|are|have|has|was|will) .{3,100}[?:)] ?(?:yes|no)(?:\/no)?\W*$/i;
/** Lines of code outside of fences. */
const CODE = /[;{}]$|^[\w.]+\(.*\)[;,:]?$|^[\w.[\]<>: ]+ = \S|::\w+\(/;
/** A choice of a template ("Do you want to request a feature or report a bug?"): what follows is the answer. */
const OFFERS = /\bbugs?\b.*\bfeatures?\b|\bfeatures?\b.*\bbugs?\b/i;
const HEADING = /^(?:#{1,6}\s|\*\*[^*]+\*\*:?$)/;
/** A heading that says by itself that somebody offers a change. */
const CONTRIBUTES = /^#{1,6} .{0,30}(?:pull|merge) request/i;
/** Headings whose short answer says what the report is, and such whose answer tells nothing. */
const TYPE = /\b(?:type|kind|category)\b/i;
const FACTS =
  /version|platform|system|device|source|custom code|environment|browser|gpu|reproduced the bug|how often does|automated|website or app|log output/i;
const FIELD = /^((?:issue )?(?:type|kind|category))\W{1,4}(\w[\w ]{0,20})$/i;
const MARKS = /[#*?]/g;
const TAG = /<\/?(?:[bi]|em|details)>/g;

/**
 * What the customer wrote of a report: without code, logs, quoted lines, comments, advice and fields of templates. A
 * heading stays where prose follows; a short answer stands on the line of its heading, and "type" before the answer to
 * what the report is ("type Bug"). A text of one line is returned as it is. Time is linear in the text's length.
 */
export function proseOf(text: string): string {
  if (!text.includes('\n')) return text;
  const bare = FENCES.reduce(
    (rest, fence) => cutBetween(rest, fence, fence),
    cutBetween(text.slice(0, LONGEST), ...COMMENT),
  );
  const lines: string[] = [];
  /** What waits for an answer. */
  let asked = '';
  /** Did a template ask for something in the line before? */
  let advised = false;
  for (const line of bare.split('\n')) {
    const trimmed = line.trim().replace(TAG, '');
    const start = trimmed.slice(0, LONGEST_LINE);
    advised = lines.length > 0 && (ADVICE.test(start) || (advised && GOES_ON.test(line)));
    if (EMPTY.test(trimmed)) continue;
    if (lines.length === 0) lines.push(trimmed);
    else if (advised) continue;
    else if (asked !== '' && isAnswer(asked, trimmed)) {
      lines.push(...answerTo(asked, trimmed));
      asked = '';
    } else if (CONTRIBUTES.test(start)) lines.push(plain(start));
    else if (OFFERS.test(start) || HEADING.test(start)) asked = start;
    else if (!isTemplate(start)) {
      if (asked !== '' && !OFFERS.test(asked)) lines.push(plain(asked));
      asked = '';
      lines.push(trimmed.replace(FIELD, 'type $2'));
    }
  }
  return lines.join('\n');
}

function isTemplate(line: string): boolean {
  return MACHINE.test(line) || SURROUNDINGS.test(line) || ASKED.test(line) || CODE.test(line);
}

function isAnswer(asked: string, line: string): boolean {
  return line.length <= LONGEST_VALUE && (OFFERS.test(asked) ? !line.startsWith('#') : !HEADING.test(line));
}

function answerTo(asked: string, answer: string): readonly string[] {
  if (TYPE.test(asked) || OFFERS.test(asked)) return [`type ${plain(answer)}`];
  return FACTS.test(asked) ? [] : [`${plain(asked)} ${answer}`];
}

function plain(heading: string): string {
  return heading.replace(MARKS, '').trim();
}
