import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFixture } from './presets/read-fixture.ts';

const FIXTURES = resolve('fixtures');
const REAL = resolve(process.env['EARSHOT_DATA'] ?? '../shared/data', 'exports');
if (!existsSync(REAL)) process.stderr.write(`SKIPPED: real exports are not at ${REAL}; set EARSHOT_DATA.\n`);

/** What the tests of presets compare with is no export, and what trackers answer is none either. */
const GOLDEN = new Set(['golden.json', 'expected.json']);
const NO_DATE = (name: string): string => `No column of "${name}" is known to hold the date.`;
const NO_WORDS = (name: string): string => `No column of "${name}" is known to hold what customers say.`;
/** Without the map of a config, these say too little; each of their rows is a skip. */
const PROBLEMS: Readonly<Record<string, readonly string[]>> = {
  'larkspur/feedback.tsv': [NO_DATE('feedback.tsv')],
  'larkspur/inbox.utf16.csv': [NO_DATE('inbox.utf16.csv')],
  'larkspur/nps.csv': [NO_DATE('nps.csv')],
  'larkspur/survey.json': ['None of the 48 rows of "survey.json" became an item (empty 48).'],
  'larkspur/tickets.ndjson.gz': ['None of the 105 rows of "tickets.ndjson.gz" became an item (no-date 105).'],
  'surveymonkey/StarWars.csv': [NO_DATE('StarWars.csv'), NO_WORDS('StarWars.csv')],
};

function exportsIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !GOLDEN.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path), path] as const)
    .filter(([name]) => !name.startsWith('trackers/'));
}

describe.each([
  ['fixtures', exportsIn(FIXTURES)],
  ['real exports', exportsIn(REAL)],
] as const)('%s', (_name, files) => {
  test.each(files)('%s: every row is an item or a skip, and no problem but what is known', async (name, path) => {
    const { items, skips, rows, problems, recognitions } = await readFixture({ [basename(path)]: readFileSync(path) });
    expect(problems).toEqual(PROBLEMS[name] ?? []);
    expect(rows).toBe(items.length + skips.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    // One file is understood once, however often it is read.
    expect(new Set(recognitions.map(({ file }) => file)).size).toBe(recognitions.length);
    expect(rows > 0).toBe(!name.endsWith('app-store-rss/none.json'));
    if (name in PROBLEMS) expect(items).toEqual([]);
  });
});
