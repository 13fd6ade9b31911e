import type { Rarity } from './name-rarity.ts';
import type { Saying } from './name-sayings.ts';
import { isNegation, NUMBER, type NameWord } from './name-words.ts';

/** What a word of each sort tells. */
const TELLS = { none: 0, grammar: 0, verb: 0.3, part: 0.3, telling: 0.4, name: 1 } as const;
const NUMBER_TELLS = 0.2;
const NEGATION_TELLS = 0.8;
/** A word that one in a hundred findings uses tells all it can: rarer ones are slips and names. */
const RARE = Math.log(100);
/** What several words tell together, by what each tells in sum, from 0 to 4; between them in proportion. */
const TOGETHER = [0, 1, 2, 2.6, 3] as const;
/** A phrase that breaks off among telling words says so much of one that does not, */
const CUT = 0.8;
/** and one that is all its clause says so much more. */
const WHOLE = 1.3;
/** Each word of grammar after another leaves so much of a phrase: "stay in touch with my kids". */
const GRAMMAR = 0.8;
/** A phrase late in a text says so much less than one of the title or first clause, at most. */
const LATE = 0.25;

/**
 * What the words of a saying are worth for a name, 0 to 3: words that tell something and are not in everybody's mouth,
 * in a phrase that is whole and stands early, on average over who says it. What is `known` tells nothing again.
 */
export function worthOf({ heard }: Saying, rarity: Rarity, known: ReadonlySet<string>): number {
  const words = heard[0]!.phrase.words;
  let told = 0;
  let worth = 0;
  for (const word of words) if (!known.has(word.stemmed)) told += tellsOf(word, rarity);
  for (const { phrase } of heard) {
    worth += CUT ** phrase.cuts * (phrase.isWhole ? WHOLE : 1) * (1 - LATE + LATE / (1 + phrase.clause));
  }
  const grammar = words.filter(({ is }, at) => is === 'grammar' && words[at - 1]?.is === 'grammar').length;
  return together(told) * GRAMMAR ** grammar * (worth / heard.length);
}

function tellsOf(word: NameWord, rarity: Rarity): number {
  const { token, stemmed, is } = word;
  if (isNegation(word)) return NEGATION_TELLS;
  if (NUMBER.test(token)) return NUMBER_TELLS;
  return TELLS[is] * Math.min(1, -Math.log(rarity(stemmed)) / RARE);
}

function together(sum: number): number {
  const below = Math.min(TOGETHER.length - 2, Math.floor(sum));
  const [low, high] = [TOGETHER[below]!, TOGETHER[below + 1]!];
  return Math.min(TOGETHER.at(-1)!, low + (sum - below) * (high - low));
}
