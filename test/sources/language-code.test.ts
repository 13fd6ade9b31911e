import { expect, test } from 'vitest';
import { languageCode } from '../../src/sources/language-code.ts';
import { collectAll } from '../../src/sources/collect-all.ts';
import { createFilesSource } from '../../src/sources/files/index.ts';
import { contextOf } from './collect.ts';

test.each([
  ['German', 'de'],
  ['german', 'de'],
  ['Deutsch', 'de'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['DE', 'de'],
  ['de-DE', 'de'],
  ['de_DE', 'de'],
  [' de_DE.UTF-8 ', 'de'],
  ['Portuguese (Brazil)', 'pt'],
  ['français', 'fr'],
  ['Fran\u0063\u0327ais', 'fr'],
  ['中文', 'zh'],
  ['nb', 'nb'],
  ['norsk', 'no'],
  ['zh-Hant-TW', 'zh'],
])('%s is %s', (given, code) => {
  expect(languageCode(given)).toBe(code);
});

test.each(['xx', 'unknown', '-', '', 'und', 'qme', 'C', 'constructor', '__proto__', 'it crashes', '4', 'de\0'])(
  '"%s" is no language',
  (given) => {
    expect(languageCode(given)).toBeUndefined();
  },
);

test('no row is lost to its language, and those that name none are counted without a word of them', async () => {
  const csv =
    'id,date,text,language\n1,2026-03-01,a,German\n2,2026-03-01,b,xx\n3,2026-03-01,c,unknown\n4,2026-03-01,d,de\n';
  const map = { id: 'id', createdAt: 'date', text: 'text', language: 'language' };
  const source = createFilesSource({ name: 'one', timezone: 'UTC', paths: ['a.csv'], map });
  const collection = collectAll([source], contextOf({ 'a.csv': csv }));
  const languages: (string | undefined)[] = [];
  for await (const { items } of collection) languages.push(...items.map(({ language }) => language));
  expect(languages).toEqual(['de', undefined, undefined, 'de']);
  expect(collection.accounts).toEqual([{ source: 'one', from: 'a.csv', rows: 4, items: 4, skips: {} }]);
  expect(collection.warnings.map(({ message }) => message)).toEqual([
    'The language of 1 item of one is none we know: analysis guesses it from the words.',
  ]);
});
