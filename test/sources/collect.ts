import { createFilesSource } from '../../src/sources/files/index.ts';
import type { FilesSettings } from '../../src/sources/files/settings.ts';
import type { SourceContext } from '../../src/sources/source.ts';
import { collectAll, type CollectWindow } from '../../src/sources/collect-all.ts';
import type { FeedbackItem } from '../../src/model/item.ts';
import type { Skip } from '../../src/model/skip.ts';
import { type Content, inChunks, memoryFiles } from './memory-files.ts';

export function contextOf(
  files: Readonly<Record<string, Content>>,
  stdin: Content = '',
  chunk?: number,
): SourceContext {
  return {
    files: memoryFiles(files, chunk),
    fetch: () => Promise.reject(new Error('no network')),
    lookup: () => Promise.reject(new Error('no network')),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    stdin: inChunks(stdin),
    now: new Date('2026-03-01T00:00:00Z'),
  };
}

export interface Collected {
  readonly items: readonly FeedbackItem[];
  readonly skips: readonly Skip[];
  readonly rows: number;
  readonly problems: readonly string[];
  readonly fixes: readonly string[];
}

/** Reads files through the `files` source and the accounting, as `collect` does. */
export async function collect(
  files: Readonly<Record<string, Content>>,
  settings: Partial<FilesSettings> = {},
  {
    stdin,
    chunk,
    window,
    context = {},
  }: {
    readonly stdin?: Content;
    readonly chunk?: number;
    readonly window?: CollectWindow;
    readonly context?: Partial<SourceContext>;
  } = {},
): Promise<Collected> {
  const source = createFilesSource({ name: 's', timezone: 'UTC', paths: Object.keys(files), ...settings });
  const collection = collectAll([source], { ...contextOf(files, stdin, chunk), ...context }, window);
  const items: FeedbackItem[] = [];
  const skips: Skip[] = [];
  for await (const batch of collection) {
    items.push(...batch.items);
    skips.push(...batch.skips);
  }
  return {
    items,
    skips,
    rows: collection.accounts.reduce((sum, { rows }) => sum + rows, 0),
    problems: collection.problems.map(({ message }) => message),
    fixes: collection.problems.map(({ fix }) => fix),
  };
}
