import { type TagModel, tagModelSum } from '../model/tag-model.ts';
import { scan } from './models/scan.ts';
import { readWordFeatures } from './models/word-features.ts';
import { openTagModel } from './learned-tags.ts';
import { normalise } from './tokens.ts';

/** A text with the tags a team gave it. */
export interface TaggedText {
  readonly text: string;
  readonly tags: readonly string[];
}

/**
 * F1 of a tag (0..1), or why there is none: no text that has it was held out, or every text has it, so that it was told
 * apart from nothing.
 */
export type TagQuality = number | 'none held out' | 'on every item';

/** A model, what it is worth on texts it had not seen, and the tags that were too rare to learn. */
export interface TrainedTags {
  readonly model: TagModel;
  /** Of each tag, on every fifth text, by a model trained on the others. */
  readonly quality: ReadonlyMap<string, TagQuality>;
  readonly rare: readonly string[];
}

/** Tags given to fewer texts are not learned. */
const LEAST_TEXTS = 5;
const EPOCHS = 8;
const RATE = 0.3;
/** A text that is judged this well already teaches nothing. */
const LEARNED = 0.02;
/** The whole table holds about so many weights. */
const ROOM_BITS = 18;
const FOLDS = 5;

interface Example {
  readonly hash: Int32Array;
  readonly amount: number;
  readonly wanted: Uint8Array;
}

/**
 * Learns a team's tags by one logistic regression for each over hashed words (AdaGrad, a fixed number of rounds).
 * The same texts in the same order give the same model; composed and decomposed letters of a tag are the same.
 */
export function trainTags(given: readonly TaggedText[]): TrainedTags {
  const texts = given.map(({ text, tags }) => ({ text, tags: tags.map((tag) => tag.normalize('NFC')) }));
  const counts = countTags(texts);
  const tags = [...counts]
    .filter(([, count]) => count >= LEAST_TEXTS)
    .map(([tag]) => tag)
    .sort();
  const rare = [...counts.keys()].filter((tag) => !tags.includes(tag)).sort();
  const examples = texts.map((text) => toExample(text, tags));
  const held = openTagModel(
    learn(
      examples.filter((_, i) => i % FOLDS !== 0),
      tags,
    ),
  );
  const unseen = texts.filter((_, i) => i % FOLDS === 0);
  const measured = judge(unseen, tags, held);
  const qualityOf = (tag: string): TagQuality =>
    counts.get(tag) === texts.length ? 'on every item' : (measured.get(tag) ?? 'none held out');
  return { model: learn(examples, tags), quality: new Map(tags.map((tag) => [tag, qualityOf(tag)])), rare };
}

function countTags(texts: readonly TaggedText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of texts) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function toExample({ text, tags: given }: TaggedText, tags: readonly string[]): Example {
  const { hash, count } = readWordFeatures(scan(normalise(text)));
  const wanted = Uint8Array.from(tags, (tag) => Number(given.includes(tag)));
  return { hash: hash.slice(0, count), amount: count === 0 ? 0 : 1 / Math.sqrt(count), wanted };
}

function learn(examples: readonly Example[], tags: readonly string[]): TagModel {
  const width = Math.max(1, tags.length);
  const bits = Math.max(10, ROOM_BITS - Math.ceil(Math.log2(width)));
  const weights = new Float32Array(width << bits);
  const seen = new Float32Array(width << bits).fill(0.1);
  const bias = new Float32Array(width).fill(-1);
  const gains = gainsOf(examples, tags.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const example of examples) step(example, { weights, seen, bias, gains, bits, width: tags.length }, rate);
  }
  return pack(weights, bias, bits, tags, examples.length);
}

/** A tag that few texts have is not learned by saying no to all: its texts count more, by the root of how rare they are. */
function gainsOf(examples: readonly Example[], width: number): Float32Array {
  return Float32Array.from({ length: width }, (_, tag) => {
    const given = examples.reduce((sum, { wanted }) => sum + wanted[tag]!, 0);
    return given === 0 ? 1 : Math.max(1, Math.sqrt((examples.length - given) / given));
  });
}

interface State {
  readonly weights: Float32Array;
  readonly seen: Float32Array;
  readonly bias: Float32Array;
  /** How much more an example counts that has the tag. */
  readonly gains: Float32Array;
  readonly bits: number;
  readonly width: number;
}

function step(
  { hash, amount, wanted }: Example,
  { weights, seen, bias, gains, bits, width }: State,
  rate: number,
): void {
  const slots = hash.map((one) => (Math.imul(one, 0x9e3779b1) >>> (32 - bits)) * width);
  for (let tag = 0; tag < width; tag++) {
    let logit = bias[tag]!;
    for (const slot of slots) logit += weights[slot + tag]! * amount;
    const plain = 1 / (1 + Math.exp(-logit)) - wanted[tag]!;
    if (Math.abs(plain) < LEARNED) continue;
    const slope = wanted[tag] === 1 ? plain * gains[tag]! : plain;
    bias[tag]! -= 0.1 * rate * slope;
    const gradient = slope * amount;
    for (const slot of slots) {
      seen[slot + tag]! += gradient * gradient;
      weights[slot + tag]! -= (rate * gradient) / Math.sqrt(seen[slot + tag]!);
    }
  }
}

function pack(
  weights: Float32Array,
  bias: Float32Array,
  bits: number,
  tags: readonly string[],
  documents: number,
): TagModel {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const unit = Number((most / 127 || 1).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / unit));
  const table = Buffer.from(bytes.buffer).toString('base64');
  const rounded = [...bias].slice(0, tags.length).map((value) => Number(value.toPrecision(6)));
  const model = { earshot: 1, kind: 'tag-model', tags, documents, bits, unit, bias: rounded, table } as const;
  return { ...model, sum: tagModelSum(model) };
}

/** F1 of the tags that these texts have. */
function judge(
  texts: readonly TaggedText[],
  tags: readonly string[],
  tagsOf: (text: string) => readonly string[],
): ReadonlyMap<string, number> {
  const said = texts.map(({ text }) => new Set(tagsOf(text)));
  return new Map(
    tags.flatMap((tag) => {
      const given = texts.filter((text) => text.tags.includes(tag)).length;
      const claimed = said.filter((some) => some.has(tag)).length;
      const both = texts.filter((text, i) => text.tags.includes(tag) && said[i]?.has(tag)).length;
      return given === 0 ? [] : [[tag, (2 * both) / (given + claimed)] as const];
    }),
  );
}
