/** What the program may do with files. Paths are absolute or relative to the working directory. */
export interface Files {
  /** The path made absolute against the working directory. */
  resolve(path: string): string;
  /** `undefined` when nothing is there. */
  kindOf(path: string): Promise<'file' | 'directory' | undefined>;
  read(path: string): Promise<Uint8Array>;
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Names in a directory, sorted; empty when it does not exist. */
  list(path: string): Promise<readonly string[]>;
  /** Files that match a glob (`*`, `**`, `?`, `[a-z]`, `{a,b}`), sorted; `.git` and `node_modules` are left out. */
  glob(pattern: string): Promise<readonly string[]>;
  /**
   * Writes whole or not at all, making parent folders. `secret` files are readable by the owner only. `exclusive` never
   * replaces: it throws an error whose `code` is `EEXIST` when something is there.
   */
  write(path: string, content: string | Uint8Array, options?: WriteOptions): Promise<void>;
  /** A file that appears under its name only when closed. */
  create(path: string): Promise<FileWriter>;
  /** Adds to the end and flushes to disk before it returns. */
  append(path: string, content: string): Promise<void>;
}

export interface WriteOptions {
  readonly secret?: boolean;
  readonly exclusive?: boolean;
}

export interface FileWriter {
  write(content: string | Uint8Array): Promise<void>;
  /** Flushes and gives the file its name. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}
