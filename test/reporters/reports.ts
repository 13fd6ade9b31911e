import { countFindings } from '../../src/reporters/count-findings.ts';
import type { Report } from '../../src/reporters/report.ts';
import type { SendMail } from '../../src/model/action.ts';
import type { Judgement, Verdict } from '../../src/model/verdict.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cluster, finding } from '../decisions/notify/voices.ts';

const nps: Judgement = {
  rule: 'nps >= baseline - 20',
  state: 'inconclusive',
  because: 'NPS 31, 9 to 53, from 18 answers; baseline 44. Not enough to tell: needs 205 answers.',
  comparison: 'baseline',
  critical: false,
  trial: false,
  reading: { metric: 'nps', value: 31, n: 18, interval: [9, 53], confidence: 0.95 },
  reference: { metric: 'nps', value: 44, n: 60, interval: [30, 56], confidence: 0.95 },
  effect: { value: 13, interval: [-12, 38], unit: 'own' },
  margin: 20,
  needed: 205,
};

const crash: Judgement = {
  rule: 'share(crash) <= 2%',
  state: 'fail',
  because: '9 of 120 customers say crash: 7.5%, at least 4%, and the limit is 2%.',
  comparison: 'absolute',
  critical: true,
  trial: false,
  reading: { metric: 'share(crash)', value: 0.075, n: 120, interval: [0.04, 0.136], confidence: 0.95 },
  threshold: 0.02,
  quotes: [
    {
      item: 'reviews:1',
      text: 'Crashes since the update @support #12',
      createdAt: '2026-03-01T00:00:00.000Z',
      visibility: 'public',
    },
  ],
};

const mood: Judgement = {
  rule: 'sentiment >= -0.2',
  state: 'pass',
  because: 'Mood 0.12 is above -0.2.',
  comparison: 'absolute',
  critical: false,
  trial: true,
  reading: { metric: 'sentiment', value: 0.12, n: 400, interval: [0.05, 0.19], confidence: 0.95 },
  threshold: -0.2,
};

const tickets: Judgement = {
  rule: 'tickets <= control * 1.5',
  state: 'no-data',
  because: 'No item has the cohort control.',
  comparison: 'control',
  critical: false,
  trial: false,
};

/** A verdict with a rule of every tone. */
export const verdict: Verdict = {
  earshot: 1,
  kind: 'verdict',
  state: 'fail',
  exitCode: 1,
  because: "Customers are worse off, shown by 'share(crash) <= 2%'.",
  asOf: '2026-03-08T06:00:00.000Z',
  release: '2.4.0',
  judgements: [nps, mood, crash, tickets],
  digests: { config: 'c'.repeat(64), items: 'd'.repeat(64) },
};

const deed = (key: string) => ({ key, marker: `<!-- earshot:v1 key=${key} sig=${'0'.repeat(32)} -->` });

/** A mail to a customer whose name and address are in its words too. */
export const mail: SendMail = {
  kind: 'send-mail',
  key: 'close-loop:2.4.0:abc',
  to: { email: 'ana.lopez@example.com', name: 'Ana Lopez' },
  from: 'Acme <hello@acme.example>',
  subject: 'Fixed in Acme 2.4.0: the problem you told us about',
  text: 'Hello Ana Lopez,\n\nwe have ANA.LOPEZ@example.com on file.\n',
  html: '<p>Hello Ana Lopez,</p>',
  messageId: 'close-loop.2.4.0.abc@acme.example',
  date: '2026-03-08T06:00:00.000Z',
  headers: { 'Auto-Submitted': 'auto-generated' },
  delivery: 'once',
  person: 'abc',
};

