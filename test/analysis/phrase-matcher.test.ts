import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPhraseMatcher } from '../../src/analysis/phrase-matcher.ts';
import { readClauses } from '../../src/analysis/clauses.ts';
import type { Synonyms } from '../../src/model/settings.ts';

const names = (
  lists: Record<string, readonly string[]>,
  text: string,
  language?: string,
  synonyms?: Synonyms,
): readonly string[] => {
  const match = createPhraseMatcher(lists, synonyms);
  return [...new Set(readClauses(text, language).flatMap((clause) => match(clause).map(({ name }) => name)))];
};

describe('createPhraseMatcher', () => {
  test.each([
    ['other endings', 'crash', 'It CRASHED twice', true],
    ['a plural in the list', 'crashes', 'it is crashing', true],
    ['-y and -ies', 'battery', 'two batteries', true],
    ['not inside a word', 'pay', 'the payload', false],
    ['not a word of another meaning', 'accessibility', 'I cannot access it', false],
    ['a phrase in order', 'takes forever', 'it took forever, takes forever', true],
    ['a phrase out of order', 'takes forever', 'forever takes', false],
    ['a curly apostrophe', "can't find", 'I can’t find it', true],
    ['no apostrophe', "can't find", 'i cant find it', true],
    ['cannot', "can't find", 'I cannot find it', true],
    ['a possessive', 'apple', "Apple's fault", true],
    ['letters beyond ASCII', 'größe', 'Die GRÖSSE? Die Größe!', true],
    ['another normal form', 'café', 'a cafe\u0301', true],
    ['inside an unspaced sentence', '发烫', '手机发烫严重', true],
    ['right to left', 'תשלום', 'יש בעיה עם תשלום', true],
    ['names of the language itself', 'constructor', 'the constructor', true],
    ['names of the language itself, absent', 'apple', '__proto__ constructor toString', false],
  ])('%s: "%s" in "%s"', (_name, phrase, text, expected) => {
    expect(names({ tag: [phrase] }, text)).toEqual(expected ? ['tag'] : []);
  });

  test('answers in the order of the lists, each once, with its first place', () => {
    const match = createPhraseMatcher({ second: ['two'], first: ['one'] });
    const [clause] = readClauses('one two one two');
    expect(match(clause!)).toEqual([
      { name: 'second', at: 1 },
      { name: 'first', at: 0 },
    ]);
  });

  test('ignores empty phrases', () => {
    expect(names({ tag: ['', '!'] }, 'anything!')).toEqual([]);
  });

  test('finds every phrase in a text that holds it', () => {
    const word = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word),
        fc.array(word),
        (phrase, before, after) => {
          expect(names({ tag: [phrase.join(' ')] }, [...before, ...phrase, ...after].join(' '))).toEqual(['tag']);
        },
      ),
    );
  });
});

describe('endings', () => {
  test.each([
    ['de', 'Absturz', 'Schon wieder Abstürze', true],
    ['de-AT', 'Rechnung', 'Meine Rechnungen fehlen', true],
    ['fr', 'paiement', 'les paiements échouent', true],
    ['es', 'factura', 'No encuentro mis facturas', true],
    ['it', 'notifica', 'Non arrivano le notifiche', true],
    ['pt', 'senha', 'esqueci as senhas', true],
    ['nl', 'melding', 'Geen meldingen', true],
    ['nb', 'melding', 'Ingen meldinger', true],
    ['en', 'Rechnung', 'Meine Rechnungen fehlen', false],
    ['xx', 'crash', 'crashes', true],
  ])('of %s: "%s" in "%s"', (language, phrase, text, expected) => {
    expect(names({ tag: [phrase] }, text, language)).toEqual(expected ? ['tag'] : []);
  });
});

describe('synonyms', () => {
  const own: Synonyms = {
    en: [['basket', 'cart', 'shopping bag']],
    de: [['Korb', 'Warenkorb']],
    any: [['app', 'applicatie']],
  };

  test.each([
    ['of the team', 'basket', 'my carts are empty', 'en', true],
    ['of more words', 'cart', 'The shopping bags are empty', 'en', true],
    ['inside a phrase', 'empty cart', 'an empty shopping bag', 'en', true],
    ['of another language', 'Korb', 'the Warenkorb', 'en', false],
    ['of that language', 'Korb', 'Mein Warenkorb ist leer', 'de', true],
    ['of any language', 'app', 'De applicatie is leeg', 'nl', true],
    ['built in', 'log in', 'Sign in is broken', 'en', true],
    ['not of a part of a group', 'shopping', 'my cart', 'en', false],
  ])('%s: "%s" in "%s"', (_name, phrase, text, language, expected) => {
    expect(names({ tag: [phrase] }, text, language, own)).toEqual(expected ? ['tag'] : []);
  });
});

describe('patterns', () => {
  test.each([
    ['a number', '/error \\d{3}/', 'ERROR 503 again', true],
    ['a number, absent', '/error \\d{3}/', 'error five', false],
    ['capitals in the pattern', '/Crash(es|ed)?/', 'it CRASHED', true],
    ['other letters', '/größe|taille/', 'Die GRÖSSE? Die Größe!', true],
    ['another normal form', '/cafés?/', 'two cafés', true],
    ['an empty match', '/x*/', 'nothing here', false],
    ['the end of a part', '/broken$/', 'Love it, but sync is broken', true],
    ['a slash that is no pattern', 'and/or', 'this and or that', true],
  ])('%s: %s in "%s"', (_name, pattern, text, expected) => {
    expect(names({ tag: [pattern] }, text)).toEqual(expected ? ['tag'] : []);
  });

  test('stand where they begin', () => {
    const [clause] = readClauses('the second error 42 and error 43');
    expect(createPhraseMatcher({ tag: ['/error \\d+/'] })(clause!)).toEqual([{ name: 'tag', at: 2 }]);
  });

  test('that are none are an error', () => {
    expect(() => createPhraseMatcher({ tag: ['/(/'] })).toThrow();
  });

  test('take time linear in the text, whatever the pattern', () => {
    const hostile = ['/(a+)+$/', '/(a|aa)+b/', '/(.*)*x/', '/(a|a)*c/', '/^(([a-z])+.)+[A-Z]([a-z])+$/'];
    const time = (length: number, pattern: string): number => {
      const match = createPhraseMatcher({ tag: [pattern] });
      const [clause] = readClauses(`${'a'.repeat(length)}!`);
      const began = performance.now();
      match(clause!);
      return performance.now() - began;
    };
    for (const pattern of hostile) {
      time(2_000, pattern);
      expect(time(40_000, pattern), pattern).toBeLessThan(Math.max(400, 80 * time(4_000, pattern)));
    }
  }, 20_000);

  test('never throw on any text', () => {
    const match = createPhraseMatcher({ tag: ['/(\\w+)|[^a-z]{3}$/', '/é|\\p{Han}/'] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clause of readClauses(text)) match(clause);
      }),
    );
  });
});
