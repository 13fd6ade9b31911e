import { randomInt } from 'node:crypto';

/** What is kept of an id: 96 bits of a hash. Two of a million ids share them once in 10^16 runs. */
const WORDS = 3;
/** Odd numbers with their bits spread, one for each word: from xxHash32's primes. */
const PRIMES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;
const FEWEST = 64;

/**
 * A number for each of very many ids, in 20 bytes an entry (at least twice that in slots): a million ids take 40 to 80 MB
 * less than a map of their texts. Numbers are times; entries are never taken out.
 */
export class IdTable {
  #slots = FEWEST;
  #size = 0;
  #keys = new Uint32Array(FEWEST * WORDS);
  #values = new Float64Array(FEWEST).fill(NaN);
  readonly #key = new Uint32Array(WORDS);
  /** Others in each run: nobody shall know which ids look alike. */
  readonly #seeds = [randomInt(2 ** 32), randomInt(2 ** 32), randomInt(2 ** 32)] as const;

  /**
   * Gives an id the number that `choose` makes of the one it has, `undefined` when it has none, and returns the one it
   * had. Numbers may not be NaN.
   */
  update(id: string, choose: (known: number | undefined) => number): number | undefined {
    if (this.#size * 2 >= this.#slots) this.#grow();
    this.#read(id);
    const slot = this.#find();
    const value = this.#values[slot];
    const known = value === undefined || Number.isNaN(value) ? undefined : value;
    this.#put(slot, choose(known));
    return known;
  }

  #read(id: string): void {
    let [a, b, c]: [number, number, number] = [...this.#seeds];
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at);
      a = Math.imul(a ^ code, PRIMES[0]);
      b = Math.imul(b ^ code, PRIMES[1]);
      c = Math.imul(c ^ code, PRIMES[2]);
      // The high bits come down, where the next character meets them.
      a ^= a >>> 15;
      b ^= b >>> 13;
      c ^= c >>> 16;
    }
    this.#key[0] = mixed(a ^ Math.imul(c, PRIMES[1]));
    this.#key[1] = mixed(b ^ Math.imul(a, PRIMES[2]));
    this.#key[2] = mixed(c ^ Math.imul(b, PRIMES[0]));
  }

  /** The slot of the key at hand: its own, or the empty one where it belongs. */
  #find(): number {
    const [a, b, c] = this.#key;
    for (let slot = (a ?? 0) & (this.#slots - 1); ; slot = (slot + 1) & (this.#slots - 1)) {
      if (Number.isNaN(this.#values[slot])) return slot;
      const at = slot * WORDS;
      if (this.#keys[at] === a && this.#keys[at + 1] === b && this.#keys[at + 2] === c) return slot;
    }
  }

  #put(slot: number, value: number): void {
    if (Number.isNaN(this.#values[slot])) {
      this.#keys.set(this.#key, slot * WORDS);
      this.#size++;
    }
    this.#values[slot] = value;
  }

  #grow(): void {
    const [keys, values, slots] = [this.#keys, this.#values, this.#slots];
    this.#slots *= 2;
    this.#size = 0;
    this.#keys = new Uint32Array(this.#slots * WORDS);
    this.#values = new Float64Array(this.#slots).fill(NaN);
    for (let slot = 0; slot < slots; slot++) {
      const value = values[slot] ?? NaN;
      if (Number.isNaN(value)) continue;
      this.#key.set(keys.subarray(slot * WORDS, slot * WORDS + WORDS));
      this.#put(this.#find(), value);
    }
  }
}

/** Every bit of the result depends on every bit of the number: the end of MurmurHash3. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
