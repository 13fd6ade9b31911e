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
/** A feature's key is kept in so many bytes. */
export const KEY_BYTES = 3;
const NOWHERE = -1;

/** A feature's name in 24 bits: of 1,000 features never learned fewer than one is taken for a known one. */
export function featureKey(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 8;
}

/** Decodes the features into a table that is at most half full, once. */
export function openKnownModel({ classes, unit, bias, features }: KnownWeights): ClassModel {
  const width = classes.length;
  const { mask, keys, places, steps } = unpack(Buffer.from(features, 'base64'), width);
  const sums = new Int32Array(width);
  const logits = new Float64Array(width);
  return (hash, length, amount) => {
    sums.fill(0);
    for (let i = 0; i < length; i++) {
      const key = featureKey(hash[i]!);
      let slot = key & mask;
      while (places[slot] !== NOWHERE && keys[slot] !== key) slot = (slot + 1) & mask;
      const place = places[slot]!;
      if (place === NOWHERE) continue;
      for (let one = 0; one < width; one++) sums[one]! += steps[place + one]!;
    }
    for (let one = 0; one < width; one++) logits[one] = sums[one]! * unit * amount + bias[one]!;
    return logits;
  };
}

interface Table {
  /** Slots less one, a power of two less one. A feature is in the slot of its key or one of the next. */
  readonly mask: number;
  readonly keys: Int32Array;
  /** Where the steps of a slot's feature begin. */
  readonly places: Int32Array;
  readonly steps: Int8Array;
}

function unpack(bytes: Uint8Array, width: number): Table {
  const size = KEY_BYTES + Math.ceil(width / 2);
  const count = bytes.length / size;
  const mask = (2 << (32 - Math.clz32(count))) - 1;
  const keys = new Int32Array(mask + 1);
  const places = new Int32Array(mask + 1).fill(NOWHERE);
  const steps = new Int8Array(count * width);
  for (let i = 0; i < count; i++) {
    const at = i * size;
    const key = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    let slot = key & mask;
    while (places[slot] !== NOWHERE) slot = (slot + 1) & mask;
    keys[slot] = key;
    places[slot] = i * width;
    for (let one = 0; one < width; one++) {
      const both = bytes[at + KEY_BYTES + (one >> 1)]!;
      steps[i * width + one] = ((one % 2 === 0 ? both >> 4 : both) & 15) - MOST_STEPS - 1;
    }
  }
  return { mask, keys, places, steps };
}
