import type { Finding } from '../../model/finding.ts';
import type { Stream } from './stream.ts';

/** Shorter texts ("great app") are the same by chance. */
const SHORTEST = 25;
const FEWEST = 10;
const SHARE = 0.3;

/**
 * Whether one text makes up so much of what was said that somebody may be pushing it: at least 10 copies and 30 % of
 * all. Says so in a sentence without the words themselves; `undefined` when nothing is wrong. `heard`: places in the
 * stream.
 */
export function duplicateBurst(stream: Stream, heard: readonly number[]): string | undefined {
  const fewest = Math.max(FEWEST, SHARE * heard.length);
  if (mostAlike(stream, heard) < fewest) return undefined;
  const copies = new Map<string, number>();
  for (const place of heard) {
    const { text } = stream.findings[place] as Finding;
    if (text.length < SHORTEST) continue;
    const plain = plainTextOf(text);
    if (plain.length >= SHORTEST) copies.set(plain, (copies.get(plain) ?? 0) + 1);
  }
  let most = 0;
  for (const count of copies.values()) most = Math.max(most, count);
  if (most < fewest) return undefined;
  return `One text makes up ${most} of ${heard.length} answers: a copied campaign or a broken export.`;
}

/** Letters and digits in lower case, with single spaces. */
function plainTextOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
}

/** At least as many as there are copies of any text: equal texts have equal marks, a few others may have them too. */
function mostAlike(stream: Stream, heard: readonly number[]): number {
  // A table with open addressing: twice as many places as marks, a power of two.
  const size = 2 ** Math.ceil(Math.log2(2 * heard.length));
  const [marks, counts] = [new Int32Array(size), new Int32Array(size)];
  let most = 0;
  for (let index = 0; index < heard.length; index++) {
    const mark = markAt(stream, heard[index] ?? 0);
    let at = mark & (size - 1);
    while (marks[at] !== mark && marks[at] !== 0) at = (at + 1) & (size - 1);
    marks[at] = mark;
    const count = (counts[at] ?? 0) + 1;
    counts[at] = count;
    if (count > most) most = count;
  }
  return most;
}

function markAt({ findings, textMarks }: Stream, place: number): number {
  const known = textMarks[place] ?? 0;
  if (known !== 0) return known;
  const { text } = findings[place] as Finding;
  // A text too short to count gets a mark that hardly any other has.
  const mark = text.length < SHORTEST ? -place - 1 : markOf(text);
  textMarks[place] = mark;
  return mark;
}

/** FNV-1a over the letters and digits of the plain text; ASCII needs no plain text for that. Never 0. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return markOfAny(text);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (isLetter || (code >= 48 && code <= 57)) mark = Math.imul(mark ^ (isLetter ? code | 32 : code), 0x01000193);
  }
  return mark === 0 ? 1 : mark;
}

function markOfAny(text: string): number {
  const plain = plainTextOf(text);
  let mark = 0x811c9dc5;
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index);
    if (code !== 32) mark = Math.imul(mark ^ code, 0x01000193);
  }
  return mark === 0 ? 1 : mark;
}
