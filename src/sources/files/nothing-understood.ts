import type { Problem } from '../../model/problem.ts';
import type { SkipReason } from '../../model/skip.ts';
import type { FieldMap } from '../formats/field-map.ts';
import { guessMap } from '../formats/guess-map.ts';
import { recordPaths } from '../formats/record-paths.ts';
import { listed } from '../formats/resolve-map.ts';
import type { RowBatch } from '../formats/row.ts';
import type { Collected } from '../source.ts';

/** Reasons that say of a row only that nobody knew where to look in it. */
const CLUELESS: ReadonlySet<SkipReason> = new Set(['no-date', 'bad-date']);

/**
 * Watches whether anything of a file is understood. A map of a table names columns that are there; members of a record
 * may be anywhere, so that words which are never found count too.
 */
export class Understanding {
  readonly #counts = new Map<SkipReason, number>();
  #rows = 0;
  #understood = false;
  #columns: readonly string[] = [];
  #guess: FieldMap | undefined;

  /** Takes note of rows and of what became of each. */
  note({ rows, layout }: RowBatch, collected: readonly Collected[]): void {
    if (this.#understood) return;
    for (const [index, row] of rows.entries()) {
      const made = collected[index];
      if (row.kind === 'broken' || made === undefined) continue;
      this.#rows++;
      const reason = made.kind === 'skip' ? made.skip.reason : undefined;
      const isClueless = reason !== undefined && (CLUELESS.has(reason) || (reason === 'empty' && layout === undefined));
      if (!isClueless) this.#understood = true;
      else this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
      if (this.#columns.length > 0) continue;
      this.#columns = layout?.columns ?? (row.kind === 'object' ? recordPaths(row.value) : []);
      if (this.#columns.length > 0) this.#guess = guessMap(layout?.columns, rows);
    }
  }

  /** The problem with a file of which no row was understood; `undefined` when one was, or there is none. */
  problemWith(file: string): Problem | undefined {
    if (this.#understood || this.#rows === 0) return undefined;
    const reasons = [...this.#counts].map(([reason, count]) => `${reason} ${count}`).join(', ');
    const rows = this.#rows === 1 ? 'The only row' : `None of the ${this.#rows} rows`;
    const message = `${rows} of "${file}" ${this.#rows === 1 ? 'did not become' : 'became'} an item (${reasons}).`;
    const places = suggestion(this.#guess) ?? `from: ${listed(this.#columns)}.`;
    return { message, at: { file }, fix: `Say where the date and the words are, ${places}` };
  }
}

function suggestion({ text, createdAt, title }: FieldMap = {}): string | undefined {
  const words = text ?? title;
  if (createdAt === undefined || words === undefined) return undefined;
  return `for example map: { createdAt: ${createdAt}, ${text === undefined ? 'title' : 'text'}: ${words} }.`;
}
