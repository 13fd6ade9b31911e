import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSummary, LONGEST_SUMMARY } from '../../src/reporters/github/cut-summary.ts';
import { reportGithub } from '../../src/reporters/github/report-github.ts';
import { writeOutputs } from '../../src/reporters/github/step-outputs.ts';
import { workflowCommand } from '../../src/reporters/github/workflow-command.ts';
import { analysis, check, collection, everyReport, plan, verdict } from './reports.ts';

/** Reads the file as the runner does (actions/runner, src/Runner.Worker/FileCommandManager.cs). */
function readOutputs(file: string): Record<string, string> {
  const lines = file.split('\n');
  const outputs: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name = '', end = ''] = /^([^=<]+)<<(.+)$/.exec(line) ?? expect.fail(`not a heredoc: ${line}`);
    const from = at + 1;
    while (lines[++at] !== end) if (at > lines.length) expect.fail(`no end for ${name}`);
    outputs[name] = lines.slice(from, at).join('\n');
  }
  return outputs;
}

test('a verdict as annotations, loudest first', () => {
  expect(reportGithub({ kind: 'verdict', verdict }).annotations).toMatchInlineSnapshot(`
    "::error title=earshot gate for 2.4.0%3A fail::Customers are worse off, shown by 'share(crash) <= 2%25'.
    ::error title=fail (critical)%3A share(crash) <= 2%25::9 of 120 customers say crash: 7.5%25, at least 4%25, and the limit is 2%25.%0A7.5%25 (4%25 to 13.6%25), n 120, threshold 2%25
    ::warning title=no-data%3A tickets <= control * 1.5::No item has the cohort control.
    ::warning title=inconclusive%3A nps >= baseline - 20::NPS 31, 9 to 53, from 18 answers; baseline 44. Not enough to tell: needs 205 answers.%0A31 (9 to 53), n 18, baseline 44
    "
  `);
});

test('a rule that people let through is no error, and events are told per 1,000 users', () => {
  const [judgement] = verdict.judgements;
  if (judgement === undefined) throw new Error('no rule');
  const override = { rule: judgement.rule, by: 'Ana', why: 'survey was broken', until: '2026-03-02T00:00:00.000Z' };
  const reading = { metric: 'tickets', value: 0.0007, n: 26, interval: [0.0002, 0.0012], confidence: 0.9 } as const;
  const judgements = [{ ...judgement, state: 'fail' as const, override, reading }];
  const { annotations: note } = reportGithub({ kind: 'verdict', verdict: { ...verdict, exitCode: 0, judgements } });
  expect(note).toContain('::warning title=fail (overridden by Ana)');
  expect(note).toContain('0.7 (0.2 to 1.2) a day per 1,000 exposed, n 26');
});

test('problems point at their line', () => {
  expect(reportGithub(check).annotations).toMatchInlineSnapshot(`
    "::error file=feedback.config.yml,line=14,col=15,title=earshot::Unknown metric "sentimnt".%0AUse one of: sentiment, stars.
    ::error title=earshot check%3A mail outbox::out/mail cannot be written.
    ::warning title=earshot check%3A feature checkout::No item mentions it.
    "
  `);
});

test('an applied plan notes what went wrong, without the address', () => {
  const receipts = [{ key: 'close-loop:2.4.0:abc', state: 'failed', detail: '550 ana.lopez@example.com' }] as const;
  expect(reportGithub({ kind: 'plan', plan, receipts }).annotations).toMatchInlineSnapshot(`
    "::error title=earshot triage%3A failed::mail a…@example.com Fixed in Acme 2.4.0: the problem you told us about%0A550 a…@example.com
    ::notice title=earshot triage::2 clusters heard from fewer than 3 customers (triage.minCustomers).
    "
  `);
});

test('outputs for later steps', () => {
  expect(readOutputs(reportGithub({ kind: 'verdict', verdict }).outputs)).toEqual({
    verdict: 'fail',
    'exit-code': '1',
    because: "Customers are worse off, shown by 'share(crash) <= 2%'.",
    release: '2.4.0',
  });
  expect(readOutputs(reportGithub({ kind: 'plan', plan }).outputs)).toMatchObject({
    actions: '6',
    applied: 'false',
    done: '0',
  });
  expect(readOutputs(reportGithub(collection).outputs)).toEqual({ rows: '137', items: '133', skipped: '4' });
  expect(readOutputs(reportGithub(analysis).outputs)).toEqual({ findings: '3', customers: '2', clusters: '2' });
  expect(readOutputs(reportGithub(check).outputs)).toEqual({ failed: '1', warnings: '1', problems: '1' });
});

test.each([
  '',
  'EOF',
  'a\nEOF\nverdict=pass',
  'x\r\nverdict<<EOF\npass\nEOF',
  '::set-output name=verdict::pass',
  '\n\n',
])('an output of %j stays in its place', (value) => {
  const outputs = readOutputs(writeOutputs({ before: '1', value, after: '2' }));
  expect(Object.keys(outputs)).toEqual(['before', 'value', 'after']);
  expect(outputs).toMatchObject({ before: '1', after: '2' });
});

test('the end of an output is in none of its lines, not even when it was written before', () => {
  const first = writeOutputs({ value: 'x' });
  const outputs = readOutputs(writeOutputs({ value: first, after: '2' }));
  expect(outputs).toEqual({ value: first.trimEnd() + '\n', after: '2' });
});

test('an annotation is one line that says one thing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (message, title) => {
      const line = workflowCommand({ level: 'error', title, message });
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.split('::')[1]).toMatch(/^error title=/);
    }),
  );
  expect(
    workflowCommand({ level: 'error', title: 'a:b,c', message: '100%\n::error::x', file: 'a,b.yml', line: 3 }),
  ).toBe('::error file=a%2Cb.yml,line=3,title=a%3Ab%2Cc::100%25%0A: :error::x');
});

test('a summary that fits is left alone', () => {
  const markdown = 'x'.repeat(LONGEST_SUMMARY);
  expect(cutSummary(markdown)).toBe(markdown);
});

test.each([0, 1, 2, 3])('a long summary is cut between characters, %i bytes off', (offset) => {
  const cut = cutSummary('x'.repeat(offset) + '😀'.repeat(300_000));
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(LONGEST_SUMMARY);
  expect(Buffer.byteLength(cut)).toBeGreaterThan(LONGEST_SUMMARY - 8);
  expect(cut).not.toContain('\ufffd');
  expect(cut).toContain('**Cut here: this summary has');
});

test('a long summary is cut at the end of a line where there is one', () => {
  const cut = cutSummary(`${'é'.repeat(40)}\n`.repeat(20_000));
  expect(cut).toMatch(
    /é{40}\n\n\*\*Cut here: this summary has 1620000 bytes, and GitHub shows no more than 1000000\.\*\*\n$/,
  );
});

test('every report has all three parts', () => {
  for (const report of everyReport) {
    const { outputs, summary } = reportGithub(report);
    expect(Object.keys(readOutputs(outputs)).length).toBeGreaterThan(0);
    expect(summary).toMatch(/^## /);
  }
});
