import type { Row } from './labelled-text.ts';
import { macroF1, rocAuc } from './measures.ts';
import type { Calibration } from './pack-sentiment.ts';
import type { Example } from './sentiment-examples.ts';
import type { PolarModel } from './train-polar.ts';

/** What a model says of a text before it is calibrated, and what people say. */
export interface Logits {
  readonly p: number;
  readonly n: number;
  readonly label: string;
}

const CLASSES = ['neg', 'neu', 'pos'] as const;

/** What a model says of each example; the rows give the labels. */
export function logitsOf(model: PolarModel, examples: readonly Example[], rows: readonly Row[]): Logits[] {
  return examples.map(({ feature, value, dense }, row) => {
    let [p, n] = [0, 0];
    for (let i = 0; i < feature.length; i++) {
      p += model.polarity[feature[i]!]! * value[i]!;
      n += model.neutrality[feature[i]!]! * value[i]!;
    }
    for (let i = 0; i < dense.length; i++) {
      p += model.densePolarity[i]! * dense[i]!;
      n += model.denseNeutrality[i]! * dense[i]!;
    }
    return { p, n, label: rows[row]!.label };
  });
}

/** Biases, and the mean of macro-F1 over the sources with them. */
interface Rule {
  readonly fitted: Calibration;
  readonly mean: number;
}

/**
 * The biases with the best mean of macro-F1 over unseen sources, then the temperature with the least log loss. Of
 * rules no worse than `spare` below the best, the one that calls least neutral: a complaint overlooked costs more.
 */
export function calibrate(sources: readonly (readonly Logits[])[], spare = 0): Calibration {
  const rules: Rule[] = [];
  for (let neutrality = -10; neutrality <= 20; neutrality++) {
    for (let polarity = -6; polarity <= 6; polarity++) {
      const fitted = { polarity: polarity / 10, neutrality: neutrality / 10, temperature: 1 };
      rules.push({ fitted, mean: sources.reduce((sum, one) => sum + f1Of(one, fitted), 0) / sources.length });
    }
  }
  const most = Math.max(...rules.map(({ mean }) => mean));
  const least = rules.find(({ mean }) => mean >= most - spare)!.fitted.neutrality;
  const rule = rules.filter(({ fitted }) => fitted.neutrality === least).reduce((a, b) => (b.mean > a.mean ? b : a));
  return { ...rule.fitted, temperature: temperatureOf(sources.flat(), rule.fitted) };
}

/** By what logits are divided so that their probabilities fit best. */
function temperatureOf(logits: readonly Logits[], fitted: Calibration): number {
  let best = 1;
  let least = Infinity;
  for (let temperature = 0.4; temperature <= 3; temperature += 0.05) {
    const loss = logits.reduce((sum, one) => sum - Math.log(probability(one, { ...fitted, temperature })), 0);
    if (loss < least) [best, least] = [temperature, loss];
  }
  return best;
}

function probability({ p, n, label }: Logits, { polarity, neutrality, temperature }: Calibration): number {
  const logits = [-(p + polarity), n + neutrality, p + polarity].map((logit) => Math.exp(logit / temperature));
  return logits[CLASSES.indexOf(label as 'neg')]! / (logits[0]! + logits[1]! + logits[2]!);
}

function labelOf({ p, n }: Logits, { polarity, neutrality }: Calibration): string {
  if (n + neutrality > Math.abs(p + polarity)) return 'neu';
  return p + polarity < 0 ? 'neg' : 'pos';
}

function f1Of(logits: readonly Logits[], fitted: Calibration): number {
  return macroF1(
    logits.map(({ label }) => label),
    logits.map((one) => labelOf(one, fitted)),
  );
}

/** Prints a source's AUC of negative against positive and its macro-F1 of three classes. */
export function report(name: string, logits: readonly Logits[], fitted: Calibration): void {
  const felt = logits.filter(({ label }) => label !== 'neu');
  const auc = rocAuc(
    felt.map(({ p }) => p),
    felt.map(({ label }) => label === 'pos'),
  );
  console.log(
    `  ${name.padEnd(22)} AUC ${auc.toFixed(3)}  macro-F1 ${f1Of(logits, fitted).toFixed(3)}  (${logits.length})`,
  );
}
