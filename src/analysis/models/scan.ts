import { CLASS, classOf, letterOf } from './characters.ts';
import { emoticonAt } from './emoticons.ts';
import { hashOf, PRIME, SEED } from './letter-hash.ts';
import { addToken, LONGEST_TEXT, TOKEN, tokens, type Tokens } from './token-columns.ts';

/** Below it no code unit is a joiner. */
const TABLE_END = 0x600;

/**
 * Reads a text once into hashed tokens, without making a string. Expects `normalise`d text (for letters of other
 * scripts the composed form matters). Time is linear in length; the result is valid until the next call.
 */
export function scan(text: string): Tokens {
  if (text === tokens.text) return tokens;
  tokens.text = text;
  const end = Math.min(text.length, LONGEST_TEXT);
  tokens.count = 0;
  let at = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const group = classOf(unit);
    if (group === CLASS.letter) at = readWord(text, at, end);
    else if (group === CLASS.space) {
      if (unit === 10) addToken(TOKEN.stop, 10, at, at + 1);
      at++;
    } else if (group === CLASS.digit) at = readNumber(text, at, end);
    else if (group === CLASS.other) at = readPunctuation(text, at, end, unit);
    else at = readSymbol(text, at, end, unit, group);
  }
  return tokens;
}

function readWord(text: string, start: number, end: number): number {
  let hash = SEED;
  let length = 0;
  let before = -1;
  let twoBefore = -1;
  let long = false;
  let [four, five, six] = [0, 0, 0];
  let capitals = true;
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    const small = letterOf(unit);
    if (small === 0) {
      const inside = isApostrophe(unit) && letterOf(text.charCodeAt(at + 1)) !== 0;
      if (inside || (unit >= TABLE_END && classOf(unit) === CLASS.joiner)) continue;
      break;
    }
    if (small === unit) capitals = false;
    if (small === before && small === twoBefore) {
      long = true;
      continue;
    }
    twoBefore = before;
    before = small;
    if (length === 4) four = hash;
    else if (length === 5) five = hash;
    else if (length === 6) six = hash;
    length++;
    hash = Math.imul(hash ^ small, PRIME);
  }
  if (isLink(text, start, at, hash)) return readLink(text, start, at, end);
  addToken(TOKEN.word, hash, start, at);
  const index = tokens.count - 1;
  if (long) tokens.single[index] = hashOnce(text, start, at);
  tokens.four[index] = four;
  tokens.five[index] = five;
  tokens.six[index] = six;
  tokens.capitals[index] = capitals && length > 1 ? 1 : 0;
  return at;
}

/** The hash of a word with one of each letter that follows itself. */
function hashOnce(text: string, start: number, end: number): number {
  let hash = SEED;
  let before = -1;
  for (let at = start; at < end; at++) {
    const small = letterOf(text.charCodeAt(at));
    if (small !== 0 && small !== before) hash = Math.imul(hash ^ small, PRIME);
    if (small !== 0) before = small;
  }
  return hash;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** `http`, `https` and `www.`; of three equal letters the hash has two. */
function isLink(text: string, start: number, at: number, hash: number): boolean {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x77 && first !== 0x68) return false;
  const length = at - start;
  if (first === 0x77) return length === 3 && text.charCodeAt(at) === 0x2e && hash === WWW_HASH;
  return length < 6 && (hash === LINK_HASH || hash === SECURE_LINK_HASH);
}

const WWW_HASH = hashOf('ww');
const LINK_HASH = hashOf('http');
const SECURE_LINK_HASH = hashOf('https');

function readLink(text: string, start: number, from: number, end: number): number {
  let at = from;
  while (at < end && classOf(text.charCodeAt(at)) !== CLASS.space) at++;
  addToken(TOKEN.link, LINK_HASH, start, at);
  return at;
}

/** Numbers of one or two digits are themselves ("5 stars", "10/10"); longer ones are alike. */
function readNumber(text: string, start: number, end: number): number {
  let hash = SEED;
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) === CLASS.digit) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    at++;
  }
  addToken(TOKEN.number, at - start > 2 ? SEED : hash, start, at);
  return at;
}

const MENTION_HASH = hashOf('@user');

function readPunctuation(text: string, start: number, end: number, unit: number): number {
  if (unit === 0x40 && classOf(text.charCodeAt(start + 1)) === CLASS.letter) return readMention(text, start, end);
  const face = emoticonAt(text, start);
  if (face !== undefined) {
    addToken(TOKEN.emotion, face.hash, start, start + face.length);
    return start + face.length;
  }
  let at = start + 1;
  while (at < end && text.charCodeAt(at) === unit) at++;
  const repeated = at - start > 1 ? 0x10000 : 0;
  if (isStop(unit)) addToken(TOKEN.stop, unit | repeated, start, at);
  else if (isPause(unit)) addToken(TOKEN.pause, unit, start, at);
  return at;
}

function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === 0x3002 || unit === 0xff01;
}

function isPause(unit: number): boolean {
  return unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x28 || unit === 0x29 || unit === 0x2014;
}

function readMention(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && isNamePart(text.charCodeAt(at))) at++;
  addToken(TOKEN.mention, MENTION_HASH, start, at);
  return at;
}

function isNamePart(unit: number): boolean {
  const group = classOf(unit);
  return group === CLASS.letter || group === CLASS.digit || unit === 0x5f;
}

/** A character of a script without spaces, or a symbol such as an emoji; modifiers of skin and sex do not count. */
function readSymbol(text: string, start: number, end: number, unit: number, group: number): number {
  if (group === CLASS.joiner) return start + 1;
  const point = text.codePointAt(start) ?? unit;
  const length = point > 0xffff ? 2 : 1;
  if (point >= 0x1f3fb && point <= 0x1f3ff) return start + length;
  const kind = group === CLASS.alone ? TOKEN.word : TOKEN.emotion;
  let at = start + length;
  while (at < end && text.codePointAt(at) === point && kind === TOKEN.emotion) at += length;
  addToken(kind, Math.imul(SEED ^ point, PRIME), start, Math.min(at, end));
  return at;
}
