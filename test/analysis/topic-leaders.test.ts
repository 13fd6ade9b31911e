import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicLeadersOf } from '../../src/analysis/topic-leaders.ts';
import { tellingOf } from '../../src/analysis/voices.ts';

const topics = (...texts: string[]) => Array.from(topicLeadersOf(texts.map((text) => tellingOf({ text }))));

describe('topicLeadersOf', () => {
  test('joins what is said in other words', () => {
    expect(
      topics(
        'my card was declined at the store',
        'how do i reset my pin',
        'why did the shop refuse my credit card',
        'i need to change my pin number',
      ),
    ).toEqual([0, 1, 0, 1]);
  });

  test('keeps different problems of one thing apart', () => {
    const said = [
      'my card was declined at the store',
      'when will my new card arrive',
      'how do i raise the limit of my card',
      'somebody stole my card and used it',
    ];
    expect(topics(...said)).toEqual([0, 1, 2, 3]);
  });

  test('joins words it has never met', () => {
    expect(topics('zanzibart verrumpelt', 'blorgen quimst', 'verrumpelt zanzibart schon')).toEqual([0, 1, 0]);
  });

  test('a text without words stays alone', () => {
    expect(topics('', '!!', '')).toEqual([0, 1, 2]);
  });

  const text = fc
    .array(fc.constantFrom('card', 'declined', 'pin', 'reset', 'my', 'the', 'photo', 'upload', 'qzx', 'login'), {
      maxLength: 7,
    })
    .map((words) => words.join(' '));

  test('what comes later changes nothing before it', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.array(text, { maxLength: 20 }), (before, after) => {
        expect(topics(...before, ...after).slice(0, before.length)).toEqual(topics(...before));
      }),
    );
  });
});
