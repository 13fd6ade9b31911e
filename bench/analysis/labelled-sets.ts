import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { FeedbackItem } from '../../src/model/item.ts';
import { loadRows } from '../../scripts/train/labelled-text.ts';

/** Texts with what people say they are. */
export interface LabelledSet {
  readonly name: string;
  readonly rows: readonly { readonly text: string; readonly label: string }[];
}

const REVIEWS = `${process.env['EARSHOT_DATA'] ?? '../shared/data'}/exports/app-store/chatgpt-reviews.csv`;

/** Is the data there? Without it nothing can be measured. */
export const hasData = existsSync(REVIEWS);

/** Sets on feelings that no model of ours has seen. */
export function feelingSets(): readonly LabelledSet[] {
  return [
    { name: 'product tweets', rows: loadRows('s140_manual') },
    { name: 'app review sentences', rows: loadRows('ar_miner_train').filter((_, i) => i % 12 === 0) },
    { name: 'store reviews', rows: storeReviews() },
    { name: 'movie sentences *', rows: loadRows('sst2_train') },
  ];
}

function storeReviews(): LabelledSet['rows'] {
  const rows = parse<Record<string, string>>(readFileSync(REVIEWS), { columns: true, bom: true });
  return rows.map(({ title, review, rating }) => ({
    text: `${title ?? ''}\n${review ?? ''}`,
    label: labelOf(Number(rating)),
  }));
}

function labelOf(stars: number): string {
  if (stars === 3) return 'neu';
  return stars < 3 ? 'neg' : 'pos';
}

/** Sets in other languages that no model of ours has seen. */
export function foreignSets(): readonly LabelledSet[] {
  return [
    { name: 'de', rows: loadRows('typology_de_train') },
    { name: 'es', rows: loadRows('typology_es_train') },
    { name: 'no', rows: loadRows('typology_no_train') },
  ];
}

/** Texts by what they are. Settings of ours were chosen with the known half; the unseen half is for judging. */
export interface KindSet {
  readonly name: string;
  readonly channel: FeedbackItem['channel'];
  /** What counts as the label it is nearest to where ours has more kinds. */
  readonly rest: string;
  readonly known: LabelledSet['rows'];
  readonly unseen: LabelledSet['rows'];
}

/** App reviews (bug, feature, other) and issues (bug, feature, question). */
export function kindSets(): readonly KindSet[] {
  const apps = new Map([
    ['bug report', 'bug'],
    ['feature request', 'feature'],
  ]);
  const reviews = loadRows('gplay_types').map(({ text, label }) => ({ text, label: apps.get(label) ?? 'other' }));
  return [
    { name: 'app reviews', channel: 'review', rest: 'other', ...halves(reviews) },
    { name: 'issues', channel: 'issue', rest: 'question', ...halves(loadRows('nlbse24_train')) },
  ];
}

function halves(rows: LabelledSet['rows']): { known: LabelledSet['rows']; unseen: LabelledSet['rows'] } {
  return { known: rows.filter((_, i) => i % 2 === 0), unseen: rows.filter((_, i) => i % 2 === 1) };
}
