import { inertGithubQuote } from '../../inert/github.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import { describeMaturity } from '../describe-maturity.ts';
import { describeRange } from '../describe-range.ts';
import { drawInterval, INTERVAL_LEGEND } from '../draw-interval.ts';
import { formatReading } from '../format-value.ts';
import { nameRule } from '../name-rule.ts';
import { sortJudgements, standing } from '../sort-judgements.ts';
import { STATE_SYMBOLS } from '../state-words.ts';
import { markdownLine, markdownTable } from './markdown-cell.ts';

/** A table with a row per rule, worst first, then each rule's sentence and the words behind it. */
export function verdictMarkdown(verdict: Verdict): string {
  const judgements = sortJudgements(verdict.judgements);
  const release = verdict.release === undefined ? '' : ` for ${markdownLine(verdict.release)}`;
  const rows = judgements.map(toRow);
  const drawn = judgements.some((judgement) => drawInterval(judgement) !== undefined);
  const parts = [
    `## ${STATE_SYMBOLS[verdict.state]} Gate${release}: ${verdict.state}`,
    markdownLine(verdict.because),
    ...commits(verdict),
    ...(rows.length === 0 ? [] : [markdownTable(['state', 'rule', 'measured', 'interval and limit'], rows)]),
    ...(drawn ? [`${INTERVAL_LEGEND}; for a comparison, harm grows to the right.`] : []),
    ...(judgements.length === 0 ? [] : [judgements.map(reason).join('\n')]),
    ...judgements.flatMap(words),
    ...[verdict.basis && describeMaturity(verdict.basis)].filter((line) => line !== undefined),
    ...(verdict.overrides === undefined || verdict.overrides.ever === 0
      ? []
      : [`Overrides: ${verdict.overrides.inForce} in force, ${verdict.overrides.ever} ever.`]),
    `Exit code ${verdict.exitCode}, as of ${markdownLine(verdict.asOf)}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Only an address without anything that is markup becomes a link. */
function commits({ range }: Verdict): readonly string[] {
  const described = range && describeRange(range);
  if (described === undefined) return [];
  const link = /^https?:\/\/[\w.:/%~-]+$/.exec(range?.link ?? '')?.[0];
  return [`${markdownLine(described)}${link === undefined ? '' : `, [compare](<${link}>)`}.`];
}

function toRow(judgement: Judgement): readonly string[] {
  const stands = standing(judgement);
  const picture = drawInterval(judgement);
  return [
    `${STATE_SYMBOLS[judgement.state]} ${judgement.state}`,
    markdownLine(nameRule(judgement)) + (stands === undefined ? '' : ` (${stands})`),
    markdownLine(formatReading(judgement)),
    picture === undefined ? '' : `\`${picture}\``,
  ];
}

function reason(judgement: Judgement): string {
  return `- ${markdownLine(nameRule(judgement))}: ${markdownLine(judgement.because)}`;
}

function words(judgement: Judgement): readonly string[] {
  const { quotes } = judgement;
  if (quotes === undefined || quotes.length === 0) return [];
  return [
    `What customers say behind ${markdownLine(nameRule(judgement))}:`,
    ...quotes.map(({ text }) => inertGithubQuote(text)),
  ];
}
