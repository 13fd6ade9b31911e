import { type Account, unexplainedSkips } from '../../model/accounting.ts';

/** Fewer rows than this show no drift. */
const FEWEST_ROWS = 5;
/** From this share of unreadable rows on, what was read says little of what was said. */
const MOST_UNREAD = 0.5;

/**
 * A sentence for each source of which most rows could not be read (ratings off their scale, dates that are none): its
 * export or its mapping has changed, and the few rows left stand for nobody.
 */
export function driftedSources(accounts: readonly Account[]): readonly string[] {
  const bySource = new Map<string, { unread: number; items: number; reasons: Map<string, number> }>();
  for (const account of accounts) {
    const sum = bySource.get(account.source) ?? { unread: 0, items: 0, reasons: new Map<string, number>() };
    bySource.set(account.source, sum);
    sum.items += account.items;
    for (const [reason, count] of unexplainedSkips(account)) {
      sum.unread += count;
      sum.reasons.set(reason, (sum.reasons.get(reason) ?? 0) + count);
    }
  }
  return [...bySource].flatMap(([source, { unread, items, reasons }]) => {
    if (unread + items < FEWEST_ROWS || unread < MOST_UNREAD * (unread + items)) return [];
    const why = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
    return [
      `${unread} of ${unread + items} rows of ${source} could not be read (${why}): its export or map has changed.`,
    ];
  });
}
