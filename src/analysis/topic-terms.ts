import type { Placed } from './topic-space.ts';

/** Words in more topics than this point at none; they still count once others have pointed. */
const MOST_TOPICS = 100;

/** What topics say, word by word, and which topics a text's words point at. */
export interface TopicTerms {
  add(topic: number, text: Placed): void;
  /** Summed products of the text with all members, for each topic that shares one of its rarer words. */
  shared(text: Placed): ReadonlyMap<number, number>;
  /** The same for one topic and every word. */
  product(topic: number, text: Placed): number;
}

/** No topic yet. */
export function createTopicTerms(): TopicTerms {
  /** By the number of a word: what each topic's members say it, summed. */
  const topicsOf: Map<number, number>[] = [];
  return {
    add: (topic, { terms, weights }) => {
      for (let i = 0; i < terms.length; i += 1) {
        const topics = (topicsOf[terms[i]!] ??= new Map<number, number>());
        topics.set(topic, (topics.get(topic) ?? 0) + weights[i]!);
      }
    },
    shared: ({ terms, weights }) => {
      const found = new Map<number, number>();
      for (let i = 0; i < terms.length; i += 1) {
        const topics = topicsOf[terms[i]!];
        if (topics === undefined || topics.size > MOST_TOPICS) continue;
        for (const [topic, sum] of topics) found.set(topic, (found.get(topic) ?? 0) + weights[i]! * sum);
      }
      return found;
    },
    product: (topic, { terms, weights }) => {
      let sum = 0;
      for (let i = 0; i < terms.length; i += 1) sum += weights[i]! * (topicsOf[terms[i]!]?.get(topic) ?? 0);
      return sum;
    },
  };
}
