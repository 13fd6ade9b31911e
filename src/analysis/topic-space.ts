import { readTopicWords, type Sense, type TopicWords } from './topic-words.ts';
import { isStopStem } from './stop-words.ts';
import { TOPIC_WORDS } from './topic-words-data.ts';

/** Share of likeness that is place in topic space, for a text of which training saw every word. */
const MEANING = 0.5;
/** What is known of usual texts weighs as much as so many texts read. */
const READ_BEFORE = 1500;

/** What a word of grammar or of all talk about software counts of another that is as rare. */
const COMMON = 0.5;

/** What training learned of words, opened once. */
export interface TopicSpace {
  readonly dimensions: number;
  readonly senses: ReadonlyMap<string, Sense>;
}

/** A text as a point whose square length is 1: the part that training can place, and the words themselves. */
export interface Placed {
  /** Absent where training saw none of the words. */
  readonly vector?: Float32Array;
  /** Distinct senses, or stems of which training knows none. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
}

let own: TopicSpace | undefined;

/** The space the package ships, decoded when the first text is placed: most commands never need it. */
export function ownTopicSpace(): TopicSpace {
  own ??= openTopicSpace(TOPIC_WORDS);
  return own;
}

export function openTopicSpace(words: TopicWords): TopicSpace {
  return { dimensions: words.dimensions, senses: readTopicWords(words) };
}

/**
 * Places texts, in the order given: a word weighs the more, the rarer it was in usual texts and in those placed before,
 * so that later texts change nothing. A text of which training saw little is told by its words: where the space knows
 * only "how do I … my …", it knows nothing.
 */
export function createPlacer({ senses, dimensions }: TopicSpace): (stems: readonly string[]) => Placed {
  const read = new Map<string, number>();
  let total = READ_BEFORE;
  return (stems) => {
    const sum = new Float32Array(dimensions);
    const weights = new Map<string, number>();
    let [known, all] = [0, 0];
    for (const stem of stems) {
      const sense = senses.get(stem);
      const key = sense?.key ?? stem;
      if (weights.has(key)) continue;
      const count = (read.get(key) ?? 0) + READ_BEFORE * (sense?.usual ?? 0);
      const rarity = Math.log(1 + total / (count + 1)) * (isStopStem(stem) ? COMMON : 1);
      weights.set(key, Math.sqrt(rarity));
      all += rarity;
      if (sense?.place === undefined) continue;
      known += rarity;
      for (let i = 0; i < dimensions; i += 1) sum[i]! += sense.place[i]!;
    }
    total += 1;
    for (const key of weights.keys()) read.set(key, (read.get(key) ?? 0) + 1);
    const length = Math.sqrt(sum.reduce((square, value) => square + value * value, 0));
    const meaning = length === 0 ? 0 : MEANING * (known / all) ** 2;
    const scale = Math.sqrt((1 - meaning) / all);
    const terms = Array.from(weights, ([key, weight]) => [key, weight * scale] as const);
    if (meaning === 0) return { terms };
    const stretch = Math.sqrt(meaning) / length;
    return { terms, vector: sum.map((value) => value * stretch) };
  };
}

/** Scalar product. */
export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
