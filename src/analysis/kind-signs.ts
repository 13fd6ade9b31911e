import type { Kind } from '../model/finding.ts';
import { DEEDS, DISGUISED_PRAISE, KIND_RULES, NEGATIONS, WAITING } from './kind-rules.ts';
import { hashOf } from './models/letter-hash.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';
import { addPhrases, alternatives, emptyTrie, follow, ROOT, type PhraseTrie } from './phrase-trie.ts';

/** A rule that was found, and the tokens of its phrase; `last` is included. */
export interface KindSign {
  /** Its place in `KIND_RULES`, or one of `SPECIAL_RULES` after them. */
  readonly rule: number;
  readonly first: number;
  readonly last: number;
  /** Its words are not what they seem: they count for nothing. */
  readonly hides?: true;
}

/** What is found by more than phrases: a fault ("doesn't even load"), a sentence that asks, a question mark, praise in words of complaint, a mind not made up. */
const SPECIAL_RULES = { fault: 0, asking: 1, questionMark: 2, disguisedPraise: 3, waiting: 4 } as const;
/** Words between a negation and what should work, at most: "doesn't even seem to load". */
const NEAR = 3;
/** Rules from here on hide the words they cover. */
const FIRST_MASK = KIND_RULES.length + SPECIAL_RULES.disguisedPraise;
/** And this one only between two stops. */
const WAITS = KIND_RULES.length + SPECIAL_RULES.waiting;
const NO_RULES: readonly number[] = [];
const ASKING = new Set(
  'how why what when where who which is are can could do does did will would should am has have wie was warum wann wo kann ist gibt comment pourquoi quand est cómo por qué cuándo come perché quando como hvordan hvorfor hva kan er'
    .split(' ')
    .map(hashOf),
);
const QUESTION_MARK = 63;
/** The least words of a question; fewer are an exclamation: "Really?" */
const FEWEST_WORDS = 4;

interface Compiled {
  readonly rules: PhraseTrie;
  readonly negations: ReadonlySet<number>;
  readonly deeds: ReadonlySet<number>;
}

let compiled: Compiled | undefined;

function compile(): Compiled {
  const lists = { not: NEGATIONS.split(' ').map(hashOf) };
  const rules = emptyTrie();
  for (const [number, { phrases }] of KIND_RULES.entries()) addPhrases(rules, phrases, number, lists);
  addPhrases(rules, DISGUISED_PRAISE, FIRST_MASK, lists);
  addPhrases(rules, WAITING, WAITS, lists);
  const deeds = new Set(DEEDS.split(' ').flatMap((word) => alternatives(word, lists)));
  return { rules, negations: new Set(lists.not), deeds };
}

/** Looks for every rule's phrases in the tokens of a normalised text, once: time is linear in their number. */
export function readKindSigns(tokens: Tokens): readonly KindSign[] {
  compiled ??= compile();
  const found: KindSign[] = [];
  const seen = new Set<number>();
  const note: Note = (rule, first, last) => {
    if (seen.has(rule)) return;
    seen.add(rule);
    found.push({ rule, first, last });
  };
  const special = (rule: keyof typeof SPECIAL_RULES): number => KIND_RULES.length + SPECIAL_RULES[rule];
  let sentence = 0;
  let negation = -NEAR - 1;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === TOKEN.stop) {
      if (tokens.hash[at]! % 0x10000 === QUESTION_MARK) {
        note(special('questionMark'), at, at);
        if (asks(tokens, sentence, at)) note(special('asking'), sentence, at);
      }
      sentence = at + 1;
      negation = -NEAR - 1;
      continue;
    }
    const masks = matchRules(compiled.rules, tokens, at, note);
    if (masks !== undefined) {
      found.push(masks);
      at = masks.last;
      continue;
    }
    if (compiled.deeds.has(tokens.hash[at]!) && at - negation <= NEAR) note(special('fault'), negation, at);
    if (compiled.negations.has(tokens.hash[at]!)) negation = at;
  }
  return found;
}

const FAULTS: ReadonlySet<Kind> = new Set(['bug', 'crash', 'performance']);

/** Does a normalised text tell a fault in so many words, by a rule rather than by what the model has seen beside faults? */
export function tellsFault(tokens: Tokens): boolean {
  return readKindSigns(tokens).some(({ rule }) => {
    const kind = KIND_RULES[rule]?.kind;
    return kind === undefined ? rule === KIND_RULES.length + SPECIAL_RULES.fault : FAULTS.has(kind);
  });
}

type Note = (rule: number, first: number, last: number) => void;

function asks({ hash }: Tokens, from: number, to: number): boolean {
  return to - from >= FEWEST_WORDS && ASKING.has(hash[from]!);
}

/** Notes the rules whose phrases begin at `at`, or returns the one that hides what begins there. */
function matchRules(trie: PhraseTrie, tokens: Tokens, at: number, note: Note): KindSign | undefined {
  let node = ROOT;
  let masks: KindSign | undefined;
  let hits: (readonly [number, number])[] | undefined;
  for (let end = at; end < tokens.count && isWord(tokens, end); end++) {
    const next = follow(trie, node, tokens.hash[end]!);
    if (next === undefined) break;
    for (const rule of trie.rules[next] ?? NO_RULES) {
      if (rule === WAITS && !(ends(tokens, at - 1) && ends(tokens, end + 1))) continue;
      if (rule >= FIRST_MASK) masks = { rule, first: at, last: end, hides: true };
      else (hits ??= []).push([rule, end]);
    }
    node = next;
  }
  if (masks === undefined && hits !== undefined) for (const [rule, end] of hits) note(rule, at, end);
  return masks;
}

function ends({ kind, count }: Tokens, at: number): boolean {
  return at < 0 || at >= count || kind[at] === TOKEN.stop || kind[at] === TOKEN.pause;
}

function isWord({ kind }: Tokens, at: number): boolean {
  return kind[at] === TOKEN.word || kind[at] === TOKEN.number;
}
