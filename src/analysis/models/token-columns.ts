/** What a token is. `stop` ends a sentence, `pause` a part of one. */
export const TOKEN = { word: 0, number: 1, emotion: 2, mention: 3, link: 4, stop: 5, pause: 6 } as const;

/** The tokens of a text, as columns. Reused by the next `scan`: read them before that. */
export interface Tokens {
  /** The text they are of: sentiment and kind look at the same one after the other. */
  text: string;
  count: number;
  /** 32-bit hash of the token in lower case without apostrophes, three or more of a letter shortened to two. */
  readonly hash: Int32Array;
  /** For a word with three or more of a letter, its hash with one of it; else 0. */
  readonly single: Int32Array;
  /** Hashes of the word's first four, five and six letters; 0 where it is no longer than that. */
  readonly four: Int32Array;
  readonly five: Int32Array;
  readonly six: Int32Array;
  /** One of `TOKEN`. */
  readonly kind: Uint8Array;
  /** 1 for a word of two or more letters in capitals. */
  readonly capitals: Uint8Array;
  /** Where it stands in the text: code units, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Text beyond this many code units is not read: nobody writes so much, machines do. */
export const LONGEST_TEXT = 50_000;
/** There is room for as many tokens as code units; memory that is never written to costs nothing. */
export const tokens: Tokens = withRoom(LONGEST_TEXT + 1);

function withRoom(room: number): Tokens {
  const column = (): Int32Array => new Int32Array(room);
  return {
    text: '',
    count: 0,
    hash: column(),
    single: column(),
    four: column(),
    five: column(),
    six: column(),
    kind: new Uint8Array(room),
    capitals: new Uint8Array(room),
    start: column(),
    end: column(),
  };
}

/** Adds a token, as no word: what only words have is 0. */
export function addToken(kind: number, hash: number, start: number, end: number): void {
  const at = tokens.count++;
  tokens.kind[at] = kind;
  tokens.hash[at] = hash;
  tokens.single[at] = 0;
  tokens.four[at] = 0;
  tokens.five[at] = 0;
  tokens.six[at] = 0;
  tokens.capitals[at] = 0;
  tokens.start[at] = start;
  tokens.end[at] = end;
}
