import { expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { AS_OF, makeItem, SETTINGS } from './make-item.ts';

const namesOf = (texts: readonly string[], names: readonly string[] = []): readonly string[] => {
  const items = texts.map((text, i) =>
    makeItem({ id: `t:${i}`, text, customer: { id: `c${i}`, ...(names[i] && { name: names[i] }) } }),
  );
  return analyze(items, SETTINGS, AS_OF).clusters.flatMap(({ name, privateName, quotes }) => [
    name,
    privateName,
    ...quotes.map(({ text }) => text),
  ]);
};

test('neither agents nor those who sign are in the name of a cluster', () => {
  const told = namesOf([
    'Login is broken since the update. Your agent Maria Lopez hung up on me.',
    'Login is broken since the update. Your agent Maria Lopez hung up on me again.',
    'Login is broken since the update, your agent maria lopez hung up.',
    'Login is broken since the update.\n\nBest regards\nTom',
    'Login is broken since the update.\n\nThanks,\nTom',
  ]);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => /\bbug\b/.test(text)).join()).not.toMatch(/maria|lopez|tom\b/i);
  expect(told.join()).not.toContain('Tom');
});

test('whoever wrote is named in nobody’s words', () => {
  const texts = [
    'The export of Zbyszko Wrona stays empty since Monday',
    'The export of Zbyszko Wrona stays empty since Tuesday',
    'The export stays empty since Monday',
  ];
  const told = namesOf(texts, ['Ada Berg', 'Cem Kaya', 'Zbyszko Wrona']).join();
  expect(told).toContain('export');
  expect(told).not.toMatch(/wrona|zbyszko/i);
});

test('an automatic reply is in no cluster', () => {
  const away = 'Out of office\nI am out of the office. For urgent matters call the desk.';
  expect(namesOf([away, away, away])).toEqual([]);
});

test('a closing changes neither features nor clusters', () => {
  const texts = ['sync is broken on my tablet', 'sync is broken on my phone'];
  const made = (ending: string) =>
    analyze(
      texts.map((text, i) => makeItem({ id: `s:${i}`, text: text + ending, customer: { id: `c${i}` } })),
      SETTINGS,
      AS_OF,
    );
  const [bare, closed] = [made(''), made('\n\nThank you and have a great day!\nAnna Berg\nHead of Editing')];
  expect(closed.findings.map(({ aspects, kind, sentiment }) => ({ aspects, kind, sentiment }))).toEqual(
    bare.findings.map(({ aspects, kind, sentiment }) => ({ aspects, kind, sentiment })),
  );
  expect(closed.clusters.map(({ id, name }) => ({ id, name }))).toEqual(
    bare.clusters.map(({ id, name }) => ({ id, name })),
  );
});
