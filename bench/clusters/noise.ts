import { seeded } from '../statistics/seeded.ts';

type Random = () => number;

const BEFORE = ['Hi, ', 'hello ', 'hey there, ', 'please ', 'ok so ', 'um ', 'URGENT: '];
const AFTER = [' please', ' thanks', ' thank you!', ' asap', '!!!', ' ...', ' pls fix', ' :('];
const KEYS = 'abcdefghijklmnopqrstuvwxyz';

/** Edits a copy gets with `usual` noise: as many as one for each so many characters, at least one, at most four. */
const CHARACTERS_AN_EDIT = 40;

type Edit = (text: string, random: Random) => string;

/** How much copies differ from what they are copies of. */
export interface Noise {
  readonly edits: readonly Edit[];
  /** How many of them a copy gets. */
  readonly count: (text: string, random: Random) => number;
}

/** A copy of `text` as another person would write it. */
function noisyCopy(text: string, { edits, count }: Noise, random: Random): string {
  let copy = text;
  for (let left = count(text, random); left > 0; left -= 1)
    copy = edits[Math.floor(random() * edits.length)]?.(copy, random) ?? copy;
  return copy;
}

const OF_LETTERS: readonly Edit[] = [
  (text, random) => slip(text, random, (at) => text.slice(0, at) + text.slice(at + 1)),
  (text, random) => slip(text, random, (at) => text.slice(0, at) + key(random) + text.slice(at)),
  (text, random) => slip(text, random, (at) => text.slice(0, at) + key(random) + text.slice(at + 1)),
  (text, random) =>
    slip(text, random, (at) => `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`),
];

const OF_WORDS: readonly Edit[] = [
  (text, random) => words(text, random, (list, at) => (list.length < 5 ? list : list.toSpliced(at, 1))),
  (text, random) => words(text, random, (list, at) => list.toSpliced(at, 0, list[at] ?? '')),
  (text, random) => words(text, random, (list, at) => list.toSpliced(at, 2, list[at + 1] ?? '', list[at] ?? '')),
];

const OF_MANNERS: readonly Edit[] = [
  (text, random) => (random() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
  (text, random) => pick(BEFORE, random) + text,
  (text, random) => text + pick(AFTER, random),
  (text) => text.replace(/[.,!?']/g, ''),
];

const ALL = [...OF_LETTERS, ...OF_WORDS, ...OF_MANNERS];

/**
 * `light`: one edit a copy, a slip of the keys, politeness, case or punctuation, as campaigns and what is copied and pasted
 * have. `usual`: one to four by length, a word dropped, doubled or moved among them. `two`: two of the same, in short texts,
 * too.
 */
export const NOISE = {
  light: { edits: [...OF_LETTERS, ...OF_MANNERS], count: () => 1 },
  usual: {
    edits: ALL,
    count: (text, random) => 1 + Math.floor(random() * Math.min(4, Math.max(1, text.length / CHARACTERS_AN_EDIT))),
  },
  two: { edits: ALL, count: () => 2 },
} as const satisfies Record<string, Noise>;

function slip(text: string, random: Random, edit: (at: number) => string): string {
  return edit(Math.floor(random() * Math.max(1, text.length - 1)));
}

function words(text: string, random: Random, edit: (list: string[], at: number) => string[]): string {
  const list = text.split(' ');
  return edit(list, Math.floor(random() * Math.max(1, list.length - 1))).join(' ');
}

function key(random: Random): string {
  return KEYS[Math.floor(random() * KEYS.length)] ?? 'x';
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A corpus with known groups of near-duplicates. */
export interface Corpus {
  readonly texts: readonly string[];
  /** Number of the base text each one is a copy of. */
  readonly groups: readonly number[];
}

/** `count` texts in random order: `share` of them in groups of 2 to 20 copies, the others alone, as far as bases reach. */
export function noisyCorpus(
  bases: readonly string[],
  count: number,
  share: number,
  seed: number,
  noise: Noise = NOISE.usual,
): Corpus {
  const random = seeded(seed);
  const made: { text: string; group: number }[] = [];
  for (const [group, base] of shuffled(bases, random).entries()) {
    if (made.length >= count) break;
    const copies = random() < share / 10 ? 2 + Math.floor(random() * 19) : 1;
    made.push({ text: base, group });
    for (let copy = 1; copy < copies; copy += 1) made.push({ text: noisyCopy(base, noise, random), group });
  }
  const mixed = shuffled(made.slice(0, count), random);
  return { texts: mixed.map(({ text }) => text), groups: mixed.map(({ group }) => group) };
}

/** Every base copied until there are `count` texts, in random order. */
export function repeatedCorpus(
  bases: readonly string[],
  count: number,
  seed: number,
  noise: Noise = NOISE.usual,
): Corpus {
  const random = seeded(seed);
  const made = Array.from({ length: count }, (_, i) => {
    const group = i % bases.length;
    const base = bases[group] ?? '';
    return { text: i < bases.length ? base : noisyCopy(base, noise, random), group };
  });
  const mixed = shuffled(made, random);
  return { texts: mixed.map(({ text }) => text), groups: mixed.map(({ group }) => group) };
}

/** Fisher–Yates. */
export function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}
