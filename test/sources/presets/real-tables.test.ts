import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readFixture } from './read-fixture.ts';

const DATA = resolve(process.env['EARSHOT_DATA'] ?? '../shared/data', 'exports');
const isHere = existsSync(DATA);
if (!isHere) process.stderr.write(`SKIPPED: real exports are not at ${DATA}; set EARSHOT_DATA.\n`);
const load = (path: string): Buffer => readFileSync(join(DATA, path));

describe.skipIf(!isHere)('real exports, with no word about them in the config', () => {
  test('App Store', async () => {
    const { items, recognitions, problems } = await readFixture({ 'a.csv': load('app-store/chatgpt-reviews.csv') });
    expect([items.length, problems, recognitions[0]?.preset?.name]).toEqual([2292, [], 'app-store-csv']);
    expect(
      items.every(({ rating, channel, text }) => rating?.kind === 'stars' && channel === 'review' && text !== ''),
    ).toBe(true);
  });

  test('Typeform: open questions are text, choices and numbers are fields', async () => {
    const file = load('typeform/new-coder-survey-part1.head300.csv');
    const { items, skips, recognitions } = await readFixture({ 'a.csv': file });
    const [found] = recognitions;
    expect(found?.preset).toMatchObject({ name: 'typeform-csv', provenance: 'R' });
    expect(items.length + skips.length).toBe(300);
    const texts = found?.mapped.filter(({ target }) => target === 'text').map(({ column }) => column);
    expect(texts).toEqual(['Other', 'Other_2', 'Other_3', 'Other_4']);
    expect(found?.fields).toContain('About how many months have you been programming for?');
    expect(items.every(({ text, createdAt }) => text !== '' && createdAt.startsWith('2016-'))).toBe(true);
    expect(new Set(skips.map(({ reason }) => reason))).toEqual(new Set(['empty']));
    expect(items.length).toBeGreaterThan(50);
    expect(JSON.stringify(items)).not.toContain('5f57f20d14');
  });

  test('Qualtrics: three header rows, German labels', async () => {
    const { items, recognitions } = await readFixture({ 'a.csv': load('qualtrics/sample.csv') });
    expect(recognitions[0]).toMatchObject({ preset: { name: 'qualtrics-csv' }, headerRows: 3 });
    expect(items).toMatchObject([
      { id: 's:R_2YPOQ602ER1jkf1', text: 'Hello World!', channel: 'survey', language: 'de' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/130\.92|47\.115/);
  });

  test.each(['utf8', 'utf16le'])('Google Play in %s: ids from links', async (encoding) => {
    const text = load('google-play/fennec-3-reviews.utf8.csv').toString();
    const { items, recognitions } = await readFixture({ 'a.csv': iconv.encode(text, encoding, { addBOM: true }) });
    expect(recognitions[0]?.preset?.name).toBe('google-play-csv');
    // The third has no link.
    expect(items.map(({ id }) => id.startsWith('s:gp:AOqpTO'))).toEqual([true, true, false]);
    expect(items.map(({ rating }) => rating?.value)).toEqual([5, 5, 5]);
  });

  test('Fider', async () => {
    const { items, recognitions } = await readFixture({ 'a.csv': load('fider/one-post.csv') });
    expect(recognitions[0]?.preset?.name).toBe('fider-csv');
    expect(items).toMatchObject([
      { id: 's:10', title: 'Go is fast', text: 'Very tiny description', tags: ['easy', 'ignored'], channel: 'issue' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/John Snow|Nothing we need/);
  });

  test('SurveyMonkey without dates and words: recognised, and what is missing is said', async () => {
    const { items, problems, recognitions } = await readFixture({ 'a.csv': load('surveymonkey/StarWars.csv') });
    expect(items).toEqual([]);
    expect(recognitions[0]).toMatchObject({
      preset: { name: 'surveymonkey-csv' },
      headerRows: 2,
      encoding: 'windows-1252',
    });
    expect(recognitions[0]?.fields).toContain(
      'Please state whether you view the following characters favorably, unfavorably, or are unfamiliar with him/her.: Yoda',
    );
    expect(problems).toEqual([
      'No column of "a.csv" is known to hold the date.',
      'No column of "a.csv" is known to hold what customers say.',
    ]);
  });

  test('SurveyMonkey with dates added: every row below the two header rows', async () => {
    const text = iconv.decode(load('surveymonkey/StarWars.csv'), 'windows-1252');
    const dated = text.split('\n').map((row, index) => {
      const cell = index === 0 ? 'End Date' : index === 1 ? '' : '05/10/2018 4:01 PM';
      return row.trim() === '' ? '' : `${row.trimEnd()},${cell}`;
    });
    const file = iconv.encode(dated.join('\n'), 'windows-1252');
    const { items, skips, rows } = await readFixture(
      { 'a.csv': file },
      { map: { text: 'Which character shot first?' } },
    );
    expect([rows, items.length + skips.length]).toEqual([1186, 1186]);
    expect(items.length).toBe(828);
    expect(new Set(skips.map(({ reason }) => reason))).toEqual(new Set(['empty']));
    expect(items[0]).toMatchObject({ id: 's:3292879998', channel: 'survey', text: "I don't understand this question" });
  });
});
