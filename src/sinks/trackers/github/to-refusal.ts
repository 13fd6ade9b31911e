import { RequestError } from '@octokit/request-error';
import { Refusal } from '../desk.ts';
import { refusalSchema } from './schema.ts';

/**
 * What an error of octokit means: an answered no becomes a `Refusal` in our own words; a lost answer or one of 5xx comes
 * back as an error that says so. Nothing of a request's or an answer's text is shown but the names of fields.
 */
export function toRefusal(error: unknown, what: string, needs: string): Error {
  if (error instanceof Refusal) return error;
  if (!(error instanceof RequestError)) return causeOf(error) ?? lost(what);
  const refused = causeOf(error);
  if (refused !== undefined) return refused;
  if (error.response === undefined || error.status >= 500) return lost(what, error.response && error.status);
  return new Refusal(error.status, explain(error.status, error.response.data, what, needs));
}

/** Octokit wraps what our `fetch` threw. */
function causeOf(error: unknown): Refusal | undefined {
  const { cause } = error as { readonly cause?: unknown };
  return cause instanceof Refusal ? cause : undefined;
}

function lost(what: string, status?: number): Error {
  return new Error(
    status === undefined ? `GitHub did not answer for ${what}` : `GitHub answered ${status} for ${what}`,
  );
}

function explain(status: number, data: unknown, what: string, needs: string): string {
  switch (status) {
    case 401:
      return 'GitHub does not know the token (401)';
    case 403:
      return `the token may not do this: ${what} (403); it needs ${needs}`;
    case 404:
      return `${what} is not there, or the token may not see it (404)`;
    case 410:
      return `${what} was deleted, or issues are switched off (410)`;
    case 422:
      return `GitHub refuses ${what} (422${fields(data)})`;
    default:
      return `GitHub answered ${status} for ${what}`;
  }
}

/** `: title missing`: codes and names of fields only, both of them GitHub's own. */
function fields(data: unknown): string {
  const read = refusalSchema.safeParse(data);
  const errors = (read.success ? (read.data.errors ?? []) : []).flatMap((error) =>
    typeof error === 'string' ? [] : [[error.field, error.code].filter((word) => word != null).join(' ')],
  );
  const words = errors.filter((text) => /^[\w .-]{1,60}$/.test(text));
  return words.length === 0 ? '' : `: ${words.join(', ')}`;
}

/** The issue is in another repository now. */
export function moved(what: string): Refusal {
  return new Refusal(301, `${what} was moved to another repository, or the repository has a new name (301)`);
}
