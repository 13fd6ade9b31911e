import type { Account } from '../model/accounting.ts';
import type { FeedbackItem } from '../model/item.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { Skip, SkipReason } from '../model/skip.ts';
import { createLanguageReader } from './language-reader.ts';
import type { Bookmark, Collected, Source, SourceContext } from './source.ts';

/** Items said from `since` on and before `until`; both ISO 8601 in UTC with milliseconds, as `createdAt` is. */
export interface CollectWindow {
  readonly since?: string;
  readonly until?: string;
}

/** How sources go on from the last run: by their names. */
export type Bookmarks = (source: string) => Bookmark;

export interface CollectedBatch {
  readonly items: readonly FeedbackItem[];
  readonly skips: readonly Skip[];
}

/** Reads as it is iterated, once. What it counted is complete when the iteration is. */
export interface Collection extends AsyncIterable<CollectedBatch> {
  /** One for each file of each source, in the order they were read: rows = items + skips. */
  readonly accounts: readonly Account[];
  /** Why sources could not be read, or not to their end. */
  readonly problems: readonly Problem[];
  /** What was read and may mean something else. */
  readonly warnings: readonly Problem[];
  /** Names of the sources behind `problems`. */
  readonly failedSources: readonly string[];
}

/**
 * Reads all sources one after the other. A source that throws becomes problems, what it yielded before stays, and the
 * others are read. Languages become codes. Items outside the window become `outside-window` skips. With `bookmarks`, sources that can go on from the
 * last run.
 */
export function collectAll(
  sources: readonly Source[],
  context: SourceContext,
  window: CollectWindow = {},
  bookmarks?: Bookmarks,
): Collection {
  const accounts: OpenAccount[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const failedSources: string[] = [];
  const open = { ...context, onWarning: (warning: Problem): void => void warnings.push(warning) };
  return {
    accounts,
    problems,
    warnings,
    failedSources,
    async *[Symbol.asyncIterator]() {
      for (const source of sources) {
        const ledger = new Map<string, OpenAccount>();
        const languages = createLanguageReader(source.name);
        const onEmpty = (file: string): void => {
          const account = openAccount(source.name, file);
          ledger.set(file, account);
          accounts.push(account);
        };
        try {
          for await (const batch of source.read(contextFor(source.name, { ...open, onEmpty }, window, bookmarks))) {
            const sorted = sortBatch(batch, source.name, window, ledger);
            for (const account of ledger.values()) if (!accounts.includes(account)) accounts.push(account);
            yield { ...sorted, items: sorted.items.map(languages.read) };
          }
          if (ledger.size === 0) accounts.push(openAccount(source.name, source.name));
        } catch (error) {
          problems.push(...problemsOf(error, source.name));
          failedSources.push(source.name);
        } finally {
          warnings.push(...languages.warnings());
        }
      }
    },
  };
}

function contextFor(
  source: string,
  context: SourceContext,
  { since }: CollectWindow,
  bookmarks?: Bookmarks,
): SourceContext {
  return { ...context, ...(since !== undefined && { since }), ...(bookmarks && { bookmark: bookmarks(source) }) };
}

interface OpenAccount extends Account {
  rows: number;
  items: number;
  readonly skips: Partial<Record<SkipReason, number>>;
  leftOut?: Partial<Record<SkipReason, number>>;
}

function sortBatch(
  batch: readonly Collected[],
  source: string,
  window: CollectWindow,
  ledger: Map<string, OpenAccount>,
): CollectedBatch {
  const items: FeedbackItem[] = [];
  const skips: Skip[] = [];
  for (const collected of batch) {
    const from = collected.from ?? (collected.kind === 'skip' ? collected.skip.file : undefined) ?? source;
    let account = ledger.get(from);
    if (account === undefined) ledger.set(from, (account = openAccount(source, from)));
    account.rows++;
    const skip = collected.kind === 'skip' ? collected.skip : outside(collected, window, source);
    if (skip !== undefined) {
      account.skips[skip.reason] = (account.skips[skip.reason] ?? 0) + 1;
      skips.push(skip);
    } else if (collected.kind === 'item') {
      account.items++;
      if (collected.leftOut !== undefined) addLeftOut(account, collected.leftOut);
      items.push(collected.item);
    }
  }
  return { items, skips };
}

function addLeftOut(account: OpenAccount, counts: Readonly<Partial<Record<SkipReason, number>>>): void {
  const leftOut = (account.leftOut ??= {});
  for (const [reason, count] of Object.entries(counts) as [SkipReason, number][]) {
    leftOut[reason] = (leftOut[reason] ?? 0) + count;
  }
}

function openAccount(source: string, from: string): OpenAccount {
  return { source, from, rows: 0, items: 0, skips: {} };
}

function outside(
  { item, from }: Extract<Collected, { kind: 'item' }>,
  { since, until }: CollectWindow,
  source: string,
): Skip | undefined {
  const tooOld = since !== undefined && item.createdAt < since;
  if (!tooOld && (until === undefined || item.createdAt < until)) return undefined;
  const detail = tooOld ? 'before --since' : 'not before --until';
  return { source, ...(from !== undefined && { file: from }), reason: 'outside-window', detail };
}

function problemsOf(error: unknown, source: string): readonly Problem[] {
  if (error instanceof UserError)
    return error.problems.map((problem) => ({ at: { file: `source ${source}` }, ...problem }));
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'it threw what is no error';
  const fix = 'Try again; if it goes on, report it with the output of --verbose.';
  return [{ message: `Source "${source}" could not be read: ${reason}`, fix }];
}
