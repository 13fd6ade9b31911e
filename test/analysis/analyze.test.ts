import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, createAnalyzer } from '../../src/analysis/analyze.ts';
import type { FeedbackItem } from '../../src/model/item.ts';
import { AS_OF, makeItem, SETTINGS, stars } from './make-item.ts';

const phrase = fc.constantFrom(
  'It crashes',
  'crash in checkout',
  'sync is broken',
  'I love the editor',
  'but',
  'Please add iPad support',
  'email missing',
  'the exported invoices have wrong dates',
  "can't find it",
  'café größe naïve',
  '发烫',
  'Hello,',
  '\n',
  '!',
  'Å',
  '👍',
);
const item: fc.Arbitrary<Partial<FeedbackItem> & { text: string }> = fc.record(
  {
    text: fc.array(phrase, { maxLength: 6 }).map((words) => words.join(' ')),
    title: phrase,
    rating: fc.integer({ min: 1, max: 5 }).map(stars),
    createdAt: fc.integer({ min: 10, max: 28 }).map((day) => `2026-02-${day}T00:00:00.000Z`),
    customer: fc.record({ id: fc.constantFrom('a', 'b', 'c') }),
    visibility: fc.constantFrom('public', 'private'),
  },
  { requiredKeys: ['text', 'createdAt', 'visibility'] },
);
const items = fc.array(item, { maxLength: 25 }).map((all) => all.map((one, i) => makeItem({ ...one, id: `r:${i}` })));

/** All that was made of the items, without the items' own words. */
const made = (given: readonly FeedbackItem[]) => {
  const { findings, clusters } = analyze(given, SETTINGS, AS_OF);
  const ours = findings.map(({ id, sentiment, kind, tags, aspects, cluster, priority }) => ({
    id,
    sentiment,
    kind,
    tags,
    aspects,
    cluster,
    priority,
  }));
  return JSON.stringify({
    ours,
    clusters: clusters.map(({ findings: members, ...cluster }) => [cluster, members.map(({ id }) => id)]),
  });
};

describe('analyze', () => {
  test('does not care in which order items come', () => {
    fc.assert(
      fc.property(
        items.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(JSON.stringify(analyze(shuffled, SETTINGS, AS_OF))).toBe(
            JSON.stringify(analyze(all, SETTINGS, AS_OF)),
          );
        },
      ),
    );
  });

  test.each<[string, (text: string) => string]>([
    ['space around', (text) => `  ${text} \n\t `],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['curly apostrophes', (text) => text.replaceAll("'", '’')],
  ])('is the same with %s', (_name, change) => {
    const changed = (one: FeedbackItem) => ({
      ...one,
      text: change(one.text),
      ...(one.title !== undefined && { title: change(one.title) }),
    });
    fc.assert(
      fc.property(items, (all) => {
        expect(made(all.map(changed)).replaceAll('’', "'")).toBe(made(all));
      }),
    );
  });

  test('scores one item as it scores many', () => {
    const score = createAnalyzer(SETTINGS, AS_OF);
    fc.assert(
      fc.property(items, (all) => {
        for (const finding of analyze(all, SETTINGS, AS_OF).findings) {
          const one = all.find(({ id }) => id === finding.id);
          expect(one && score(one)).toMatchObject({
            kind: finding.kind,
            sentiment: finding.sentiment,
            tags: finding.tags,
          });
        }
      }),
    );
  });

  test('may be given findings again', () => {
    fc.assert(
      fc.property(items, (all) => {
        const once = analyze(all, SETTINGS, AS_OF);
        expect(JSON.stringify(analyze(once.findings, SETTINGS, AS_OF))).toBe(JSON.stringify(once));
      }),
    );
  });

  test('sorts findings by time and clusters by priority', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { findings, clusters } = analyze(all, SETTINGS, AS_OF);
        const times = findings.map(({ createdAt }) => createdAt);
        expect(times).toEqual([...times].sort());
        const scores = clusters.map(({ priority }) => priority.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  test.each([
    ['one letter', 'b'.repeat(1_000_000)],
    ['one vowel', 'y'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['new lines', '\n'.repeat(1_000_000)],
    ['full stops', '.'.repeat(1_000_000)],
    ['quotation marks', '."'.repeat(500_000)],
    ['crashes', 'crash '.repeat(160_000)],
    ['but', 'but '.repeat(250_000)],
    ['hello', `hello ${'there '.repeat(160_000)}`],
    ['thanks', `thanks${' again'.repeat(160_000)}`],
    ['lone surrogates', '\ud800 \udc00'.repeat(300_000)],
    ['right to left', 'מתרסק \u202e crash '.repeat(60_000)],
    ['combining marks', `e${'\u0301'.repeat(200_000)}`],
    ['unspaced script', '发烫'.repeat(400_000)],
  ])('a megabyte of %s is harmless', (_name, text) => {
    const began = performance.now();
    expect(analyze([makeItem({ text, rating: stars(1) })], SETTINGS, AS_OF).findings).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('ten times the items cost about ten times the time', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        makeItem({
          id: `r:${i}`,
          text: `The ${i % 97} export number ${i} fails with error ${(i * 31) % 1009}, ${['crash', 'slow', 'sync'][i % 3] ?? ''}`,
        }),
      );
    const time = (count: number) => {
      const given = many(count);
      const began = performance.now();
      analyze(given, SETTINGS, AS_OF);
      return performance.now() - began;
    };
    time(500);
    expect(time(10_000) / Math.max(20, time(1_000))).toBeLessThan(40);
  }, 30_000);
});

test('a finding has the language it was read in: as the source says, else as it reads', () => {
  const read = createAnalyzer(SETTINGS, AS_OF);
  const german = 'Die App stürzt jedes Mal ab, wenn ich ein Foto hochladen will.';
  expect(read(makeItem({ text: german })).language).toBe('de');
  expect(read(makeItem({ text: german, language: 'nl' })).language).toBe('nl');
  expect(read(makeItem({ text: '👍' }))).not.toHaveProperty('language');
});
