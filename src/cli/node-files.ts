import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  chmod,
  constants,
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Files, FileWriter, WriteOptions } from '../model/files.ts';
import { findFiles } from './find-files.ts';

/** The file system as the program may use it; relative paths start at `cwd`. */
export function createNodeFiles(cwd: string): Files {
  const at = (path: string): string => resolve(cwd, path);
  return {
    resolve: at,
    kindOf: (path) => kindOf(at(path)),
    read: (path) => readFile(at(path)),
    stream: (path) => createReadStream(at(path)),
    list: (path) => list(at(path)),
    glob: (pattern) => findFiles(cwd, pattern),
    write: (path, content, options) => writeWhole(at(path), content, options),
    create: (path) => beginFile(at(path)),
    append: (path, content) => append(at(path), content),
  };
}

async function kindOf(path: string): Promise<'file' | 'directory' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

async function list(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): Promise<void> {
  const writer = await beginFile(path, options);
  try {
    await writer.write(content);
    await writer.close();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

/** Writes beside the target under a name nobody looks for, and gives it the target's name when it is safe on disk. */
async function beginFile(path: string, options: WriteOptions = {}): Promise<FileWriter> {
  if (await isStreamLike(path)) return beginStream(path);
  // A link is followed: the file it names is replaced, not the link.
  const target = await realpath(path).catch(() => path);
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  const handle = await open(temporary, 'wx', options.secret === true ? 0o600 : 0o666);
  return {
    write: async (content) => {
      await handle.writeFile(content);
    },
    close: async () => {
      await handle.sync();
      await handle.close();
      if (options.secret !== true) await keepMode(target, temporary);
      await (options.exclusive === true ? giveNewName(temporary, target) : rename(temporary, target));
      await syncFolder(dirname(target));
    },
    discard: async () => {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

/** A pipe or a device such as `/dev/null`: a new file in its place would take it from everybody. */
async function isStreamLike(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** What was written to a stream cannot be taken back. */
async function beginStream(path: string): Promise<FileWriter> {
  const handle = await open(path, 'w');
  return {
    write: async (content) => {
      await handle.writeFile(content);
    },
    close: () => handle.close(),
    discard: () => handle.close(),
  };
}

/** A replaced file keeps who may read it. */
async function keepMode(target: string, temporary: string): Promise<void> {
  const before = await stat(target).catch(() => undefined);
  if (before !== undefined) await chmod(temporary, before.mode);
}

/** Unlike a rename, a hard link fails when the name is taken. Some file systems have none: there an exclusive copy. */
async function giveNewName(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP')) throw error;
    await copyFile(temporary, target, constants.COPYFILE_EXCL);
  }
  await rm(temporary, { force: true });
}

async function append(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'a');
  try {
    await handle.appendFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(path));
}

/** A new name is safe only when its folder is. Where folders cannot be opened, the system does it by itself. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync();
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'EINVAL', 'EISDIR', 'EBADF')) throw error;
  } finally {
    await folder.close();
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
