import { mkdtemp, cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { createNodeFiles } from '../../src/cli/node-files.ts';
import { run } from '../../src/cli/run.ts';

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, gone after the test, filled from `from` where given. */
export async function makeFolder(from?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  if (from !== undefined) await cp(from, folder, { recursive: true });
  return folder;
}

/** Runs the whole program in this process, in `cwd`, with a clock that stands still and no network. */
export async function runProgram(
  cwd: string,
  line: string | readonly string[],
  world: Partial<Host> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write: async (text: string) => {
      written[name] += text;
    },
    isTTY: false,
    columns: 100,
  });
  const host: Host = {
    argv: typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line,
    env: {},
    cwd,
    now: () => new Date('2026-03-20T12:00:00.000Z'),
    run: 'test',
    fetch: () => Promise.reject(new Error('no network in tests')),
    lookup: () => Promise.reject(new Error('no network in tests')),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    git: () => Promise.resolve(undefined),
    load: (path) => import(path) as Promise<unknown>,
    stdin: (async function* () {})(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    files: createNodeFiles(cwd),
    ...world,
  };
  return { code: await run(host), ...written };
}
