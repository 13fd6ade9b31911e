import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellOf,
  featureNumber,
  neutralityIn,
  packCells,
  polarityIn,
  putFeature,
  unpackCells,
} from '../../src/analysis/models/feature-table.ts';

const BITS = 6;
const emptyTable = () => ({ bits: BITS, cells: new Int32Array(2 << BITS) });
const weight = fc.integer({ min: -127, max: 127 });

test('what is put is found again, also after packing', () => {
  fc.assert(
    fc.property(fc.integer(), weight, weight, (hash, polarity, neutrality) => {
      const table = emptyTable();
      putFeature(table, featureNumber(hash, BITS), polarity, neutrality);
      const packed = unpackCells(packCells(table.cells), BITS);
      for (const { cells } of [table, packed]) {
        const cell = cellOf({ bits: BITS, cells }, hash);
        expect([polarityIn(cell), neutralityIn(cell)]).toEqual([polarity, neutrality]);
      }
    }),
  );
});

test('a bucket holds two features; the third finds no room and stays unknown', () => {
  const table = emptyTable();
  const hashes = hashesOfOneBucket(3);
  for (const [i, hash] of hashes.entries()) putFeature(table, featureNumber(hash, BITS), i + 1, 0);
  expect(hashes.map((hash) => polarityIn(cellOf(table, hash)))).toEqual([1, 2, 0]);
});

test('of features never put hardly any is taken for a known one', () => {
  const table = emptyTable();
  for (let hash = 0; hash < 500; hash++) putFeature(table, featureNumber(hash * 7919, BITS), 1, 1);
  const strangers = Array.from({ length: 20_000 }, (_, i) => cellOf(table, -1 - i * 104_729));
  expect(strangers.filter((cell) => cell !== 0).length).toBeLessThan(20_000 * 0.02);
});

function hashesOfOneBucket(count: number): readonly number[] {
  const found: number[] = [];
  for (let hash = 1; found.length < count; hash++) if (featureNumber(hash, BITS) >> 8 === 5) found.push(hash);
  return found;
}
