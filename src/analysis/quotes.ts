import type { Quote } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import { sentences } from './clauses.ts';
import { customerKey } from '../model/customer-key.ts';
import { LONGEST_QUOTE, onOneLine, toQuote } from './quote-one.ts';
import { ownWordsAsWritten } from './own-words/own-words.ts';
import { shorten, type Redactor } from './redact.ts';
import { stem } from './stem.ts';
import { isStopStem } from './stop-words.ts';
import { normalise, tokenise } from './tokens.ts';
import { wordsOf } from './words-of.ts';

const MOST_QUOTES = 5;
/** Characters: a quote is cut to the most, and one from the least up is as good as any. */
const LENGTH = { least: 60, most: LONGEST_QUOTE } as const;
/** Findings considered: the latest of a large cluster. */
const CONSIDERED = 60;

interface Candidate {
  readonly finding: Finding;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly worth: number;
}

/**
 * Up to five quotes that show what a cluster is about, redacted, at most 280 characters, one a customer. Each is the
 * stretch of whole sentences that says most of what the cluster says; public words, medium length and strong feeling
 * are preferred, and each next one is chosen to say something new. The same findings give the same quotes.
 * `findings` are earliest first.
 */
export function quotesOf(findings: readonly Finding[], redact: Redactor): readonly Quote[] {
  const considered = findings.slice(-CONSIDERED);
  const weights = wordWeights(considered);
  const rest = considered.map((finding) => candidate(finding, weights, redact)).filter(({ text }) => text !== '');
  const chosen: Candidate[] = [];
  while (chosen.length < MOST_QUOTES) {
    const next = best(rest, chosen);
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen.map(({ finding, text }) => toQuote(finding, text));
}

function candidate(finding: Finding, weights: ReadonlyMap<string, number>, redact: Redactor): Candidate {
  const text = excerpt(redact(ownWordsAsWritten(wordsOf(finding)), finding.customer), weights);
  const words = tellingWords(text);
  const length = text.length < LENGTH.least ? text.length / LENGTH.least : 1;
  const worth =
    (0.4 + relevance(words, weights)) *
    (0.3 + 0.7 * length) *
    (finding.visibility === 'public' ? 1.5 : 1) *
    (0.8 + 0.2 * Math.abs(finding.sentiment.score));
  return { finding, text, words, worth };
}

/** The best run of whole sentences that fits into a quote. */
function excerpt(text: string, weights: ReadonlyMap<string, number>): string {
  const parts = sentences(text);
  let [from, to] = [0, 0];
  let most = -1;
  for (const start of parts.keys()) {
    let length = 0;
    for (let end = start; end < Math.min(parts.length, start + 6); end += 1) {
      length += (parts[end] ?? '').length + 1;
      if (end > start && length > LENGTH.most) break;
      const worth =
        relevance(tellingWords(parts.slice(start, end + 1).join(' ')), weights) * Math.min(1, length / LENGTH.least);
      if (worth > most) [from, to, most] = [start, end, worth];
    }
  }
  return shorten(onOneLine(parts.slice(from, to + 1).join('\n')), LENGTH.most);
}

/** Share of a cluster's findings that use a word. */
function wordWeights(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const finding of findings) {
    for (const word of tellingWords(ownWordsAsWritten(wordsOf(finding))))
      weights.set(word, (weights.get(word) ?? 0) + 1 / findings.length);
  }
  return weights;
}

/** How much of what the cluster says these words say; grows slower than their number. */
function relevance(words: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  const sum = [...words].reduce((total, word) => total + (weights.get(word) ?? 0) ** 2, 0);
  return Math.sqrt(sum);
}

function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    tokenise(normalise(text))
      .map(stem)
      .filter((word) => !isStopStem(word)),
  );
}

function best(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate | undefined {
  const taken = new Set(chosen.map(({ finding }) => customerKey(finding)));
  let found: Candidate | undefined;
  let most = 0;
  for (const one of candidates) {
    if (taken.has(customerKey(one.finding))) continue;
    const worth = one.worth * (1 - Math.max(0, ...chosen.map((other) => likeness(one.words, other.words))));
    if (worth > most) [found, most] = [one, worth];
  }
  return found;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
