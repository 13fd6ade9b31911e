import { expect, test } from 'vitest';
import { withoutPeople } from '../../src/analysis/people/without-people.ts';

test.each([
  ['Your agent Maria Lopez hung up on me', 'Your agent hung up on me'],
  ['your agent maria lopez hung up on me', 'your agent hung up on me'],
  ['I spoke to Olga Petrova, who could not solve it', 'I spoke to , who could not solve it'],
  ['Your colleague Zbyszko was rude', 'Your colleague was rude'],
  ['Mr. Brandt never called back', 'Mr. never called back'],
  ['My name is Kowalska and login fails', 'My name is and login fails'],
  ['Ihre Kollegin Frau Özdemir sagte nein', 'Ihre Kollegin sagte nein'],
  ["Je m'appelle Kowalski, rien ne marche", "Je m'appelle , rien ne marche"],
  ['Ask Tom about the export', 'Ask about the export'],
])('names nobody: %j', (text, expected) => {
  expect(withoutPeople(text).replaceAll(/\s+/g, ' ')).toBe(expected);
});

test.each([
  'The Agent Mode is gone',
  'I talked to Customer Service about the Refund Page',
  'Works with Apple Music and Android Auto',
  'Export to Excel fails since Monday',
  'sign in with google fails',
  'MY AGENT MODE IS GONE',
])('leaves things alone: %j', (text) => {
  expect(withoutPeople(text)).toBe(text);
});
