import { expect, test } from 'vitest';
import { drawInterval } from '../../src/reporters/draw-interval.ts';
import { reportMarkdown } from '../../src/reporters/markdown/report-markdown.ts';
import { analysis, check, collection, plan, verdict } from './reports.ts';

/** Zero-width spaces, made visible. */
const show = (text: string): string => text.replaceAll('\u200b', '‸');

test('a verdict', () => {
  expect(show(reportMarkdown({ kind: 'verdict', verdict }))).toMatchInlineSnapshot(`
    "## ✗ Gate for 2.4.0: fail

    Customers are worse off, shown by 'share(crash) <= 2%'.

    | state | rule | measured | interval and limit |
    | --- | --- | --- | --- |
    | ✗ fail | share(crash) <= 2% (critical) | 7.5% (4% to 13.6%), n 120, threshold 2% | \`·┃···├─────●───────────┤·\` |
    | ∅ no-data | tickets <= control \\* 1.5 |  |  |
    | ? inconclusive | nps >= baseline - 20 | 31 (9 to 53), n 18, baseline 44 | \`·├──────────●──┃───────┤·\` |
    | ✓ pass | sentiment >= -0.2 (on trial, not counted) | 0.12 (0.05 to 0.19), n 400, threshold -0.2 | \`·┃·············├───●───┤·\` |

    ● measured, ├─┤ interval, ┃ limit; for a comparison, harm grows to the right.

    - share(crash) <= 2%: 9 of 120 customers say crash: 7.5%, at least 4%, and the limit is 2%.
    - tickets <= control \\* 1.5: No item has the cohort control.
    - nps >= baseline - 20: NPS 31, 9 to 53, from 18 answers; baseline 44. Not enough to tell: needs 205 answers.
    - sentiment >= -0.2: Mood 0.12 is above -0.2.

    What customers say behind share(crash) <= 2%:

    > Crashes since the update @‸support #‸12

    Exit code 1, as of 2026-03-08T06:00:00.000Z.
    "
  `);
});

test('a plan, before and after', () => {
  expect(show(reportMarkdown({ kind: 'plan', plan }))).toMatchInlineSnapshot(`
    "## earshot triage: 6 actions

    |  | what |
    | --- | --- |
    | \`+\` open | "pay button nothing" (2 customers) |
    | \`=\` remember | 3 items of t-pay |
    | \`~\` update | 0003 37 → 41 customers +impact/high -impact/low |
    | \`↑\` reopen | 0002 reported again on 2.4.0 |
    | \`>\` comment | 0004 Shipped in 2.4.0. |
    | \`@\` mail | a…@‸example.com Fixed in Acme 2.4.0: the problem you told us about |

    12 unchanged.

    - 2 clusters heard from fewer than 3 customers (triage.minCustomers).

    Nothing was changed: add \`--apply\` to carry this out.
    "
  `);
  const receipts = [{ key: 't-pay', state: 'failed', detail: 'a | b' }] as const;
  expect(reportMarkdown({ kind: 'plan', plan, receipts })).toContain('(2 customers) | failed: a \\| b |');
});

test('the others', () => {
  expect(show([collection, analysis, check].map(reportMarkdown).join('\n'))).toMatchInlineSnapshot(`
    "## earshot collect: 133 items

    | source | from | rows | items | skipped | because |
    | --- | --- | --- | --- | --- | --- |
    | nps | exports/nps.csv | 9 | 9 | 0 |  |
    | reviews | exports/reviews/a.csv | 8 | 7 | 1 | empty 1 |
    | reviews | exports/reviews/b.csv | 120 | 117 | 3 | duplicate 2, bad-date 1 |

    ## earshot analyze: 3 findings from 2 customers

    2 negative, 0 neutral, 1 positive, 0 mixed.

    | priority | cluster | id | kind | customers | mood | trend | because |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 60 | pay button nothing | like:012345 | bug | 2 | -0.50 | ↑ rising | 3 customers in a week; rising: 3 this week, 1 before |
    | 3 | love it | t-love | praise | 1 | 0.70 |  |  |

    ▲ Security, said by single customers:

    - tickets:4 (priority 35)
    - reviews:9 (priority 29): I see the invoices of @‸others

    - ▲ 6 customers sent nearly the same text 7 times, 6 of them within 72 hours. The first is reviews:7.

    ## earshot check

    | state | name | found |
    | --- | --- | --- |
    | ok | source reviews | 2 files, 128 rows. |
    | warn | feature checkout | No item mentions it. |
    | fail | mail outbox | out/mail cannot be written. |

    - feedback.config.yml:14:15: Unknown metric "sentimnt". Use one of: sentiment, stars.
    "
  `);
});

const judgement = {
  rule: 'r',
  state: 'pass',
  because: '',
  comparison: 'absolute',
  critical: false,
  trial: false,
} as const;

test.each([
  ['limit outside', [9, 53], 31, 60, '·├────────●─────────┤··┃·'],
  ['limit inside', [9, 53], 31, 44, '·├──────────●──────┃───┤·'],
  ['limit on the value', [9, 53], 31, 31, '·├──────────╋──────────┤·'],
  ['one point', [5, 5], 5, 5, '············╋············'],
] as const)('the picture of an interval, %s', (_name, interval, value, threshold, expected) => {
  const reading = { metric: 'nps', value, n: 18, interval, confidence: 0.95 };
  const picture = drawInterval({ ...judgement, reading, threshold }) ?? '';
  expect(picture).toHaveLength(25);
  expect(picture).toBe(expected);
});

test('no numbers, no picture', () => {
  expect(drawInterval(judgement)).toBeUndefined();
  const reading = { metric: 'count(x)', value: 1, n: 1, interval: [0, Infinity], confidence: 0.95 } as const;
  expect(drawInterval({ ...judgement, reading, threshold: 2 })).toBeUndefined();
});
