import type { Files } from '../model/files.ts';
import type { Network } from '../model/network.ts';

/** A text stream for people or machines. `write` resolves when the text is taken, so that a pipe gets all of it. */
export interface Output {
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number;
}

/** The only door to the world: the program is a function of this. */
export interface Host extends Network {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Names this run, unlike any other. */
  readonly run: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** What `git` prints in the folder of the run; `undefined` where there is no Git, no repository, or it fails. */
  readonly git: (...args: readonly string[]) => Promise<string | undefined>;
  /** Loads a module of the team's own by its absolute path. */
  readonly load: (path: string) => Promise<unknown>;
}
