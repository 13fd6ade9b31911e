import { WORD_SIGN } from './any-case.ts';
import { layer, type Layer } from './labels.ts';
import { listEnd } from './number-list.ts';
import { contextOf } from './phone-context.ts';
import { isPhone, type NumberContext } from './phone-shape.ts';

const GAP = '(?:[ \\u00A0\\u2009\\u202F()/‑–－-]|\\.(?! )){1,3}';
/** Scripts without spaces between words have none before numbers, either. */
const RUN = new RegExp(`(?<![_+]|${WORD_SIGN})(?:\\(?\\+\\(?|\\()?\\d+(?:${GAP}\\d+){0,40}(?!_|${WORD_SIGN})`, 'u');
const GROUPS = new RegExp(`(${GAP})`);
/** A date among the numbers, also one whose day is cut off by the time: `2026-03-01T12:00`. */
const DATES = /(?<!\d)((?:19|20)\d{2}-\d{2}(?:-\d{2})?(?!\d)|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}(?!\d))/;
/** The run goes on from a word, `ORD-2024-001` or `1.0+20240301`, or is a part of a sum or time, `12,50`. */
const GLUED_BEFORE = new RegExp(`(?:[_]|${WORD_SIGN})[-./:,+]$|[@_]$`);
const GLUED_AFTER = /^(?:[-/][\p{L}_]|[.,:]\d|%|[$£]| ?€)/u;
const BLANK = /[ \u00A0\u2009\u202F(/]/;
/** Between two numbers rather than within one: ` - `. */
const WIDE = /^ [^()]|[^()] $/;
const MOST_GROUPS = 8;

/** Phone numbers, international and national → `[phone]`; versions, dates, orders, builds and sums stay. */
export const redactPhones: Layer = layer(RUN, (run, before, after) => {
  const context = isChineseMobile(run, before, after) ? 'phone' : contextOf(before);
  const isGlued = context !== 'phone' && GLUED_BEFORE.test(before);
  const pieces = run.split(DATES);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return piece;
      const isLast = at === pieces.length - 1;
      return redactPiece(piece, at === 0 ? context : 'none', {
        before: isGlued && at === 0,
        after: isLast && GLUED_AFTER.test(after),
      });
    })
    .join('');
});

/** Written without a separator it is told from other numbers by the script around it. */
function isChineseMobile(run: string, before: string, after: string): boolean {
  return /^1[3-9]\d{9}$/.test(run) && /\p{Script=Han}\s?[:：]?\s?$|^\s?\p{Script=Han}/u.test(`${before}\n${after}`);
}

interface Glued {
  readonly before: boolean;
  readonly after: boolean;
}

/** Groups of digits are at even places, what separates them at odd ones. */
function redactPiece(piece: string, context: NumberContext, glued: Glued): string {
  const parts = piece.split(GROUPS);
  let result = '';
  let said = context;
  for (let at = 0; at < parts.length;) {
    const past = said === 'phone' ? at : listEnd(parts, at);
    if (past > at) {
      result += parts.slice(at, past).join('');
      at = past;
      continue;
    }
    const mayBegin = at === 0 ? !glued.before : BLANK.test(parts[at - 1] ?? '');
    const end = mayBegin ? phoneEnd(parts, at, said, glued.after) : undefined;
    if (end !== undefined && hasOpening(parts, at, parts.slice(at, end).join(''))) result = result.slice(0, -1);
    result += end === undefined ? parts.slice(at, at + 2).join('') : `[phone]${parts[end] ?? ''}`;
    at = end === undefined ? at + 2 : end + 1;
    said = end === undefined && context === 'phone' ? context : 'none';
  }
  return result;
}

/** Index behind the most groups from `start` on that are a phone number. */
function phoneEnd(
  parts: readonly string[],
  start: number,
  context: NumberContext,
  isGluedAfter: boolean,
): number | undefined {
  if (parts[start]?.length === 1 && parts[start + 2]?.length === 1) return undefined;
  for (let at = lastGroup(parts, start); at >= start; at -= 2) {
    if (parts[at] === '' || (at === parts.length - 1 && isGluedAfter)) continue;
    if (at < parts.length - 1 && !/[ \u00A0(/).]/.test(parts[at + 1] ?? '')) continue;
    const candidate = parts.slice(start, at + 1).join('');
    if (isPhone(hasOpening(parts, start, candidate) ? `(${candidate}` : candidate, context)) return at + 1;
  }
  return undefined;
}

/** Whether the bracket that `candidate` closes opened just before it: `((415) 555-2671`. */
function hasOpening(parts: readonly string[], start: number, candidate: string): boolean {
  const isOpen = candidate.split('(').length < candidate.split(')').length;
  return isOpen && start > 0 && (parts[start - 1] ?? '').endsWith('(');
}

/** The last group that may belong to the number: eight at most, and none behind a ` - ` once there are ten digits. */
function lastGroup(parts: readonly string[], start: number): number {
  let digits = 0;
  let at = start;
  for (; at + 2 < parts.length && at < start + 2 * (MOST_GROUPS - 1); at += 2) {
    digits += (parts[at] ?? '').replace('+', '').length;
    const gap = parts[at + 1] ?? '';
    if (digits > 16 || (digits >= 10 && gap.length > 1 && WIDE.test(gap))) return at;
  }
  return at;
}
