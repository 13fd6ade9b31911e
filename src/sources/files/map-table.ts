import { UserError } from '../../model/problem.ts';
import type { Skip } from '../../model/skip.ts';
import { UnfitTable } from '../formats/resolve-map.ts';
import type { RowBatch } from '../formats/row.ts';
import type { Collected } from '../source.ts';
import { Understanding } from './nothing-understood.ts';

const NOTHING = { reason: 'no-date', detail: 'nothing in it was understood' } as const;

/**
 * Maps the batches of a table, or of records in no known format. What holds no feedback as far as anybody can tell is an
 * `UnfitTable`: with an `account` each of its rows becomes a skip first, without one it is thrown at once. Throws a
 * `UserError` (5) at the end when no row was understood.
 */
export async function* mapTable(
  batches: AsyncIterable<RowBatch>,
  map: (batch: RowBatch) => readonly Collected[],
  file: string,
  account: Pick<Skip, 'source' | 'file'> | undefined,
): AsyncGenerator<readonly Collected[]> {
  const understanding = new Understanding();
  let unfit: UnfitTable | undefined;
  let isFirst = true;
  for await (const batch of batches) {
    if (unfit === undefined) {
      try {
        const collected = map(batch);
        understanding.note(batch, collected);
        if (isFirst && account === undefined) refuseStrangers(batch, understanding, file);
        isFirst = false;
        yield collected;
        continue;
      } catch (error) {
        if (account === undefined || !(error instanceof UnfitTable)) throw error;
        unfit = error;
      }
    }
    yield skipAll(batch, unfit, account ?? { source: '' });
  }
  if (unfit !== undefined) throw unfit;
  const nothing = understanding.problemWith(file);
  if (nothing !== undefined) throw new UserError(nothing, 5);
}

/** Beside other parts of an archive, JSON of which nothing is understood is most likely something else. */
function refuseStrangers({ layout }: RowBatch, understanding: Understanding, file: string): void {
  const nothing = layout === undefined ? understanding.problemWith(file) : undefined;
  if (nothing !== undefined) throw new UnfitTable([nothing], NOTHING);
}

function skipAll(
  { rows }: RowBatch,
  { lacks }: UnfitTable,
  account: Pick<Skip, 'source' | 'file'>,
): readonly Collected[] {
  return rows.map((row) => {
    const { reason, detail } = row.kind === 'broken' ? row : lacks;
    return { kind: 'skip', skip: { ...account, line: row.line, reason, detail } };
  });
}
