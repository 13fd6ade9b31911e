import { plainText } from './plain-text.ts';
import { createSimilarIndex } from './similar-index.ts';
import { bandKeysOf } from './similar-keys.ts';
import { shinglesOf } from './similar-shingles.ts';
import { createKnownTexts } from './similar-texts.ts';
import { createVocabulary } from './similar-words.ts';
import { createTemplates } from './templates.ts';
import { createTextComparer, MOST_WORDS, type Compare } from './text-likeness.ts';
import { createTwins } from './twins.ts';

/** Likeness that makes near-duplicates of long texts, and how much more a text of eight words or fewer needs. */
const ALIKE = 0.5;
const MORE_WHEN_SHORT = 0.21;
const SHORT = 8;
/** Where a text is also like another leader's texts, by more than this, chance has a hand in it: it needs more again, */
const USUAL = 0.4;
const MORE_WHEN_CROWDED = 0.5;
/** but what differs by a slip or two alone is a copy of both. */
const ALIKE_ANYWHERE = 0.9;
/** Texts of a group that others are compared with, its leader among them; */
const MOST_MEMBERS = 4;
/** who is like one of them must be so much like the leader. */
const LEADER_ALIKE = 0.45;

/** What a text was found to be most like, */
interface Match {
  readonly leader: number;
  readonly likeness: number;
}

/** and how alike it is to the texts of any other leader. */
interface BestMatch {
  readonly best: Match | undefined;
  readonly second: number;
}

/**
 * Groups near-duplicates around leaders, in the order given: each text joins the leader it is most like (the earliest
 * of equals), by itself or by one of its copies, or leads itself. Whoever joins is like the leader, too, so a chain of
 * small differences never joins strangers, as union-find would, and what is added at the end changes nothing before it.
 * Lines of report forms, told by their being everywhere, do not count. Returns for each text the index of its leader.
 * Texts without letters or numbers stay alone. Near-linear in time and memory: MinHash finds candidates, and each is
 * compared word by word. How far the thresholds are right is measured by `bench/clusters/near-duplicates`.
 */
export function leadersOf(texts: readonly string[]): Int32Array {
  const find = createFinder();
  const twinOf = createTwins(texts);
  const leaders = Int32Array.from(texts, (_, at) => at);
  for (const [at, text] of texts.entries()) {
    const plain = plainText(text);
    if (plain === '') continue;
    const twin = twinOf(at, plain);
    leaders[at] = twin < at ? leaders[twin]! : find(at, text, plain);
  }
  return leaders;
}

/** Finds the leader of one text after the other: its own number where it leads itself. */
function createFinder(): (at: number, text: string, plain: string) => number {
  const index = createSimilarIndex();
  const vocabulary = createVocabulary();
  const templates = createTemplates();
  const known = createKnownTexts();
  const comparer = createTextComparer(vocabulary, templates, known);
  /** Numbers of leaders among the known texts, and how many of their group are known. */
  const firsts = new Map<number, number>();
  const members = new Map<number, number>();
  const mostAlike = (compare: Compare, candidates: Int32Array, enough: number): BestMatch => {
    let best: Match | undefined;
    let second = 0;
    for (const number of candidates) {
      const found = { leader: known.groupOf(number), likeness: compare(number, Math.max(enough, best?.likeness ?? 0)) };
      const worse = best === undefined || isBetter(found, best) ? best : found;
      if (worse !== found) best = found;
      if (worse !== undefined && worse.leader !== best?.leader) second = Math.max(second, worse.likeness);
    }
    return { best, second };
  };
  const join = (compare: Compare, candidates: Int32Array, enough: number): number | undefined => {
    const { best, second } = mostAlike(compare, candidates, enough);
    const needed = Math.min(ALIKE_ANYWHERE, enough + MORE_WHEN_CROWDED * Math.max(0, second - USUAL));
    if (best === undefined || best.likeness <= needed) return undefined;
    return compare(firsts.get(best.leader)!, 0) < LEADER_ALIKE ? undefined : best.leader;
  };
  return (at, text, plain) => {
    const [words, lines] = [vocabulary.read(plain, MOST_WORDS), templates.lines(text)];
    const keys = bandKeysOf(shinglesOf(plain));
    const enough = ALIKE + MORE_WHEN_SHORT * Math.min(1, SHORT / words.length);
    const found = join(comparer({ words, lines }), index.candidates(keys), enough);
    const leader = found ?? at;
    vocabulary.count(words);
    if (lines !== undefined) templates.count(lines);
    const count = members.get(leader) ?? 0;
    if (count >= MOST_MEMBERS) return leader;
    members.set(leader, count + 1);
    const number = known.add(leader, words, lines);
    if (found === undefined) firsts.set(leader, number);
    index.add(number, keys);
    return leader;
  };
}

function isBetter(a: Match, b: Match): boolean {
  return a.likeness > b.likeness || (a.likeness === b.likeness && a.leader < b.leader);
}
