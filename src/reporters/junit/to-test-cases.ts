import { SKIP_REASONS } from '../../model/skip.ts';
import type { Judgement } from '../../model/verdict.ts';
import type { Account } from '../../model/accounting.ts';
import type { Plan } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Receipt } from '../../model/receipt.ts';
import { describeAction } from '../describe-action.ts';
import { describePlace } from '../describe-problems.ts';
import { maskPlan, maskReceipts } from '../mask-addresses.ts';
import { nameRule } from '../name-rule.ts';
import type { Check, Report } from '../report.ts';
import { sortJudgements, standing } from '../sort-judgements.ts';
import { sortAccounts, sumAccounts } from '../sum-accounts.ts';
import type { TestCase } from './test-case.ts';

/** A report as test cases: rules, actions, files or checks. */
export function toTestCases(report: Report): readonly TestCase[] {
  switch (report.kind) {
    case 'verdict':
      return sortJudgements(report.verdict.judgements).map(ruleCase);
    case 'plan':
      return actionCases(report.plan, report.receipts);
    case 'collection':
      return [...sortAccounts(report.accounts).map(accountCase), ...report.problems.map(problemCase)];
    case 'analysis':
      return [{ name: 'analysis', result: 'passed' }];
    case 'check':
      return [...report.checks.map(checkCase), ...report.problems.map(problemCase)];
  }
}

const RESULTS = {
  fail: 'failure',
  invalid: 'error',
  error: 'error',
  'no-data': 'skipped',
  stale: 'skipped',
  inconclusive: 'skipped',
  warn: 'skipped',
  pass: 'passed',
} as const;

/** A rule on trial, or one that people let through, is shown and does not count: skipped. */
function ruleCase(judgement: Judgement): TestCase {
  const { state, because, trial, override } = judgement;
  const name = nameRule(judgement);
  const result = RESULTS[state];
  if (trial) return { name, result: 'skipped', message: `on trial, ${state}: ${because}` };
  if (result === 'passed') return { name, result };
  if (override !== undefined)
    return { name, result: 'skipped', message: `${standing(judgement)}, ${state}: ${because}` };
  return { name, result, message: `${state}: ${because}` };
}

function actionCases(plan: Plan, receipts: readonly Receipt[] | undefined): readonly TestCase[] {
  const shown = maskPlan(plan);
  const fates = new Map(maskReceipts(receipts ?? [], plan).map((receipt) => [receipt.key, receipt]));
  return shown.actions.map((action) => {
    const { verb, what } = describeAction(action, shown);
    return fate(`${verb} ${what}`, fates.get(action.key), receipts === undefined);
  });
}

function fate(name: string, receipt: Receipt | undefined, planned: boolean): TestCase {
  if (receipt === undefined)
    return { name, result: 'skipped', message: planned ? 'planned, not applied' : 'not tried' };
  switch (receipt.state) {
    case 'done':
    case 'already-done':
      return { name, result: 'passed' };
    case 'failed':
      return { name, result: 'failure', message: receipt.detail };
    case 'unknown':
      return { name, result: 'error', message: `fate unknown: ${receipt.detail}` };
  }
}

function accountCase(account: Account): TestCase {
  const name = `${account.source} ${account.from}`;
  const odd = sumAccounts([account]).reasons.filter(([reason]) => !SKIP_REASONS[reason].explained);
  if (odd.length === 0) return { name, result: 'passed' };
  return { name, result: 'skipped', message: odd.map(([reason, rows]) => `${reason} ${rows}`).join(', ') };
}

function problemCase({ message, at, fix }: Problem): TestCase {
  return { name: at === undefined ? message : describePlace(at), result: 'error', message: `${message} ${fix}` };
}

function checkCase({ name, state, detail }: Check): TestCase {
  if (state === 'ok') return { name, result: 'passed' };
  return { name, result: state === 'fail' ? 'failure' : 'skipped', message: detail };
}
