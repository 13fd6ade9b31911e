import type { Account } from '../model/accounting.ts';
import { SKIP_REASONS, type SkipReason } from '../model/skip.ts';

/** Rows, items and skips added up. */
export interface AccountTotals {
  readonly rows: number;
  readonly items: number;
  readonly skipped: number;
  /** Most frequent first. */
  readonly reasons: Reasons;
  /** Messages within rows that are not the customer's, most frequent reason first. */
  readonly leftOut: Reasons;
}

type Reasons = readonly (readonly [reason: SkipReason, count: number])[];

/** Adds up accounts. */
export function sumAccounts(accounts: readonly Account[]): AccountTotals {
  const reasons = sumReasons(accounts.map(({ skips }) => skips));
  return {
    rows: sum(accounts.map(({ rows }) => rows)),
    items: sum(accounts.map(({ items }) => items)),
    skipped: sum(reasons.map(([, rows]) => rows)),
    reasons,
    leftOut: sumReasons(accounts.map(({ leftOut = {} }) => leftOut)),
  };
}

/** `bad-date 1, empty 2`. */
export function describeReasons(reasons: Reasons): string {
  return reasons.map(([reason, count]) => `${reason} ${count}`).join(', ');
}

function sumReasons(counts: readonly Account['skips'][]): Reasons {
  return (Object.keys(SKIP_REASONS) as SkipReason[])
    .map((reason) => [reason, sum(counts.map((each) => each[reason] ?? 0))] as const)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** By source, then by where the rows came from. */
export function sortAccounts(accounts: readonly Account[]): readonly Account[] {
  return [...accounts].sort((a, b) => order(a.source, b.source) || order(a.from, b.from));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
