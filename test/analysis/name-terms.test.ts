import { expect, test } from 'vitest';
import { spanOf } from '../../src/analysis/name-span.ts';
import { nameTermsOf } from '../../src/analysis/name-terms.ts';

const termsOf = (text: string): readonly string[] => [...nameTermsOf({ text, language: 'en' }).values()];

test('a number is part of a name, and numbers in a row are not: they may be a phone number', () => {
  const terms = termsOf('call 555 123 4567 about error 404');
  expect(terms.filter((term) => /\d \d/.test(term))).toEqual([]);
  expect(terms).toContain('error 404');
});

test('no phrase goes over a sign that ends one, or over what redaction took out', () => {
  const terms = termsOf('cf_details: parser exploded [email] badge, wallet {"path":"v3"}');
  expect(terms).toContain('parser exploded');
  expect(terms.filter((term) => /details parser|exploded badge|badge wallet|email/.test(term))).toEqual([]);
});

test('a plain word names nothing by itself, only beside another', () => {
  expect(termsOf('fine')).toEqual([]);
  expect(termsOf('the error. the request')).toEqual([]);
  expect(termsOf('calendar error')).toContain('calendar error');
});

const said = (...texts: string[]): string | undefined =>
  spanOf(
    texts.map((text, at) => ({ customer: `${at}`, visibility: 'public', text, language: 'en' })),
    2,
    () => 1,
  );

test('a stretch of a sentence names a cluster by what two customers say, grammar between it aside', () => {
  expect(said('It mixes up the invoices of my tenants', 'invoices of other tenants show up')).toBe(
    'invoices of my tenants',
  );
  expect(said("the widget won't sync", "my widgets won't ever sync!")).toBe("widget won't sync");
});

test('a word of one customer is in no stretch, and one word alone is none', () => {
  expect(said('Kowalski lost the invoices', 'the invoices are gone')).toBeUndefined();
  expect(said('lost invoices', 'gone badges')).toBeUndefined();
});
