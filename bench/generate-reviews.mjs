/**
 * Writes a review export of any size, the same for the same seed: about 200 bytes a row, with quoted line breaks,
 * commas, quotes, umlauts and emoji.
 *
 *     node bench/generate-reviews.mjs --out reviews.csv [--rows 1000000] [--seed 1]
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seeded } from '../scripts/fixtures/random.mjs';

const FIRST_DAY = Date.parse('2026-01-01T00:00:00Z');
const SPAN = 75 * 86_400_000;
const TITLES = [
  'Great app',
  'Crashes, again',
  'Größtenteils gut',
  'Why "sync"?',
  'Love it ❤️',
  'Slow, slow, slow',
  'Nie wieder',
  'Okay',
];
const SENTENCES = [
  'Invoices are quick to write, clean, and my customers like them.',
  'The bank sync stops every other day; I have to sign in again.',
  'Die Berichte sind übersichtlich, nur das Laden dauert lange.',
  'It crashes when I scan a receipt 📷, always at the worst time.',
  'Support said "soon", that was in spring.',
  'Please add a dark mode, my eyes hurt 😎.',
  'Schöne App, faire Preise, netter Support.',
  'The yearly report takes forever to load on my phone.',
];

/** What stands before the first row, between two and after the last, and how a row is written. */
const FORMATS = {
  csv: { begin: 'id,date,version,rating,title,review,country\n', between: '\n', end: '\n', write: toCsv },
  ndjson: { begin: '', between: '\n', end: '\n', write: JSON.stringify },
  json: { begin: '[', between: ',\n', end: ']\n', write: JSON.stringify },
};

/** Writes `rows` reviews to `path` as `format` (csv, ndjson or json); resolves when all is on disk. */
export async function generateReviews({ path, rows = 1_000_000, seed = 1, format = 'csv' }) {
  const { begin, between, end, write } = FORMATS[format];
  const random = seeded(seed);
  const out = createWriteStream(path);
  out.write(begin);
  for (let row = 0, block = ''; row < rows; row++) {
    block += write(toRow(row, rows, random)) + (row < rows - 1 ? between : end);
    if (block.length < 1 << 16 && row < rows - 1) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  await finished(out.end());
}

function toRow(row, rows, random) {
  const date = new Date(FIRST_DAY + Math.floor((row / rows) * SPAN)).toISOString();
  const gap = random.chance(0.2) ? '\n' : ' ';
  const review = [random.pick(SENTENCES), random.pick(SENTENCES), `(${row.toString(36)})`].join(gap);
  const version = `2.${random.below(5)}.0`;
  const rating = 1 + random.below(5);
  return { id: `r${row}`, date, version, rating, title: random.pick(TITLES), review, country: 'DE' };
}

function toCsv({ id, date, version, rating, title, review, country }) {
  return [id, date, version, rating, quote(title), quote(review), country].join(',');
}

function quote(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, rows: { type: 'string' }, seed: { type: 'string' } },
  });
  if (values.out === undefined) throw new Error('Say where to: --out reviews.csv');
  await generateReviews({ path: values.out, rows: Number(values.rows ?? 1_000_000), seed: Number(values.seed ?? 1) });
}
