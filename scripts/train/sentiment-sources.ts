import { loadRows, type Row } from './labelled-text.ts';

/** A set with its weight in training; sets of one family are the same kind of text and are left out together. */
export interface Source {
  readonly name: string;
  readonly weight: number;
  readonly family?: string;
  readonly rows: readonly Row[];
}

const inEnglish = (row: Row): boolean => row.lang === 'english';

/** Sets in English that a model may be made of and given away. */
export const ENGLISH: readonly Source[] = [
  { name: 'vader_tweets', weight: 1, rows: loadRows('vader_tweets') },
  { name: 'vader_movie', weight: 0.3, rows: loadRows('vader_movie') },
  { name: 'vader_nyt', weight: 0.6, rows: loadRows('vader_nyt') },
  { name: 'uci_imdb', weight: 1.5, rows: loadRows('uci_imdb') },
  { name: 'umsab_en', weight: 1, family: 'tweets', rows: loadRows('umsab_train').filter(inEnglish) },
  { name: 'tweeteval_val', weight: 1, family: 'tweets', rows: loadRows('tweeteval_val') },
  { name: 'womens_clothing', weight: 1.5, rows: loadRows('womens_clothing') },
];
/** Sets whose licence does not let a model made from them be given away: for measuring. */
export const MEASURED: readonly Source[] = [
  { name: 's140_manual', weight: 1, rows: loadRows('s140_manual') },
  { name: 'ar_miner (each 6th)', weight: 1, rows: loadRows('ar_miner_train').filter((_, i) => i % 6 === 0) },
];
/** Tweets in other languages. */
export const WORLD: readonly Source[] = ['german', 'french', 'spanish', 'italian', 'portuguese', 'arabic'].map(
  (lang) => ({
    name: lang,
    weight: 1,
    rows: loadRows('umsab_train').filter((row) => row.lang === lang),
  }),
);
/** For measuring: others' terms. */
export const MEASURED_WORLD: readonly Source[] = ['de', 'es', 'no'].map((lang) => ({
  name: `typology_${lang}`,
  weight: 1,
  rows: loadRows(`typology_${lang}_train`),
}));
