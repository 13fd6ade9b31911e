import { createPlacer, ownTopicSpace, product, type Placed } from './topic-space.ts';
import { createTopicTerms, type TopicTerms } from './topic-terms.ts';

/** Mean likeness to a topic's members from which a text belongs to it. Measured in `bench/clusters/topics`. */
const SAME_TOPIC = 0.36;
/** Topics compared in full, at most. */
const MOST_COMPARED = 24;
/** A short text that shares no rare word with any topic is compared with so many of those that have so many members. */
const GROWN = { topics: 512, members: 3 } as const;
const SHORT = 12;
/** and only where meaning alone gives so much likeness. */
const LIKELY = SAME_TOPIC / 2;

interface Topic {
  readonly leader: number;
  members: number;
  readonly sum: Float32Array;
}

/**
 * Groups texts by what they are about, in the order given: each joins the topic to whose members it is most alike on
 * average (the earliest of equals), or begins one. A text is given by its stems; how likeness is measured is said in
 * `createPlacer`. What is added at the end changes nothing before it. Returns for each text the index of the first text
 * of its topic.
 */
export function topicLeadersOf(texts: readonly (readonly string[])[], space = ownTopicSpace()): Int32Array {
  const topics: Topic[] = [];
  const grown: number[] = [];
  const known = createTopicTerms();
  const place = createPlacer(space);
  return Int32Array.from(texts, (stems, at) => {
    const text = place(stems);
    const meaning = (number: number): number => meaningShared(topics[number]!, text);
    const likeness = (number: number): number =>
      meaning(number) + known.product(number, text) / topics[number]!.members;
    const best =
      mostAlike(nearest(text, known, topics), likeness) ??
      (stems.length <= SHORT
        ? mostAlike(
            grown.filter((each) => meaning(each) >= LIKELY),
            likeness,
          )
        : undefined);
    if (best === undefined && stems.length === 0) return at;
    const number = best ?? topics.push({ leader: at, members: 0, sum: new Float32Array(space.dimensions) }) - 1;
    join(topics[number]!, text);
    known.add(number, text);
    if (topics[number]!.members === GROWN.members && grown.length < GROWN.topics) grown.push(number);
    return topics[number]!.leader;
  });
}

function join(topic: Topic, { vector }: Placed): void {
  topic.members += 1;
  if (vector === undefined) return;
  for (let i = 0; i < vector.length; i += 1) topic.sum[i]! += vector[i]!;
}

function meaningShared({ sum, members }: Topic, { vector }: Placed): number {
  return vector === undefined ? 0 : product(sum, vector) / members;
}

/** The topics that share most with a text on average, earliest first. */
function nearest(text: Placed, known: TopicTerms, topics: readonly Topic[]): readonly number[] {
  const found: { readonly number: number; readonly mean: number }[] = [];
  known.shared(text, (number, sum) => {
    const mean = sum / topics[number]!.members;
    if (found.length === MOST_COMPARED && mean <= found.at(-1)!.mean) return;
    const place = found.findIndex((other) => other.mean < mean);
    found.splice(place < 0 ? found.length : place, 0, { number, mean });
    if (found.length > MOST_COMPARED) found.pop();
  });
  return found.map(({ number }) => number).sort((a, b) => a - b);
}

function mostAlike(numbers: readonly number[], compare: (number: number) => number): number | undefined {
  let best: number | undefined;
  let most = SAME_TOPIC;
  for (const number of numbers) {
    const value = compare(number);
    if (value > most) [best, most] = [number, value];
  }
  return best;
}
