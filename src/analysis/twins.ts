import { plainText } from './plain-text.ts';

/**
 * Finds texts that are the same as `plainText`: returns a function of a text's place and its `plainText` that says the
 * first place it was asked about with the same one, which is the place itself where there is none. Keeps hashes alone,
 * and looks at the texts again where they agree.
 */
export function createTwins(texts: readonly string[]): (at: number, plain: string) => number {
  let length = 1 << 6;
  while (length < texts.length * 2) length *= 2;
  const [hashes, places] = [new Int32Array(length), new Int32Array(length)];
  return (at, plain) => {
    const hash = hashOf(plain);
    let slot = hash & (length - 1);
    for (; places[slot] !== 0; slot = (slot + 1) & (length - 1)) {
      const place = places[slot]! - 1;
      if (hashes[slot] === hash && (texts[place] === texts[at] || plainText(texts[place]!) === plain)) return place;
    }
    hashes[slot] = hash;
    places[slot] = at + 1;
    return at;
  };
}

/** FNV-1a with an avalanche, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
