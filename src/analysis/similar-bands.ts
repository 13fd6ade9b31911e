import { wider } from './wider.ts';

/** Texts remembered under one key: the newest. */
const MOST = 16;
const FEW = 3;

/** Which texts have a key, the newest {@link MOST} of them. */
export interface Bands {
  /** Numbers ascend. */
  add(key: number, number: number): void;
  /** Counts the texts that have the key, and appends those met for the first time to `met`; returns its new size. */
  meet(key: number, counts: Uint8Array, met: Int32Array, size: number): number;
  /** Texts a key has at most. */
  readonly most: number;
}

/**
 * A hash table of keys with open addressing. Most keys have a single text, which is kept in the table; the others point
 * into blocks of three texts or rings of sixteen, each behind the count of texts that came.
 */
export function createBands(): Bands {
  let slots = new Int32Array(1 << 13);
  let used = 0;
  let blocks = new Int32Array(1 << 10);
  let end = 1;
  const find = (key: number): number => {
    const mask = slots.length - 1;
    let at = (key << 1) & mask;
    while (slots[at + 1] !== 0 && slots[at] !== key) at = (at + 2) & mask;
    return at;
  };
  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const to = find(old[from]!);
      slots[to] = old[from]!;
      slots[to + 1] = old[from + 1]!;
    }
  };
  const block = (room: number): number => {
    if (end + room >= blocks.length) blocks = wider(blocks);
    const at = end;
    end += room + 1;
    return at;
  };
  return {
    most: MOST,
    add: (key, number) => {
      const at = find(key);
      const held = slots[at + 1]!;
      if (held === 0) {
        slots[at] = key;
        slots[at + 1] = number + 1;
        used += 1;
        if (used * 3 > slots.length) grow();
        return;
      }
      let from = -held;
      if (held > 0) {
        from = block(FEW);
        slots[at + 1] = -from;
        blocks[from] = 1;
        blocks[from + 1] = held - 1;
      }
      const count = blocks[from]!;
      if (count === FEW) {
        const to = block(MOST);
        blocks.copyWithin(to, from, from + FEW + 1);
        slots[at + 1] = -to;
        from = to;
      }
      blocks[from + 1 + (count % MOST)] = number;
      blocks[from] = count + 1;
    },
    meet: (key, counts, met, size) => {
      const held = slots[find(key) + 1]!;
      if (held === 0) return size;
      let total = size;
      const count = held > 0 ? 1 : blocks[-held]!;
      for (let back = 1; back <= count && back <= MOST; back += 1) {
        const number = held > 0 ? held - 1 : blocks[1 - held + ((count - back) % MOST)]!;
        if (counts[number] === 0) met[total++] = number;
        counts[number]! += 1;
      }
      return total;
    },
  };
}
