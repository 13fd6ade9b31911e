import type { ClassModel } from './class-model.ts';
import { kindAmount, type KindFeatures } from './kind-features.ts';
import { KIND_WEIGHTS } from './kind-weights.ts';
import { openKnownModel } from './known-features.ts';

const { bias } = KIND_WEIGHTS;
const one = new Int32Array(1);

let model: ClassModel | undefined;

/** The logit of each kind, in the order of `KINDS`. Valid until the next call. */
export function kindLogits({ hash, count }: KindFeatures): Float64Array {
  model ??= openKnownModel(KIND_WEIGHTS);
  return model(hash, count, kindAmount(count));
}

/** By how much each feature speaks for a kind rather than for the mean of all. `kind`: its place in `KINDS`. */
export function effectsOnKind({ hash, count }: KindFeatures, kind: number): Float64Array {
  model ??= openKnownModel(KIND_WEIGHTS);
  const effects = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    one[0] = hash[i]!;
    const logits = model(one, 1, kindAmount(count));
    let sum = 0;
    for (let k = 0; k < bias.length; k++) sum += logits[k]! - bias[k]!;
    effects[i] = logits[kind]! - bias[kind]! - sum / bias.length;
  }
  return effects;
}
