import type { LeftOut } from '../../model/explanation.ts';
import { normalise } from '../tokens.ts';
import { findCourtesies, type Stretch } from './courtesies.ts';
import { SENT_FROM_A_DEVICE } from './devices.ts';
import { hintsIn } from './hints.ts';
import { isAutoReply } from './auto-reply.ts';
import { withoutMachines } from './without-machines.ts';

/** What somebody says, and what of the text is not. */
export interface OwnWords {
  /** Normalised, without space around; never empty where the text has words, but for an automatic reply. */
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/** What one cut lays open the next may take: a closing above a closing. */
const MOST_ROUNDS = 4;
const NOTHING: readonly LeftOut[] = [];
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Characters at the end that "Sent from my iPhone" stands in. */
const LONGEST_DEVICE = 100;
const LINK = /\bhttps?:\/\/\S+/g;
/** What joins a closing to the sentence before it; all but the first two only behind a space. */
const JOINTS = ',;-–—:|';
const MANY_LINES = /\n{3,}/g;

/** Sentiment, kind and features read the same text one after the other. */
let last: { readonly given: string; readonly words: OwnWords } = { given: '', words: { text: '', leftOut: NOTHING } };

/**
 * What a customer says in a text: without greetings, closings, thanks in passing and signatures in twelve languages,
 * quoted mails, fenced code and HTML; nothing of an automatic reply. Where nothing else is said, all stays: "Thank you!"
 * is a feeling by itself. Asking for its own result changes nothing more. Time is linear in the text's length.
 */
export function ownWordsOf(text: string): OwnWords {
  if (text === last.given) return last.words;
  const words = read(normalise(text).trim());
  last = { given: text, words };
  return words;
}

/** The same in the spelling it was written in, for quotes: neither apostrophes nor letters are made alike. */
export function ownWordsAsWritten(text: string): string {
  return read(text.trim()).text;
}

function read(text: string): OwnWords {
  const { courtesy, device, autoReply } = hintsIn(text);
  if (autoReply && isAutoReply(text)) return { text: '', leftOut: [{ reason: 'automatic reply', text }] };
  const leftOut: LeftOut[] = [];
  let rest = mayHoldMachines(text) ? withoutMachines(text, leftOut) : text;
  if (device) rest = withoutStretches(rest, deviceIn(rest), leftOut) ?? rest;
  for (let round = courtesy ? 0 : MOST_ROUNDS; round < MOST_ROUNDS; round++) {
    const without = withoutStretches(rest, findCourtesies(rest), leftOut);
    if (without === undefined) break;
    rest = without;
  }
  return leftOut.length === 0 ? { text, leftOut: NOTHING } : { text: rest, leftOut };
}

/** Nothing that a machine wrote is without one of these signs. */
function mayHoldMachines(text: string): boolean {
  return text.includes('\n') || text.includes('<') || text.includes('`');
}

/** "Sent from my iPhone" behind the last sentence. */
function deviceIn(text: string): readonly Stretch[] {
  const from = Math.max(0, text.length - LONGEST_DEVICE);
  const device = SENT_FROM_A_DEVICE.exec(text.slice(from));
  return device === null ? [] : [{ from: from + device.index + 1, to: text.length }];
}

/** The text without the stretches; undefined where there are none, or nothing else. */
function withoutStretches(text: string, stretches: readonly Stretch[], leftOut: LeftOut[]): string | undefined {
  if (stretches.length === 0) return undefined;
  const kept = cut(text, stretches);
  if (!HAS_WORDS.test(kept.replace(LINK, ''))) return undefined;
  for (const { from, to } of stretches) leftOut.push({ reason: 'courtesy', text: text.slice(from, to) });
  return kept;
}

/** Where the words of a text end, without what joined a closing to them. */
function endOfSentence(text: string): number {
  let end = text.length;
  for (;;) {
    const sign = JOINTS.indexOf(text.charAt(end - 1));
    const joins = end > 0 && sign >= 0 && (sign < 2 || isSpace(text, end - 2));
    if (!joins && !isSpace(text, end - 1)) return end;
    end--;
  }
}

function isSpace(text: string, at: number): boolean {
  return at >= 0 && text.charAt(at).trim() === '';
}

function cut(text: string, stretches: readonly Stretch[]): string {
  let kept = '';
  let from = 0;
  for (const stretch of stretches) {
    const before = text.slice(from, stretch.from);
    kept += before.endsWith('\n') ? before : before.slice(0, endOfSentence(before));
    from = stretch.to;
  }
  return `${kept}${text.slice(from)}`.replace(MANY_LINES, '\n\n').trim();
}
