import type { Problem } from '../../model/problem.ts';
import { describePlace } from '../describe-problems.ts';
import { formatCount } from '../format-value.ts';
import type { Check, Report } from '../report.ts';
import { describeReasons, sortAccounts, sumAccounts } from '../sum-accounts.ts';
import { analysisMarkdown } from './analysis-markdown.ts';
import { markdownLine, markdownTable } from './markdown-cell.ts';
import { planMarkdown } from './plan-markdown.ts';
import { verdictMarkdown } from './verdict-markdown.ts';

/** A report for a step summary or a comment on a merge request, in GitHub-flavoured Markdown. */
export function reportMarkdown(report: Report): string {
  switch (report.kind) {
    case 'verdict':
      return verdictMarkdown(report.verdict);
    case 'plan':
      return planMarkdown(report.plan, report.receipts);
    case 'collection':
      return collectionMarkdown(report);
    case 'analysis':
      return analysisMarkdown(report);
    case 'check':
      return checkMarkdown(report.checks, report.problems);
  }
}

function collectionMarkdown({ problems, accounts, warnings = [] }: Extract<Report, { kind: 'collection' }>): string {
  const rows = sortAccounts(accounts).map((account) => {
    const { rows: all, items, skipped, reasons, leftOut } = sumAccounts([account]);
    const counts = [all, items, skipped].map(String);
    const words = [describeReasons(leftOut), describeReasons(reasons)];
    return [markdownLine(account.source), markdownLine(account.from), ...counts, ...words];
  });
  const { items, leftOut } = sumAccounts(accounts);
  const head = ['source', 'from', 'rows', 'items', 'skipped', 'left out of threads', 'because'];
  const shown = [head, ...rows].map((row) => (leftOut.length > 0 ? row : row.toSpliced(-2, 1)));
  return page(`earshot collect: ${formatCount(items, 'item')}`, [
    ...table(shown[0] ?? [], shown.slice(1)),
    ...problemList([...problems, ...warnings]),
  ]);
}

function checkMarkdown(checks: readonly Check[], problems: readonly Problem[]): string {
  const rows = checks.map(({ state, name, detail }) => [state, markdownLine(name), markdownLine(detail)]);
  return page('earshot check', [...table(['state', 'name', 'found'], rows), ...problemList(problems)]);
}

function problemList(problems: readonly Problem[]): readonly string[] {
  const lines = problems.map(({ message, at, fix }) => {
    const place = at === undefined ? '' : `${markdownLine(describePlace(at))}: `;
    return `- ${place}${markdownLine(message)} ${markdownLine(fix)}`;
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [markdownTable(head, rows)];
}

function page(title: string, parts: readonly string[]): string {
  return `${[`## ${title}`, ...parts].join('\n\n')}\n`;
}
