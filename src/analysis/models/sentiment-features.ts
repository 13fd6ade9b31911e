import { LEAST_VALENCE, lookUp, ROLE, VALENCE_UNIT, type Lexicon } from './lexicon.ts';
import { endingOf } from './letter-hash.ts';
import { LONGEST_TEXT, TOKEN, type Tokens } from './token-columns.ts';

/** Features of a text: sparse ones as hashes that a table of any size takes, dense ones as numbers near -1..1. */
export interface Features {
  count: number;
  readonly hash: Int32Array;
  readonly value: Float32Array;
  /** What every value of a sparse feature is yet to be multiplied by: long texts have many. */
  scale: number;
  readonly dense: Float32Array;
  /** How many words the lexicon knows a feeling of. */
  felt: number;
  /** Are words of praise among them, and words of blame? */
  divided: boolean;
}

/** How many dense features there are. */
export const DENSE = 20;
/** Features one token makes, at most. */
const EACH = 8;
/** Words a negation reaches, at most. */
const REACH = 4;
/** What a negation makes of a valence (Hutto & Gilbert, ICWSM 2014). */
const NEGATED = -0.74;
/** What counts before and after a "but". */
const BEFORE = 0.6;
const AFTER = 1.4;
/** What capitals and long-drawn letters make of a valence. */
const EMPHASIS = 1.2;
const BOOST = 0.3;
/** A prefix says less than its word. */
const PREFIX = 0.7;
/** Keep hashed features and features of the lexicon on scales on which they learn alike. */
const HASHED_SCALE = 3;
const LEXICON_SCALE = 3;

const SEED = {
  not: 0x5bd1e995,
  pair: 0x27d4eb2f,
  five: 0x165667b1,
  four: 0x7feb352d,
  six: 0x68e31da4,
  ending: 0x1b873593,
} as const;
const PRIME = 0x01000193;

const features: Features = {
  count: 0,
  hash: new Int32Array((LONGEST_TEXT + 1) * EACH),
  value: new Float32Array((LONGEST_TEXT + 1) * EACH),
  scale: 1,
  dense: new Float32Array(DENSE),
  felt: 0,
  divided: false,
};

/** Running sums of valences, in an array because numbers in it are not allocated anew. */
const feeling = new Float64Array(10);
const F = {
  sentence: 0,
  sentencePraise: 1,
  sentenceBlame: 2,
  sum: 3,
  praise: 4,
  blame: 5,
  most: 6,
  least: 7,
  last: 8,
  boost: 9,
} as const;
/** Counts of a text. */
const counts = new Int32Array(12);
const C = {
  words: 0,
  praise: 1,
  blame: 2,
  shouts: 3,
  questions: 4,
  capitals: 5,
  long: 6,
  links: 7,
  mentions: 8,
  negations: 9,
  contrasts: 10,
  dots: 11,
} as const;
/** What a text's length in words says, 0 to 1, of short texts. */
const LENGTHS = Float64Array.from({ length: 64 }, (_, words) => lengthOf(words));
let wishes = 0;
let sentenceStart = 0;
let contrasted = false;
let negated = 0;
let before = 0;

/**
 * Reads the features of tokens `from` to `to`: words, pairs of words and prefixes, apart where a negation reaches
 * them, and what the lexicon makes of them. `prefixes` adds those of four and six letters to those of five, and the
 * last five letters, for languages with rich endings and long compounds. Valid until the next call; time is linear.
 */
export function readFeatures(tokens: Tokens, from: number, to: number, lexicon: Lexicon, prefixes: boolean): Features {
  begin();
  for (let at = from; at < to; at++) {
    const kind = tokens.kind[at] ?? 0;
    if (kind === TOKEN.stop) stop(tokens.hash[at] ?? 0);
    else if (kind === TOKEN.pause) negated = 0;
    else if (kind === TOKEN.link) aside(C.links);
    else if (kind === TOKEN.mention) aside(C.mentions);
    else readWord(tokens, at, lexicon, prefixes);
  }
  endSentence();
  features.scale = HASHED_SCALE / Math.sqrt(Math.max(1, features.count));
  summarise();
  features.divided = counts[C.praise]! > 0 && counts[C.blame]! > 0;
  return features;
}

function begin(): void {
  features.count = 0;
  features.felt = 0;
  for (let i = 0; i < feeling.length; i++) feeling[i] = 0;
  for (let i = 0; i < counts.length; i++) counts[i] = 0;
  wishes = 0;
  sentenceStart = 0;
  contrasted = false;
  negated = 0;
  before = 0;
}

function put(hash: number, value: number): void {
  features.hash[features.count] = hash;
  features.value[features.count++] = contrasted ? value * AFTER : value;
}

function stop(hash: number): void {
  endSentence();
  const unit = hash & 0xffff;
  if (unit === 10) return;
  if (unit === 33) counts[C.shouts]! += hash === unit ? 1 : 2;
  else if (unit === 63) counts[C.questions]!++;
  else if (hash !== 46) counts[C.dots]!++;
  if (hash !== 46) put(hash * 31, 1);
}

function endSentence(): void {
  if (feeling[F.sentence] !== 0) feeling[F.last] = feeling[F.sentence]!;
  feeling[F.sum]! += feeling[F.sentence]!;
  feeling[F.praise]! += feeling[F.sentencePraise]!;
  feeling[F.blame]! += feeling[F.sentenceBlame]!;
  for (let i: number = F.sentence; i <= F.sentenceBlame; i++) feeling[i] = 0;
  feeling[F.boost] = 0;
  sentenceStart = features.count;
  contrasted = false;
  negated = 0;
  before = 0;
}

