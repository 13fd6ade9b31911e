import type { Action } from '../../model/action.ts';
import type { Plan } from '../../model/plan.ts';
import { type Receipt, RECEIPT_STATES } from '../../model/receipt.ts';
import { type ActionLine, describeAction } from '../describe-action.ts';
import { maskPlan, maskReceipts } from '../mask-addresses.ts';
import { printableLine, printableLines } from '../printable.ts';
import type { ReportOptions } from '../report.ts';
import { clip, pad, wrap } from '../wrap.ts';
import { choosePalette, type Palette } from './palette.ts';

const VERB_WIDTH = 10;
const HEAD_WIDTH = VERB_WIDTH + 2;

/** The plan like a diff; with receipts also what became of each action. */
export function planText(plan: Plan, receipts: readonly Receipt[] | undefined, options: ReportOptions): string {
  const palette = choosePalette(options.color);
  const shown = maskPlan(plan);
  const fates = new Map(maskReceipts(receipts ?? [], plan).map((receipt) => [receipt.key, receipt]));
  const lines = shown.actions.flatMap((action) => actionLines(action, shown, fates.get(action.key), palette, options));
  if (plan.unchanged > 0) lines.push(palette.dim(`· ${pad('unchanged', VERB_WIDTH)}${plan.unchanged}`));
  const notes = shown.notes.map((note) => wrap(`note: ${printableLine(note)}`, options.width - 6, '      '));
  return `${[...lines, ...notes, ending(plan, receipts, palette)].join('\n')}\n`;
}

function actionLines(
  action: Action,
  plan: Plan,
  receipt: Receipt | undefined,
  palette: Palette,
  { width, verbose }: ReportOptions,
): readonly string[] {
  const line = describeAction(action, plan);
  const head = paintAction(`${line.symbol} ${pad(line.verb, VERB_WIDTH)}`, line, palette);
  const text = head + clip(printableLine(line.what), Math.max(20, width - HEAD_WIDTH));
  const body =
    verbose && line.body !== undefined ? printableLines(line.body).map((each) => palette.dim(`    │ ${each}`)) : [];
  return [text, ...fate(receipt, palette), ...body];
}

function paintAction(text: string, { symbol }: ActionLine, palette: Palette): string {
  if (symbol === '+') return palette.good(text);
  return symbol === '~' || symbol === '↑' ? palette.unsure(text) : text;
}

/** Only what needs a look: a deed done needs no second line. */
function fate(receipt: Receipt | undefined, palette: Palette): readonly string[] {
  if (receipt === undefined || receipt.state === 'done' || receipt.state === 'already-done') return [];
  return [palette.bad(`  ${pad('', VERB_WIDTH)}${receipt.state}: ${printableLine(receipt.detail)}`)];
}

function ending(plan: Plan, receipts: readonly Receipt[] | undefined, palette: Palette): string {
  if (plan.actions.length === 0) return 'Nothing to do.';
  if (receipts === undefined) return palette.bold('Nothing was changed: add --apply to carry this out.');
  const counts = RECEIPT_STATES.map(
    (state) => [state, receipts.filter((receipt) => receipt.state === state).length] as const,
  );
  const parts = counts.filter(([, n]) => n > 0).map(([state, n]) => `${n} ${state}`);
  const missing = plan.actions.length - receipts.length;
  if (missing > 0) parts.push(`${missing} not tried`);
  return `${parts.join(', ')}.`;
}
