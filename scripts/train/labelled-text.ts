import { readFileSync } from 'node:fs';

const FOLDER = `${process.env['EARSHOT_DATA'] ?? '../shared/data'}/text`;

/** A labelled text as the data folder holds it. */
export interface Row {
  readonly text: string;
  readonly label: string;
  /** Mean valence people gave it, -4 to 4. */
  readonly score?: number;
  readonly lang?: string;
  readonly split?: string;
}

/** The rows of one set, in the file's order. */
export function loadRows(name: string): readonly Row[] {
  return readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
