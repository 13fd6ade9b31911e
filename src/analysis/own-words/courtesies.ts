import { hasHash, hashSetOf } from '../models/hash-set.ts';
import { scan } from '../models/scan.ts';
import { TOKEN, type Tokens } from '../models/token-columns.ts';
import { closingTail, stronger, type ClosingTail } from './closing-tail.ts';
import { greetingEnd, isNewLine, wishesWell } from './courtesy-line.ts';
import { nameRunEnd } from './name-run.ts';
import { isSignatureLine } from './signature-line.ts';

/** A stretch of a text, in code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Lines below a closing, at most. */
const LONGEST_SIGNATURE = 12;
/** Words before a closing, at least: below them it is what somebody came to say ("ok, thanks for the answer"). */
const SAID_BEFORE = { surely: 1, thanks: 2, beforeName: Infinity } as const;
const ASSENT = hashSetOf(
  'ok okay o k ah oh ja yes yeah yep oui sí si sim no nein non nee all right alright alles klar gut super done solved',
);
/** Greetings in a row: "Hello, dear team, I hope you are well." */
const MOST_GREETINGS = 4;

/**
 * Where a normalised text greets, closes, thanks in passing or signs, from its beginning to its end. Greetings stand at
 * the beginning of the text, of its second line (below a title) or of a paragraph; closings at the end of the text or of
 * a paragraph, with the name and the signature below.
 */
export function findCourtesies(text: string): readonly Stretch[] {
  const tokens = scan(text);
  const found: Stretch[] = [];
  let letter: Open | undefined;
  let [lines, blank, said] = [0, true, 0];
  const close = (mayGo: boolean): void => {
    if (letter === undefined) return;
    if (mayGo && said >= SAID_BEFORE[letter.how]) found.push(stretchOf(tokens, letter));
    else said += wordsIn(tokens, letter);
    letter = undefined;
  };
  for (let at = 0; at < tokens.count;) {
    const line = { from: at, to: endOfLine(tokens, at) };
    at = line.to + 1;
    if (line.from === line.to) {
      blank = true;
      continue;
    }
    lines++;
    const longer = letter && goesOn(tokens, letter, line);
    if (longer === undefined) {
      close(letter !== undefined && (blank || mayEnd(tokens, letter, line)));
      const from = lines <= 2 || blank ? endOfGreetings(tokens, line.from) : line.from;
      if (from > line.from) found.push({ from: tokens.start[line.from]!, to: tokens.end[from - 1]! });
      at = Math.max(at, from);
      letter = opens(tokens, { from, to: line.to }, line);
      said += wordsIn(tokens, { from, to: letter?.from ?? line.to });
    } else letter = longer;
    blank = false;
  }
  close(true);
  return found;
}

function endOfLine(tokens: Tokens, from: number): number {
  let to = from;
  while (to < tokens.count && !isNewLine(tokens, to)) to++;
  return to;
}

function wordsIn({ kind, hash }: Tokens, { from, to }: Line): number {
  let words = 0;
  for (let at = from; at < to; at++) if (kind[at] === TOKEN.word && !hasHash(ASSENT, hash[at]!)) words++;
  return words;
}

interface Line {
  readonly from: number;
  readonly to: number;
}

/** A closing that the next lines may go on with. */
interface Open extends ClosingTail {
  readonly to: number;
  readonly wholeLine: boolean;
  readonly lines: number;
  readonly named: boolean;
}

function opens(tokens: Tokens, rest: Line, line: Line): Open | undefined {
  const tail = closingTail(tokens, rest.from, rest.to);
  if (tail === undefined) return undefined;
  return { ...tail, to: line.to, wholeLine: tail.from === line.from, lines: 1, named: false };
}

/** The closing with one more line, where that closes too, names or tells who wrote. */
function goesOn(tokens: Tokens, open: Open, { from, to }: Line): Open | undefined {
  const more = { ...open, to, lines: open.lines + 1 };
  if (more.lines > LONGEST_SIGNATURE) return undefined;
  const tail = closingTail(tokens, from, to);
  if (tail?.from === from) return { ...more, how: stronger(open.how, tail.how) };
  if (nameRunEnd(tokens, from, to) === to) return { ...more, how: 'surely', named: true };
  return (open.named || open.how === 'surely') && isSignatureLine(lineText(tokens, from, to)) ? more : undefined;
}

function lineText({ text, start, end }: Tokens, from: number, to: number): string {
  const begins = text.lastIndexOf('\n', start[from]) + 1;
  const ends = text.indexOf('\n', end[to - 1]);
  return text.slice(begins, ends < 0 ? text.length : ends).trim();
}

/** May a closing end above a line that follows at once? Not where the sentence goes on there. */
function mayEnd({ text, start }: Tokens, { how, wholeLine }: Open, next: Line): boolean {
  return how === 'surely' || (wholeLine && !/^\p{Ll}/u.test(text.slice(start[next.from], start[next.from]! + 2)));
}

function stretchOf({ start, end, text }: Tokens, { from, to }: Open): Stretch {
  const ends = text.indexOf('\n', end[to - 1]);
  return { from: start[from]!, to: ends < 0 ? text.length : ends };
}

function endOfGreetings(tokens: Tokens, from: number): number {
  let at = from;
  for (let i = 0; i < MOST_GREETINGS; i++) {
    let next = at;
    while (next > from && next < tokens.count && isNewLine(tokens, next)) next++;
    const end = at > from ? wellWishEnd(tokens, next) : next;
    const greeted = end > next ? end : greetingEnd(tokens, next);
    if (greeted === next) return at;
    at = greeted;
  }
  return at;
}

/** Where a sentence that hopes the reader is well ends; `from` where it says something else. */
function wellWishEnd(tokens: Tokens, from: number): number {
  let to = from;
  while (to < tokens.count && tokens.kind[to] !== TOKEN.stop) to++;
  return wishesWell(tokens, from, to) ? Math.min(to + 1, tokens.count) : from;
}
