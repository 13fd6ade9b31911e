import type { DateOrder } from '../../model/date-order.ts';
import { type OrderOf, usualOrder } from './dates.ts';

/**
 * In which order day and month stand in one column. A number above 12 proves it for the whole column, the first proof
 * counts. It takes two readings of the same values: `look` at them, then `read` them.
 */
export class DateColumn {
  readonly #preset: DateOrder | undefined;
  #proven: DateOrder | undefined;
  /** The orders dates were read in while looking. */
  readonly #assumed = new Set<DateOrder>();
  #isGuessed = false;

  /** `preset`: the order of the format's own dates, where it has one. */
  constructor(preset: DateOrder | undefined) {
    this.#preset = preset;
  }

  /** Whether there are dates that more values may settle. */
  get isOpen(): boolean {
    return this.#assumed.size > 0 && this.#proven === undefined;
  }

  /** Whether a look gave dates another meaning than they turned out to have. */
  get isRevised(): boolean {
    const proven = this.#proven;
    return proven !== undefined && [...this.#assumed].some((order) => order !== proven);
  }

  /** Whether dates were read by custom alone that might as well mean another day. */
  get isGuessed(): boolean {
    return this.#isGuessed;
  }

  readonly look: OrderOf = (first, second, separator) => {
    if (first > 12 !== second > 12) this.#proven ??= first > 12 ? 'day-first' : 'month-first';
    const order = this.#proven ?? this.#preset ?? usualOrder(separator);
    this.#assumed.add(order);
    return order;
  };

  readonly read: OrderOf = (first, second, separator) => {
    const known = this.#proven ?? this.#preset;
    if (known !== undefined) return known;
    // With dots the day comes first wherever dots are used.
    this.#isGuessed ||= separator !== '.' && first !== second;
    return usualOrder(separator);
  };
}
