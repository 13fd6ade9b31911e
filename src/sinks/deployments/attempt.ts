import { UserError } from '../../model/problem.ts';
import type { Receipt } from '../../model/receipt.ts';
import { Refusal } from '../trackers/desk.ts';
import type { Outcome } from '../trackers/outcome.ts';

/** Reads something; a no, or no answer, is a `UserError` (exit code 5). */
export async function reading<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const message = `deployments: ${name}: ${(error as Error).message}.`;
    throw new UserError({ message, fix: 'Look at deployments.repository and its token.' }, 5, { cause: error });
  }
}

/** A deed with its receipt: a no is `failed`, an answer that was lost is `unknown`. */
export async function attempt(key: string, deed: () => Promise<Outcome>): Promise<Receipt> {
  try {
    return { key, ...(await deed()) };
  } catch (error) {
    return { key, state: error instanceof Refusal ? 'failed' : 'unknown', detail: (error as Error).message };
  }
}

/** A plan can be edited: no id of it may lead to another address. */
export function safe(kind: 'commit' | 'number', id: string): string {
  if ((kind === 'commit' ? /^[0-9a-f]{40,64}$/ : /^\d{1,20}$/).test(id)) return id;
  throw new Refusal(404, `${JSON.stringify(id.slice(0, 40))} is no ${kind}`);
}
