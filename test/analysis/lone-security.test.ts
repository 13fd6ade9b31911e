import { expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { loneSecurity } from '../../src/analysis/lone-security.ts';
import { AS_OF, makeItem, SETTINGS } from './make-item.ts';

const LEAK = "I can see another patient's lab results in my account";
const leak = makeItem({ id: 'tickets:1', text: LEAK, visibility: 'private' });
const praise = makeItem({ id: 'tickets:2', text: 'Works great, thank you!', visibility: 'private' });

const lone = (items: readonly ReturnType<typeof makeItem>[]) => loneSecurity(analyze(items, SETTINGS, AS_OF), SETTINGS);

test('one customer who sees the data of another is named, without private words', () => {
  expect(lone([leak, praise])).toEqual([{ item: 'tickets:1', priority: expect.any(Number) }]);
});

test('public words are quoted, redacted', () => {
  const open = { ...leak, visibility: 'public' as const, text: `${LEAK}. My address is ana@example.com.` };
  const [{ quote } = { quote: '' }] = lone([open, praise]);
  expect(quote).toContain("another patient's lab results");
  expect(quote).not.toContain('ana@example.com');
});

test('what a cluster of security shows is not named again', () => {
  const many = [1, 2, 3].map((n) =>
    makeItem({ ...leak, id: `tickets:${n}`, customer: { id: `u${n}` }, text: `${LEAK}${'!'.repeat(n)}` }),
  );
  const grouping = analyze(many, SETTINGS, AS_OF);
  expect(grouping.clusters.map(({ kind }) => kind)).toEqual(['security']);
  expect(loneSecurity(grouping, SETTINGS)).toEqual([]);
});
