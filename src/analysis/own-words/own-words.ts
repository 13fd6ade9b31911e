import type { LeftOut } from '../../model/explanation.ts';
import { normalise } from '../tokens.ts';
import { findCourtesies, type Stretch } from './courtesies.ts';
import { SENT_FROM_A_DEVICE } from './courtesy-words.ts';
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
const LINK = /\bhttps?:\/\/\S+/g;
/** What joined a closing to the sentence before it. */
const JOINT = /(?:[\s,;]|\s[-–—:|])+$/;
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

function read(text: string): OwnWords {
  if (isAutoReply(text)) return { text: '', leftOut: [{ reason: 'automatic reply', text }] };
  const leftOut: LeftOut[] = [];
  let rest = withoutMachines(text, leftOut);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const courtesies = courtesiesIn(rest);
    if (courtesies.length === 0) break;
    const without = cut(rest, courtesies);
    if (!HAS_WORDS.test(without.replace(LINK, ''))) break;
    leftOut.push(...courtesies.map(({ from, to }) => ({ reason: 'courtesy', text: rest.slice(from, to) }) as const));
    rest = without;
  }
  return leftOut.length === 0 ? { text, leftOut: NOTHING } : { text: rest, leftOut };
}

function courtesiesIn(text: string): readonly Stretch[] {
  const device = SENT_FROM_A_DEVICE.exec(text);
  return device === null ? findCourtesies(text) : [{ from: device.index + 1, to: text.length }];
}

function cut(text: string, stretches: readonly Stretch[]): string {
  let kept = '';
  let from = 0;
  for (const stretch of stretches) {
    const before = text.slice(from, stretch.from);
    kept += before.endsWith('\n') ? before : before.replace(JOINT, '');
    from = stretch.to;
  }
  return `${kept}${text.slice(from)}`.replace(MANY_LINES, '\n\n').trim();
}
