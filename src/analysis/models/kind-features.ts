import type { KnownWeights } from './known-features.ts';
import { hashOf } from './letter-hash.ts';
import { TOKEN, type Tokens } from './token-columns.ts';

/** Hashed features by which a text's kind is known, as columns. */
export interface KindFeatures {
  count: number;
  readonly hash: Int32Array;
  /** The first and the last token each is made of: the words that decided. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The model's weights. */
export interface KindWeights extends KnownWeights {
  /** Digest of the rules it learned with: with others it is wrong. */
  readonly rules: string;
}

/** A rule's number and the tokens of its phrase. */
export interface FoundRule {
  readonly rule: number;
  readonly first: number;
  readonly last: number;
  /** Its words count for nothing by themselves. */
  readonly hides?: true;
}

/** What somebody wants is said in so many words, or never. */
const MOST_TOKENS = 200;
/** An issue says it at its beginning; what follows is detail, and only blurs it. */
const MOST_OF_ISSUE = 60;
const MOST_RULES = 100;
/** A phrase somebody chose says as much as so many words that were only seen. */
const RULE_WORTH = 3;
const PAIR_SEED = 0x3c6ef372;
const FOUR_SEED = 0x1b873593;
const RULE_SEED = 0x5bd1e995;
/** Marks the second copy of a feature, for issues only: developers tell a bug in other words than customers. */
const ISSUE_SEED = 0x52dce729;
const PRIME = 0x01000193;
/** Stands before the first word of a sentence: "add" alone is no wish, "Add …" is. */
const BEGINNING = 0x2545f491;
const QUESTION_MARK = 63;
const NEW_LINE = 10;
/** What comes after one of these is what somebody writes for: "good, but it never loads". */
const CONTRASTS = new Set('but except however unfortunately aber mais pero ma mas maar men'.split(' ').map(hashOf));

const room = 4 * (3 * MOST_TOKENS + RULE_WORTH * MOST_RULES);
const column = (): Int32Array => new Int32Array(room);
/** The words seen in this text, by open addressing; `round` says which are of this one. */
const SEEN_BITS = 11;
const seen = new Int32Array(1 << SEEN_BITS);
const seenIn = new Int32Array(1 << SEEN_BITS);
let round = 0;

const features: KindFeatures = { count: 0, hash: column(), first: column(), last: column() };

/**
 * Reads the features of a scanned text: words, pairs of words, first four letters, and the rules found in it; those of
 * the first line, often a title, and those after a "but" count twice; what is said again says no more. `issue`: each
 * once more in a form of its own, and "but" does not count. Valid until the next call.
 */
export function readKindFeatures(tokens: Tokens, rules: readonly FoundRule[], issue: boolean): KindFeatures {
  const title = titleEnd(tokens);
  features.count = 0;
  round = (round + 1) | 0;
  readWords(tokens, title, rules, issue ? MOST_OF_ISSUE : MOST_TOKENS);
  for (const { rule, first, last } of rules.slice(0, MOST_RULES)) {
    const times = first < title ? 2 * RULE_WORTH : RULE_WORTH;
    for (let i = 0; i < times; i++) add(Math.imul(rule + 1, RULE_SEED), first, last);
  }
  const once = features.count;
  const contrast = issue ? Infinity : contrastIn(tokens);
  for (let i = 0; i < once; i++) {
    const [hash, first, last] = [features.hash[i]!, features.first[i]!, features.last[i]!];
    if (issue) add(Math.imul(hash, ISSUE_SEED), first, last);
    else if (first > contrast) add(hash, first, last);
  }
  return features;
}

/** The first word of contrast; Infinity where there is none. */
function contrastIn({ kind, hash, count }: Tokens): number {
  const most = Math.min(count, MOST_TOKENS);
  for (let at = 0; at < most; at++) if (kind[at] === TOKEN.word && CONTRASTS.has(hash[at]!)) return at;
  return Infinity;
}

function readWords(tokens: Tokens, title: number, rules: readonly FoundRule[], longest: number): void {
  const { kind, hash } = tokens;
  const most = Math.min(tokens.count, longest);
  let before = BEGINNING;
  let hidden = 0;
  for (let at = 0; at < most; at++) {
    while (hidden < rules.length && (rules[hidden]!.hides !== true || rules[hidden]!.last < at)) hidden++;
    if (at >= (rules[hidden]?.first ?? Infinity)) continue;
    const from = features.count;
    if (kind[at] === TOKEN.stop) {
      if ((hash[at]! & 0xffff) === QUESTION_MARK) addNew(QUESTION_MARK, at, at);
      before = BEGINNING;
    } else if (isTelling(tokens, at)) {
      readWord(tokens, at, before);
      before = hash[at]!;
    }
    if (at < title) repeat(from);
  }
}

/** Words, emoji, and numbers of one or two digits: "5 stars", "10/10". */
function isTelling({ kind, start, end }: Tokens, at: number): boolean {
  if (kind[at] === TOKEN.number) return end[at]! - start[at]! <= 2;
  return kind[at] === TOKEN.word || kind[at] === TOKEN.emotion;
}

function readWord({ hash, four }: Tokens, at: number, before: number): void {
  addNew(hash[at]!, at, at);
  if (four[at] !== 0) addNew(Math.imul(four[at]!, FOUR_SEED), at, at);
  addNew(Math.imul(before ^ PAIR_SEED, PRIME) ^ hash[at]!, before === BEGINNING ? at : at - 1, at);
}

/** Adds a feature unless this text has it already. */
function addNew(hash: number, first: number, last: number): void {
  let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - SEEN_BITS);
  while (seenIn[slot] === round) {
    if (seen[slot] === hash) return;
    slot = (slot + 1) & ((1 << SEEN_BITS) - 1);
  }
  seen[slot] = hash | 0;
  seenIn[slot] = round;
  add(hash, first, last);
}

function add(hash: number, first: number, last: number): void {
  features.hash[features.count] = hash;
  features.first[features.count] = first;
  features.last[features.count++] = last;
}

function repeat(from: number): void {
  const to = features.count;
  for (let i = from; i < to; i++) add(features.hash[i]!, features.first[i]!, features.last[i]!);
}

/** The end of the first line if something follows it, else 0. */
function titleEnd({ kind, hash, count }: Tokens): number {
  for (let at = 0; at < count; at++) if (kind[at] === TOKEN.stop && hash[at] === NEW_LINE) return at;
  return 0;
}

/** What each of so many features is worth. */
export function kindAmount(count: number): number {
  return 1 / Math.sqrt(count + 1);
}
