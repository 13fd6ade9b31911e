import type { FeedbackItem } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { languageCode, saysNoLanguage } from './language-code.ts';

/** Reads the languages that the items of one source name. */
export interface LanguageReader {
  /** The item with the code of its language; without one where it names none, so that analysis guesses it. */
  readonly read: (item: FeedbackItem) => FeedbackItem;
  /** Says in how many items what should be a language is none, never what it is: it may be a customer's words. */
  readonly warnings: () => readonly Problem[];
}

/** Starts to count for a source, by its name in the config. */
export function createLanguageReader(source: string): LanguageReader {
  let odd = 0;
  const read = (item: FeedbackItem): FeedbackItem => {
    const { language: given, ...rest } = item;
    if (given === undefined) return item;
    const language = languageCode(given);
    if (language === given) return item;
    if (language !== undefined) return { ...item, language };
    if (!saysNoLanguage(given)) odd++;
    return rest;
  };
  const warnings = (): readonly Problem[] => (odd === 0 ? [] : [warningOf(source, odd)]);
  return { read, warnings };
}

function warningOf(source: string, odd: number): Problem {
  return {
    message: `The language of ${odd} ${odd === 1 ? 'item' : 'items'} of ${source} is none we know: analysis guesses it from the words.`,
    fix: 'Map language to a column of codes (de, de-DE, deu) or names (German, Deutsch), or leave it out of the map.',
  };
}
