import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { FeedbackItem } from '../../src/model/item.ts';
import { AS_OF, makeItem, SETTINGS, stars } from './make-item.ts';

type Given = Partial<FeedbackItem> & Pick<FeedbackItem, 'text'>;
const run = (...items: Given[]) =>
  analyze(
    items.map((item, i) => makeItem({ id: `r:${i}`, ...item })),
    SETTINGS,
    AS_OF,
  );
const clusterOf = (item: Given) => run(item).findings[0]?.cluster;

describe('topics', () => {
  test.each([
    ['a tag', 'It crashes', 'tag:crash'],
    ['a tag beside a feature', 'Crashes when I press the pay button', 'tag:crash/checkout'],
    ['the nearest feature', 'It crashes in checkout, unlike before when I was editing', 'tag:crash/checkout'],
    ['a feature in another sentence does not count', 'It crashes. And checkout is fine I guess', 'tag:crash'],
    ['the first of two tags', "I can't find it and it crashes", 'tag:crash'],
    ['a feature alone', 'Sync is broken', 'feature:sync/bug'],
    [
      'the feature that feels worst',
      'The editor is slow. Sync is terrible, useless and broken',
      'feature:sync/performance',
    ],
    ['a wish, however friendly', 'Love it! Please make an iPad version', 'tag:ipad'],
    ['praise has none', 'Love the editor, never crashes', undefined],
    ['praise in one clause is no complaint in another', 'Works great on my iPad! Please add more fonts', undefined],
    ['nothing known', 'The fonts are ugly', undefined],
  ])('%s: "%s" → %s', (_name, text, cluster) => {
    expect(clusterOf({ text })).toBe(cluster);
  });

  test('complaints about a feature are never named praise, even where each of their texts praises, too', () => {
    const { clusters } = run({ text: 'love the editor, hate sync' });
    expect(clusters).toMatchObject([{ id: 'feature:sync/bug', kind: 'bug' }]);
  });

  test("the source's own tags and feature count", () => {
    expect(clusterOf({ text: 'It is bad', tags: ['crash', 'vip'], feature: 'sync' })).toBe('tag:crash/sync');
    expect(run({ text: 'It crashes', tags: ['vip'] }).findings[0]?.tags).toEqual(['vip', 'crash']);
  });

  test('a tag that markers cannot carry gets an id they can, and names that look alike stay apart', () => {
    const settings = { ...SETTINGS, tags: { 'pay ments': ['paying'], 'pay/ments': ['paid'], größe: ['size'] } };
    const ids = ['paying fails', 'paid, fails', 'size fails'].map(
      (text) => analyze([makeItem({ text })], settings, AS_OF).clusters[0]?.id,
    );
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[\w.:/@-]{1,200}$/);
  });
});

describe('likeness', () => {
  test('groups what no tag knows, under the earliest', () => {
    const { findings, clusters } = run(
      {
        text: 'Hello! The exported reports are broken and show errors. Sent from my iPhone',
        createdAt: '2026-03-02T00:00:00.000Z',
      },
      { text: 'exported reports are broken and show errors', createdAt: '2026-03-01T00:00:00.000Z' },
      { text: 'The fonts are ugly' },
    );
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ customers: 2, kind: 'bug' });
    expect(clusters[0]?.id).toMatch(/^like:[0-9a-f]{16}$/);
    expect(findings.map(({ id, cluster }) => [id, cluster !== undefined])).toEqual([
      ['r:1', true],
      ['r:2', false],
      ['r:0', true],
    ]);
  });

  test('leaves praise alone', () => {
    expect(run({ text: 'Great wonderful editor' }, { text: 'Great wonderful editor' }).clusters).toEqual([]);
  });

  test('forgets the cluster of an earlier run', () => {
    const stale = { text: 'The fonts are ugly', cluster: 'like:0123456789abcdef' };
    expect(run(stale).findings[0]).not.toHaveProperty('cluster');
  });
});

describe('stability', () => {
  const SAID = [
    'my card was declined at the store',
    'the shop refused my credit card',
    'exported invoices have wrong dates',
    'the exported invoices had wrong dates!',
    'why is my card not accepted anywhere',
    'wrong dates in every exported invoice, hate it',
    'It crashes',
    'photos do not upload on mobile data, terrible',
    'uploading photos over mobile data is broken',
  ];
  const items = fc.array(fc.tuple(fc.constantFrom(...SAID), fc.integer({ min: 0, max: 400 })), { maxLength: 25 });
  const made = (given: readonly (readonly [string, number])[], prefix: string, day: number) =>
    given.map(([text, hour], i) => ({
      id: `${prefix}:${i}`,
      text,
      createdAt: new Date(Date.UTC(2026, 1, day) + hour * 3_600_000).toISOString(),
    }));
  const placed = ({ findings }: ReturnType<typeof run>, prefix: string) =>
    findings
      .filter(({ id, cluster }) => id.startsWith(prefix) && cluster !== undefined)
      .map(({ id, cluster }) => [id, cluster]);

  test('the order given does not matter', () => {
    fc.assert(
      fc.property(items, (given) => {
        const all = made(given, 'a', 1);
        expect(run(...[...all].reverse())).toEqual(run(...all));
      }),
      { numRuns: 30 },
    );
  });

  test('what is said later moves nothing: old clusters keep their ids and members, new voices join them', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const old = made(before, 'a', 1);
        const both = placed(run(...old, ...made(after, 'b', 20)), 'a:');
        for (const pair of placed(run(...old), 'a:')) expect(both).toContainEqual(pair);
      }),
      { numRuns: 30 },
    );
  });

  test('Unicode form and space around change nothing', () => {
    const plain = run({ text: 'Größe falsch, hate it' }, { text: 'Größe falsch, hate it!' });
    const other = run({ text: 'Größe falsch, hate it'.normalize('NFD') }, { text: 'Größe falsch, hate it!  \n' });
    expect(other.findings.map(({ cluster }) => cluster)).toEqual(plain.findings.map(({ cluster }) => cluster));
    expect(other.clusters[0]?.name).toBe(plain.clusters[0]?.name);
  });
});

