import type { Fetch } from '../../model/fetch.ts';
import type { Network } from '../../model/network.ts';
import { UserError } from '../../model/problem.ts';
import { requirePublicHost } from '../guard-address.ts';
import { capBody } from './cap-body.ts';
import { ATTEMPTS, isPassing, LONGEST_WAIT, retryWait } from './retry-wait.ts';

export interface PoliteOptions {
  /** Let addresses of private networks and plain http through. */
  readonly allowPrivate: boolean;
  /** Milliseconds one try may take, the body included; 60 s when absent. */
  readonly timeout?: number;
  /** Bytes an answer may have after unpacking; 64 MiB when absent. */
  readonly maxBytes?: number;
  /** Hand the body on as it comes: it may be large, and is not read again when the connection breaks. */
  readonly streams?: boolean;
}

/** A network and what time it is there. */
type World = Network & { readonly now: Date; readonly clock?: () => Date };

const REDIRECTS = 5;
const TIMEOUT = 60_000;
const MAX_BYTES = 64 * 2 ** 20;
/** Headers that tell nobody who we are. All others may be credentials. */
const HARMLESS = new Set([
  'accept',
  'accept-language',
  'content-type',
  'user-agent',
  'if-none-match',
  'if-modified-since',
]);

/**
 * A `fetch` fit for addresses from a config: https only, no private networks (both unless `allowPrivate`), redirects
 * followed by hand and never to another host with credentials, size and time capped, and what passes (429, 5xx, lost
 * connections) tried again as the server asks. Every other status is for the caller. Throws `UserError` (5); messages
 * name host and path only, as the rest of an address may hold a key.
 */
export function politeFetch(network: World, options: PoliteOptions): Fetch {
  return async (input, init) => {
    const url = new URL(input);
    for (let attempt = 1; ; attempt++) {
      const outcome = await tryOnce(url, init ?? {}, network, options);
      const headers = outcome.kind === 'answer' ? outcome.response.headers : undefined;
      if (outcome.kind === 'answer' && !isPassing(outcome.response.status, outcome.response.headers))
        return outcome.response;
      const wait = retryWait(attempt, network.random(), (network.clock?.() ?? network.now).getTime(), headers);
      if (attempt >= ATTEMPTS || wait > LONGEST_WAIT) throw gaveUp(url, outcome, attempt, wait);
      await network.sleep(wait);
    }
  };
}

type Outcome =
  | { readonly kind: 'answer'; readonly response: Response }
  | { readonly kind: 'lost'; readonly error: unknown };

async function tryOnce(url: URL, init: RequestInit, network: Network, options: PoliteOptions): Promise<Outcome> {
  const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    const response = await follow(url, { ...init, signal }, network, options);
    return {
      kind: 'answer',
      response: await capBody(response, options.maxBytes ?? MAX_BYTES, !options.streams, nameOf(url)),
    };
  } catch (error) {
    // What the reader can fix stays so; everything else is the network's.
    if (error instanceof UserError) throw error;
    return { kind: 'lost', error };
  }
}

async function follow(start: URL, first: RequestInit, network: Network, options: PoliteOptions): Promise<Response> {
  let [url, init] = [start, first];
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const addresses = await guard(url, init, network, options);
    const response = await network.fetch(url, { ...init, redirect: 'manual', ...(addresses && { addresses }) });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, url);
    const keepsMethod = response.status >= 307 || (init.method ?? 'GET') === 'GET';
    if (next.origin !== url.origin && (hasCredentials(init) || (keepsMethod && hasBody(init))))
      throw strayed(url, next);
    if (!keepsMethod) init = withoutBody(init);
    url = next;
  }
  throw failed(`${nameOf(start)} redirects more than ${REDIRECTS} times.`, 'Name the address it leads to.');
}

/** The addresses to connect to; any will do where private ones are meant. */
async function guard(
  url: URL,
  init: RequestInit,
  network: Network,
  { allowPrivate }: PoliteOptions,
): Promise<readonly string[] | undefined> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw failed(`${url.protocol} addresses are not read.`, 'Name an https address.');
  if (url.username !== '' || url.password !== '')
    throw failed(`The address of ${nameOf(url)} holds credentials.`, 'Give them under auth, from the environment.');
  if (allowPrivate) return undefined;
  if (url.protocol === 'http:' && (hasCredentials(init) || hasBody(init)))
    throw failed(
      `${nameOf(url)} would get credentials unencrypted.`,
      'Use https, or set allowPrivate: true for this source.',
    );
  return requirePublicHost(url.hostname, network.lookup);
}

function hasCredentials({ headers }: RequestInit): boolean {
  return [...new Headers(headers).keys()].some((name) => !HARMLESS.has(name));
}

const hasBody = ({ body }: RequestInit): boolean => body !== undefined && body !== null;

function withoutBody({ body: _body, method: _method, ...init }: RequestInit): RequestInit {
  return { ...init, method: 'GET' };
}

function strayed(from: URL, to: URL): UserError {
  return failed(
    `${nameOf(from)} redirects to ${to.host}, which must not get the credentials.`,
    'Name the address it leads to, if you trust it.',
  );
}

function gaveUp(url: URL, outcome: Outcome, attempts: number, wait: number): UserError {
  if (outcome.kind === 'lost')
    return failed(
      `${nameOf(url)} did not answer in ${attempts} tries (${codeOf(outcome.error)}).`,
      'Try again later.',
      outcome.error,
    );
  const { status } = outcome.response;
  if (wait > LONGEST_WAIT)
    return failed(
      `${nameOf(url)} asks to wait ${Math.ceil(wait / 60_000)} minutes (HTTP ${status}).`,
      'Run again after that time.',
    );
  return failed(`${nameOf(url)} answered HTTP ${status}, ${attempts} times.`, 'Try again later.');
}

/** Host and path: the query may hold a key. */
export function nameOf(url: URL): string {
  return `${url.host}${url.pathname}`;
}

/** `ECONNREFUSED`, `TimeoutError`: never a message, which may quote what was sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const { cause } = error;
  const code = (cause ?? error) as { readonly code?: unknown };
  return typeof code.code === 'string' ? code.code : cause instanceof Error ? cause.name : error.name;
}

function failed(message: string, fix: string, cause?: unknown): UserError {
  return new UserError({ message, fix }, 5, cause === undefined ? undefined : { cause });
}
