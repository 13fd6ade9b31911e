/** A linear model of several classes in bytes, as the training script writes it. */
export interface ClassWeights {
  readonly classes: readonly string[];
  /** log2 of the slots; a slot holds one byte for each class. */
  readonly bits: number;
  /** What a byte is worth. */
  readonly unit: number;
  readonly bias: readonly number[];
  readonly table: string;
}

/**
 * Gives the logit of each class for hashed features, each worth `amount`. The result is valid until the next call.
 * Features before `known` are those of the call before, which need not be looked up again.
 */
export type ClassModel = (hash: Int32Array, count: number, amount: number, known?: number) => Float64Array;

/** A byte with this added is not negative, so that four of them add up side by side in one number. */
const OFFSET = 128;
/** So many bytes add up in 16 bits. */
const AT_ONCE = 256;
const LANES = 0x00ff00ff;

/** Decodes the table once. */
export function openClassModel({ classes, bits, unit, bias, table }: ClassWeights): ClassModel {
  const fours = Math.ceil(classes.length / 4);
  const weights = packFours(Buffer.from(table, 'base64'), classes.length, fours);
  const sums = new Int32Array(4 * fours);
  const logits = new Float64Array(classes.length);
  return (hash, count, amount, known = 0) => {
    if (known === 0) sums.fill(0);
    for (let from = known; from < count; from += AT_ONCE) {
      addUp(sums, weights, 32 - bits, hash, from, Math.min(count, from + AT_ONCE));
    }
    for (let one = 0; one < logits.length; one++)
      logits[one] = (sums[one]! - OFFSET * count) * unit * amount + bias[one]!;
    return logits;
  };
}

/** The bytes of each slot, `OFFSET` added, four to a number. */
function packFours(bytes: Uint8Array, width: number, fours: number): Int32Array {
  const packed = new Uint8Array((bytes.length / width) * 4 * fours);
  for (let at = 0; at < bytes.length; at++) {
    packed[Math.floor(at / width) * 4 * fours + (at % width)] = bytes[at]! + OFFSET;
  }
  return new Int32Array(packed.buffer);
}

/** Adds the bytes of features `from` to `to` to the sums of their classes: first and third, second and fourth of four. */
function addUp(sums: Int32Array, weights: Int32Array, shift: number, hash: Int32Array, from: number, to: number): void {
  const fours = sums.length >> 2;
  for (let four = 0; four < fours; four++) {
    let even = 0;
    let odd = 0;
    for (let i = from; i < to; i++) {
      const bytes = weights[(Math.imul(hash[i]!, 0x9e3779b1) >>> shift) * fours + four]!;
      even += bytes & LANES;
      odd += (bytes >>> 8) & LANES;
    }
    sums[4 * four]! += even & 0xffff;
    sums[4 * four + 1]! += odd & 0xffff;
    sums[4 * four + 2]! += even >>> 16;
    sums[4 * four + 3]! += odd >>> 16;
  }
}
