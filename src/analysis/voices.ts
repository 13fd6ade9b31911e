import type { Finding } from '../model/finding.ts';
import type { Visibility } from '../model/item.ts';
import { stripBoilerplate } from './boilerplate.ts';
import type { Author } from './redact.ts';
import { customerKey } from '../model/customer-key.ts';
import { detectLanguage } from './language.ts';
import { isStopStem } from './stop-words.ts';
import { stopWordsOf } from './stop-words-of-the-world.ts';
import { stemsOf } from './stems-of.ts';
import { withoutPeople } from './people/without-people.ts';
import { wordsOf } from './words-of.ts';

/** Words beyond this many do not decide what a text is about. */
const MOST_WORDS = 150;
/** An address says nothing that could be compared. */
const LINK = /\bhttps?:\/\/\S+/g;
/** Words of a short text. */
const SHORT = 14;

/** A finding stripped to what it says: habits of letters and templates gone, and the names of people. */
export interface Voice {
  readonly customer: string;
  readonly visibility: Visibility;
  readonly text: string;
  /** What is known of who said it, for redaction. */
  readonly author?: Author;
  /** As the source gave it, else as it seems; undefined where it cannot be told. */
  readonly language?: string;
}

/** What a finding says, for comparing it with others and for naming what they share. */
export function toVoice(finding: Finding): Voice {
  const text = withoutPeople(stripBoilerplate(wordsOf(finding))).replace(LINK, ' ');
  const language = finding.language ?? detectLanguage(text);
  const { visibility, customer: author } = finding;
  const voice = { customer: customerKey(finding), visibility, text, ...(author && { author }) };
  return language === undefined ? voice : { ...voice, language };
}

/**
 * The stems that decide the topic of a text. In a short question common words stay in, rarity weighs them ("who are
 * you"); in a longer text, and in another language than English, they are the noise of talking, and only what tells
 * something counts.
 */
export function tellingOf({ text, language }: Pick<Voice, 'text' | 'language'>): readonly string[] {
  const foreign = stopWordsOf(language);
  const stems = stemsOf(text).slice(0, MOST_WORDS);
  if (foreign.size > 0) return stems.filter((each) => !foreign.has(each) && !isStopStem(each));
  return stems.length <= SHORT ? stems : stems.filter((each) => !isStopStem(each));
}
