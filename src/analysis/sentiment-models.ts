import { guessLanguage } from './language.ts';
import { ENGLISH_WEIGHTS } from './models/english-weights.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';
import { isTelling, openSentimentModel, type SentimentModel } from './models/sentiment-model.ts';
import { WORLD_WEIGHTS } from './models/world-weights.ts';

/** Which of our two models reads a text: that of English, or that of the other languages we have learned. */
export type Family = 'english' | 'world';

const WORLD = new Set(['ar', 'da', 'de', 'es', 'fr', 'it', 'nl', 'no', 'pt']);
/** Tags of the same language. */
const NORWEGIAN = /^n[bn]$/;
/** Whichever of our languages it is: so likely it must be one. */
const SURE = 0.5;
/** Most texts are English: as likely as not is likely. */
const ENGLISH_ODDS = 1.5;

/** So few words seldom tell their language: whoever knows them reads them. */
const FEW_WORDS = 4;

const opened = new Map<Family, SentimentModel>();

/** The model of a family, its tables decoded at the first use. */
export function sentimentModel(family: Family): SentimentModel {
  const known = opened.get(family);
  if (known !== undefined) return known;
  const model = openSentimentModel(family === 'english' ? ENGLISH_WEIGHTS : WORLD_WEIGHTS);
  opened.set(family, model);
  return model;
}

/** Are these too few words to tell their language? */
export function isShort({ kind, count }: Tokens): boolean {
  let words = 0;
  for (let at = 0; at < count && words <= FEW_WORDS; at++) if (kind[at] === TOKEN.word) words++;
  return words <= FEW_WORDS;
}

/**
 * The family that reads a text in the language its source gave, else in the language it seems to be in; undefined
 * where that is unknown or none of ours. `text` is normalised, `tokens` are its `scan`.
 */
export function familyOf(text: string, tokens: Tokens, given: string | undefined): Family | undefined {
  if (given === 'en') return 'english';
  if (given !== undefined) return familyOfLanguage(given.slice(0, 2).toLowerCase().replace(NORWEGIAN, 'no'));
  const { language, english, shareOf } = guessLanguage(text, tokens, WORLD);
  if (language !== undefined) return familyOfLanguage(language);
  const likelier = english * ENGLISH_ODDS > shareOf ? 'english' : 'world';
  if (isShort(tokens)) return knowingFamily(tokens, likelier);
  return english + shareOf < SURE ? undefined : likelier;
}

/**
 * The family that reads a few words, emoji and emoticons: the likelier one, or the other where only that one knows
 * every one of them; undefined where none knows half.
 */
function knowingFamily(tokens: Tokens, likelier: Family): Family | undefined {
  const other = likelier === 'english' ? 'world' : 'english';
  const telling = countTelling(tokens);
  const known = sentimentModel(likelier).known(tokens, 0, tokens.count);
  const knownByOther = sentimentModel(other).known(tokens, 0, tokens.count);
  if (known === 0 && knownByOther === 0) return undefined;
  if (known < telling && knownByOther === telling) return other;
  if (known * 2 >= telling) return likelier;
  return knownByOther * 2 >= telling ? other : undefined;
}

function countTelling({ kind, count }: Tokens): number {
  let telling = 0;
  for (let at = 0; at < count; at++) if (isTelling(kind[at]!)) telling++;
  return telling;
}

function familyOfLanguage(language: string): Family | undefined {
  if (language === 'en') return 'english';
  return WORLD.has(language) ? 'world' : undefined;
}
