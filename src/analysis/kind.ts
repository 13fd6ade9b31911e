import { KINDS, type Kind } from '../model/finding.ts';
import type { FeedbackItem } from '../model/item.ts';
import { readKindSigns } from './kind-signs.ts';
import { readKindFeatures, type KindFeatures } from './models/kind-features.ts';
import { kindLogits } from './models/kind-model.ts';
import { scan } from './models/scan.ts';
import { isNoAnswer } from './no-answer.ts';
import { ownWordsOf } from './own-words/own-words.ts';
import { proseOf } from './prose.ts';
import { ratingScore } from './rating-score.ts';
import { normalise } from './tokens.ts';

/** What is known of a text besides its words. */
export type KindContext = Partial<Pick<FeedbackItem, 'rating' | 'channel'>>;

/** What it is stands at the beginning of a report. */
const LONGEST_TEXT = 2_000;
/** Below this probability of the likeliest kind nothing is named: `other`. */
const SURE = 0.22;
/** A story of which nothing can be told as a whole may tell it in one sentence, if that is as sure as this. */
const SURE_IN_PASSING = 0.5;
/** Words cut at their apostrophe: "do n't", "I 'm". */
const APART = /(?<=\w) (n't|'(?:s|m|re|ve|ll|d))\b/gi;
const SENTENCES = /[.!?…]+\s+|[。！？\n]/u;
const SAID_IN_PASSING: ReadonlySet<Kind> = new Set([
  'bug',
  'crash',
  'performance',
  'usability',
  'feature-request',
  'billing',
  'security',
]);
/** What the best or the worst rating adds to the logit of praise. */
const RATING_WORTH = 2;
/** From here on a rating (-1 to 1) is praise where the words say nothing; below its negative nothing is praise. */
const GOOD_RATING = 0.4;
/** So much likelier, as a logit, is a question: "Why does it not open?" asks nothing in a review, but in an issue. */
const QUESTION_IN = { review: -1, issue: 0.6 } as const;
const PRAISE = KINDS.indexOf('praise');
const QUESTION = KINDS.indexOf('question');
const ISSUE = 'issue';

/**
 * What sort of thing a text says: the likeliest kind by a linear model over words and the rules found in them; `other`
 * where no kind is likely enough. A rating near the end of its scale speaks for or against praise.
 */
export function classifyKind(text: string, { rating, channel }: KindContext = {}): Kind {
  const words = kindText(wordsRead(text, channel));
  const features = featuresOf(words, channel);
  const stars = rating === undefined ? 0 : ratingScore(rating);
  if (features.count === 0 || isNoAnswer(scan(words))) return stars > GOOD_RATING ? 'praise' : 'other';
  const logits = kindLogits(features);
  if (channel === 'review' || channel === ISSUE) logits[QUESTION]! += QUESTION_IN[channel];
  const { kind } = likeliest(logits, stars);
  if (kind !== 'other') return kind;
  return saidInPassing(words, channel) ?? (stars > GOOD_RATING ? 'praise' : 'other');
}

/** The words of a text that tell its kind. Thanks in advance tell a question from a bug among issues: there they stay. */
export function wordsRead(text: string, channel: FeedbackItem['channel'] | undefined): string {
  return channel === ISSUE ? text : ownWordsOf(text).text;
}

/** The surest of what single sentences say that somebody could act on; undefined where there is one sentence or none is sure. */
function saidInPassing(words: string, channel: FeedbackItem['channel'] | undefined): Kind | undefined {
  const sentences = new Set(words.split(SENTENCES));
  if (sentences.size < 2) return undefined;
  let surest: Likeliest = { kind: 'other', probability: SURE_IN_PASSING };
  for (const sentence of sentences) {
    const said = likeliest(kindLogits(featuresOf(sentence, channel)), 0);
    if (SAID_IN_PASSING.has(said.kind) && said.probability > surest.probability) surest = said;
  }
  return surest.kind === 'other' ? undefined : surest.kind;
}

/** The part of a text its kind is read from, normalised; what was taken apart for machines ("do n't") is joined. */
export function kindText(text: string): string {
  const prose = proseOf(normalise(text.trim())).slice(0, LONGEST_TEXT);
  return prose.includes(" n't") || prose.includes(" '") ? prose.replace(APART, '$1') : prose;
}

/** The features of a `kindText`. Valid until the next call. */
export function featuresOf(words: string, channel: FeedbackItem['channel'] | undefined): KindFeatures {
  const tokens = scan(words);
  return readKindFeatures(tokens, readKindSigns(tokens), channel === ISSUE);
}

interface Likeliest {
  readonly kind: Kind;
  readonly probability: number;
}

function likeliest(logits: Float64Array, stars: number): Likeliest {
  logits[PRAISE] = stars < -GOOD_RATING ? -Infinity : logits[PRAISE]! + RATING_WORTH * stars;
  let best = 0;
  for (let i = 1; i < KINDS.length; i++) if (logits[i]! > logits[best]!) best = i;
  let all = 0;
  for (const logit of logits) all += Math.exp(logit - logits[best]!);
  return { kind: all * SURE > 1 ? 'other' : KINDS[best]!, probability: 1 / all };
}
