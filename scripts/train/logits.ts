import type { Row } from './labelled-text.ts';
import type { Example } from './sentiment-examples.ts';
import type { PolarModel } from './train-polar.ts';

/** What a model says of a text before it is calibrated, and what people say. */
export interface Logits {
  readonly p: number;
  readonly n: number;
  readonly label: string;
}

/** Labels of the data, in the order of the probabilities. */
export const CLASSES = ['neg', 'neu', 'pos'] as const;

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
