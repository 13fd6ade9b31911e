import { expect, test } from 'vitest';
import { reportText } from '../../src/reporters/text/report-text.ts';
import { analysis, check, collection, everyReport, plan, verdict } from './reports.ts';

const options = { color: false, width: 100 };

test('a verdict: worst rule first, trials last, then the verdict', () => {
  expect(reportText({ kind: 'verdict', verdict }, options)).toMatchInlineSnapshot(`
    "✗ fail         share(crash) <= 2% (critical)
                   9 of 120 customers say crash: 7.5%, at least 4%, and the limit is 2%.
                   "Crashes since the update @support #12"
    ∅ no-data      tickets <= control * 1.5
                   No item has the cohort control.
    ? inconclusive nps >= baseline - 20
                   NPS 31, 9 to 53, from 18 answers; baseline 44. Not enough to tell: needs 205 answers.
    ✓ pass         sentiment >= -0.2 (on trial, not counted)
                   Mood 0.12 is above -0.2.
    Verdict for 2.4.0: fail (exit code 1). Customers are worse off, shown by 'share(crash) <= 2%'.
    "
  `);
});

test('a plan reads like a diff', () => {
  expect(reportText({ kind: 'plan', plan }, options)).toMatchInlineSnapshot(`
    "+ open      "pay button nothing" (2 customers)
    = remember  3 items of t-pay
    ~ update    0003 37 → 41 customers +impact/high -impact/low
    ↑ reopen    0002 reported again on 2.4.0
    > comment   0004 Shipped in 2.4.0.
    @ mail      a…@example.com Fixed in Acme 2.4.0: the problem you told us about
    · unchanged 12
    note: 2 clusters heard from fewer than 3 customers (triage.minCustomers).
    Nothing was changed: add --apply to carry this out.
    "
  `);
});

test('verbose shows what will be written, without the customer’s name and address', () => {
  const text = reportText({ kind: 'plan', plan }, { ...options, verbose: true });
  expect(text).toContain('    │ 12 customers\n    │ say so\n');
  expect(text).toContain('    │ Hello …,\n');
  expect(text).not.toMatch(/lopez/i);
});

test('an applied plan says what needs a look', () => {
  const receipts = [
    { key: 't-pay', state: 'done', detail: 'issue 12' },
    { key: 'link:t-pay', state: 'already-done', detail: '' },
    { key: 't-sync', state: 'failed', detail: 'somebody changed the issue meanwhile' },
    { key: 'close-loop:2.4.0:abc', state: 'unknown', detail: 'no answer for ana.lopez@example.com' },
  ] as const;
  expect(reportText({ kind: 'plan', plan, receipts }, options)).toMatchInlineSnapshot(`
    "+ open      "pay button nothing" (2 customers)
    = remember  3 items of t-pay
    ~ update    0003 37 → 41 customers +impact/high -impact/low
                failed: somebody changed the issue meanwhile
    ↑ reopen    0002 reported again on 2.4.0
    > comment   0004 Shipped in 2.4.0.
    @ mail      a…@example.com Fixed in Acme 2.4.0: the problem you told us about
                unknown: no answer for a…@example.com
    · unchanged 12
    note: 2 clusters heard from fewer than 3 customers (triage.minCustomers).
    1 done, 1 already-done, 1 failed, 1 unknown, 2 not tried.
    "
  `);
});

test('an empty plan', () => {
  const empty = { ...plan, actions: [], unchanged: 0, notes: [] };
  expect(reportText({ kind: 'plan', plan: empty }, options)).toBe('Nothing to do.\n');
});

test('a collection is a table, sorted, with what deserves a look', () => {
  expect(reportText(collection, options)).toMatchInlineSnapshot(`
    "source   from                   rows  items  skipped  because
    nps      exports/nps.csv           9      9        0
    reviews  exports/reviews/a.csv     8      7        1  empty 1
    reviews  exports/reviews/b.csv   120    117        3  duplicate 2, bad-date 1
    total                            137    133        4  duplicate 2, bad-date 1, empty 1
    ▲ look at 1 row, bad-date: the date cannot be read
    "
  `);
});

test('an analysis', () => {
  expect(reportText(analysis, options)).toMatchInlineSnapshot(`
    "3 findings from 2 customers
    sentiment  negative 2, positive 1
    kind       bug 2, praise 1
    language   en 2, de 1

    priority  cluster             id           kind    customers   mood  trend
          60  pay button nothing  like:012345  bug             2  -0.50  ↑ rising
           3  love it             t-love       praise          1   0.70

    ▲ security, said by single customers:
      35  tickets:4
      29  reviews:9  "I see the invoices of @others"
    ▲ 6 customers sent nearly the same text 7 times, 6 of them within 72 hours. The first is reviews:7.
    "
  `);
});

test('an analysis says its numbers on demand, and names five single findings of security unasked', () => {
  const security = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ item: `tickets:${n}`, priority: 40 - n }));
  const report = { ...analysis, security } as typeof analysis;
  const calm = reportText(report, options);
  expect(calm).not.toContain('3 customers in a week');
  expect(calm).toContain('tickets:5\n… and 2 more');
  const all = reportText(report, { ...options, verbose: true });
  expect(all).toContain('3 customers in a week; rising: 3 this week, 1 before\n');
  expect(all).toContain('tickets:7');
});

test('a check with its problems', () => {
  expect(reportText(check, options)).toMatchInlineSnapshot(`
    "✓ ok    source reviews    2 files, 128 rows.
    ▲ warn  feature checkout  No item mentions it.
    ✗ fail  mail outbox       out/mail cannot be written.

    error: Unknown metric "sentimnt".
       at: feedback.config.yml:14:15
          | rules: [ 'sentimnt >= 1' ]
      fix: Use one of: sentiment, stars.
    "
  `);
});

test('lines fit the width', () => {
  for (const report of everyReport.slice(0, 3)) {
    for (const line of reportText(report, { color: false, width: 60 }).split('\n')) {
      expect(Array.from(line).length).toBeLessThanOrEqual(60);
    }
  }
});

test('colour changes nothing but colour', () => {
  for (const report of everyReport) {
    const colored = reportText(report, { ...options, color: true });
    expect(colored).not.toBe(reportText(report, options));
    // oxlint-disable-next-line no-control-regex
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(reportText(report, options));
  }
});

test('where threads were read, a column says what was left out of them', () => {
  const accounts = [
    {
      source: 'tickets',
      from: 'a.json',
      rows: 2,
      items: 1,
      skips: { spam: 1 },
      leftOut: { 'not-customer': 5, deleted: 1 },
    },
    { source: 'nps', from: 'nps.csv', rows: 1, items: 1, skips: {} },
  ] as const;
  expect(reportText({ kind: 'collection', accounts, problems: [] }, options)).toMatchInlineSnapshot(`
    "source   from     rows  items  skipped  left out of threads        because
    nps      nps.csv     1      1        0
    tickets  a.json      2      1        1  not-customer 5, deleted 1  spam 1
    total                3      2        1  not-customer 5, deleted 1  spam 1
    "
  `);
});
