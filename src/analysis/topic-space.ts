import { readTopicWords, type Sense, type TopicWords } from './topic-words.ts';
import { isStopStem } from './stop-words.ts';
import { TOPIC_WORDS } from './topic-words-data.ts';

/** Share of likeness that is place in topic space, for a text of which training saw every word. */
const MEANING = 0.6;
/** How fast that share falls with the part of the words training saw. Both were chosen on clinc150's validation split. */
const DOUBT = 1.5;
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
  /** Numbers of its distinct senses, from 0 in the order they were first met, */
  readonly terms: Int32Array;
  /** and what each weighs. */
  readonly weights: Float64Array;
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
  const words = createWords(senses);
  let total = READ_BEFORE;
  return (stems) => {
    const met = [...new Set(stems.map(words))];
    const sum = new Float32Array(dimensions);
    let [known, all] = [0, 0];
    const rarities = met.map(({ count, worth, place }) => {
      const rarity = worth * Math.log(1 + total / (count + 1));
      all += rarity;
      if (place === undefined) return rarity;
      known += rarity;
      for (let i = 0; i < dimensions; i += 1) sum[i]! += place[i]!;
      return rarity;
    });
    total += 1;
    for (const word of met) word.count += 1;
    let square = 0;
    for (let i = 0; i < dimensions; i += 1) square += sum[i]! * sum[i]!;
    const meaning = square === 0 ? 0 : MEANING * (known / all) ** DOUBT;
    const scale = (1 - meaning) / all;
    const weights = Float64Array.from(rarities, (rarity) => Math.sqrt(rarity * scale));
    const terms = Int32Array.from(met, ({ number }) => number);
    if (meaning === 0) return { terms, weights };
    const stretch = Math.sqrt(meaning / square);
    for (let i = 0; i < dimensions; i += 1) sum[i]! *= stretch;
    return { terms, weights, vector: sum };
  };
}

/** What is known of a word, and how often it was met. */
interface Word {
  readonly number: number;
  readonly worth: number;
  readonly place: Int8Array | undefined;
  count: number;
}

/** Stems → words; those of one sense are one word. */
function createWords(senses: ReadonlyMap<string, Sense>): (stem: string) => Word {
  const known = new Map<string, Word>();
  let size = 0;
  return (stem) => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const sense = senses.get(stem);
    const count = READ_BEFORE * (sense?.usual ?? 0);
    const fresh = { number: size, worth: isStopStem(stem) ? COMMON : 1, place: sense?.place, count };
    const word = known.get(sense?.key ?? stem) ?? fresh;
    if (word === fresh) size += 1;
    known.set(stem, word);
    known.set(sense?.key ?? stem, word);
    return word;
  };
}

/** Scalar product. */
export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
