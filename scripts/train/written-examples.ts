import type { Lexicon } from '../../src/analysis/models/lexicon.ts';
import type { Row } from './labelled-text.ts';
import { emojiValences, WRITTEN } from './lexicon-table.ts';
import { implicitSentences, ownSentences, ownWords } from './own-text.ts';
import { ownPhrases } from './own-words.ts';
import { PLAIN_OF_THE_WORLD, WORDS_OF_THE_WORLD } from './own-words-of-the-world.ts';
import { toExample, type Example } from './sentiment-examples.ts';

/** How often our own words and sentences are shown in an epoch. */
const TIMES = { phrases: 3, phrasesOfTheWorld: 2, sentences: 3 } as const;
/** What a sentence weighs that tells a feeling without a word of feeling: it says little about its words elsewhere. */
const IMPLICIT = 0.5;

/** Reads a row as an example of the source with this number and weight. */
export type Reader = (row: Row, source: number, weight: number) => Example;

/** A reader that knows the words of a lexicon. */
export function readerOf(lexicon: Lexicon, prefixes: boolean): Reader {
  return (row, source, weight) => toExample(row, { lexicon, prefixes, source, weight });
}

function times(count: number, examples: readonly Example[]): readonly Example[] {
  return Array.from({ length: count }, () => examples).flat();
}

/** Our own phrases: half their strength and a little, because a phrase is rarely the whole. */
function phraseExamples(phrases: ReadonlyMap<string, number>, read: Reader, source: number): readonly Example[] {
  return [...phrases].map(([text, strength]) =>
    read(
      { text, label: '', score: strength === 0 ? 0 : Math.sign(strength) * (Math.abs(strength) / 2 + 0.2) },
      source,
      1,
    ),
  );
}

/** Our own sentences of a language, plain and implicit. */
function sentenceExamples(language: string, read: Reader, source: number): readonly Example[] {
  return [
    ...times(
      TIMES.sentences,
      ownSentences(language).map((row) => read(row, source, 1)),
    ),
    ...implicitExamples(language, read, source),
  ];
}

function implicitExamples(language: string, read: Reader, source: number): readonly Example[] {
  return implicitSentences(language).map((row) => read(row, source, IMPLICIT));
}

/** Our own English words and sentences; `source` and the next number are theirs. */
export function writtenInEnglish(read: Reader, source: number): readonly Example[] {
  return [
    ...times(TIMES.phrases, phraseExamples(ownPhrases(), read, source)),
    ...times(TIMES.phrases, phraseExamples(ownWords('en'), read, source)),
    ...sentenceExamples('en', read, source + 1),
  ];
}

/** Our own words and sentences in other languages, likewise. */
export function writtenInTheWorld(read: Reader, source: number): readonly Example[] {
  const phrases = new Map<string, number>(emojiValences());
  for (const phrase of PLAIN_OF_THE_WORLD.split(',')) phrases.set(phrase.trim(), 0);
  for (const { praise, complaint } of Object.values(WORDS_OF_THE_WORLD)) {
    for (const phrase of praise.split(', ')) phrases.set(phrase, 2.6);
    for (const phrase of complaint.split(', ')) phrases.set(phrase, -2.6);
  }
  return [
    ...times(TIMES.phrasesOfTheWorld, phraseExamples(phrases, read, source)),
    ...WRITTEN.flatMap((language) => [
      ...times(TIMES.phrasesOfTheWorld, phraseExamples(ownWords(language), read, source)),
      ...sentenceExamples(language, read, source + 1),
    ]),
  ];
}
