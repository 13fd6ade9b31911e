import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { pathToFileURL } from 'node:url';
import { fetchAt } from './fetch-at.ts';
import { createNodeFiles } from './node-files.ts';
import type { Host, Output } from './host.ts';
import { runGit } from './run-git.ts';

/** The real world as a host. The only place that knows `process`. */
export function createNodeHost(): Host {
  // A reader that went away (`earshot … | head`) is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    run: randomUUID(),
    fetch: (input, { addresses, ...init } = {}) =>
      addresses === undefined ? fetch(input, init) : fetchAt(input, init, addresses),
    lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    sleep: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
    git: (...args) => runGit({ cwd: process.cwd(), env: process.env }, args),
    load: (path) => import(pathToFileURL(path).href) as Promise<unknown>,
    stdin: process.stdin,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    files: createNodeFiles(process.cwd()),
  };
}

/** Sets the code the process ends with, once everything that was written has left. */
export function setExitCode(code: number): void {
  process.exitCode = code;
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    isTTY: stream.isTTY ?? false,
    columns: stream.columns ?? 100,
  };
}
