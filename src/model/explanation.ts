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

/** Why a finding was scored as it was. */
export interface Explanation {
  readonly finding: Finding;
  /** As the source gave it or as it was detected; undefined: unknown. */
  readonly language?: string;
  /** What the words alone say, -1 to 1; three decimals. */
  readonly wordsScore: number;
  /** The rating on -1 to 1. */
  readonly ratingScore?: number;
  /** The strongest first. */
  readonly words: readonly WordEffect[];
  /** The words that decided the kind. */
  readonly evidence: readonly string[];
  /** What was not read: it says nothing about the product. */
  readonly leftOut: readonly LeftOut[];
}
