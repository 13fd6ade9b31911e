import { type Account, unexplainedSkips } from '../../model/accounting.ts';

/** Fewer rows than this show nothing. */
const FEWEST_ROWS = 5;
/** From this share on, what was read says little of what was said. */
const MOST_UNREAD = 0.5;
/** From this share on, that nobody was heard may only mean that nobody could be read. */
const MOST_UNREAD_IN_SILENCE = 0.1;

/** A source with rows that hold feedback nobody can use. */
export interface UnreadSource {
  readonly source: string;
  /** Most of it: the few rows left stand for nobody. */
  readonly isMost: boolean;
  /** `30 of 50 rows of nps could not be read (bad-rating 30)`. */
  readonly because: string;
}

/**
 * Sources of which a tenth of the rows or more could not be read (ratings off their scale, dates that are none) or, by
 * `future`, are dated after now: counts by source of items a real clock says cannot be.
 */
export function unreadSources(
  accounts: readonly Account[],
  future: Readonly<Record<string, number>> = {},
): readonly UnreadSource[] {
  const bySource = new Map<string, { rows: number; reasons: Map<string, number> }>();
  for (const account of accounts) {
    const sum = bySource.get(account.source) ?? { rows: 0, reasons: new Map<string, number>() };
    bySource.set(account.source, sum);
    sum.rows += account.items;
    for (const [reason, count] of unexplainedSkips(account)) {
      sum.rows += count;
      sum.reasons.set(reason, (sum.reasons.get(reason) ?? 0) + count);
    }
  }
  for (const [source, count] of Object.entries(future)) bySource.get(source)?.reasons.set('dated in the future', count);
  return [...bySource].flatMap(([source, { rows, reasons }]) => {
    const unread = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    if (rows < FEWEST_ROWS || unread < MOST_UNREAD_IN_SILENCE * rows || unread === 0) return [];
    const why = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
    const because = `${unread} of ${rows} rows of ${source} could not be read (${why})`;
    return [{ source, isMost: unread >= MOST_UNREAD * rows, because }];
  });
}
