import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadersOf } from '../../src/analysis/similar.ts';

const leaders = (...texts: string[]) => Array.from(leadersOf(texts));

describe('leadersOf', () => {
  test.each([
    ['a slip of the keys', 'the email field is missing in settings', 'the email feild is misssing in settings'],
    ['politeness and case', 'cannot restore my purchase', 'Hi, CANNOT RESTORE MY PURCHASE please!'],
    ['another order', 'photo upload is stuck since monday', 'since monday photo upload is stuck'],
    ['another encoding', 'Größe stimmt überhaupt nicht mehr', 'Größe stimmt überhaupt nicht mehr'.normalize('NFD')],
    ['a space in another place', 'nice graphics and thrilling game', 'nicegraphics and thrillin ggame'],
    ['slips in words of two letters', 'dark mode is on', 'dark mode iz om'],
    ['a word said again with a slip', 'export slow', 'export slow slwo'],
    ['no spaces', '手机发烫非常严重请尽快修复这个问题', '手机发烫非常严重请尽快修复这个问题！'],
  ])('joins %s', (_name, first, second) => {
    expect(leaders(first, 'something else entirely', second)).toEqual([0, 1, 0]);
  });

  test.each([
    ['another word that matters', 'what is the balance of my savings', 'what is the limit of my card'],
    ['one word', 'crash', 'works'],
    ['nothing said', '!!!', '!!!'],
  ])('leaves apart %s', (_name, first, second) => {
    expect(leaders(first, second)).toEqual([0, 1]);
  });

  test('a copy that is slips away from two leaders joins one; what is like both for chance to see leads itself', () => {
    expect(leaders('export sttngs', 'export settingsxx', 'export settings')).toEqual([0, 1, 0]);
    expect(leaders('turn the kitchen light on', 'turn the kitchen lamp on', 'turn the kitchen on')).toEqual([0, 1, 2]);
  });

  test('does not chain: the end of a chain is a stranger to its beginning', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november'.split(' ');
    const chain = Array.from({ length: 8 }, (_, at) => words.slice(at, at + 7).join(' '));
    const found = leaders(...chain);
    expect(found[7]).not.toBe(found[0]);
  });

  const text = fc
    .array(fc.constantFrom('photo', 'upload', 'stuck', 'since', 'monday', 'über', 'é', 'missing'), { maxLength: 8 })
    .map((words) => words.join(' '));

  test('what comes later changes nothing before it', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 15 }), fc.array(text, { maxLength: 15 }), (before, after) => {
        expect(leaders(...before, ...after).slice(0, before.length)).toEqual(leaders(...before));
      }),
    );
  });

  test('Unicode form, case and space around change nothing', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 15 }), (texts) => {
        const other = texts.map((each, at) => (at % 2 === 0 ? each : ` ${each.normalize('NFD').toUpperCase()} \n`));
        expect(leaders(...other)).toEqual(leaders(...texts));
      }),
    );
  });

  test('a leader leads itself, and nobody leads who came later', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.string({ unit: 'binary' })), { maxLength: 20 }), (texts) => {
        const found = leaders(...texts);
        for (const [at, leader] of found.entries()) {
          expect(leader).toBeLessThanOrEqual(at);
          expect(found[leader]).toBe(leader);
        }
      }),
    );
  });

  test('a megabyte of one letter and twenty thousand texts that share words take no time', () => {
    const texts = Array.from(
      { length: 20_000 },
      (_, i) => `same words everywhere w${i} x${i % 300} y${i % 7} z${i * 3}`,
    );
    const began = process.cpuUsage();
    expect(new Set(leaders('a'.repeat(1_000_000), ...texts)).size).toBeGreaterThan(1000);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(15);
  }, 60_000);
});
