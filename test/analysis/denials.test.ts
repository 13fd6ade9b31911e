import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyze.ts';
import { isComplaint } from '../../src/analysis/denials.ts';
import { AS_OF, makeItem, SETTINGS } from './make-item.ts';

const tags = {
  crash: ['crash', 'absturz', 'crasht', 'plante'],
  bug: ['bug', 'fehler', 'error', 'erreur', 'errori', 'errores', 'erros', 'feil', 'fouten'],
  slow: ['slow', 'langsam', 'lento'],
  login: ['login', 'cancel'],
  offline: ['no internet', 'not loading'],
  literal: ['/crash/'],
};
const analyze = createAnalyzer({ ...SETTINGS, tags }, AS_OF);
const tagsOf = (text: string, language: string): readonly string[] =>
  analyze(makeItem({ text, language })).tags.filter((tag) => tag !== 'literal');

describe('a complaint that is denied earns no tag', () => {
  test.each([
    ['the app never crashes', 'en'],
    ['no crash since the update', 'en'],
    ['crash-free for a year', 'en'],
    ["It hasn't crashed once, and there are no more bugs", 'en'],
    ['Zero bugs, not a single crash', 'en'],
    ['free of bugs', 'en'],
    ['The app is bug free', 'en'],
    ['Runs without any errors', 'en'],
    ['It is not slow', 'en'],
    ['never ever had a crash', 'en'],
    ['Kein einziger Absturz', 'de'],
    ['Läuft ohne Fehler', 'de'],
    ['Die App crasht nie', 'de'],
    ['Elle ne plante jamais', 'fr'],
    ['sans erreur', 'fr'],
    ['Funciona sin errores', 'es'],
    ['Mai un errore, senza errori', 'it'],
    ['Funciona sem erros', 'pt'],
    ['Nooit fouten', 'nl'],
    ['Ingen feil', 'no'],
  ])('%s', (text, language) => {
    expect(tagsOf(text, language)).toEqual([]);
  });
});

describe('what is not denied counts', () => {
  test.each([
    ['it crashes', ['crash'], 'en'],
    ['No, it crashes', ['crash'], 'en'],
    ['I can not cancel', ['login'], 'en'],
    ['cannot login', ['login'], 'en'],
    ['no login possible', ['login'], 'en'],
    ['no internet', ['offline'], 'en'],
    ['still not loading', ['offline'], 'en'],
    ['Never had a crash before this update', ['crash'], 'en'],
    ['never without a crash', ['crash'], 'en'],
    ['not only slow', ['slow'], 'en'],
    ['never crashed, now a crash at every start', ['crash'], 'en'],
    ['The app does not open crash', ['crash'], 'en'],
    ['Crashes. Free version', ['crash'], 'en'],
    ['Fehler nicht behoben', ['bug'], 'de'],
  ])('%s', (text, expected, language) => {
    expect(tagsOf(text, language)).toEqual(expected);
  });
});

test('patterns are literal', () => {
  expect(analyze(makeItem({ text: 'never a crash' })).tags).toEqual(['literal']);
});

test.each([
  ['crash', true],
  ['slow', true],
  ['fehler', true],
  ['outage', true],
  ['login', false],
  ['refund', false],
  ['update', false],
  ['cancel', false],
  ['no internet', false],
  ["can't log in", false],
  ['!!', false],
])('"%s" complains: %s', (entry, expected) => {
  expect(isComplaint(entry)).toBe(expected);
});

test.each([
  ['c++', 'I write C++.', 'vitamin C missing'],
  ['c++', 'C++', 'C+ is a grade'],
  ['c#', 'your c# library', 'the note is in C'],
  ['.net', 'the .NET client', 'the net is down'],
  ['.net', '.net', 'see example.net'],
  ['50%', 'only 50% of it', '50 photos'],
  ['#1', 'the #1 app', '1 star'],
])('the signs of %s: "%s", not "%s"', (entry, yes, no) => {
  const find = createAnalyzer({ ...SETTINGS, tags: { it: [entry] } }, AS_OF);
  expect(find(makeItem({ text: yes })).tags).toEqual(['it']);
  expect(find(makeItem({ text: no })).tags).toEqual([]);
});

test('punctuation of an entry is none of its signs', () => {
  const find = createAnalyzer({ ...SETTINGS, tags: { it: ['help!', '"rude"'] } }, AS_OF);
  expect(find(makeItem({ text: 'please help me' })).tags).toEqual(['it']);
});
