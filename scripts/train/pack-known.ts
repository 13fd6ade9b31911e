import { KEY_BYTES, MOST_STEPS } from '../../src/analysis/models/known-features.ts';

/**
 * Packs features as `openKnownModel` reads them; those whose steps are all 0 are left out. `steps`: those of the first
 * feature for each of so many classes, then those of the next.
 */
export function packKnown(keys: readonly number[], steps: Int8Array, classes: number): string {
  const packed: Buffer[] = [];
  for (const [i, key] of keys.entries()) {
    const own = steps.subarray(i * classes, (i + 1) * classes);
    if (own.every((step) => step === 0)) continue;
    const bytes = Buffer.alloc(KEY_BYTES + Math.ceil(classes / 2));
    bytes.writeUIntBE(key, 0, KEY_BYTES);
    for (const [one, step] of own.entries()) {
      bytes[KEY_BYTES + (one >> 1)]! |= (step + MOST_STEPS + 1) << (one % 2 === 0 ? 4 : 0);
    }
    packed.push(bytes);
  }
  return Buffer.concat(packed).toString('base64');
}
