/** Returns whole numbers from 0 up to, not including, `bound`. */
export type Dice = (bound: number) => number;

/** Mulberry32: the same seed gives the same corpus for ever. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

export function pick<T>(roll: Dice, list: readonly T[]): T {
  return list[roll(list.length)] as T;
}

/** Puts a digit for each `#` and a letter or digit for each `*`. */
export function fill(roll: Dice, shape: string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
  return shape.replace(/[#*]/g, (sign) => (sign === '#' ? String(roll(10)) : (letters[roll(letters.length)] ?? 'x')));
}
