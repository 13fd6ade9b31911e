import { CLASSES, type Logits } from './logits.ts';

/** What is added to the logits before the likeliest class is taken. */
export interface Rule {
  readonly polarity: number;
  readonly neutrality: number;
}

const POLARITIES = Array.from({ length: 13 }, (_, i) => (i - 6) / 10);
const NEUTRALITIES = Array.from({ length: 31 }, (_, i) => (i - 10) / 10);
/** All rules, those that call least neutral first. */
const RULES: readonly Rule[] = NEUTRALITIES.flatMap((neutrality) =>
  POLARITIES.map((polarity) => ({ polarity, neutrality })),
);

/** Macro-F1 of a source by each rule. */
export type Scores = readonly number[];

/** What each rule makes of a source left out. */
export function scoresOf(logits: readonly Logits[]): Scores {
  return RULES.map((rule) => f1Of(logits, rule));
}

/**
 * The rule with the best mean over the sources. Of rules no worse than `spare` below the best, the one that calls
 * least neutral: a complaint overlooked costs more.
 */
export function chooseRule(sources: readonly Scores[], spare = 0): Rule {
  const means = RULES.map((_, i) => sources.reduce((sum, scores) => sum + scores[i]!, 0) / sources.length);
  const enough = Math.max(...means) - spare;
  const least = RULES[means.findIndex((mean) => mean >= enough)]!.neutrality;
  const same = RULES.map((_, i) => i).filter((i) => RULES[i]!.neutrality === least);
  return RULES[same.reduce((best, i) => (means[i]! > means[best]! ? i : best))]!;
}

/** Macro-F1 over the classes that occur. */
export function f1Of(logits: readonly Logits[], rule: Rule): number {
  const counts = CLASSES.map(() => ({ gold: 0, said: 0, hits: 0 }));
  for (const one of logits) {
    const gold = counts[CLASSES.indexOf(one.label as 'neg')]!;
    const said = counts[classOf(one, rule)]!;
    gold.gold++;
    said.said++;
    if (gold === said) said.hits++;
  }
  const scores = counts.filter(({ gold }) => gold > 0).map(({ gold, said, hits }) => (2 * hits) / (gold + said));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function classOf({ p, n }: Logits, { polarity, neutrality }: Rule): number {
  if (n + neutrality > Math.abs(p + polarity)) return 1;
  return p + polarity < 0 ? 0 : 2;
}
