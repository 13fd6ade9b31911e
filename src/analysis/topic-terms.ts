import type { Placed } from './topic-space.ts';

/** Words in more topics than this point at none; they still count once others have pointed. */
const MOST_TOPICS = 100;

/** What topics say, word by word, and which topics a text's words point at. */
export interface TopicTerms {
  add(topic: number, terms: Placed['terms']): void;
  /** Summed products of the text with all members, for each topic that shares one of its rarer words. */
  shared(terms: Placed['terms']): ReadonlyMap<number, number>;
  /** The same for one topic and every word. */
  product(topic: number, terms: Placed['terms']): number;
}

/** No topic yet. */
export function createTopicTerms(): TopicTerms {
  const topicsOf = new Map<string, Map<number, number>>();
  return {
    add: (topic, terms) => {
      for (const [word, weight] of terms) {
        const topics = topicsOf.get(word);
        if (topics === undefined) topicsOf.set(word, new Map([[topic, weight]]));
        else topics.set(topic, (topics.get(topic) ?? 0) + weight);
      }
    },
    shared: (terms) => {
      const found = new Map<number, number>();
      for (const [word, weight] of terms) {
        const topics = topicsOf.get(word);
        if (topics === undefined || topics.size > MOST_TOPICS) continue;
        for (const [topic, sum] of topics) found.set(topic, (found.get(topic) ?? 0) + weight * sum);
      }
      return found;
    },
    product: (topic, terms) => {
      let sum = 0;
      for (const [word, weight] of terms) sum += weight * (topicsOf.get(word)?.get(topic) ?? 0);
      return sum;
    },
  };
}
