import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { readTable } from './read-table.ts';

const DATA = resolve(process.env['EARSHOT_DATA'] ?? '../shared/data', 'exports');
const isHere = existsSync(DATA);
if (!isHere) process.stderr.write(`SKIPPED: real exports are not at ${DATA}; set EARSHOT_DATA.\n`);
const load = (path: string): Buffer => readFileSync(join(DATA, path));

describe.skipIf(!isHere)('exports as vendors wrote them', () => {
  test('App Store reviews: every row, no map', async () => {
    const { items, skips, problems } = await collect({ 'a.csv': load('app-store/chatgpt-reviews.csv') });
    expect([items.length, skips.length, problems]).toEqual([2292, 0, []]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2292);
  });

  test('SurveyMonkey: windows-1252, repeated headers, two header rows', async () => {
    const { encoding, columns, rows, cells } = await readTable(load('surveymonkey/StarWars.csv'));
    expect(encoding).toBe('windows-1252');
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).toHaveLength(38);
    expect(columns.some((column) => column.includes('Œæ'))).toBe(true);
    expect([rows.length, cells.length]).toEqual([1187, 1187]);
  });

  test('Qualtrics: without a preset, three header rows come as they stand', async () => {
    const { columns, cells } = await readTable(load('qualtrics/sample.csv'));
    expect([columns.length, cells.length]).toEqual([20, 3]);
    expect(cells[2]?.[18]).toBe('Hello World!');
  });

  test('Typeform: "Other" four times over, dates in UTC', async () => {
    const path = 'typeform/new-coder-survey-part1.head300.csv';
    const { columns } = await readTable(load(path));
    expect(columns.filter((column) => column.startsWith('Other'))).toEqual(['Other', 'Other_2', 'Other_3', 'Other_4']);
    const { items, skips, problems } = await collect(
      { 'a.csv': load(path) },
      { timezone: 'Asia/Tokyo', map: { id: '#', text: 'Would you prefer to...', createdAt: 'Submit Date (UTC)' } },
    );
    expect(problems).toEqual([]);
    expect(items.length + skips.length).toBe(300);
    expect(items[0]).toMatchObject({ id: 's:995106cd710ec2af0e371cbe5e1f68fb', createdAt: '2016-03-29T21:23:43.000Z' });
    expect(JSON.stringify(items)).not.toContain('5f57f20d14');
  });

  test.each(['utf8', 'utf16le'])('Google Play in %s', async (encoding) => {
    const text = load('google-play/fennec-3-reviews.utf8.csv').toString();
    const { items } = await collect({ 'a.csv': iconv.encode(text, encoding, { addBOM: true }) });
    expect(items.map(({ rating, language }) => [rating?.value, language])).toEqual([
      [5, 'id'],
      [5, 'en'],
      [5, 'en'],
    ]);
  });

  test('Fider', async () => {
    expect((await collect({ 'a.csv': load('fider/one-post.csv') })).items).toMatchObject([
      { id: 's:10', title: 'Go is fast', tags: ['easy', 'ignored'] },
    ]);
  });

  test('Discord: recognised, and read as before by hand', async () => {
    const discord = load('discord/Example_guild_-_Text_Channels_-_general_[1012224565567721552].json');
    const known = { id: 's:1045178587575242772', createdAt: '2023-01-06T14:03:03.853Z', channel: 'social' };
    expect((await collect({ 'a.json': discord })).items).toMatchObject([known]);
    const byHand = { map: { text: 'content', createdAt: 'timestamp', 'customer.id': 'author.id' }, format: 'json' };
    expect((await collect({ 'a.json': discord }, byHand)).items).toMatchObject([{ id: known.id, channel: 'ticket' }]);
  });

  test('Slack: the words of people only, no bot, no join, no token', async () => {
    const { items, skips, rows, problems } = await collect({ 'a.zip': load('slack-export/testarchive.zip') });
    expect(problems).toEqual([]);
    expect([items.length, skips.length, rows]).toEqual([49, 110, 159]);
    const count = (reason: string): number => skips.filter((skip) => skip.reason === reason).length;
    expect([count('not-customer'), count('not-feedback'), count('not-data')]).toEqual([97, 12, 1]);
    const words = JSON.stringify(items);
    expect(words).not.toMatch(/xoxe-|<@U|has joined|uploaded a file/);
    expect(items.every(({ customer }) => customer?.id?.startsWith('U') === true)).toBe(true);
  });

  test.each([
    ['mail_malformed_2.eml', 'bounce'],
    ['mail_test_16.eml', 'automatic'],
  ])('mail %s is left out as %s', async (name, reason) => {
    const { items, skips } = await collect({ [name]: load(`email/${name}`) });
    expect([items.length, skips.map((skip) => skip.reason)]).toEqual([0, [reason]]);
  });

  test('mail in GB2312, with a comma in its name, and with parts of several kinds', async () => {
    const read = async (name: string) => (await collect({ [name]: load(`email/${name}`) })).items[0];
    expect(await read('mail_test_12.eml')).toMatchObject({
      title: '代开各地增值税发票',
      createdAt: '2018-05-13T04:32:22.000Z',
      customer: { name: '张先生', email: 'baoguan@hotmail.com' },
      text: expect.stringMatching(/^你好！我公司可代开各类增值税发票/) as string,
    });
    expect(await read('mail_test_18.eml')).toMatchObject({
      title: 'Test for Comma and Name Bugs',
      customer: { name: 'LastßlName, FirstName', email: 'comma.name@example.com' },
    });
    expect((await read('mail_test_3.eml'))?.text).toMatch(/^I am sending you the bills .* in the attachment/s);
  });

  test('a zip of an empty file is a problem, whatever it is called', async () => {
    const unknown = Buffer.from(
      'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAFAAAAYS50eHRQSwECFAMUAAAAAAAAACEAAAAAAAAAAAAAAAAABQAAAAAAAAAAAAAAgAEAAAAAYS50eHRQSwUGAAAAAAEAAQAzAAAAIwAAAAAA',
      'base64',
    );
    expect((await collect({ 'a.json': unknown })).problems[0]).toBe('"a.json/a.txt" is empty.');
  });
});
