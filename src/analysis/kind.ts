import { KINDS, type Kind } from '../model/finding.ts';
import type { FeedbackItem } from '../model/item.ts';
import { readKindSigns } from './kind-signs.ts';
import { readKindFeatures, type KindFeatures } from './models/kind-features.ts';
import { kindLogits } from './models/kind-model.ts';
import { scan } from './models/scan.ts';
import { proseOf } from './prose.ts';
import { ratingScore } from './rating-score.ts';
import { normalise } from './tokens.ts';

/** What is known of a text besides its words. */
export type KindContext = Partial<Pick<FeedbackItem, 'rating' | 'channel'>>;

/** What it is stands at the beginning of a report. */
const LONGEST_TEXT = 2_000;
/** Below this probability of the likeliest kind nothing is named: `other`. */
const SURE = 0.22;
/** What the best or the worst rating adds to the logit of praise. */
const RATING_WORTH = 2;
/** From here on a rating (-1 to 1) is praise where the words say nothing; below its negative nothing is praise. */
const GOOD_RATING = 0.4;
/** So much less likely, as a logit, is a question in a review: "Why does it not open?" asks nothing. */
const QUESTION_IN_REVIEW = 1;
const PRAISE = KINDS.indexOf('praise');
const QUESTION = KINDS.indexOf('question');
const ISSUE = 'issue';

/**
 * What sort of thing a text says: the likeliest kind by a linear model over words and the rules found in them; `other`
 * where no kind is likely enough. A rating near the end of its scale speaks for or against praise.
 */
export function classifyKind(text: string, { rating, channel }: KindContext = {}): Kind {
  const features = featuresOf(kindText(text), channel);
  const stars = rating === undefined ? 0 : ratingScore(rating);
  if (features.count === 0) return stars > GOOD_RATING ? 'praise' : 'other';
  const logits = kindLogits(features);
  if (channel === 'review') logits[QUESTION]! -= QUESTION_IN_REVIEW;
  const kind = likeliest(logits, stars);
  return kind === 'other' && stars > GOOD_RATING ? 'praise' : kind;
}

/** The part of a text its kind is read from, normalised. */
export function kindText(text: string): string {
  return proseOf(normalise(text.trim())).slice(0, LONGEST_TEXT);
}

/** The features of a `kindText`. Valid until the next call. */
export function featuresOf(words: string, channel: FeedbackItem['channel'] | undefined): KindFeatures {
  const tokens = scan(words);
  return readKindFeatures(tokens, readKindSigns(tokens), channel === ISSUE);
}

function likeliest(logits: Float64Array, stars: number): Kind {
  logits[PRAISE] = stars < -GOOD_RATING ? -Infinity : logits[PRAISE]! + RATING_WORTH * stars;
  let best = 0;
  for (let i = 1; i < KINDS.length; i++) if (logits[i]! > logits[best]!) best = i;
  let all = 0;
  for (const logit of logits) all += Math.exp(logit - logits[best]!);
  return all * SURE > 1 ? 'other' : KINDS[best]!;
}
