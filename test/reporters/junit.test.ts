import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { reportJunit } from '../../src/reporters/junit/report-junit.ts';
import type { Report } from '../../src/reporters/report.ts';
import { check, collection, everyReport, plan, verdict } from './reports.ts';

interface Case {
  readonly name: string;
  readonly failure?: unknown;
  readonly error?: unknown;
  readonly skipped?: unknown;
}

function parse(report: Report) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'testcase',
    htmlEntities: true,
  });
  const { testsuite } = parser.parse(reportJunit(report)).testsuites;
  const cases = (testsuite.testcase ?? []) as readonly Case[];
  const fate = ({ failure, error, skipped }: Case) =>
    (failure !== undefined && 'failure') ||
    (error !== undefined && 'error') ||
    (skipped !== undefined && 'skipped') ||
    'passed';
  return { suite: testsuite, fates: cases.map((each) => [each.name, fate(each)]), cases };
}

test('a rule is a test case', () => {
  const { suite, fates, cases } = parse({ kind: 'verdict', verdict });
  expect(suite).toMatchObject({ name: 'earshot gate', tests: '4', failures: '1', errors: '0', skipped: '3' });
  expect(fates).toEqual([
    ['share(crash) <= 2%', 'failure'],
    ['tickets <= control * 1.5', 'skipped'],
    ['nps >= baseline - 20', 'skipped'],
    ['sentiment >= -0.2', 'skipped'],
  ]);
  expect(cases[3]?.skipped).toMatchObject({ message: 'on trial, pass: Mood 0.12 is above -0.2.' });
});

test.each([
  ['fail', 'failure'],
  ['invalid', 'error'],
  ['error', 'error'],
  ['no-data', 'skipped'],
  ['stale', 'skipped'],
  ['inconclusive', 'skipped'],
  ['warn', 'skipped'],
  ['pass', 'passed'],
] as const)('a rule that is %s shows as %s', (state, expected) => {
  const [judgement] = verdict.judgements;
  if (judgement === undefined) throw new Error('no rule');
  const { fates } = parse({ kind: 'verdict', verdict: { ...verdict, judgements: [{ ...judgement, state }] } });
  expect(fates).toEqual([['nps >= baseline - 20', expected]]);
});

test('a rule that people let through is skipped, and says who', () => {
  const [judgement] = verdict.judgements;
  if (judgement === undefined) throw new Error('no rule');
  const override = { rule: judgement.rule, by: 'Ana', why: 'survey was broken', until: '2026-03-02T00:00:00.000Z' };
  const judgements = [{ ...judgement, state: 'fail' as const, override }];
  const { suite, cases } = parse({ kind: 'verdict', verdict: { ...verdict, judgements } });
  expect(suite).toMatchObject({ failures: '0', skipped: '1' });
  expect(JSON.stringify(cases[0]?.skipped)).toContain('overridden by Ana, fail: NPS 31');
});

test('rules of one text are told apart by their where', () => {
  const [judgement] = verdict.judgements;
  if (judgement === undefined) throw new Error('no rule');
  const evidence = { where: { channel: 'review' } } as unknown as NonNullable<typeof judgement.evidence>;
  const judgements = [judgement, { ...judgement, evidence }];
  const { fates } = parse({ kind: 'verdict', verdict: { ...verdict, judgements } });
  expect(fates.map(([name]) => name)).toEqual(['nps >= baseline - 20', 'nps >= baseline - 20 where channel=review']);
});

test('an action is a test case: skipped while it is only planned', () => {
  expect(new Set(parse({ kind: 'plan', plan }).fates.map(([, fate]) => fate))).toEqual(new Set(['skipped']));
  const receipts = [
    { key: 't-pay', state: 'done', detail: '' },
    { key: 't-sync', state: 'failed', detail: 'gone' },
    { key: 'close-loop:2.4.0:abc', state: 'unknown', detail: 'no answer' },
  ] as const;
  expect(parse({ kind: 'plan', plan, receipts }).fates.map(([, fate]) => fate)).toEqual([
    'passed',
    'skipped',
    'failure',
    'skipped',
    'skipped',
    'error',
  ]);
});

test('files and checks are test cases too', () => {
  expect(parse(collection).fates).toEqual([
    ['nps exports/nps.csv', 'passed'],
    ['reviews exports/reviews/a.csv', 'passed'],
    ['reviews exports/reviews/b.csv', 'skipped'],
  ]);
  expect(parse(check).fates.map(([, fate]) => fate)).toEqual(['passed', 'skipped', 'failure', 'error']);
});

test('every report is well-formed', () => {
  for (const report of everyReport) expect(XMLValidator.validate(reportJunit(report))).toBe(true);
});

test('what XML cannot hold is left out, the rest comes back', () => {
  const because = 'a\u0000b\u0008c\ud800d\ufffee & <f> "g" \'h\' ]]> \n i';
  const [judgement] = verdict.judgements;
  if (judgement === undefined) throw new Error('no rule');
  const hostile = { ...verdict, judgements: [{ ...judgement, state: 'fail' as const, because }] };
  expect(XMLValidator.validate(reportJunit({ kind: 'verdict', verdict: hostile }))).toBe(true);
  const [rule] = parse({ kind: 'verdict', verdict: hostile }).cases;
  expect(rule?.failure).toMatchObject({ message: 'fail: abcde & <f> "g" \'h\' ]]>\n i' });
});
