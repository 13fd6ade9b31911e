import { existsSync, readFileSync } from 'node:fs';

const FOLDER = `${process.env['EARSHOT_DATA'] ?? '../shared/data'}/text`;

export interface LabelledText {
  readonly text: string;
  readonly label: string;
  readonly split?: string;
}

/** A labelled set of the data folder; stops the program when it is not there. */
export function readTexts(name: string): readonly LabelledText[] {
  const path = `${FOLDER}/${name}.jsonl`;
  if (!existsSync(path)) throw new Error(`${path} is absent: set EARSHOT_DATA to the folder with the data.`);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledText);
}

function bareWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
}

/** Texts that differ in letters or digits: what only punctuation tells apart is one text. */
export function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const bare = bareWords(text).join(' ');
    if (bare !== '' && !seen.has(bare)) seen.set(bare, text);
  }
  return [...seen.values()];
}

/** Letters that are compared slip by slip, at most. */
const LONGEST = 200;
/** Distinct words from which one more or less, and from which one instead of another, leaves a text the same. */
const ONE_MORE = 5;
const ONE_OTHER = 12;

/**
 * Of texts that are the same but for what the noise of these benchmarks does at one stroke, the first: a slip, words in
 * another order or doubled, one word dropped; in twelve words or more one word replaced (a set of app reviews has
 * machine-made copies of that sort). A copy of the one could be a copy of the other, so that no grouping is right.
 */
export function toldApart(texts: readonly string[]): readonly string[] {
  const [spellings, bags, lessened] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return texts.filter((text) => {
    const words = bareWords(text);
    const slips = withoutEach(words.join(''), LONGEST);
    const distinctWords = [...new Set(words)].sort();
    const bag = distinctWords.join(' ');
    const less =
      distinctWords.length < ONE_MORE ? [] : distinctWords.map((_, i) => distinctWords.toSpliced(i, 1).join(' '));
    const isCopy =
      bags.has(bag) ||
      lessened.has(bag) ||
      slips.some((slip) => spellings.has(slip)) ||
      less.some((one) => bags.has(one) || (distinctWords.length >= ONE_OTHER && lessened.has(one)));
    if (isCopy) return false;
    bags.add(bag);
    for (const slip of slips) spellings.add(slip);
    for (const one of less) lessened.add(one);
    return true;
  });
}

/** A word and all that one letter less makes of it: two that share one are a slip apart. */
function withoutEach(letters: string, most: number): readonly string[] {
  if (letters.length > most) return [letters];
  return [letters, ...Array.from(letters, (_, i) => letters.slice(0, i) + letters.slice(i + 1))];
}
