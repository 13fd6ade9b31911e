import { hashOf } from './models/letter-hash.ts';

/** Phrases as paths of words: one map for all, from a node and the hash of a word to the next node. */
export interface PhraseTrie {
  readonly edges: Map<number, number>;
  /** By node: the rules whose phrases end there. */
  readonly rules: (readonly number[] | undefined)[];
}

/** Words that one place of a phrase may name as `<name>`. */
export type WordLists = Readonly<Record<string, readonly number[]>>;

/** English endings that `word*` stands for. */
const ENDINGS = [
  '',
  's',
  'es',
  'd',
  'ed',
  'ing',
  'e',
  'er',
  'ers',
  'y',
  'ly',
  'ness',
  'ion',
  'ation',
  'able',
  'ability',
];
export const ROOT = 0;

export function emptyTrie(): PhraseTrie {
  return { edges: new Map(), rules: [undefined] };
}

/** The node a word leads to, or undefined where no phrase goes on so. */
export function follow({ edges }: PhraseTrie, node: number, hash: number): number | undefined {
  return edges.get(edgeKey(node, hash));
}

/** Two edges share a key once in four thousand million. */
function edgeKey(node: number, hash: number): number {
  return Math.imul(node + 1, 0x9e3779b1) ^ hash;
}

/** Adds phrases (see `KindRule`) under a rule's number. */
export function addPhrases(trie: PhraseTrie, phrases: string, rule: number, lists: WordLists): void {
  for (const phrase of phrases.split(', ')) {
    let nodes: number[] = [ROOT];
    for (const word of phrase.split(' ')) {
      const optional = word.endsWith('?');
      const hashes = alternatives(optional ? word.slice(0, -1) : word, lists);
      const reached = nodes.flatMap((node) => hashes.map((hash) => grow(trie, node, hash)));
      nodes = optional ? [...nodes, ...reached] : reached;
    }
    for (const node of nodes) if (node !== ROOT) trie.rules[node] = [...(trie.rules[node] ?? []), rule];
  }
}

function grow(trie: PhraseTrie, node: number, hash: number): number {
  const key = edgeKey(node, hash);
  const known = trie.edges.get(key);
  if (known !== undefined) return known;
  trie.edges.set(key, trie.rules.length);
  return trie.rules.push(undefined) - 1;
}

/** The hashes of the words that one place of a phrase allows. */
export function alternatives(word: string, lists: WordLists): readonly number[] {
  if (word.startsWith('<')) return lists[word.slice(1, -1)] ?? [];
  const choices = word.startsWith('(') ? word.slice(1, -1).split('|') : [word];
  return choices.flatMap((choice) => (choice.endsWith('*') ? inflections(choice.slice(0, -1)) : [hashOf(choice)]));
}

function inflections(stem: string): readonly number[] {
  return ENDINGS.map((ending) => hashOf(stem + ending));
}
