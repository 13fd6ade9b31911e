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

/** Texts that differ in letters or digits: what only punctuation tells apart is one text. */
export function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const bare = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (bare !== '' && !seen.has(bare)) seen.set(bare, text);
  }
  return [...seen.values()];
}
