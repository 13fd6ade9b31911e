import type { LeftOut } from '../../model/explanation.ts';
import { stripReply } from '../../model/strip-reply.ts';
import { cutBetween } from '../cut-between.ts';

const FENCE = '```';
const COMMENT = ['<!--', '-->'] as const;
const HTML =
  /<\/?(?:html|head|body|p|div|br|span|style|script|table|tr|td|th|tbody|ul|ol|li|a|b|i|u|em|strong|font|h[1-6]|img|blockquote|pre|code|hr|title|meta)\b[^<>]{0,500}>/i;
const TAGS = new RegExp(HTML.source, 'gi');
/** Elements whose text nobody sees. */
const HIDDEN = ['style', 'script', 'head', 'title'] as const;
/** Elements within a line. */
const INLINE = /^<\/?(?:a|b|i|u|em|strong|font|span|code|td|th)\b/i;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|apos|#39);/g;
/** Without one of these no mail quotes, and no mail program has signed. */
const MAIL =
  /[>|:：＞]|--|—|__|\bwrote\b|\bescreveu\b|^\s*(?:sent |get outlook|gesendet |von meinem |envoyé |télécharger |obtenez |enviado |obtener |inviato |verzonden |verstuurd |sendt |skickat |lähetetty|wysł|отправлено|发自|从我的|iphone)/im;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** A normalised text without fenced code, HTML and what a mail quotes; what goes is added to `leftOut`. All stays where nothing else is. */
export function withoutMachines(text: string, leftOut: LeftOut[]): string {
  let rest = text;
  for (const [reason, may, without] of STEPS) {
    if (!may(rest)) continue;
    const gone: string[] = [];
    const kept = without(rest, (cut) => gone.push(cut)).trim();
    if (kept === rest || !HAS_WORDS.test(kept)) continue;
    leftOut.push(...gone.filter((cut) => HAS_WORDS.test(cut)).map((cut) => ({ reason, text: cut.trim() })));
    rest = kept;
  }
  return rest;
}

type Step = readonly [
  reason: LeftOut['reason'],
  may: (text: string) => boolean,
  without: (text: string, onCut: (cut: string) => void) => string,
];

const STEPS: readonly Step[] = [
  ['code', (text) => text.includes(FENCE), (text, onCut) => cutBetween(text, FENCE, FENCE, onCut)],
  ['markup', (text) => text.includes('<') && (text.includes(COMMENT[0]) || HTML.test(text)), withoutMarkup],
  ['quote', (text) => text.includes('\n') && MAIL.test(text), withoutQuotes],
];

function withoutMarkup(text: string, onCut: (cut: string) => void): string {
  let rest = cutBetween(text, ...COMMENT, onCut);
  for (const name of HIDDEN) rest = cutBetween(rest, `<${name}>`, `</${name}>`, onCut);
  rest = rest.replace(TAGS, (tag) => {
    onCut(tag);
    return INLINE.test(tag) ? '' : '\n';
  });
  return rest.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

function withoutQuotes(text: string, onCut: (cut: string) => void): string {
  const kept = stripReply(text);
  if (kept === text) return text;
  const lines = kept.split('\n');
  let next = 0;
  for (const line of text.split('\n')) {
    if (line === lines[next] || line.trim() === lines[next]?.trim()) next++;
    else if (line.trim() !== '') onCut(line);
  }
  return kept;
}
