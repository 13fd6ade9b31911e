import { guessLanguage } from './language.ts';
import { ENGLISH_WEIGHTS } from './models/english-weights.ts';
import type { Tokens } from './models/token-columns.ts';
import { openSentimentModel, type SentimentModel } from './models/sentiment-model.ts';
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

const opened = new Map<Family, SentimentModel>();

/** The model of a family, its tables decoded at the first use. */
export function sentimentModel(family: Family): SentimentModel {
  const known = opened.get(family);
  if (known !== undefined) return known;
  const model = openSentimentModel(family === 'english' ? ENGLISH_WEIGHTS : WORLD_WEIGHTS);
  opened.set(family, model);
  return model;
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
  if (english + shareOf < SURE) return undefined;
  return english * ENGLISH_ODDS > shareOf ? 'english' : 'world';
}

function familyOfLanguage(language: string): Family | undefined {
  if (language === 'en') return 'english';
  return WORLD.has(language) ? 'world' : undefined;
}
