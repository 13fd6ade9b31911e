import type { DateOrder } from '../../model/date-order.ts';
import type { Problem } from '../../model/problem.ts';
import { DateColumn } from '../formats/date-column.ts';
import type { OrderOf } from '../formats/dates.ts';

/** Remembers for each column of each file in which order day and month stand. */
export class DateOrders {
  readonly #configured: DateOrder | undefined;
  readonly #files = new Map<string, Map<string, DateColumn>>();
  #isLooking = true;

  /** `configured`: what the config says holds for every column. */
  constructor(configured: DateOrder | undefined) {
    this.#configured = configured;
  }

  /** How a column's dates are read; `preset` is the order of the format's own dates. */
  of(file: string, column: string, preset: DateOrder | undefined): OrderOf {
    const configured = this.#configured;
    if (configured !== undefined) return () => configured;
    let columns = this.#files.get(file);
    if (columns === undefined) this.#files.set(file, (columns = new Map()));
    let dates = columns.get(column);
    if (dates === undefined) columns.set(column, (dates = new DateColumn(preset)));
    return this.#isLooking ? dates.look : dates.read;
  }

  /** Whether to look further into a file: more of its rows may say what its dates mean. */
  isOpen(file: string): boolean {
    return this.#isLooking && [...(this.#files.get(file)?.values() ?? [])].some(({ isOpen }) => isOpen);
  }

  /** Whether a look took dates for others than they turned out to be. */
  get isRevised(): boolean {
    return [...this.#files.values()].some((columns) => [...columns.values()].some(({ isRevised }) => isRevised));
  }

  /** From now on dates are read by what is known. */
  looked(): void {
    this.#isLooking = false;
  }

  /** The columns whose dates were read by custom alone, as warnings. */
  doubts(): readonly Problem[] {
    return [...this.#files].flatMap(([file, columns]) =>
      [...columns].filter(([, { isGuessed }]) => isGuessed).map(([column]) => doubt(file, column)),
    );
  }
}

function doubt(file: string, column: string): Problem {
  const message =
    `The dates in column "${column}" of "${file}" do not tell whether day or month comes first: no number is above 12. ` +
    'They were read month first with slashes, day first with dashes.';
  return { message, at: { file }, fix: 'Set dateOrder: day-first or month-first for this source.' };
}
