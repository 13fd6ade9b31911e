import { loadRows } from './labelled-text.ts';
import type { Request } from './topic-words.ts';

const OTHERS = ['vader_tweets', 'vader_movie', 'vader_nyt', 'uci_imdb', 'tweeteval_val', 'womens_clothing'];

/** The training split of clinc150 (CC BY 3.0), without what is about nothing. */
export function topicRequests(): readonly Request[] {
  return loadRows('clinc150').filter(({ split }) => split === 'train');
}

/** English texts of all kinds whose licences let a model be given away; docs/analysis.md names them. */
export function usualTexts(): readonly string[] {
  const tweets = loadRows('umsab_train').filter(({ lang }) => lang === 'english');
  return [...OTHERS.flatMap(loadRows), ...tweets].map(({ text }) => text);
}
