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

export interface ClassSettings {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

/** Softmax regression by AdaGrad, packed in bytes. The same examples and settings give the same bytes. */
export function trainClasses(examples: readonly ClassExample[], settings: ClassSettings): ClassWeights {
  const { classes, bits, epochs, rate, seed } = settings;
  const width = classes.length;
  const shift = 32 - bits;
  const weights = new Float32Array(width << bits);
  const seen = new Float32Array(width << bits).fill(0.1);
  const bias = new Float32Array(width);
  const seenBias = new Float32Array(width).fill(1);
  const random = seededRandom(seed);
  const DROP = Number(process.env['DROP'] ?? 0);
  const AVG = Number(process.env['AVG'] ?? 0);
  const L2 = Number(process.env['L2'] ?? 0);
  const mean = new Float32Array(width << bits);
  const meanBias = new Float32Array(width);
  let means = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (1 - (0.8 * epoch) / epochs);
    for (const i of shuffledIndices(examples.length, random)) {
      const { hash: all, amount, target, weight } = examples[i]!;
      const hash = DROP > 0 ? all.filter(() => random() >= DROP) : all;
      const slots = hash.map((one) => (Math.imul(one, 0x9e3779b1) >>> shift) * width);
      const slopes = softmax(weights, slots, amount, bias);
      for (let one = 0; one < width; one++) {
        const slope = (slopes[one]! - (one === target ? 1 : 0)) * weight;
        seenBias[one]! += slope * slope;
        bias[one]! -= (pace * slope) / Math.sqrt(seenBias[one]!);
        const gradient = slope * amount;
        if (Math.abs(gradient) < 1e-4) continue;
        for (const slot of slots) {
          seen[slot + one]! += gradient * gradient;
          weights[slot + one]! -= (pace * gradient) / Math.sqrt(seen[slot + one]!);
        }
      }
    }
    if (L2 > 0) for (let i = 0; i < weights.length; i++) weights[i]! *= 1 - L2;
    if (AVG > 0 && epoch >= AVG) {
      means++;
      for (let i = 0; i < weights.length; i++) mean[i]! += weights[i]!;
      for (let i = 0; i < width; i++) meanBias[i]! += bias[i]!;
    }
  }
  if (means > 0) {
    for (let i = 0; i < weights.length; i++) weights[i]! = mean[i]! / means;
    for (let i = 0; i < width; i++) bias[i]! = meanBias[i]! / means;
  }
  const { bytes, unit } = toBytes(weights);
  const rounded = [...bias].map((value) => Number(value.toPrecision(5)));
  return { classes, bits, unit, bias: rounded, table: Buffer.from(bytes).toString('base64') };
}

function softmax(weights: Float32Array, slots: Int32Array, amount: number, bias: Float32Array): Float64Array {
  const logits = Float64Array.from(bias);
  for (const slot of slots) for (let one = 0; one < bias.length; one++) logits[one]! += weights[slot + one]! * amount;
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
