import type { Quote } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import { ownWordsAsWritten } from './own-words/own-words.ts';
import { createRedactor, shorten } from './redact.ts';
import { wordsOf } from './words-of.ts';

/** Characters of a quote, at most. */
export const LONGEST_QUOTE = 280;

const STOPPED = /[.!?…:;,。！？]["')\]]?$/u;

/** Quotes one finding by the beginning of what it says (`ownWordsOf`), redacted. `patterns` are the team's own, in RE2 syntax. */
export function createQuoter(patterns: readonly string[]): (finding: Finding) => Quote {
  const redact = createRedactor(patterns);
  return (finding) => {
    const said = redact(ownWordsAsWritten(wordsOf(finding)), finding.customer);
    return toQuote(finding, shorten(onOneLine(said), LONGEST_QUOTE));
  };
}

/** A quote of words that are redacted and short already; the address only of public ones. */
export function toQuote({ id, createdAt, visibility, rating, release, url }: Finding, text: string): Quote {
  return {
    item: id,
    text,
    createdAt,
    visibility,
    ...(rating === undefined ? {} : { rating }),
    ...(release === undefined ? {} : { release }),
    ...(url === undefined || visibility === 'private' ? {} : { url }),
  };
}

/** Lines as sentences: a stop after a title or a line that has none. */
export function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const said = lines.filter((line) => line !== '');
  return said.map((line, at) => (at === said.length - 1 || STOPPED.test(line) ? line : `${line}.`)).join(' ');
}
