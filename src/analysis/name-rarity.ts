import { nameTermsOf } from './name-terms.ts';
import { readWords } from './name-words.ts';
import { spaced } from './spaced.ts';
import { ownTopicSpace } from './topic-space.ts';
import type { Voice } from './voices.ts';

/** What is known of usual texts weighs as much as so many findings: where all complain of one thing, it has a name. */
const READ_BEFORE = 300;
/** Findings that are read. */
const MOST_READ = 4000;

/** The share of all findings, 0 to 1, that use a term, given as its stems. */
export type Rarity = (term: string) => number;

/** Counts the terms of all findings, or of a sample when they are many; what training counted weighs in. */
export function rarityOf(all: readonly Voice[]): Rarity {
  const using = new Map<string, number>();
  const read = spaced(all, MOST_READ);
  for (const voice of read) {
    for (const term of nameTermsOf(readWords(voice)).keys()) using.set(term, (using.get(term) ?? 0) + 1);
  }
  const { senses } = ownTopicSpace();
  const usualOf = (term: string): number => {
    let least = 1;
    for (const part of term.split(' ')) least = Math.min(least, senses.get(part)?.usual ?? 0);
    return least;
  };
  return (term) => (Math.max(1, using.get(term) ?? 1) + READ_BEFORE * usualOf(term)) / (read.length + READ_BEFORE);
}
