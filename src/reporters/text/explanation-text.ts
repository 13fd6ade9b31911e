import type { Explanation } from '../../model/explanation.ts';
import { printableLine } from '../printable.ts';
import { alignColumns } from './table.ts';

/** Characters shown of what was not read. */
const LONGEST_SHOWN = 80;

/** Why a finding was scored as it was: its words with their effect, its rating, and what decided its kind. */
export function explanationText(explanation: Explanation): string {
  const { finding, language, wordsScore, ratingScore, words, evidence, leftOut } = explanation;
  const { score, label, confidence } = finding.sentiment;
  const rows = [
    ['sentiment', `${signed(score)} ${label}, confidence ${confidence.toFixed(2)}`],
    ['words', `${signed(wordsScore)} in ${language ?? 'an unknown language'}${list(words.map(wordWithEffect))}`],
    ...(ratingScore === undefined ? [] : [['rating', signed(ratingScore)]]),
    ['kind', `${finding.kind}${list(evidence.map((found) => `"${printableLine(found)}"`))}`],
    ...finding.aspects.map(({ feature, sentiment }) => ['about', `${printableLine(feature)} ${signed(sentiment)}`]),
    ...leftOut.map(({ reason, text }) => ['not read', `${reason}: ${printableLine(shown(text))}`]),
    ...(finding.tags.length === 0 ? [] : [['tags', finding.tags.map(printableLine).join(', ')]]),
  ];
  return `${[printableLine(finding.id), ...alignColumns(rows, []).map((line) => `  ${line}`)].join('\n')}\n`;
}

function wordWithEffect({ word, effect }: Explanation['words'][number]): string {
  return `${printableLine(word)} ${signed(effect)}`;
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(2)}`.replace('-0.00', '0.00');
}
