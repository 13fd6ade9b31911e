import { anyCase } from './any-case.ts';

const FIRST_AND_LAST: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
];
/** Combining marks of Latin, Greek and Cyrillic: `\p{M}` is a class of thousands, and costs that much per letter. */
const MARKS = '[\\u0300-\\u036F]{0,3}';
/** Letters that are written as two where a keyboard lacks them. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['ä', 'a|ae|æ'],
  ['ö', 'o|oe|ø|œ'],
  ['ø', 'o|oe|ö'],
  ['ü', 'u|ue'],
  ['å', 'a|aa'],
  ['æ', 'ae|ä'],
  ['œ', 'oe|ö'],
  ['ß', 'ss|s'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
];
const DIGRAPHS: Readonly<Record<string, string>> = { ss: 'ß', ae: 'ä|æ', oe: 'ö|ø|œ', ue: 'ü', aa: 'å' };
const PLAIN: Readonly<Record<string, string>> = { o: 'ø', l: 'ł', d: 'đ', i: 'ı' };

const variants: ReadonlyMap<string, string> = accentedLetters();

/**
 * The source of a pattern (for the flag `u`) that finds `word` however its accents are written: `Müller` finds
 * `MULLER`, `mueller` and `Mu\u0308ller`. Signs other than letters and digits stand for themselves.
 */
export function letterPattern(word: string): string {
  // In lower case the Turkish İ would become two signs, of which no text has the second.
  const letters = word.normalize('NFC').replaceAll('İ', 'I').toLowerCase();
  return letters.replace(/ss|ae|oe|ue|aa|[\s\S]/gu, (piece) => {
    const digraph = DIGRAPHS[piece];
    if (digraph === undefined) return oneLetter(piece);
    return `(?:${piece.split('').map(oneLetter).join('')}|(?:${alternatives(digraph)})${MARKS})`;
  });
}

function oneLetter(letter: string): string {
  const base = baseOf(letter);
  if (!/[\p{L}\p{N}]/u.test(base)) return anyCase(letter);
  const special = PLAIN[base] ?? '';
  const accented = `[${base}${base.toUpperCase()}${special}${special.toUpperCase()}${variants.get(base) ?? ''}]${MARKS}`;
  const spelled = SPELLINGS.find(([sign]) => sign === letter)?.[1];
  return spelled === undefined ? accented : `(?:${accented}|(?:${alternatives(`${letter}|${spelled}`)})${MARKS})`;
}

function alternatives(list: string): string {
  return list.split('|').map(anyCase).join('|');
}

function baseOf(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '') || letter;
}

function accentedLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [first, last] of FIRST_AND_LAST) {
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const base = baseOf(letter).toLowerCase();
      if (base !== letter.toLowerCase()) found.set(base, (found.get(base) ?? '') + letter);
    }
  }
  return found;
}
