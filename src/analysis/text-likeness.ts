import type { KnownTexts } from './similar-texts.ts';
import type { Vocabulary, Words } from './similar-words.ts';
import type { Lines, Templates } from './templates.ts';
import { createComparer } from './word-likeness.ts';

/** Words beyond so many do not decide. */
export const MOST_WORDS = 100;

/** A text to compare with known ones; `lines` are absent where it is of one line. */
export interface Text {
  readonly words: Words;
  readonly lines: Lines | undefined;
}

/** Says how alike a text is to the known one with this number; `enough` as in `word-likeness.ts`. */
export type Compare = (number: number, enough: number) => number;

/** Compares texts word by word, leaving out the lines of forms that both have. */
export function createTextComparer(
  vocabulary: Vocabulary,
  templates: Templates,
  known: KnownTexts,
): (text: Text) => Compare {
  const comparer = createComparer(vocabulary);
  const wordsOf = (lines: Lines): Words => vocabulary.read(templates.spell(lines), MOST_WORDS);
  return ({ words, lines }) => {
    let held = words;
    comparer.hold(words);
    const hold = (text: Words): void => {
      if (text !== held) comparer.hold(text);
      held = text;
    };
    return (number, enough) => {
      const whole = (): number =>
        comparer.likeness(known.words(), known.begin(number), known.begin(number + 1), enough);
      const others = lines === undefined ? undefined : known.lines(number);
      const mine = lines === undefined || others === undefined ? lines : templates.beside(lines, others);
      hold(mine === lines || mine === undefined ? words : wordsOf(mine));
      if (lines === undefined || others === undefined) return whole();
      const theirs = templates.beside(others, lines);
      if (theirs === others) return whole();
      const theirWords = wordsOf(theirs);
      return comparer.likeness(theirWords, 0, theirWords.length, enough);
    };
  };
}
