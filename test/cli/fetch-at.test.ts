import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { fetchAt } from '../../src/cli/fetch-at.ts';
import type { FetchInit } from '../../src/model/fetch.ts';
import { createNodeHost } from '../../src/cli/node-host.ts';
import { politeFetch } from '../../src/sources/http/polite-fetch.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => void server.close(),
  );
  return (server.address() as AddressInfo).port;
}

test('connects to the address it was given, whatever the name leads to', async () => {
  const port = await serve((request, answer) => answer.end(`host ${request.headers.host}`));
  const answer = await fetchAt(`http://nowhere.invalid:${port}/`, {}, ['127.0.0.1']);
  expect(await answer.text()).toBe(`host nowhere.invalid:${port}`);
});

test('asks and answers as fetch does: method, body, headers, packing, status', async () => {
  const port = await serve((request, answer) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      answer.writeHead(201, { 'content-encoding': 'gzip', 'set-cookie': ['a=1', 'b=2'], etag: '"x"' });
      answer.end(
        gzipSync(`${request.method} ${request.headers['content-type']} ${String(request.headers['x-key'])} ${body}`),
      );
    });
  });
  const init = { method: 'POST', body: new URLSearchParams({ a: 'b' }), headers: { 'x-key': '7' } };
  const answer = await fetchAt(`http://nowhere.invalid:${port}/`, init, ['127.0.0.1']);
  expect([answer.status, answer.headers.get('etag'), answer.headers.getSetCookie()]).toEqual([
    201,
    '"x"',
    ['a=1', 'b=2'],
  ]);
  expect(await answer.text()).toBe('POST application/x-www-form-urlencoded;charset=UTF-8 7 a=b');
});

test('an answer without a body, a redirect and a signal', async () => {
  const port = await serve((request, answer) => {
    if (request.url === '/slow') return;
    answer.writeHead(request.url === '/none' ? 304 : 302, { location: '/none' }).end();
  });
  const at = (path: string, signal?: AbortSignal) =>
    fetchAt(`http://nowhere.invalid:${port}${path}`, signal === undefined ? {} : { signal }, ['127.0.0.1']);
  expect([(await at('/none')).body, (await at('/moved')).headers.get('location')]).toEqual([null, '/none']);
  await expect(at('/slow', AbortSignal.timeout(50))).rejects.toThrow(/abort|timeout/i);
});

test('a broken answer is an error, not a short text', async () => {
  const port = await serve((_request, answer) => {
    answer.writeHead(200, { 'content-length': '100' }).write('half');
    globalThis.setTimeout(() => answer.destroy(), 20);
  });
  const answer = await fetchAt(`http://nowhere.invalid:${port}/`, {}, ['127.0.0.1']);
  await expect(answer.text()).rejects.toThrow();
});

test.each([
  ['plain', {}],
  ['packed', { 'content-encoding': 'gzip' }],
])('whoever stops reading a %s answer ends the connection', async (_kind, headers) => {
  let end = (_how: string): void => {};
  const closed = new Promise<string>((resolve) => (end = resolve));
  const port = await serve((_request, answer) => {
    answer.writeHead(200, headers).once('close', () => end('closed'));
    const words = Readable.from(endless());
    if ('content-encoding' in headers) words.pipe(createGzip()).pipe(answer);
    else words.pipe(answer);
  });
  const reader = (await fetchAt(`http://nowhere.invalid:${port}/`, {}, ['127.0.0.1'])).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(await Promise.race([closed, setTimeout(2000, 'left open')])).toBe('closed');
});

function* endless(): Generator<Buffer> {
  for (;;) yield randomBytes(65_536);
}

test('a broken packed answer is an error, not a short text', async () => {
  const port = await serve((_request, answer) => {
    const packed = gzipSync(randomBytes(1000));
    answer.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(packed.length) });
    answer.write(packed.subarray(0, 500));
    globalThis.setTimeout(() => answer.destroy(), 20);
  });
  const answer = await fetchAt(`http://nowhere.invalid:${port}/`, {}, ['127.0.0.1']);
  await expect(answer.text()).rejects.toThrow();
});

test('what a source asks goes to the address that was found public', async () => {
  const asked: (readonly string[] | undefined)[] = [];
  const host = createNodeHost();
  const world = {
    ...host,
    now: host.now(),
    lookup: () => Promise.resolve(['93.184.216.34']),
    fetch: (_input: string | URL, init?: FetchInit) => {
      asked.push(init?.addresses);
      return Promise.resolve(new Response('there'));
    },
  };
  await politeFetch(world, { allowPrivate: false })('https://vendor.example/');
  await politeFetch(world, { allowPrivate: true })('https://vendor.example/');
  expect(asked).toEqual([['93.184.216.34'], undefined]);
});
