import type { Sentiment, SentimentLabel } from '../model/finding.ts';
import type { Silence } from '../model/explanation.ts';
import type { Rating } from '../model/item.ts';
import { scan } from './models/scan.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';
import type { Feeling } from './models/sentiment-model.ts';
import { isNoAnswer, LONGEST_NO_ANSWER } from './no-answer.ts';
import { ratingScore } from './rating-score.ts';
import { familyOf, sentimentModel } from './sentiment-models.ts';
import { ownWordsOf } from './own-words/own-words.ts';
import { twoMindsIn, weakerOf, type TwoMinds } from './two-minds.ts';
import { wordsOf } from './words-of.ts';

/** What sentiment is made from; every `FeedbackItem` is one. */
export interface Opinion {
  readonly title?: string;
  readonly text: string;
  readonly rating?: Rating;
  readonly language?: string;
}

/** What the words alone say. */
export interface WordsFeeling {
  /** -1 to 1: probability of positive less that of negative. */
  readonly score: number;
  readonly label: SentimentLabel;
  /** Probability of the label. */
  readonly confidence: number;
  /** Why nothing was read: a form's "none", or no word that anybody here knows. */
  readonly silence?: Silence;
  /** What a mixed opinion is mixed of. */
  readonly parts?: TwoMinds;
}

/** A score that a rating has a part in is neutral nearer to zero than this. */
const NEUTRAL = 0.1;
/** The neutral band that leaves the model's probabilities as they are. */
const CALIBRATED = 0.5;
/** A rating outweighs a mixed opinion where both together lean further than this. */
const LEANING = 0.75;
/** A rating is what the customer meant to say; words explain it. At the ends of its scale it outweighs irony. */
const RATING_WEIGHT = { inner: 0.55, extreme: 0.75 } as const;
/** How often a rating alone says what its words would: stars are noisy labels. */
const RATING_SURE = 0.8;
/** What is said by words that nobody here knows, and by "none" or "no idea". */
const silent = (silence: Silence): WordsFeeling => ({ score: 0, label: 'neutral', confidence: 0, silence });
const NO_ANSWER = silent('no answer');
const UNKNOWN = silent('unknown words');
/**
 * How a customer feels, from words and rating.
 *
 * words = P(positive) - P(negative) by the model of the text's language (docs/analysis.md); where the language is
 * unknown or none we have learned, by its emoji alone.
 * score = words where there is no rating; rating where the words are neutral or unreadable; else
 * w * rating + (1 - w) * words with w = 0.55, or 0.75 at either end of the scale: a one-star "great, just great" is no
 * praise. A text is mixed when one of its parts is praise and another a complaint.
 * Confidence is the calibrated probability of the label; 0 where nothing could be read: then nobody should act on it.
 */
export function scoreSentiment(opinion: Opinion): Sentiment {
  return sentimentOf(wordsOf(opinion), opinion);
}

/** As `scoreSentiment`, for words that are joined already, with the neutral band of the settings. */
export function sentimentOf(
  text: string,
  { rating, language }: Omit<Opinion, 'text' | 'title'>,
  neutralBand?: number,
): Sentiment {
  const words = readFeeling(ownWordsOf(text).text, language, neutralBand);
  const { score, label, confidence } = rating === undefined ? words : withRating(words, ratingScore(rating));
  return { score: round(score), label, confidence: round(confidence) };
}

/** What normalised words say by themselves; the odds of neutral are multiplied by neutralBand / (1 - neutralBand). */
export function readFeeling(text: string, language: string | undefined, neutralBand = CALIBRATED): WordsFeeling {
  const tokens = scan(text);
  if (tokens.count <= LONGEST_NO_ANSWER && isNoAnswer(tokens)) return NO_ANSWER;
  const family = familyOf(text, tokens, language);
  if (family === undefined) return readEmotions(tokens);
  const model = sentimentModel(family);
  const feeling = model.read(tokens, 0, tokens.count);
  if (!feeling.known) return UNKNOWN;
  const whole = toWordsFeeling(feeling, neutralBand);
  if (!feeling.divided) return whole;
  const parts = twoMindsIn(tokens, model, whole.score);
  return parts === undefined ? whole : { score: whole.score, label: 'mixed', confidence: weakerOf(parts), parts };
}

function toWordsFeeling(feeling: Feeling, neutralBand: number): WordsFeeling {
  const weigh = 1 - neutralBand;
  const all = (feeling.negative + feeling.positive) * weigh + feeling.neutral * neutralBand;
  const negative = (feeling.negative * weigh) / all;
  const positive = (feeling.positive * weigh) / all;
  const neutral = (feeling.neutral * neutralBand) / all;
  const confidence = Math.max(negative, neutral, positive);
  const label = confidence === neutral ? 'neutral' : confidence === positive ? 'positive' : 'negative';
  return { score: positive - negative, label, confidence };
}

/** In words that nobody can read, faces still speak. */
function readEmotions(tokens: Tokens): WordsFeeling {
  const model = sentimentModel('world');
  let [sum, faces] = [0, 0];
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== TOKEN.emotion) continue;
    if (model.known(tokens, at, at + 1) === 0) continue;
    const { negative, positive } = model.read(tokens, at, at + 1);
    sum += positive - negative;
    faces++;
  }
  if (faces === 0) return UNKNOWN;
  const score = sum / faces;
  if (Math.abs(score) < NEUTRAL) return { score, label: 'neutral', confidence: 0 };
  return { score, label: score < 0 ? 'negative' : 'positive', confidence: Math.abs(score) };
}

/** What a rating's score is multiplied by, 0 to 1; the words' gets the rest. Neutral words are left out. */
export function ratingWeight({ label }: WordsFeeling, stars: number): number {
  if (label === 'neutral') return 1;
  return Math.abs(stars) === 1 ? RATING_WEIGHT.extreme : RATING_WEIGHT.inner;
}

function withRating(words: WordsFeeling, stars: number): WordsFeeling {
  const weight = ratingWeight(words, stars);
  const score = weight * stars + (1 - weight) * words.score;
  if (words.label === 'mixed' && Math.abs(score) <= LEANING) return { ...words, score };
  const label = Math.abs(score) < NEUTRAL ? 'neutral' : score < 0 ? 'negative' : 'positive';
  return { score, label, confidence: sureOf(words, stars) };
}

/** Two witnesses make surer than one; one against the other halves. */
function sureOf(words: WordsFeeling, stars: number): number {
  if (words.label === 'neutral') return RATING_SURE;
  if (stars * words.score < 0) return RATING_SURE / 2;
  return RATING_SURE + (1 - RATING_SURE) * words.confidence;
}

/** Three decimals: more would be noise, and sums must print alike everywhere. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
