import { QUOTE_HEADERS } from './quote-headers.ts';

/** Everything from here on is an older mail. */
const OLDER_MAIL: readonly RegExp[] = [
  /^\s*-{2,12} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|originalnachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk bericht|oprindelig besked|ursprungligt meddelande|opprinnelig melding|wiadomość oryginalna|исходное сообщение|原始邮件|元のメッセージ|원본 메시지) ?-{0,12}\s*$/iu,
  /^\s*#{2,4}-.{0,120}(?:type your reply above|reply above this line|antwort oberhalb).{0,60}$/iu,
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:\s*$/iu,
];
/** `From:` of a quoted header, in the languages of mail programs; it counts only with another line of the header below. */
const FROM = /^\s*\*?(?:from|von|de|da|van|från|fra|od|от|发件人|差出人|보낸 사람|lähettäjä|kimden)\*?\s?[:：]/iu;
const SENT =
  /^\s*\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|дата|кому|тема|发送时间|日期|收件人|主题|送信日時|宛先|件名)\*?\s?[:：]/iu;
/** The line that begins a signature; also without its space, which many programs lose. */
const SIGNATURE = /^\s{0,3}(?:--|—|__)\s?$/;
const RULE = /^\s*[_*=]{10,80}\s*$/;
const DEVICE =
  /^\s*(?:sent (?:from|via|with)|get outlook for|gesendet (?:von|mit)|von meinem .{1,40} gesendet|envoyé (?:de|depuis|à partir)|télécharger outlook|obtenez outlook|enviado (?:desde|do|con)|obtener outlook|inviato (?:da|dal)|verzonden (?:vanaf|met|via)|verstuurd vanaf|sendt fra|skickat från|lähetetty|wysłane z|wysłano z|отправлено с|发自我的|从我的|iphoneから送信).{0,80}$/iu;
const LONGEST = 400;

/**
 * The words of a mail that are its writer's own: without quoted mails (`>` and headers such as `On … wrote:`, in sixteen
 * languages), forwarded ones, signatures after `--`, and `Sent from my …`. Answers written between quoted lines stay.
 * Our own rules: the library there is cuts a customer's words from `Cheers,` on.
 */
export function stripReply(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) continue;
    if (line.length > LONGEST || line === '') {
      kept.push(line);
      continue;
    }
    if (SIGNATURE.test(line) || beginsOlderMail(lines, at)) break;
    if (DEVICE.test(line)) continue;
    const header = quoteHeaderAt(lines, at);
    if (header === 0) kept.push(line);
    else if (isQuoted(nextWords(lines, at + header))) at += header - 1;
    // The quote below is not marked as one: it goes to the end.
    else break;
  }
  return kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}[>|＞]/.test(line);
}

function beginsOlderMail(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (OLDER_MAIL.some((pattern) => pattern.test(line))) return true;
  const from = RULE.test(line) ? at + 1 : at;
  if (!FROM.test(lines[from] ?? '')) return false;
  return lines.slice(from + 1, from + 4).filter((next) => next.length <= LONGEST && SENT.test(next)).length >= 2;
}

/** How many lines, 1 to 3, a line such as `On … wrote:` takes; 0 when none begins here. */
function quoteHeaderAt(lines: readonly string[], at: number): number {
  let joined = '';
  for (let count = 1; count <= 3; count++) {
    const line = lines[at + count - 1];
    if (line === undefined || (count > 1 && line.trim() === '')) return 0;
    joined = count === 1 ? line.trim() : `${joined} ${line.trim()}`;
    if (joined.length > LONGEST) return 0;
    if (isQuoteHeader(withoutDashes(joined))) return count;
  }
  return 0;
}

function isQuoteHeader(line: string): boolean {
  return /(?:[:：]|wrote|escreveu)$/i.test(line.slice(-10)) && QUOTE_HEADERS.some((pattern) => pattern.test(line));
}

function withoutDashes(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && '- '.includes(line[from] ?? 'x')) from++;
  while (to > from && '- '.includes(line[to - 1] ?? 'x')) to--;
  return line.slice(from, to);
}

function nextWords(lines: readonly string[], from: number): string {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? '').trim() !== '') return lines[at] ?? '';
  return '>';
}
