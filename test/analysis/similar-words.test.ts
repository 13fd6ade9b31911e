import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVocabulary } from '../../src/analysis/similar-words.ts';

const word = fc.oneof(
  { arbitrary: fc.constantFrom('photo', 'upload', 'please'), weight: 5 },
  fc.stringMatching(/^[a-zé手0-9]{1,12}$/),
);

test('a text is read as its first distinct words, each with one number and one spelling', () => {
  const vocabulary = createVocabulary();
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (words, most) => {
      const read = Array.from(vocabulary.read(words.join(' '), most), (number) => vocabulary.spell(number));
      expect(read).toEqual([...new Set(words.slice(0, most * 2))].slice(0, most));
    }),
  );
});

test('a word weighs less the more texts used it, politeness next to nothing, and unused words most', () => {
  const vocabulary = createVocabulary();
  for (let time = 0; time < 30; time += 1) vocabulary.count(vocabulary.read('login please', 10));
  const [login, please, fresh] = vocabulary.read('login please export', 10);
  expect(vocabulary.uses(login!)).toBe(30);
  expect(vocabulary.weigh(please!)).toBeLessThan(vocabulary.weigh(login!) / 5);
  expect(vocabulary.weigh(fresh!)).toBeGreaterThan(vocabulary.weigh(login!));
});