const OTHERS = ['The fonts are ugly', 'Sync is broken', 'Hate it', 'Slow', 'Why?', 'Too expensive'];

describe('a cluster', () => {
  test('counts customers once, by id, else address, else item', () => {
    const { clusters } = run(
      { text: 'It crashes', customer: { id: '1', email: 'a@x.example' } },
      { text: 'It crashes again', customer: { id: '1' } },
      { text: 'Crash', customer: { email: 'B@x.example' } },
      { text: 'Crashed', customer: { email: 'b@x.example' } },
      { text: 'Crashing' },
      { text: 'Crashing' },
    );
    expect(clusters[0]).toMatchObject({ id: 'tag:crash', customers: 4 });
    expect(clusters[0]?.findings).toHaveLength(6);
  });

  test('is named by its topic and its own words, as customers spell them', () => {
    const said = ['Apple Pay crashes', 'It crashes with Apple Pay', 'Crash in apple pay'];
    const { clusters } = run(...[...said, ...OTHERS].map((text) => ({ text })));
    expect(clusters.find(({ id }) => id === 'tag:crash/checkout')?.name).toBe('crash · checkout: apple pay');
  });

  test('is called by a whole clause that customers share', () => {
    const said = ['The search field stays empty. I use it every day', 'Since Monday: the search field stays empty'];
    const { clusters } = run(...said.map((text) => ({ text, rating: stars(1) })), ...OTHERS.map((text) => ({ text })));
    expect(clusters.map(({ name }) => name)).toContain('bug: search field stays empty');
  });

  test('takes no private word into the name that everybody reads, only into that of the team', () => {
    const private2 = ['It crashes on Kowalski', 'Crash Kowalski', 'Kowalski crash', 'Kowalski crashes'].map((text) => ({
      text,
      visibility: 'private' as const,
    }));
    const [cluster] = run(...private2, { text: 'Hate it' }, { text: 'Meh' }, { text: 'Ugly' }).clusters;
    expect(cluster?.name).toBe('crash');
    expect(cluster?.privateName).toBe('crash: kowalski');
  });

  test('takes no word that one customer says in public, however often, and others only in private', () => {
    const said = ['It crashes on Kowalski', 'Crash Kowalski', 'Kowalski crash', 'Kowalski crashes'].map((text, i) => ({
      text,
      customer: { id: i < 2 ? 'a' : `b${i}` },
      visibility: i < 2 ? ('public' as const) : ('private' as const),
    }));
    const [cluster] = run(...said, { text: 'Hate it' }, { text: 'Meh' }, { text: 'Ugly' }).clusters;
    expect(cluster?.name).toBe('crash');
    expect(cluster?.privateName).toContain('kowalski');
  });

  test('takes no address, number or name of a customer into either name, whoever repeats it', () => {
    const words =
      'App crashes. Katarina Quist at +49 170 5550100 and kat.quist@vexel.example, card 4111 1111 1111 1111';
    const items = [1, 2, 3, 4].map((n) => ({
      text: `${words}, ${'x'.repeat(n)}`,
      customer: { id: `${n}`, name: 'Katarina Quist' },
    }));
    const [cluster] = run(...items, ...items.map(({ customer }) => ({ text: 'It is fine', customer }))).clusters;
    for (const name of [cluster?.name, cluster?.privateName]) expect(name).not.toMatch(/quist|vexel|49|170|4111/i);
  });

  test('knows its findings as the findings know it', () => {
    const { findings, clusters } = run({ text: 'It crashes', rating: stars(1) }, { text: 'Crash!' }, { text: 'Nice' });
    for (const finding of clusters.flatMap((cluster) => cluster.findings)) expect(findings).toContainEqual(finding);
    expect(clusters[0]?.priority.score).toBe(findings[0]?.priority);
  });

  test('keeps its id and its members when more arrives', () => {
    const texts = [
      'It crashes',
      'exported invoices have wrong dates',
      'the exported invoices had wrong dates',
      'Sync is broken',
    ];
    const before = texts.map((text, i) => ({ id: `a:${i}`, text }));
    const after = [...texts, 'invoices exported, wrong dates again'].map((text, i) => ({
      id: `b:${i}`,
      text,
      createdAt: '2026-03-05T00:00:00.000Z',
    }));
    const members = (result: ReturnType<typeof run>) =>
      new Map(result.findings.filter(({ id }) => id.startsWith('a:')).map(({ id, cluster }) => [id, cluster]));
    expect(members(run(...before, ...after))).toEqual(members(run(...before)));
  });
});
