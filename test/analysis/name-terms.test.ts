import { expect, test } from 'vitest';
import { nameTermsOf } from '../../src/analysis/name-terms.ts';

const termsOf = (text: string): readonly string[] => [...nameTermsOf({ text, language: 'en' }).values()];

test('a number is part of a name, and numbers in a row are not: they may be a phone number', () => {
  const terms = termsOf('call 555 123 4567 about error 404');
  expect(terms.filter((term) => /\d \d/.test(term))).toEqual([]);
  expect(terms).toContain('error 404');
});
