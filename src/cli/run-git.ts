import { execFile } from 'node:child_process';

/** Nothing a repository could name is run: no hook, no watcher of its files, no pager. */
const SAFE = ['--no-pager', '--no-optional-locks', '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];

/**
 * What `git` prints in a folder, asked without a shell and without asking anybody back; `undefined` where there is no Git,
 * no repository, or it fails or takes longer than ten seconds.
 */
export function runGit(
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  args: readonly string[],
): Promise<string | undefined> {
  const options = { cwd, timeout: 10_000, maxBuffer: 1 << 26, env: { ...env, GIT_TERMINAL_PROMPT: '0' } };
  return new Promise((resolve) => {
    execFile('git', [...SAFE, ...args], options, (error, stdout) => resolve(error === null ? stdout : undefined));
  });
}
