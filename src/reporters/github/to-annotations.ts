import type { Account } from '../../model/accounting.ts';
import type { Plan } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Receipt } from '../../model/receipt.ts';
import { SKIP_REASONS } from '../../model/skip.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import { describeAction } from '../describe-action.ts';
import { formatReading } from '../format-value.ts';
import { maskPlan, maskReceipts } from '../mask-addresses.ts';
import type { Check, Report } from '../report.ts';
import { nameRule } from '../name-rule.ts';
import { sortJudgements, standing } from '../sort-judgements.ts';
import { STATE_TONES } from '../state-words.ts';
import { sortAccounts, sumAccounts } from '../sum-accounts.ts';
import type { Annotation } from './workflow-command.ts';

const LEVELS = { bad: 'error', unsure: 'warning', good: 'notice' } as const;
const ORDER = ['error', 'warning', 'notice'] as const;

/** What deserves a note on the run, loudest first: GitHub shows ten of each level per step and drops the rest. */
export function toAnnotations(report: Report): readonly Annotation[] {
  const annotations = [...collect(report)];
  return annotations.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

function collect(report: Report): readonly Annotation[] {
  switch (report.kind) {
    case 'verdict':
      return [verdictNote(report.verdict), ...sortJudgements(report.verdict.judgements).flatMap(judgementNote)];
    case 'plan':
      return planNotes(report.plan, report.receipts);
    case 'collection':
      return [...report.problems.map(problemNote), ...sortAccounts(report.accounts).flatMap(accountNote)];
    case 'analysis':
      return [];
    case 'check':
      return [...report.problems.map(problemNote), ...report.checks.flatMap(checkNote)];
  }
}

function verdictNote({ state, exitCode, because, release }: Verdict): Annotation {
  const title = `earshot gate${release === undefined ? '' : ` for ${release}`}: ${state}`;
  return { level: exitCode === 0 ? LEVELS[STATE_TONES[state]] : 'error', title, message: because };
}

function judgementNote(judgement: Judgement): readonly Annotation[] {
  if (judgement.state === 'pass') return [];
  const own = judgement.trial ? 'notice' : LEVELS[STATE_TONES[judgement.state]];
  const level = own === 'error' && judgement.override !== undefined ? 'warning' : own;
  const stands = standing(judgement);
  const title = `${judgement.state}${stands === undefined ? '' : ` (${stands})`}: ${nameRule(judgement)}`;
  return [{ level, title, message: [judgement.because, formatReading(judgement)].filter(Boolean).join('\n') }];
}

function planNotes(plan: Plan, receipts: readonly Receipt[] | undefined): readonly Annotation[] {
  const shown = maskPlan(plan);
  const title = `earshot ${plan.command}`;
  const fates = maskReceipts(receipts ?? [], plan).flatMap(({ key, state, detail }): readonly Annotation[] => {
    if (state === 'done' || state === 'already-done') return [];
    const action = shown.actions.find((each) => each.key === key);
    const line = action && describeAction(action, shown);
    const message = `${line === undefined ? key : `${line.verb} ${line.what}`}\n${detail}`;
    return [{ level: state === 'failed' ? 'error' : 'warning', title: `${title}: ${state}`, message }];
  });
  return [...fates, ...shown.notes.map((message): Annotation => ({ level: 'notice', title, message }))];
}

function problemNote({ message, at, fix }: Problem): Annotation {
  return { level: 'error', title: 'earshot', message: `${message}\n${fix}`, ...at };
}

function accountNote(account: Account): readonly Annotation[] {
  return sumAccounts([account])
    .reasons.filter(([reason]) => !SKIP_REASONS[reason].explained)
    .map(([reason, rows]) => ({
      level: 'warning',
      title: `earshot collect: ${account.source}`,
      message: `${account.from}: ${reason} ${rows} (${SKIP_REASONS[reason].means})`,
    }));
}

function checkNote({ name, state, detail }: Check): readonly Annotation[] {
  if (state === 'ok') return [];
  return [{ level: state === 'fail' ? 'error' : 'warning', title: `earshot check: ${name}`, message: detail }];
}
