import { expect, test } from 'vitest';
import { pickQuotes } from '../../../src/decisions/gate/pick-quotes.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding } from './make-finding.ts';

const felt = (id: string, score: number, length = 80, extra: Partial<Finding> = {}): Finding =>
  finding(1, { id, text: 'x'.repeat(length), sentiment: { score, label: 'neutral', confidence: 1 }, ...extra });
const picked = (findings: readonly Finding[], shown = new Set<string>()) =>
  pickQuotes(findings, shown).map(({ id }) => id);

test('three at most, the worst first, of equals the first by id', () => {
  expect(picked([felt('d', -0.1), felt('c', -0.5), felt('a', 0.9), felt('b', -1)])).toEqual(['b', 'c', 'd']);
  expect(picked([felt('c', -1), felt('a', -1), felt('b', -1), felt('d', -1)])).toEqual(['a', 'b', 'c']);
});

test('a few words tell less, beyond 80 characters all tell the same', () => {
  expect(picked([felt('short', -1, 20), felt('long', -0.5, 60)])).toEqual(['long', 'short']);
  expect(picked([felt('b', -0.5, 800), felt('a', -0.5, 80), felt('c', -0.6, 80)])).toEqual(['c', 'a', 'b']);
});

test('one of each customer', () => {
  const same = { customer: { id: 'u' } };
  expect(picked([felt('a', -1, 80, same), felt('b', -0.9, 80, same), felt('c', -0.1)])).toEqual(['a', 'c']);
});

test('nothing without words, nothing twice', () => {
  const shown = new Set(['a']);
  expect(picked([felt('a', -1), felt('b', -0.9, 0), felt('c', -0.2)], shown)).toEqual(['c']);
  expect([...shown]).toEqual(['a', 'c']);
});
