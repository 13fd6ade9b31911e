/**
 * What each known feature adds to polarity and neutrality. A feature's number picks a bucket of two cells; a byte of
 * it is kept in the cell, so that of a thousand features never learned about five are taken for known ones.
 */
export interface FeatureTable {
  /** log2 of the buckets. */
  readonly bits: number;
  /** Two a bucket: 0 where empty, else 1, check byte, polarity, neutrality; from the high byte to the low. */
  readonly cells: Int32Array;
}

const CHECK_BITS = 8;
const USED = 1 << CHECK_BITS;
const WEIGHTS = 16;

/** The number of a feature in tables of so many bits: its bucket, then its check byte. */
export function featureNumber(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - CHECK_BITS - bits);
}

/** The cell of a feature; 0 where it is unknown. */
export function cellOf({ bits, cells }: FeatureTable, hash: number): number {
  const number = Math.imul(hash, 0x9e3779b1) >>> (32 - CHECK_BITS - bits);
  const slot = (number >>> CHECK_BITS) << 1;
  const wanted = USED | (number & (USED - 1));
  const first = cells[slot]!;
  const second = cells[slot + 1]!;
  return (first & whereEqual(first >> WEIGHTS, wanted)) | (second & whereEqual(second >> WEIGHTS, wanted));
}

/** All bits where two numbers not below 0 are equal, else none: no processor can guess which, so no branch. */
function whereEqual(one: number, other: number): number {
  return ((one ^ other) - 1) >> 31;
}

/** What a cell says of polarity, in units. */
export function polarityIn(cell: number): number {
  return (cell << 16) >> 24;
}

/** What a cell says of neutrality, in units. */
export function neutralityIn(cell: number): number {
  return (cell << 24) >> 24;
}

/** Puts a feature into its bucket if there is room for it. */
export function putFeature(table: FeatureTable, number: number, polarity: number, neutrality: number): void {
  const slot = (number >>> CHECK_BITS) << 1;
  const free = table.cells[slot] === 0 ? slot : slot + 1;
  if (table.cells[free] !== 0) return;
  const check = USED | (number & (USED - 1));
  table.cells[free] = (check << WEIGHTS) | ((polarity & 0xff) << 8) | (neutrality & 0xff);
}

/** The cells as bytes: all checks, all polarities, all neutralities. A cell without weights is empty. */
export function packCells(cells: Int32Array): Uint8Array {
  const bytes = new Uint8Array(3 * cells.length);
  for (const [slot, cell] of cells.entries()) {
    bytes[slot] = cell >> WEIGHTS;
    bytes[cells.length + slot] = cell >> 8;
    bytes[2 * cells.length + slot] = cell;
  }
  return bytes;
}

/** What `packCells` packed. */
export function unpackCells(bytes: Uint8Array, bits: number): FeatureTable {
  const size = 2 << bits;
  const cells = new Int32Array(size);
  for (let slot = 0; slot < size; slot++) {
    const weights = (bytes[size + slot]! << 8) | bytes[2 * size + slot]!;
    if (weights !== 0) cells[slot] = ((USED | bytes[slot]!) << WEIGHTS) | weights;
  }
  return { bits, cells };
}
