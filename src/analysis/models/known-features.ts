import type { ClassModel } from './class-model.ts';

/** A linear model of several classes that knows its features: one it never learned adds nothing. */
export interface KnownWeights {
  readonly classes: readonly string[];
  /** What a step is worth. */
  readonly unit: number;
  readonly bias: readonly number[];
  /** For each feature its key in three bytes, then its steps for each class, two in a byte; in base64. */
  readonly features: string;
}

/** A weight is so many steps at most, either way. */
export const MOST_STEPS = 7;
const KEY_BYTES = 3;

/** A feature's name in 24 bits: of 1,000 features never learned fewer than one is taken for a known one. */
export function featureKey(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 8;
}

/** Packs features in the order of their keys. `steps` holds those of the first feature for each class, then the next. */
export function packFeatures(keys: Int32Array, steps: Int8Array, width: number): string {
  const size = sizeOf(width);
  const bytes = Buffer.alloc(keys.length * size);
  for (const [i, key] of keys.entries()) {
    bytes.writeUIntBE(key, i * size, KEY_BYTES);
    for (let one = 0; one < width; one++) {
      const half = (steps[i * width + one]! + MOST_STEPS + 1) << (one % 2 === 0 ? 4 : 0);
      bytes[i * size + KEY_BYTES + (one >> 1)]! |= half;
    }
  }
  return bytes.toString('base64');
}

/** Decodes the features into a table that is at most half full, once. */
export function openKnownModel({ classes, unit, bias, features }: KnownWeights): ClassModel {
  const bytes = Buffer.from(features, 'base64');
  const width = classes.length;
  const size = sizeOf(width);
  const count = bytes.length / size;
  const mask = (2 << (32 - Math.clz32(count))) - 1;
  /** A feature's number and one, 0 where there is none; its key. */
  const numbers = new Int32Array(mask + 1);
  const keys = new Int32Array(mask + 1);
  const steps = new Int8Array(count * width);
  for (let i = 0; i < count; i++) {
    const key = bytes.readUIntBE(i * size, KEY_BYTES);
    let slot = key & mask;
    while (numbers[slot] !== 0) slot = (slot + 1) & mask;
    numbers[slot] = i + 1;
    keys[slot] = key;
    for (let one = 0; one < width; one++) {
      const both = bytes[i * size + KEY_BYTES + (one >> 1)]!;
      steps[i * width + one] = ((one % 2 === 0 ? both >> 4 : both) & 15) - MOST_STEPS - 1;
    }
  }
  const sums = new Int32Array(width);
  const logits = new Float64Array(width);
  return (hash, length, amount) => {
    sums.fill(0);
    for (let i = 0; i < length; i++) {
      const key = featureKey(hash[i]!);
      let slot = key & mask;
      while (numbers[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      const number = numbers[slot]!;
      if (number === 0) continue;
      const from = (number - 1) * width;
      for (let one = 0; one < width; one++) sums[one]! += steps[from + one]!;
    }
    for (let one = 0; one < width; one++) logits[one] = sums[one]! * unit * amount + bias[one]!;
    return logits;
  };
}

function sizeOf(width: number): number {
  return KEY_BYTES + Math.ceil(width / 2);
}
