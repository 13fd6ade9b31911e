/** What training learned of words, as it is stored. */
export interface TopicWords {
  /** A line for each sense: the stems that mean it, between spaces. Those with a place in topic space come first. */
  readonly senses: string;
  /** How many numbers tell a place. */
  readonly dimensions: number;
  /** Places, sense by sense: a number from -7 to 7 in each half of a byte (the lower half first, plus 8), as base64. */
  readonly places: string;
  /** For each sense the share of texts that say it, as 10 times the negative binary logarithm, 0 to 255, as base64. */
  readonly usual: string;
}

/** What a word means, as far as training saw it. */
export interface Sense {
  /** The first stem of those that mean the same. */
  readonly key: string;
  /** Share of usual texts that say it, 0 to 1. */
  readonly usual: number;
  /** Where it lies in topic space; not unit length: what tells no topic from another lies near the middle. */
  readonly place?: Int8Array;
}

/** Senses by stem. */
export function readTopicWords({ senses, dimensions, places, usual }: TopicWords): ReadonlyMap<string, Sense> {
  const packed = Buffer.from(places, 'base64');
  const shares = Buffer.from(usual, 'base64');
  const known = new Map<string, Sense>();
  for (const [at, line] of senses.split('\n').entries()) {
    const stems = line.split(' ');
    const from = (at * dimensions) / 2;
    const bytes = packed.subarray(from, from + dimensions / 2);
    const place = bytes.length === 0 ? {} : { place: unpack(bytes) };
    const sense = { key: stems[0] ?? '', usual: 2 ** (-(shares[at] ?? 255) / 10), ...place };
    for (const each of stems) known.set(each, sense);
  }
  return known;
}

/** Two numbers from -7 to 7 in each byte. */
export function pack(numbers: readonly number[]): readonly number[] {
  return Array.from(
    { length: numbers.length / 2 },
    (_, i) => nibble(numbers[2 * i]) | (nibble(numbers[2 * i + 1]) << 4),
  );
}

function nibble(number = 0): number {
  return Math.max(-7, Math.min(7, Math.round(number))) + 8;
}

function unpack(bytes: Uint8Array): Int8Array {
  return Int8Array.from({ length: bytes.length * 2 }, (_, i) => (((bytes[i >> 1] ?? 0) >> (i & 1 ? 4 : 0)) & 15) - 8);
}
