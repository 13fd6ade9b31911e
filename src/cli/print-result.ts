import { UserError } from '../model/problem.ts';
import type { Host } from './host.ts';
import type { SharedOptions } from './options.ts';

/** Prints a result that has no reporters of its own: a text, or with `--json` one document. */
export async function printResult(
  host: Host,
  options: SharedOptions,
  document: object,
  describe: () => string,
): Promise<void> {
  refuseReporters(options);
  await host.stdout.write(`${options.json === true ? JSON.stringify(document, undefined, 2) : describe()}\n`);
}

/** Throws a `UserError` where a reporter was asked for: before a command that has none does its work. */
export function refuseReporters({ reporter }: SharedOptions): void {
  if (reporter === undefined) return;
  throw new UserError({ message: 'This command has no reporters.', fix: 'Use --json, or nothing for text.' });
}

const MOST_DAYS = 365;

/** Days as `--days` gives them, 1 to 365. */
export function readDays(value: string): number {
  const days = Number(value);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new UserError({ message: `--days ${value} is no number of days.`, fix: 'Write a whole number from 1 to 365.' });
}
