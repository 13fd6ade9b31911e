import { bandKeysOf, createSimilarIndex } from './similar-index.ts';
import { plainWords, shinglesOf, likeness, type Shingles } from './similar-shingles.ts';
import { createRarity, wordLikeness, type Rarity } from './similar-words.ts';

/** Candidates with fewer pieces in common are not looked at word by word. */
const WORTH_A_LOOK = 0.45;
/** Candidates read word by word, at most. */
const MOST_READ = 6;
/** Words beyond so many are compared by their pieces alone. */
const MOST_WORDS = 60;
/** Likeness that makes near-duplicates of long texts, and how much more a text of eight words or fewer needs. */
const ALIKE = 0.68;
const MORE_WHEN_SHORT = 0.15;
const SHORT = 8;

interface Text {
  readonly shingles: Shingles;
  readonly words: readonly string[];
}

/**
 * Groups near-duplicates around leaders, in the order given: each text joins the leader it is most like (the earliest
 * of equals), or leads itself. So a chain of small differences never joins strangers, as union-find would, and what is
 * added at the end changes nothing before it. Returns for each text the index of its leader. Texts without letters or
 * numbers stay alone. Near-linear in time and memory: MinHash finds candidates, and each is compared in full. How far
 * the thresholds are right is measured by `bench/clusters/near-duplicates`.
 */
export function leadersOf(texts: readonly string[]): Int32Array {
  const index = createSimilarIndex();
  const rarity = createRarity();
  const known = new Map<number, Text>();
  const leaders = new Int32Array(texts.length);
  for (const [at, given] of texts.entries()) {
    const text = { shingles: shinglesOf(given), words: plainWords(given, MOST_WORDS) };
    leaders[at] = at;
    if (text.shingles.length === 0) continue;
    const keys = bandKeysOf(text.shingles);
    const leader = mostAlike(text, index.candidates(keys), known, rarity);
    rarity.add(text.words);
    if (leader === undefined) {
      known.set(at, text);
      index.add(at, keys);
    } else leaders[at] = leader;
  }
  return leaders;
}

function mostAlike(
  text: Text,
  candidates: readonly number[],
  known: ReadonlyMap<number, Text>,
  rarity: Rarity,
): number | undefined {
  let best: number | undefined;
  let most = ALIKE + MORE_WHEN_SHORT * Math.min(1, SHORT / text.words.length);
  for (const { number, other, pieces } of nearest(text, candidates, known)) {
    const value = Math.max(pieces, wordLikeness(text.words, other.words, rarity));
    if (value > most || (value === most && number < (best ?? Infinity))) [best, most] = [number, value];
  }
  return best;
}

/** The candidates with most pieces in common, few enough to be read word by word. */
function nearest(
  text: Text,
  candidates: readonly number[],
  known: ReadonlyMap<number, Text>,
): readonly { readonly number: number; readonly other: Text; readonly pieces: number }[] {
  const found = candidates.flatMap((number) => {
    const other = known.get(number);
    const pieces = other === undefined ? 0 : likeness(text.shingles, other.shingles);
    return other === undefined || pieces < WORTH_A_LOOK ? [] : [{ number, other, pieces }];
  });
  return found.sort((a, b) => b.pieces - a.pieces || a.number - b.number).slice(0, MOST_READ);
}
