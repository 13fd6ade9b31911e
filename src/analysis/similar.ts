import { plainText } from './plain-text.ts';
import { createSimilarIndex } from './similar-index.ts';
import { bandKeysOf } from './similar-keys.ts';
import { shinglesOf } from './similar-shingles.ts';
import { createKnownTexts, type KnownTexts } from './similar-texts.ts';
import { createVocabulary, type Vocabulary, type Words } from './similar-words.ts';
import { createTemplates, type Lines, type Templates } from './templates.ts';
import { createTwins } from './twins.ts';
import { createComparer } from './word-likeness.ts';

/** Words beyond so many do not decide. */
const MOST_WORDS = 100;
/** Likeness that makes near-duplicates of long texts, and how much more a text of eight words or fewer needs. */
const ALIKE = 0.5;
const MORE_WHEN_SHORT = 0.2;
const SHORT = 8;
/** Where a text is also like another leader's texts, by more than this, chance has a hand in it: it needs more again. */
const USUAL = 0.4;
const MORE_WHEN_CROWDED = 0.5;
/** Texts of a group that others are compared with, its leader among them; */
const MOST_MEMBERS = 4;
/** who is like one of them must be so much like the leader; */
const LEADER_ALIKE = 0.45;
/** and a copy that is more alike than this shows nothing new. */
const SAYS_NEW = 0.95;

interface Text {
  readonly words: Words;
  /** Absent where the text is of one line. */
  readonly lines: Lines | undefined;
}

/** What a text was found to be most like. */
interface Match {
  readonly leader: number;
  readonly likeness: number;
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
  const compareWith = createCompare(vocabulary, templates, known);
  const firsts = new Map<number, number>();
  const members = new Map<number, number>();
  const match = (text: Text, candidates: Int32Array): Match | undefined => {
    const compare = compareWith(text);
    const enough = ALIKE + MORE_WHEN_SHORT * Math.min(1, SHORT / text.words.length);
    let best: Match | undefined;
    let second = 0;
    for (const number of candidates) {
      const likeness = compare(number, Math.max(enough, best?.likeness ?? 0));
      const found = { leader: known.groupOf(number), likeness };
      if (best === undefined || isBetter(found, best)) {
        if (best !== undefined && best.leader !== found.leader) second = best.likeness;
        best = found;
      } else if (best.leader !== found.leader) second = Math.max(second, likeness);
    }
    if (best === undefined || best.likeness <= enough + MORE_WHEN_CROWDED * Math.max(0, second - USUAL))
      return undefined;
    return compare(firsts.get(best.leader)!, LEADER_ALIKE) < LEADER_ALIKE ? undefined : best;
  };
  return (at, text, plain) => {
    const one = { words: vocabulary.read(plain, MOST_WORDS), lines: templates.lines(text) };
    const keys = bandKeysOf(shinglesOf(plain));
    const found = match(one, index.candidates(keys));
    const leader = found?.leader ?? at;
    vocabulary.count(one.words);
    if (one.lines !== undefined) templates.count(one.lines);
    const count = members.get(leader) ?? 0;
    if (found !== undefined && (found.likeness >= SAYS_NEW || count >= MOST_MEMBERS)) return leader;
    members.set(leader, count + 1);
    const number = known.add(leader, one.words, one.lines);
    if (found === undefined) firsts.set(leader, number);
    index.add(number, keys);
    return leader;
  };
}

function createCompare(vocabulary: Vocabulary, templates: Templates, known: KnownTexts) {
  const comparer = createComparer(vocabulary);
  return (text: Text) => {
    comparer.hold(text.words);
    return (number: number, enough: number): number => {
      const others = text.lines === undefined ? undefined : known.lines(number);
      if (text.lines === undefined || others === undefined)
        return comparer.likeness(known.words(), known.begin(number), known.begin(number + 1), enough);
      const [mine, theirs] = [templates.beside(text.lines, others), templates.beside(others, text.lines)];
      comparer.hold(mine === text.lines ? text.words : vocabulary.read(templates.spell(mine), MOST_WORDS));
      if (theirs === others)
        return comparer.likeness(known.words(), known.begin(number), known.begin(number + 1), enough);
      const words = vocabulary.read(templates.spell(theirs), MOST_WORDS);
      return comparer.likeness(words, 0, words.length, enough);
    };
  };
}

function isBetter(a: Match, b: Match): boolean {
  return a.likeness > b.likeness || (a.likeness === b.likeness && a.leader < b.leader);
}
