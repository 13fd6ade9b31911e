import type { Explanation, Silence } from '../../model/explanation.ts';
import { printableLine } from '../printable.ts';
import { clip } from '../wrap.ts';
import { alignColumns } from './table.ts';

/** Characters shown of a word: a longer one is a machine's. */
const LONGEST_WORD = 60;
/** Characters shown of a part of a text. */
const LONGEST_PART = 80;

const SILENCES: Readonly<Record<Silence, string>> = {
  'no answer': 'an answer that says nothing ("none", "n/a", "no idea"): it is not scored',
  'unknown words': 'no word of it is known: it is not scored',
};

/** Why a finding was scored as it was: its words with their effect, its rating, and what decided its kind and tags. */
export function explanationText(explanation: Explanation): string {
  const { finding, language, wordsScore, silence, parts = [], evidence, leftOut, tags } = explanation;
  const { score, label, confidence } = finding.sentiment;
  const rows = [
    ['sentiment', `${signed(score)} ${label}, confidence ${confidence.toFixed(2)}`],
    [
      'words',
      `${signed(wordsScore)} in ${language ?? 'an unknown language'}${silence ? `: ${SILENCES[silence]}` : ''}`,
    ],
    ...parts.map((part) => ['one part', `${signed(part.score)}: ${shown(part.text, LONGEST_PART)}`]),
    ...wordRows(explanation),
    ...ratingRows(explanation),
    ['kind', `${finding.kind}${list(evidence.map((found) => `"${shown(found)}"`))}`],
    ...finding.aspects.map(({ feature, sentiment }) => ['about', `${shown(feature)} ${signed(sentiment)}`]),
    ...leftOut.map(({ reason, text }) => ['not read', `${reason}: ${shown(text, LONGEST_PART)}`]),
    ...(tags.length === 0 ? [] : [['tags', tags.map(tagWithWord).join(', ')]]),
  ];
  return `${[printableLine(finding.id), ...alignColumns(rows, []).map((line) => `  ${line}`)].join('\n')}\n`;
}

function wordRows({ words, silence }: Explanation): readonly (readonly string[])[] {
  if (silence !== undefined) return [];
  if (words.length === 0) return [['by word', 'leaving out any single one changes nothing']];
  const effects = words.map(({ word, effect }) => `${shown(word)} ${signed(effect)}`).join(', ');
  return [['by word', `${effects} (each left out in turn: the score with it less the score without it)`]];
}

function ratingRows({ rating, wordsScore }: Explanation): readonly (readonly string[])[] {
  if (rating === undefined) return [];
  const { score, weight, wordsWeight } = rating;
  const weights =
    wordsWeight === 0
      ? 'the rating alone: neutral words are left out'
      : `words ${signed(wordsScore)} x ${wordsWeight.toFixed(2)} + rating ${signed(score)} x ${weight.toFixed(2)}`;
  return [
    ['rating', signed(score)],
    ['weights', weights],
  ];
}

function tagWithWord({ tag, word }: Explanation['tags'][number]): string {
  return word === undefined ? shown(tag) : `${shown(tag)} by "${shown(word)}"`;
}

/** Cut before it is cleaned: a text may be a megabyte. */
function shown(text: string, longest = LONGEST_WORD): string {
  return printableLine(clip(text, longest));
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(2)}`.replace('-0.00', '0.00');
}
