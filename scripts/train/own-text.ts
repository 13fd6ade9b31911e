import { existsSync, readFileSync } from 'node:fs';
import type { Row } from './labelled-text.ts';

const FOLDER = 'scripts/train/own';
const LABELS: Readonly<Record<string, string>> = { '-': 'neg', '0': 'neu', '+': 'pos' };

/**
 * Our own words and phrases of a language with their valence, -4 to 4. The file has a line with a valence, then lists;
 * `stem~ed~ing` is short for stem, stemed, steming; `stem*` takes the endings of the line that begins with `*`, where `-` is none.
 */
export function ownWords(language: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let valence = 0;
  let endings: readonly string[] = [];
  for (const line of linesOf(`words.${language}`)) {
    if (/^-?\d$/.test(line)) valence = Number(line);
    else if (line.startsWith('* ')) endings = line.slice(2).split(' ');
    else
      for (const word of line.split(',').flatMap((entry) => spellings(entry.trim(), endings))) words.set(word, valence);
  }
  return words;
}

function spellings(entry: string, common: readonly string[]): readonly string[] {
  if (entry.includes('*')) return common.map((ending) => entry.replace('*', ending === '-' ? '' : ending));
  const [stem, ...endings] = entry.split('~');
  return [stem!, ...endings.map((ending) => stem! + ending)];
}

/** Our own sentences of a language: each line of the file begins with `-`, `0` or `+` and a space. */
export function ownSentences(language: string): readonly Row[] {
  return labelledLines(`sentences.${language}`);
}

/** Our own sentences whose feeling is told by what happened, hardly by a word of feeling, likewise. */
export function implicitSentences(language: string): readonly Row[] {
  return labelledLines(`implicit.${language}`);
}

function labelledLines(name: string): readonly Row[] {
  return linesOf(name).map((line) => {
    const label = LABELS[line[0]!];
    if (label === undefined || line[1] !== ' ') throw new Error(`${name}.txt: no label before "${line}"`);
    return { text: line.slice(2), label };
  });
}

/** The lines of a file that say something; none where a language has no such file. */
function linesOf(name: string): readonly string[] {
  const path = `${FOLDER}/${name}.txt`;
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
