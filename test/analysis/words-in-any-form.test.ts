import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyKind } from '../../src/analysis/kind.ts';
import { detectLanguage } from '../../src/analysis/language.ts';
import { scan } from '../../src/analysis/models/scan.ts';
import { scoreSentiment } from '../../src/analysis/sentiment.ts';

const phrase = fc.constantFrom(
  'I love it',
  'it crashes',
  'but',
  'sehr schön',
  'não funciona',
  'très déçu',
  'sooo slow',
  'NOT good',
  ':)',
  '😡',
  '👍🏽',
  'größe',
  'Å',
  '!!',
  '…',
  '5 stars',
  'מתרסק',
  '发烫',
  '\u202e',
  '\ud800',
  "can't",
  'how do I pay?',
  '\n',
);
const text = fc.array(phrase, { maxLength: 8 }).map((parts) => parts.join(' '));
const read = (words: string) => ({
  sentiment: scoreSentiment({ text: words }),
  kind: classifyKind(words),
  language: detectLanguage(words),
});

describe('what is read', () => {
  test.each<[string, (words: string) => string]>([
    ['space after', (words) => `${words} \t\n `],
    ['decomposed letters', (words) => words.normalize('NFD')],
    ['composed letters', (words) => words.normalize('NFC')],
    ['curly apostrophes', (words) => words.replaceAll("'", '’')],
  ])('is the same with %s', (_name, change) => {
    fc.assert(
      fc.property(text, (words) => {
        expect(read(change(words))).toEqual(read(words));
      }),
    );
  });

  test('does not depend on what was read before', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alone = read(one);
        read(other);
        expect(read(one)).toEqual(alone);
      }),
    );
  });

  test.each([
    'a',
    ' ',
    '.',
    '!',
    ':(',
    '😡',
    '\ud800',
    '発',
    'מ',
    '\u0301',
    'but ',
    'not good ',
    'a.',
    '@',
    'http',
    '👍🏽',
  ])('a megabyte of %o is read in a blink', (unit) => {
    const words = unit.repeat(1_000_000 / unit.length);
    const began = performance.now();
    const { score } = scoreSentiment({ text: words });
    classifyKind(words);
    detectLanguage(words);
    expect(Math.abs(score)).toBeLessThanOrEqual(1);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('ten times the text costs about ten times the time', () => {
    const time = (times: number): number => {
      const words = 'The export is slow, but I love the editor! '.repeat(times);
      const began = performance.now();
      for (let i = 0; i < 20; i++) scoreSentiment({ text: words + String(i) });
      return performance.now() - began;
    };
    time(100);
    expect(time(1_000) / Math.max(5, time(100))).toBeLessThan(60);
  });
});

describe('scan', () => {
  const spans = (words: string) => {
    const { count, start, end } = scan(words);
    return Array.from({ length: count }, (_, i) => words.slice(start[i], end[i]));
  };

  test('finds words, numbers, faces, names, links and stops', () => {
    expect(spans("Don't @larkspur: see https://a.example/x?y :-) 10/10 <3 😡😡!!")).toEqual([
      "Don't",
      '@larkspur',
      ':',
      'see',
      'https://a.example/x?y',
      ':-)',
      '10',
      '10',
      '<3',
      '😡😡',
      '!!',
    ]);
  });

  test('reads loooove as love, and Ö as ö', () => {
    const { single, hash } = scan('loooove');
    const long = single[0];
    expect(long).toBe(scan('love').hash[0]);
    const small = (scan('ÖL'), hash[0]);
    expect(small).toBe(scan('öl').hash[0]);
  });

  test('takes words, not places in an address, for faces', () => {
    expect(spans('note:please')).toEqual(['note', ':', 'please']);
  });
});
