import { type ItemsKind, writeHeader, writeItem, writeTrailer } from '../interchange/items-file.ts';
import type { Account } from '../model/accounting.ts';
import type { Finding } from '../model/finding.ts';
import type { FeedbackItem } from '../model/item.ts';
import type { Host } from './host.ts';

/** Lines an items file goes to: stdout, or a file that appears when it is whole. */
export interface ItemsWriter {
  add(items: readonly (FeedbackItem | Finding)[]): Promise<void>;
  /** Writes the trailer and closes; throws, as `add` does, when what was added before could not be written. */
  finish(accounts: readonly Account[], failed: readonly string[]): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Opens `path` (gzipped when it ends in `.gz`), or stdout when there is none, and writes the header. */
export async function openItems(host: Host, kind: ItemsKind, path: string | undefined): Promise<ItemsWriter> {
  const target = path === undefined ? toStdout(host) : await toFile(host, path);
  let count = 0;
  await target.write(writeHeader(kind));
  let writing = Promise.resolve();
  return {
    async add(items) {
      count += items.length;
      if (items.length === 0) return;
      const lines = items.map(writeItem).join('');
      await writing;
      // The next items are made while these are written; whether that went well is seen before the next write.
      writing = target.write(lines);
      writing.catch(() => {});
    },
    async finish(accounts, failed) {
      await writing;
      await target.write(writeTrailer(count, accounts, failed));
      await target.close();
    },
    async discard() {
      await writing.catch(() => {});
      await target.discard();
    },
  };
}

interface Target {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}

function toStdout({ stdout }: Host): Target {
  return { write: (text) => stdout.write(text), close: async () => {}, discard: async () => {} };
}

async function toFile({ files }: Host, path: string): Promise<Target> {
  const file = await files.create(path);
  if (!path.endsWith('.gz')) return file;
  // Gzip members may stand one after the other, so each batch is one.
  const { gzipSync } = await import('node:zlib');
  return { write: (text) => file.write(gzipSync(text)), close: () => file.close(), discard: () => file.discard() };
}
