import { chooseRule, f1Of, scoresOf, type Rule, type Scores } from './choose-rule.ts';
import { CLASSES, type Logits } from './logits.ts';
import { rocAuc } from './measures.ts';
import type { Calibration } from './pack-sentiment.ts';

/** A source that was left out of training. */
export interface Held {
  readonly name: string;
  readonly logits: readonly Logits[];
  /** Is the rule chosen on it? Sets almost without neutral texts know nothing about it. */
  readonly decides: boolean;
}

/** The best rule (`chooseRule`) over the sources that decide, then the temperature with the least log loss. */
export function calibrate(held: readonly Held[], spare = 0): Calibration {
  const deciding = held.filter(({ decides }) => decides);
  const rule = chooseRule(
    deciding.map(({ logits }) => scoresOf(logits)),
    spare,
  );
  const logits = deciding.flatMap((one) => one.logits);
  return { ...rule, temperature: temperatureOf(logits, rule) };
}

/** By what logits are divided so that their probabilities fit best. */
function temperatureOf(logits: readonly Logits[], rule: Rule): number {
  let best = 1;
  let least = Infinity;
  for (let temperature = 0.4; temperature <= 3; temperature += 0.05) {
    const loss = logits.reduce((sum, one) => sum - Math.log(probability(one, rule, temperature)), 0);
    if (loss < least) [best, least] = [temperature, loss];
  }
  return best;
}

function probability({ p, n, label }: Logits, { polarity, neutrality }: Rule, temperature: number): number {
  const logits = [-(p + polarity), n + neutrality, p + polarity].map((logit) => Math.exp(logit / temperature));
  return logits[CLASSES.indexOf(label as 'neg')]! / (logits[0]! + logits[1]! + logits[2]!);
}

/**
 * Prints for each source the AUC of negative against positive and the macro-F1 of three classes: by our rule, by one
 * chosen without this source, and by the best for it, which nobody could know.
 */
export function report(held: readonly Held[], fitted: Calibration, spare = 0): void {
  const scores = held.map(({ logits }) => scoresOf(logits));
  for (const [i, { name, logits }] of held.entries()) {
    const others = scores.filter((_, j) => j !== i && held[j]!.decides);
    const cells = [f1Of(logits, fitted), f1Of(logits, chooseRule(others, spare)), Math.max(...(scores[i] as Scores))];
    console.log(
      `  ${name.padEnd(22)} AUC ${aucOf(logits).toFixed(3)}  macro-F1 ${cells[0]!.toFixed(3)}` +
        `  without it ${cells[1]!.toFixed(3)}  at best ${cells[2]!.toFixed(3)}  (${logits.length})`,
    );
  }
}

function aucOf(logits: readonly Logits[]): number {
  const felt = logits.filter(({ label }) => label !== 'neu');
  return rocAuc(
    felt.map(({ p }) => p),
    felt.map(({ label }) => label === 'pos'),
  );
}
