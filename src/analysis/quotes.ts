import type { Quote } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import { sentences } from './clauses.ts';
import { customerKey } from '../model/customer-key.ts';
import { LONGEST_QUOTE, onOneLine, toQuote } from './quote-one.ts';
import { createQuoteWords, type QuoteWords } from './quote-words.ts';
import { ownWordsAsWritten } from './own-words/own-words.ts';
import { shorten, type Redactor } from './redact.ts';
import { wordsOf } from './words-of.ts';

const MOST_QUOTES = 5;
/** Characters: a quote is cut to the most, and one from the least up is as good as any. */
const LENGTH = { least: 60, most: LONGEST_QUOTE } as const;
/** Findings considered: the latest of a large cluster. */
const CONSIDERED = 60;
/** Sentences of a quote. */
const MOST_SENTENCES = 6;

interface Candidate {
  readonly finding: Finding;
  readonly text: string;
  /** Numbers of `QuoteWords`. */
  readonly words: readonly number[];
  readonly worth: number;
  /** The greatest likeness to one that is chosen already, 0 to 1. */
  told: number;
}

/**
 * Up to five quotes that show what a cluster is about, redacted, at most 280 characters, one a customer. Each is the
 * stretch of whole sentences that says most of what the cluster says; public words, medium length and strong feeling
 * are preferred, and each next one is chosen to say something new. The same findings give the same quotes.
 * `findings` are earliest first.
 */
export function quotesOf(findings: readonly Finding[], redact: Redactor): readonly Quote[] {
  const considered = findings
    .slice(-CONSIDERED)
    .map((finding) => ({ finding, said: ownWordsAsWritten(wordsOf(finding)) }));
  const words = createQuoteWords(considered.map(({ said }) => said));
  const rest = considered
    .map(({ finding, said }) => candidate(finding, redact(said, finding.customer), words))
    .filter(({ text }) => text !== '');
  const chosen: Candidate[] = [];
  const taken = new Set<string>();
  while (chosen.length < MOST_QUOTES) {
    const next = best(rest, taken);
    if (next === undefined) break;
    chosen.push(next);
    taken.add(customerKey(next.finding));
    const likeness = words.likenessTo(next.words);
    for (const one of rest) one.told = Math.max(one.told, likeness(one.words));
  }
  return chosen.map(({ finding, text }) => toQuote(finding, text));
}

function candidate(finding: Finding, said: string, lexicon: QuoteWords): Candidate {
  const { text, words } = excerpt(said, lexicon);
  const length = text.length < LENGTH.least ? text.length / LENGTH.least : 1;
  const worth =
    (0.4 + lexicon.listen()(words)) *
    (0.3 + 0.7 * length) *
    (finding.visibility === 'public' ? 1.5 : 1) *
    (0.8 + 0.2 * Math.abs(finding.sentiment.score));
  return { finding, text, words, worth, told: 0 };
}

/** The best run of whole sentences that fits into a quote, and its words. */
function excerpt(said: string, lexicon: QuoteWords): Pick<Candidate, 'text' | 'words'> {
  const parts = sentences(said);
  const read = parts.map(lexicon.read);
  let [from, to] = [0, 0];
  let most = -1;
  for (const start of parts.keys()) {
    let length = 0;
    const relevance = lexicon.listen();
    for (let end = start; end < Math.min(parts.length, start + MOST_SENTENCES); end += 1) {
      length += parts[end]!.length + 1;
      if (end > start && length > LENGTH.most) break;
      const worth = relevance(read[end]!) * Math.min(1, length / LENGTH.least);
      if (worth > most) [from, to, most] = [start, end, worth];
    }
  }
  const whole = onOneLine(parts.slice(from, to + 1).join('\n'));
  const text = shorten(whole, LENGTH.most);
  return { text, words: text === whole ? [...new Set(read.slice(from, to + 1).flat())] : lexicon.read(text) };
}

function best(candidates: readonly Candidate[], taken: ReadonlySet<string>): Candidate | undefined {
  let found: Candidate | undefined;
  let most = 0;
  for (const one of candidates) {
    const worth = one.worth * (1 - one.told);
    if (worth > most && !taken.has(customerKey(one.finding))) [found, most] = [one, worth];
  }
  return found;
}
