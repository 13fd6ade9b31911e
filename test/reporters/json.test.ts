import { expect, test } from 'vitest';
import { reportJson } from '../../src/reporters/json/report-json.ts';
import type { Report } from '../../src/reporters/report.ts';
import { analysis, mail, plan, verdict } from './reports.ts';

test('a verdict is the record itself, so that it can be replayed', () => {
  expect(JSON.parse(reportJson({ kind: 'verdict', verdict }))).toEqual(verdict);
});

test('customers’ addresses and names are in no printed plan', () => {
  const receipts = [{ key: mail.key, state: 'failed', detail: '550 <Ana.Lopez@example.com>: no such user' }] as const;
  const json = reportJson({ kind: 'plan', plan, receipts });
  expect(json).not.toMatch(/lopez/i);
  const printed = JSON.parse(json);
  expect(printed.actions.at(-1)).toMatchObject({
    to: { email: 'a…@example.com' },
    from: mail.from,
    messageId: mail.messageId,
    text: 'Hello …,\n\nwe have A…@example.com on file.\n',
  });
  expect(printed.receipts).toEqual([{ ...receipts[0], detail: '550 <A…@example.com>: no such user' }]);
});

test('an analysis has clusters and no customers', () => {
  const json = reportJson(analysis);
  expect(json).not.toContain('ana@example.com');
  expect(JSON.parse(json)).toMatchObject({
    earshot: 1,
    kind: 'analysis',
    findings: 3,
    customers: 2,
    clusters: [{ id: 'like:0123456789abcdef', items: ['reviews:1', 'reviews:2'] }, { id: 't-love' }],
  });
});

test('what a terminal or a runner would obey is escaped, and parses back', () => {
  const because = '\u001b[31m \u202e \u009b \u200b \u{e0041} ##[error]x ##vso[task.x] ## [1]';
  const json = reportJson({ kind: 'verdict', verdict: { ...verdict, because } });
  expect(json).not.toMatch(/##\w*\[|[\u0080-\u009f\u200b\u202e]|\u{e0041}/u);
  expect(JSON.parse(json).because).toBe(because);
});

test('an analysis shows no private word', () => {
  const [first] = analysis.kind === 'analysis' ? analysis.clusters : [];
  const quote = { item: 'tickets:1', text: 'kowalski waits', createdAt: '2026-03-01T00:00:00.000Z' } as const;
  const clusters = [
    {
      ...first!,
      privateName: 'bug: kowalski',
      quotes: [
        { ...quote, visibility: 'private' as const },
        { ...quote, text: 'all can read this', visibility: 'public' as const },
      ],
    },
  ];
  const text = reportJson({ ...analysis, clusters } as Report);
  expect(text).not.toContain('kowalski');
  expect(text).toContain('all can read this');
});
