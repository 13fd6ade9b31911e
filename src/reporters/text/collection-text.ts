import type { Account } from '../../model/accounting.ts';
import { SKIP_REASONS } from '../../model/skip.ts';
import { formatCount } from '../format-value.ts';
import { printableLine } from '../printable.ts';
import type { ReportOptions } from '../report.ts';
import { type AccountTotals, describeReasons, sortAccounts, sumAccounts } from '../sum-accounts.ts';
import { choosePalette, type Palette } from './palette.ts';
import { alignColumns } from './table.ts';

/** The column that is there only when threads were read. */
const THREADS = 5;

/** A table of what became of the rows of each file, and of the messages in its threads, then the reasons that deserve a look. Problems are told on stderr. */
export function collectionText(accounts: readonly Account[], { color }: ReportOptions): string {
  const palette = choosePalette(color);
  const rows = sortAccounts(accounts).map((account) => toRow(account.source, account.from, sumAccounts([account])));
  const total = sumAccounts(accounts);
  const totals = accounts.length > 1 ? [toRow('total', '', total)] : [];
  const hasThreads = total.leftOut.length > 0;
  const columns = ['source', 'from', 'rows', 'items', 'skipped', 'left out of threads', 'because'];
  const [head = '', ...body] = alignColumns(
    [columns, ...rows, ...totals].map((row) => (hasThreads ? row : row.toSpliced(THREADS, 1))),
    [2, 3, 4],
  );
  const table = accounts.length === 0 ? ['Nothing was read.'] : [palette.dim(head), ...body];
  return `${[...table, ...looks(total, palette)].join('\n')}\n`;
}

function toRow(source: string, from: string, totals: AccountTotals): readonly string[] {
  const { rows, items, skipped, reasons, leftOut } = totals;
  const counts = [rows, items, skipped].map(String);
  return [printableLine(source), printableLine(from), ...counts, describeReasons(leftOut), describeReasons(reasons)];
}

/** What the skips mean that are not the tool doing its work. */
function looks({ reasons }: AccountTotals, palette: Palette): readonly string[] {
  return reasons
    .filter(([reason]) => !SKIP_REASONS[reason].explained)
    .map(([reason, rows]) =>
      palette.unsure(`▲ look at ${formatCount(rows, 'row')}, ${reason}: ${SKIP_REASONS[reason].means}`),
    );
}
