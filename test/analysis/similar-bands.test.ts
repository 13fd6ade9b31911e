import { expect, test } from 'vitest';
import { createBands } from '../../src/analysis/similar-bands.ts';

test('a key has its newest texts, newest first, however many keys there are', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? (i % 50) << 28 : Math.imul(i >> 1, 0x9e3779b1)));
  const bands = createBands();
  const known = new Map<number, number[]>();
  for (const [number, key] of keys.entries()) {
    bands.add(key, number);
    known.set(key, [number, ...(known.get(key) ?? [])]);
  }
  for (const [key, numbers] of [...known, [12_345, []] as const]) {
    const met = new Int32Array(bands.most);
    const size = bands.meet(key, new Uint8Array(keys.length), met, 0);
    expect(Array.from(met.subarray(0, size))).toEqual(numbers.slice(0, bands.most));
  }
});
