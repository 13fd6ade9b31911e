import type { IncomingMessage } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** Statuses whose answers have no body. */
const BODILESS = new Set([101, 204, 205, 304]);

/**
 * Asks as `fetch` does, over a connection to one of `addresses` only: the built-in `fetch` looks a name up again, and may be
 * told another address than the one that was found harmless. Follows no redirect.
 */
export async function fetchAt(input: string | URL, init: RequestInit, addresses: readonly string[]): Promise<Response> {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const { request: open } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = open(url, {
      method: request.method,
      headers: headersOf(request, body),
      signal: request.signal,
      lookup: lookUp(addresses),
    });
    asked.once('response', resolve).once('error', reject).end(body);
  });
  return toResponse(answer);
}

function headersOf(request: Request, body: Buffer | undefined): Record<string, string> {
  return {
    accept: '*/*',
    'user-agent': 'earshot',
    'accept-encoding': 'gzip',
    ...Object.fromEntries(request.headers),
    ...(body !== undefined && { 'content-length': String(body.length) }),
  };
}

/** Knows the addresses already, whatever the name. */
function lookUp(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all }, done) => {
    const [first] = known;
    if (first === undefined) done(new Error('no address'), '');
    else if (all === true) done(null, known);
    else done(null, first.address, first.family);
  };
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const status = answer.statusCode ?? 0;
  if (BODILESS.has(status)) answer.resume();
  const body = BODILESS.has(status) ? null : await bodyOf(answer, headers);
  return new Response(body, { status, statusText: answer.statusMessage ?? '', headers });
}

/** Unpacked, as `fetch` gives it. */
async function bodyOf(answer: IncomingMessage, headers: Headers): Promise<ReadableStream<Uint8Array>> {
  if (headers.get('content-encoding') !== 'gzip') return Readable.toWeb(answer) as ReadableStream<Uint8Array>;
  const { createGunzip } = await import('node:zlib');
  // Whichever end stops ends the other too: a connection left open would keep the process alive.
  const unpacked = pipeline(answer, createGunzip(), () => {});
  return Readable.toWeb(unpacked) as ReadableStream<Uint8Array>;
}
