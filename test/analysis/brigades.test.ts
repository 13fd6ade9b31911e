import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { findBrigades } from '../../src/analysis/brigades.ts';
import type { FeedbackItem } from '../../src/model/item.ts';
import { AS_OF, makeItem, SETTINGS } from './make-item.ts';

const COPY =
  'Shame on this company for raising the prices again, I am leaving and so should everybody else who reads this';
const hour = (hours: number) => new Date(Date.parse('2026-03-01T00:00:00.000Z') + hours * 3_600_000).toISOString();
const copies = (count: number, given: (i: number) => Partial<FeedbackItem>) =>
  analyze(
    Array.from({ length: count }, (_, i) =>
      makeItem({ id: `r:${i}`, text: `${COPY}${'!'.repeat(i % 3)}`, customer: { id: `${i}` }, ...given(i) }),
    ),
    SETTINGS,
    AS_OF,
  ).findings;

describe('findBrigades', () => {
  test('names the copies, who sent them and when, without their words', () => {
    const found = findBrigades(copies(6, (i) => ({ createdAt: hour(i) })));
    expect(found).toEqual([
      {
        items: ['r:0', 'r:1', 'r:2', 'r:3', 'r:4', 'r:5'],
        customers: 6,
        from: hour(0),
        to: hour(5),
        because: '6 customers sent nearly the same text 6 times, 6 of them within 72 hours.',
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('Shame');
  });

  test.each([
    ['one customer who repeats it', copies(9, (i) => ({ createdAt: hour(i), customer: { id: 'one' } }))],
    ['a text that returns over months', copies(9, (i) => ({ createdAt: hour(i * 100) }))],
    ['short words that many say', copies(30, (i) => ({ createdAt: hour(i), text: 'The app is down again' }))],
    ['too few', copies(4, (i) => ({ createdAt: hour(i) }))],
  ])('is silent about %s', (_name, findings) => {
    expect(findBrigades(findings)).toEqual([]);
  });

  test('does not care for the order', () => {
    const findings = copies(7, (i) => ({ createdAt: hour(i) }));
    expect(findBrigades([...findings].reverse())).toEqual(findBrigades(findings));
  });
});
