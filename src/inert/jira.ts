import { plainText } from './plain-text.ts';
import { BREAK } from './references.ts';

/** Signs of Jira's wiki markup; a backslash is its own way to make one plain. */
const MARKUP = /[{}[\]|!*_^~]|\?(?=\?)|(?<![\p{L}\p{N}])[-+](?=\S)|(?<=\S)[-+](?![\p{L}\p{N}])/gu;
const LINE_START = /^(?=[#-]|(?:h[1-6]|bq)\.)/i;
/** Bare addresses, entities, emoticons and backslashes (two are a line end): broken without a trace. */
const AUTOMATIC =
  /\\|:(?=\/\/|[()PDp])|;(?=\))|www(?=\.)|mailto(?=:)|@|&(?=#?\w{1,32};)|\((?=(?:[!?/xyni+*-]|on|off)\))/gi;

/** A customer's words for a Jira text field in wiki markup. ADF documents need none of this: there, text is text. */
export function inertJira(text: string): string {
  return plainText(text)
    .split('\n')
    .map((line) => inertLine(line.trim()))
    .join('\n')
    .trim();
}

function inertLine(line: string): string {
  return line.replace(AUTOMATIC, `$&${BREAK}`).replace(MARKUP, '\\$&').replace(LINE_START, BREAK);
}
