import { SKIP_REASONS, type SkipReason } from './skip.ts';

/** What became of the rows of one file or account: `rows` = `items` + the sum of `skips`. */
export interface Account {
  readonly source: string;
  /** File, address or account the rows came from. */
  readonly from: string;
  readonly rows: number;
  readonly items: number;
  readonly skips: Readonly<Partial<Record<SkipReason, number>>>;
  /** Messages within rows that are not the customer's, by reason; absent when there are none. They are no rows. */
  readonly leftOut?: Readonly<Partial<Record<SkipReason, number>>>;
}

/** The skips that deserve a look, by reason: rows that hold feedback nobody could read. */
export function unexplainedSkips({ skips }: Pick<Account, 'skips'>): readonly (readonly [SkipReason, number])[] {
  return (Object.entries(skips) as [SkipReason, number][]).filter(([reason]) => !SKIP_REASONS[reason].explained);
}
