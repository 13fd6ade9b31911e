import { expect, test } from 'vitest';
import { namesOf } from '../../src/analysis/cluster-name.ts';
import { rarityOf } from '../../src/analysis/name-rarity.ts';
import { createRedactor } from '../../src/analysis/redact.ts';
import { spanOf } from '../../src/analysis/name-span.ts';
import { stretchAround } from '../../src/analysis/name-stretch.ts';
import { nameTermsOf, spellPhrase } from '../../src/analysis/name-terms.ts';
import { readWords } from '../../src/analysis/name-words.ts';

const termsOf = (text: string): readonly string[] =>
  [...nameTermsOf(readWords({ text, language: 'en' })).values()].map(spellPhrase);

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

test('no phrase of a name goes across two thoughts', () => {
  const phrases = termsOf('It steals money so never install');
  expect(phrases).toContain('steals money');
  expect(phrases.filter((phrase) => phrase.includes(' so '))).toEqual([]);
});

test('a short clause is a phrase of its own, without the grammar around it', () => {
  expect(termsOf('Please help: the search function no longer works, sir')).toContain('search function no longer works');
  expect(termsOf('it uninstalled and then it took my ticket away').filter((term) => term.length > 20)).toEqual([]);
});

test('no phrase goes over the beginning of a new thought, or begins or ends with what leads on', () => {
  const terms = termsOf('two days it uninstalled whenever tickets vanish');
  expect(terms.filter((term) => /days it|whenever$|^whenever/.test(term))).toEqual([]);
});

test('other languages say what is not so at the end, too', () => {
  const german = readWords({ text: 'Die Karte lädt nicht', language: 'de' });
  expect([...nameTermsOf(german).values()].map(spellPhrase)).toContain('karte lädt nicht');
});

const around = (word: string, ...texts: string[]): string | undefined =>
  stretchAround(
    texts.map((text, at) => ({ customer: `${at}`, visibility: 'public', text, language: 'en' })),
    word,
    new Set(['crash']),
    2,
  );

test('around a single word, what customers say with it tells more than the word', () => {
  expect(around('upload', "it won't let me upload", "Won't let me upload!", 'upload is gone')).toBe(
    "won't let me upload",
  );
  expect(around('badg', 'we need more badges', 'more badges please', 'badges')).toBe('more badges');
});

test('no stretch is of one customer, of what is known, or half of a question', () => {
  expect(around('upload', "won't let me upload", 'the upload')).toBeUndefined();
  expect(around('kowalski', 'kowalski crash', 'kowalski crash')).toBeUndefined();
  expect(around('badg', 'what badges do you', 'which badges do you')).toBeUndefined();
});

test('a cluster of no kind has its terms alone for a name, and without terms says that it has no kind', () => {
  const voices = ['Fare zones', 'fare zones!'].map((text, at) => ({
    customer: `${at}`,
    visibility: 'public' as const,
    text,
    language: 'en',
  }));
  const named = (about: readonly string[], heard = voices): string =>
    namesOf(about, heard, rarityOf(voices), createRedactor([])).name;
  expect(named(['other'])).toBe('fare zones');
  expect(named(['bug'])).toBe('bug: fare zones');
  expect(named(['other', 'checkout'])).toBe('checkout: fare zones');
  expect(named(['other'], [])).toBe('other');
});
