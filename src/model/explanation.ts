import type { Finding } from './finding.ts';

/** A word and by how much the words' score would fall without it: above 0 it praises, below 0 it blames. */
export interface WordEffect {
  readonly word: string;
  readonly effect: number;
}

/** Why a stretch of a text is not what its writer says about the product. */
export type LeftOutReason = 'courtesy' | 'quote' | 'code' | 'markup' | 'automatic reply';

/** A stretch of a text that is not read. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly text: string;
}

/** Why the words of a text tell no feeling at all. */
export type Silence = 'no answer' | 'unknown words';

/** A part of a mixed opinion with the score of its words, -1 to 1. */
export interface ScoredPart {
  readonly text: string;
  readonly score: number;
}

/** A tag and the word of the customer, in lower case, that gave it. */
export interface TagWord {
  readonly tag: string;
  /** Absent: the source gave the tag, or a model that learned it. */
  readonly word?: string;
}

/** Why a finding was scored as it was. */
export interface Explanation {
  readonly finding: Finding;
  /** As the source gave it or as it was detected; undefined: unknown. */
  readonly language?: string;
  /** What the words alone say, -1 to 1; three decimals. */
  readonly wordsScore: number;
  /** Why they say nothing. */
  readonly silence?: Silence;
  /** What a mixed opinion is mixed of, the best and the worst part. */
  readonly parts?: readonly ScoredPart[];
  /** The rating on -1 to 1, and what it and the words' score are multiplied by; the words' is 0 where they are neutral. */
  readonly rating?: { readonly score: number; readonly weight: number; readonly wordsWeight: number };
  /** The strongest first. */
  readonly words: readonly WordEffect[];
  /** The words that decided the kind. */
  readonly evidence: readonly string[];
  readonly tags: readonly TagWord[];
  /** What was not read: it says nothing about the product. */
  readonly leftOut: readonly LeftOut[];
}
