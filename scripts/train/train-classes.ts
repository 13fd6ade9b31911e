import type { ClassWeights } from '../../src/analysis/models/class-model.ts';
import { toBytes } from './pack-sentiment.ts';
import { seededRandom, shuffledIndices } from './random.ts';

/** A text's hashed features, what each is worth, and the number of its class. */
export interface ClassExample {
  readonly hash: Int32Array;
  readonly amount: number;
  readonly target: number;
  readonly weight: number;
}

/** How to learn. */
export interface LearnSettings {
  readonly classes: readonly string[];
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** Each feature of a text is left out with this probability, anew in each epoch, so that no few decide alone. */
  readonly dropout?: number;
  /** What a feature counts beside the others, by its number: 1 where absent. */
  readonly scales?: Float32Array;
}

export interface ClassSettings extends LearnSettings {
  readonly bits: number;
}

/** What each feature adds to each class: those of one feature stand together. */
export interface LearnedClasses {
  readonly weights: Float32Array;
  readonly bias: readonly number[];
}

/** Softmax regression on hashed features, packed in bytes. The same examples and settings give the same bytes. */
export function trainClasses(examples: readonly ClassExample[], settings: ClassSettings): ClassWeights {
  const { classes, bits } = settings;
  const shift = 32 - bits;
  const { weights, bias } = learnClasses(examples, (one) => Math.imul(one, 0x9e3779b1) >>> shift, 1 << bits, settings);
  const { bytes, unit } = toBytes(weights);
  return { classes, bits, unit, bias, table: Buffer.from(bytes).toString('base64') };
}

/** Softmax regression by AdaGrad. `slotOf` gives a feature's number, below `slots`. */
export function learnClasses(
  examples: readonly ClassExample[],
  slotOf: (hash: number) => number,
  slots: number,
  { classes, epochs, rate, seed, dropout = 0, scales = new Float32Array(slots).fill(1) }: LearnSettings,
): LearnedClasses {
  const width = classes.length;
  const weights = new Float32Array(width * slots);
  const seen = new Float32Array(width * slots).fill(0.1);
  const bias = new Float32Array(width);
  const seenBias = new Float32Array(width).fill(1);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (1 - (0.8 * epoch) / epochs);
    for (const i of shuffledIndices(examples.length, random)) {
      const { hash, target, weight } = examples[i]!;
      const all = hash.map(slotOf);
      const kept = dropout === 0 ? all : all.filter(() => random() >= dropout);
      const amount = examples[i]!.amount / (1 - dropout);
      const slopes = softmax(weights, kept, scales, amount, bias);
      for (let one = 0; one < width; one++) {
        const slope = (slopes[one]! - (one === target ? 1 : 0)) * weight;
        seenBias[one]! += slope * slope;
        bias[one]! -= (pace * slope) / Math.sqrt(seenBias[one]!);
        if (Math.abs(slope * amount) < 1e-4) continue;
        for (const slot of kept) {
          const place = slot * width + one;
          const gradient = slope * amount * scales[slot]!;
          seen[place]! += gradient * gradient;
          weights[place]! -= (pace * gradient) / Math.sqrt(seen[place]!);
        }
      }
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i]! *= scales[Math.floor(i / width)]!;
  return { weights, bias: [...bias].map((value) => Number(value.toPrecision(5))) };
}

function softmax(
  weights: Float32Array,
  slots: Int32Array,
  scales: Float32Array,
  amount: number,
  bias: Float32Array,
): Float64Array {
  const logits = Float64Array.from(bias);
  for (const slot of slots) {
    const worth = amount * scales[slot]!;
    for (let one = 0; one < bias.length; one++) logits[one]! += weights[slot * bias.length + one]! * worth;
  }
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
