import type { Placed } from './topic-space.ts';

/** Words in more topics than this point at none; they still count once others have pointed. */
const MOST_TOPICS = 100;

/** What topics say, word by word, and which topics a text's words point at. */
export interface TopicTerms {
  add(topic: number, text: Placed): void;
  /** Tells the summed products of the text with all members, for each topic that shares one of its rarer words. */
  shared(text: Placed, tell: (topic: number, sum: number) => void): void;
  /** The same for one topic and every word. */
  product(topic: number, text: Placed): number;
}

/** No topic yet. */
export function createTopicTerms(): TopicTerms {
  /** By the number of a word: what each topic's members say it, summed. */
  const topicsOf: Map<number, number>[] = [];
  /** By topic, 0 for those that are not in `met`. */
  const sums: number[] = [];
  const met: number[] = [];
  return {
    add: (topic, { terms, weights }) => {
      sums[topic] ??= 0;
      for (let i = 0; i < terms.length; i += 1) {
        const topics = (topicsOf[terms[i]!] ??= new Map<number, number>());
        topics.set(topic, (topics.get(topic) ?? 0) + weights[i]!);
      }
    },
    shared: ({ terms, weights }, tell) => {
      for (let i = 0; i < terms.length; i += 1) {
        const topics = topicsOf[terms[i]!];
        if (topics === undefined || topics.size > MOST_TOPICS) continue;
        for (const [topic, said] of topics) {
          if (sums[topic] === 0) met.push(topic);
          sums[topic]! += weights[i]! * said;
        }
      }
      for (const topic of met) {
        tell(topic, sums[topic]!);
        sums[topic] = 0;
      }
      met.length = 0;
    },
    product: (topic, { terms, weights }) => {
      let sum = 0;
      for (let i = 0; i < terms.length; i += 1) sum += weights[i]! * (topicsOf[terms[i]!]?.get(topic) ?? 0);
      return sum;
    },
  };
}
