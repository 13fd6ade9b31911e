import type { Judgement, Verdict } from '../../model/verdict.ts';
import { describeMaturity } from '../describe-maturity.ts';
import { describeRange } from '../describe-range.ts';
import { explainJudgement } from '../explain-judgement.ts';
import { formatLook } from '../format-value.ts';
import { nameRule } from '../name-rule.ts';
import { printableLine } from '../printable.ts';
import type { ReportOptions } from '../report.ts';
import { sortJudgements, standing } from '../sort-judgements.ts';
import { STATE_SYMBOLS } from '../state-words.ts';
import { pad, wrap } from '../wrap.ts';
import { choosePalette, paint, type Palette } from './palette.ts';

const STATE_WIDTH = 15;
const INDENT = ' '.repeat(STATE_WIDTH);

/** A line and a sentence per rule, worst first, then the verdict. */
export function verdictText(verdict: Verdict, options: ReportOptions): string {
  const palette = choosePalette(options.color);
  const rules = sortJudgements(verdict.judgements).map((judgement) =>
    judgementText(judgement, verdict, palette, options),
  );
  const release = verdict.release === undefined ? '' : ` for ${printableLine(verdict.release)}`;
  const head = `Verdict${release}: ${verdict.state} (exit code ${verdict.exitCode}).`;
  const end = wrap(`${head} ${printableLine(verdict.because)}`, options.width, '');
  const overrides = overridesText(verdict, options);
  return `${[...rules, ...overrides, ...maturityText(verdict, options), ...rangeText(verdict, options), paint(palette, verdict.state, end)].join('\n')}\n`;
}

function maturityText({ basis }: Verdict, { width }: ReportOptions): readonly string[] {
  const described = basis && describeMaturity(basis);
  return described === undefined ? [] : [wrap(described, width, '')];
}

function rangeText({ range }: Verdict, { width }: ReportOptions): readonly string[] {
  const described = range && describeRange(range);
  if (described === undefined) return [];
  return [
    wrap(`${printableLine(described)}.${range?.link === undefined ? '' : ` ${printableLine(range.link)}`}`, width, ''),
  ];
}

function overridesText({ overrides }: Verdict, { width }: ReportOptions): readonly string[] {
  if (overrides === undefined || overrides.ever === 0) return [];
  return [wrap(`Overrides: ${overrides.inForce} in force, ${overrides.ever} ever.`, width, '')];
}

function judgementText(
  judgement: Judgement,
  verdict: Verdict,
  palette: Palette,
  { width, explain }: ReportOptions,
): string {
  const state = paint(
    palette,
    judgement.state,
    pad(`${STATE_SYMBOLS[judgement.state]} ${judgement.state}`, STATE_WIDTH),
  );
  const stands = standing(judgement);
  const { look, alphaSpent } = judgement;
  const looked = look === undefined || alphaSpent === undefined ? '' : `  ${formatLook(look, alphaSpent)}`;
  const line = printableLine(nameRule(judgement) + (stands === undefined ? '' : ` (${stands})`)) + looked;
  const quotes = (judgement.quotes ?? []).map((quote) => `"${printableLine(quote.text)}"`);
  const explained = explain === true ? explainJudgement(judgement, verdict).map(printableLine) : [];
  const below = [printableLine(judgement.because), ...explained, ...quotes].map(
    (text) => INDENT + wrap(text, width - STATE_WIDTH, INDENT),
  );
  return [state + wrap(line, width - STATE_WIDTH, INDENT), ...below.map(palette.dim)].join('\n');
}
