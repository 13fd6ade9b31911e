import { WORD_SIGN } from './any-case.ts';
import type { Author } from './author.ts';
import { around, layer, type Layer } from './labels.ts';
import { letterPattern } from './letter-pattern.ts';

const SEPARATORS = '[\\s._-]*';
const MOST_PARTS = 8;
/** Letters of a part that is a name by itself. */
const SHORTEST_PART = 3;
/** Scripts that put no spaces between words: a name of two signs is a name wherever it stands. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+$/u;
/** No names by themselves: titles, particles, and what forms are filled with. */
const NO_NAMES = new Set(
  'mrs miss herr frau dr. prof doctor the and von van der den del della dos das des les ben bin ibn test tester user username guest anonymous unknown anonym unbekannt customer client kunde admin support team info sales office app none null nan n/a undefined name nickname google apple'.split(
    ' ',
  ),
);
/** Names that are everyday words too: they count only when written like a name, inside a sentence or alone on a line. */
const WORDS = new Set(
  'will mark bill may april june rose hope grace art chase sue pat max long young black white green brown good case rich frank miles drew dawn faith joy jack rob bob don ray guy dean page price king best wise sharp strong little major bishop cook baker fields stone field lane hill wood day love ernst klein gross lang kurz sommer winter berg stern blanc petit grand rey mar sol luz paz sage buddy'.split(
    ' ',
  ),
);
/** `Best regards`, and `Best,` on a line of its own before the name. */
const CLOSING = /^(?:best|kind|good|warm) (?:regards|wishes|greetings|luck)(?!\p{L})/iu;
const LINE_START = /(?:^|\n)[ \t]*$/;
const LINE_END = /^,[ \t]*\r?\n/;
const SENTENCE_START = /(?:^|[.!?…]["')\]]?\s+|\n\s*)$/u;

/** A layer for what `author` is called: the full name, each part of three letters or more, and the name in the address → `[name]`. */
export function redactNames(author: Author): Layer {
  const parts = partsOf((author.name ?? '').normalize('NFC'));
  const address = partsOf(localPart(author.email));
  return around([...needlesOf(parts), ...needlesOf(address)], () => named(parts, address));
}

/** Each match of a name has one of these: the letters between apostrophes, the short ones only where there are no others. */
function needlesOf(parts: readonly string[]): readonly string[] {
  const pieces = parts.map((part) => part.split(/['’]/u));
  const long = pieces.flatMap((some) => {
    const own = some.filter((piece) => piece.length >= SHORTEST_PART || UNSPACED.test(piece));
    return own.length === 0 && some.join('').length >= SHORTEST_PART ? some : own;
  });
  return long.length === 0 ? pieces.flat() : long;
}

function named(parts: readonly string[], address: readonly string[]): Layer {
  const found = [fullName(parts), fullName(address), ...parts.map(partPattern)];
  const patterns = found.filter((pattern) => pattern !== undefined);
  const words = patterns.filter((pattern) => !isUnspaced(pattern));
  const signs = patterns.filter(isUnspaced);
  const either = [...signs, ...(words.length === 0 ? [] : [wholeWord(words)])];
  if (either.length === 0) return (text) => text;
  return layer(new RegExp(`(?:${either.join('|')})`, 'u'), (match, before, after) =>
    isJustAWord(match, before, after) ? match : '[name]',
  );
}

function partsOf(name: string): readonly string[] {
  const parts = name.split(/[^\p{L}\p{M}\p{N}'’]+/u).map((part) => part.replace(/^['’]+|['’]+$/gu, '').slice(0, 60));
  return parts.filter((part) => part !== '').slice(0, MOST_PARTS);
}

/** The part before the `@` when it reads like first and last name: `anna.schmidt`. */
function localPart(email = ''): string {
  const local = email.split('@')[0] ?? '';
  const parts = local.split(/[._-]/);
  return parts.length > 1 && parts.every((part) => /^\p{L}{2,}\d*$/u.test(part)) ? local : '';
}

function fullName(parts: readonly string[]): string | undefined {
  const letters = parts.join('').replace(/[^\p{L}]/gu, '');
  if (UNSPACED.test(letters)) return letters.length > 1 ? eitherForm(parts.join(SEPARATORS)) : undefined;
  if (parts.length < 2 || letters.length < 4) return undefined;
  return `${parts.map(letterPattern).join(SEPARATORS)}\\d*`;
}

function partPattern(part: string): string | undefined {
  if (UNSPACED.test(part)) return part.length >= 2 ? eitherForm(part) : undefined;
  if ((part.match(/\p{L}/gu) ?? []).length < SHORTEST_PART || NO_NAMES.has(part.toLowerCase())) return undefined;
  const pieces = part.split(/['’]/u).filter((piece) => piece.length >= SHORTEST_PART && piece !== part);
  return [part, ...pieces].map((piece) => letterPattern(piece).replace(/['’]/g, "['’]?")).join('|');
}

/** Hangul and Kana, composed or not. */
function eitherForm(pattern: string): string {
  const apart = pattern.normalize('NFD');
  return apart === pattern ? pattern : `${pattern}|${apart}`;
}

/** Patterns of letters begin with a bracket, those of unspaced scripts with a sign. */
function isUnspaced(pattern: string): boolean {
  return UNSPACED.test(Array.from(pattern)[0] ?? '');
}

/** One of them as a whole word, and its possessive: `Anna's`, `Annas`, `Chris'`. */
function wholeWord(patterns: readonly string[]): string {
  return `(?<!${WORD_SIGN})(?:${patterns.join('|')})(?:['’][sS]|s(?=\\s))?(?!${WORD_SIGN})`;
}

function isJustAWord(match: string, before: string, after: string): boolean {
  const word = match.toLowerCase().replace(/['’]s$/u, '');
  const isWord = WORDS.has(word) || WORDS.has(word.replace(/s$/, ''));
  if (!isWord) return false;
  if (CLOSING.test(match + after) || (LINE_START.test(before) && LINE_END.test(after))) return true;
  if (!/^\p{Lu}/u.test(match)) return true;
  return SENTENCE_START.test(before) && /^['’]?\s*\p{Ll}/u.test(after);
}