function aside(count: number): void {
  counts[count]!++;
  before = 0;
}

function readWord(tokens: Tokens, at: number, lexicon: Lexicon, prefixes: boolean): void {
  const hash = tokens.hash[at]!;
  const single = tokens.single[at]!;
  const turn = negated > 0 ? SEED.not : 0;
  counts[C.words]!++;
  counts[C.capitals]! += tokens.capitals[at]!;
  if (turn === 0) put(hash, 1);
  else {
    put(Math.imul(hash, SEED.not), 1);
    put(hash, 0.5);
  }
  if (single !== 0) {
    counts[C.long]!++;
    put(single, 1);
  }
  putBeginning(tokens.five[at]!, turn);
  if (prefixes) putParts(tokens.four[at]!, tokens.six[at]!, endingOf(tokens, at));
  if (before !== 0) put(Math.imul(before ^ SEED.pair, PRIME) ^ hash, 1);
  before = hash;
  const known = lookUp(lexicon, hash);
  const byte = known === 0 && single !== 0 ? lookUp(lexicon, single) : known;
  if (byte === 0) feeling[F.boost]! *= 0.5;
  else if (byte < LEAST_VALENCE) takeRole(byte);
  else feel(byte / VALENCE_UNIT, tokens.capitals[at] === 1, single !== 0);
  if (negated > 0) negated--;
}

/** Half of all words have one: put it and go on only if it is one, for a branch would be guessed wrong as often. */
function putBeginning(five: number, turn: number): void {
  put(Math.imul(five, SEED.five) ^ turn, PREFIX);
  features.count -= five === 0 ? 1 : 0;
}

function putParts(four: number, six: number, ending: number): void {
  if (four !== 0) put(Math.imul(four, SEED.four), PREFIX);
  if (six !== 0) put(Math.imul(six, SEED.six), PREFIX);
  if (ending !== 0) put(Math.imul(ending, SEED.ending), PREFIX);
}

function takeRole(role: number): void {
  if (role === ROLE.negator) {
    negated = REACH + 1;
    counts[C.negations]!++;
  } else if (role === ROLE.booster) feeling[F.boost] = BOOST;
  else if (role === ROLE.damper) feeling[F.boost] = -BOOST;
  else if (role === ROLE.wish) wishes++;
  else contrast();
}

/** "But": what came before in the sentence counts less, what follows counts more. */
function contrast(): void {
  counts[C.contrasts]!++;
  for (let i = sentenceStart; i < features.count; i++) features.value[i]! *= BEFORE;
  for (let i: number = F.sentence; i <= F.sentenceBlame; i++) feeling[i]! *= BEFORE;
  sentenceStart = features.count;
  contrasted = true;
  negated = 0;
}

function feel(plain: number, capitals: boolean, long: boolean): void {
  let valence = plain * (1 + feeling[F.boost]!);
  feeling[F.boost] = 0;
  if (contrasted) valence *= AFTER;
  if (capitals) valence *= EMPHASIS;
  if (long) valence *= EMPHASIS;
  if (negated > 0) valence *= NEGATED;
  features.felt++;
  feeling[F.sentence]! += valence;
  if (valence > 0) {
    feeling[F.sentencePraise]! += valence;
    counts[C.praise]!++;
    if (valence > feeling[F.most]!) feeling[F.most] = valence;
  } else {
    feeling[F.sentenceBlame]! -= valence;
    counts[C.blame]!++;
    if (valence < feeling[F.least]!) feeling[F.least] = valence;
  }
}

function lengthOf(words: number): number {
  return Math.min(1, Math.log2(words + 1) / 8);
}

function summarise(): void {
  const { dense } = features;
  const [sum, praise, blame, last] = [feeling[F.sum]!, feeling[F.praise]!, feeling[F.blame]!, feeling[F.last]!];
  const words = counts[C.words]!;
  const root = 1 / Math.sqrt(words + 1);
  dense[0] = LEXICON_SCALE * (sum / Math.sqrt(sum * sum + 15));
  dense[1] = LEXICON_SCALE * (praise / (praise + 4));
  dense[2] = LEXICON_SCALE * (blame / (blame + 4));
  dense[3] = LEXICON_SCALE * (counts[C.praise]! * root);
  dense[4] = LEXICON_SCALE * (counts[C.blame]! * root);
  dense[5] = LEXICON_SCALE * (last / Math.sqrt(last * last + 8));
  dense[6] = LEXICON_SCALE * (feeling[F.most]! / 4);
  dense[7] = LEXICON_SCALE * (feeling[F.least]! / 4);
  dense[8] = LEXICON_SCALE * ((sum * root) / 4);
  dense[9] = Math.min(counts[C.shouts]!, 3) / 3;
  dense[10] = Math.min(counts[C.questions]!, 2) / 2;
  dense[11] = counts[C.capitals]! * root;
  dense[12] = Math.min(counts[C.long]!, 2) / 2;
  dense[13] = words < LENGTHS.length ? LENGTHS[words]! : lengthOf(words);
  dense[14] = Math.min(counts[C.links]!, 1);
  dense[15] = Math.min(counts[C.mentions]!, 1);
  dense[16] = counts[C.negations]! * root;
  dense[17] = Math.min(counts[C.contrasts]!, 2) / 2;
  dense[18] = Math.min(counts[C.dots]!, 2) / 2;
  dense[19] = wishes * root;
}
