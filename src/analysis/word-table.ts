import { wider } from './wider.ts';

/** Gives each word a number, without taking it out of its text where it is known. */
export interface WordTable {
  /** The number of the word between two places of a text; the next free one where it is new. */
  numberOf(text: string, from: number, to: number): number;
  /** How a word is spelled, */
  spell(word: number): string;
  /** and which letters it has: one bit for each of 32 classes of UTF-16 units. */
  letters(word: number): number;
  /** How many words there are. */
  size(): number;
}

/** An empty table: open addressing over FNV-1a hashes. */
export function createWordTable(): WordTable {
  const spellings: string[] = [];
  let hashes = new Int32Array(1 << 12);
  let letters = new Int32Array(1 << 12);
  let slots = new Int32Array(1 << 13);
  const place = (hash: number, word: number): void => {
    const mask = slots.length - 1;
    let at = spread(hash) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = word + 1;
  };
  const grow = (): void => {
    hashes = wider(hashes);
    letters = wider(letters);
    slots = new Int32Array(slots.length * 2);
    for (let word = 0; word < spellings.length; word += 1) place(hashes[word]!, word);
  };
  return {
    numberOf: (text, from, to) => {
      let [hash, bits] = [0x811c9dc5 | 0, 0];
      for (let at = from; at < to; at += 1) {
        const unit = text.charCodeAt(at);
        hash = Math.imul(hash ^ unit, 0x01000193);
        bits |= 1 << (unit & 31);
      }
      const mask = slots.length - 1;
      for (let at = spread(hash) & mask; slots[at] !== 0; at = (at + 1) & mask) {
        const word = slots[at]! - 1;
        if (hashes[word] !== hash) continue;
        const spelling = spellings[word]!;
        if (spelling.length === to - from && text.startsWith(spelling, from)) return word;
      }
      const fresh = spellings.push(text.slice(from, to)) - 1;
      if (fresh === hashes.length) grow();
      hashes[fresh] = hash;
      letters[fresh] = bits;
      place(hash, fresh);
      return fresh;
    },
    spell: (word) => spellings[word]!,
    letters: (word) => letters[word]!,
    size: () => spellings.length,
  };
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
