import { IdTable } from './id-table.ts';

/** Decides which of the rows with one id becomes the item. */
export interface Newest {
  /** `undefined` when this row is the one, else why it is not. */
  take(id: string, updatedAt: number): string | undefined;
}

/** The first row with an id is the one. */
export function firstWins(): Newest {
  const seen = new IdTable();
  return {
    take(id) {
      return seen.update(id, () => 1) === undefined ? undefined : 'an earlier row has the same id';
    },
  };
}

/**
 * The row that was changed last is the one; of equals the first. It takes two readings of the same rows in the same order:
 * `note` each of them, then `take`.
 */
export function newestWins(): { readonly note: Newest; readonly take: Newest } {
  const latest = new IdTable();
  return {
    note: {
      take(id, updatedAt) {
        latest.update(id, (known = -Infinity) => Math.max(known, updatedAt));
        return undefined;
      },
    },
    take: {
      take(id, updatedAt) {
        const known = latest.update(id, (at = -Infinity) => (updatedAt < at ? at : TAKEN));
        if (known === TAKEN) return 'an earlier row has the same id and is as new or newer';
        return known !== undefined && updatedAt < known ? 'another row with the same id is newer' : undefined;
      },
    },
  };
}

/** No row is newer than what was taken. */
const TAKEN = Infinity;