/** A plan with an action of every kind. */
export const plan: Plan = {
  earshot: 1,
  kind: 'plan',
  command: 'triage',
  asOf: '2026-03-08T06:00:00.000Z',
  actions: [
    {
      kind: 'open-issue',
      ...deed('t-pay'),
      title: 'pay button nothing',
      body: '12 customers\nsay so',
      labels: [],
      assignees: [],
    },
    {
      kind: 'link-items',
      key: 'link:t-pay',
      issue: 't-pay',
      links: [
        { item: 'a', customer: 'x', day: '2026-03-01' },
        { item: 'b', customer: 'x', day: '2026-03-02' },
        { item: 'c', customer: 'y', day: '2026-03-02' },
      ],
    },
    {
      kind: 'update-issue',
      ...deed('t-sync'),
      issue: { id: '0003' },
      before: 'a',
      after: 'b',
      addLabels: ['impact/high'],
      removeLabels: ['impact/low'],
      change: '37 → 41 customers',
    },
    {
      kind: 'reopen-issue',
      ...deed('t-old/regressed/2.4.0'),
      issue: { id: '0002' },
      change: 'reported again on 2.4.0',
    },
    {
      kind: 'comment-issue',
      ...deed('t-old/shipped/2.4.0'),
      issue: { id: '0004' },
      body: '<!-- x -->\nShipped in 2.4.0.\n',
    },
    mail,
  ],
  unchanged: 12,
  notes: ['2 clusters heard from fewer than 3 customers (triage.minCustomers).'],
};

/** What was read, with explained and unexplained skips. */
export const collection: Report = {
  kind: 'collection',
  accounts: [
    { source: 'reviews', from: 'exports/reviews/b.csv', rows: 120, items: 117, skips: { duplicate: 2, 'bad-date': 1 } },
    { source: 'nps', from: 'exports/nps.csv', rows: 9, items: 9, skips: {} },
    { source: 'reviews', from: 'exports/reviews/a.csv', rows: 8, items: 7, skips: { empty: 1 } },
  ],
  problems: [],
};

const findings = [
  finding('1', { customer: { id: 'u1', email: 'ana@example.com' }, language: 'en' }),
  finding('2', { customer: { id: 'u1' }, language: 'en' }),
  finding('3', { kind: 'praise', sentiment: { score: 0.7, label: 'positive', confidence: 1 }, language: 'de' }),
];

/** Three findings, two clusters. */
export const analysis: Report = {
  kind: 'analysis',
  findings: countFindings(findings),
  clusters: [
    cluster('t-love', findings.slice(2), {
      name: 'love it',
      kind: 'praise',
      sentiment: 0.7,
      priority: { score: 3, because: '' },
    }),
    cluster('like:0123456789abcdef', findings.slice(0, 2), {
      trend: { state: 'rising', because: '3 this week, 1 before' },
    }),
  ],
  brigades: [
    {
      items: ['reviews:7', 'reviews:9'],
      customers: 6,
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-02T00:00:00.000Z',
      because: '6 customers sent nearly the same text 7 times, 6 of them within 72 hours.',
    },
  ],
  security: [
    { item: 'tickets:4', priority: 35 },
    { item: 'reviews:9', priority: 29, quote: 'I see the invoices of @others' },
  ],
};

/** A check with one problem. */
export const check: Report = {
  kind: 'check',
  checks: [
    { name: 'source reviews', state: 'ok', detail: '2 files, 128 rows.' },
    { name: 'feature checkout', state: 'warn', detail: 'No item mentions it.' },
    { name: 'mail outbox', state: 'fail', detail: 'out/mail cannot be written.' },
  ],
  problems: [
    {
      message: 'Unknown metric "sentimnt".',
      at: { file: 'feedback.config.yml', line: 14, column: 15 },
      excerpt: "rules: [ 'sentimnt >= 1' ]",
      fix: 'Use one of: sentiment, stars.',
    },
  ],
};

/** Every kind of report. */
export const everyReport: readonly Report[] = [
  { kind: 'verdict', verdict },
  { kind: 'plan', plan },
  { kind: 'plan', plan, receipts: [{ key: 't-pay', state: 'done', detail: 'issue 12' }] },
  collection,
  analysis,
  check,
];
