import type { Problem } from '../model/problem.ts';
import type { Host } from './host.ts';

/** Tells the reader on stderr of what went wrong and did not stop the run. */
export async function tellProblems(problems: readonly Problem[], host: Host, kind?: 'warning'): Promise<void> {
  if (problems.length === 0) return;
  const { describeProblems } = await import('../reporters/describe-problems.ts');
  await host.stderr.write(describeProblems(problems, kind));
}
