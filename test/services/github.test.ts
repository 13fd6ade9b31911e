import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGithubSource } from '../../src/sources/github/index.ts';
import { readApi, serviceSettings } from '../sources/http/read-api.ts';
import { compileSchemas, type Contract, recordingFetch, startContract, type Violation } from './prism.ts';
import { freePort, NEWER_NODE, type ServerProcess, SERVICES, startServer } from './server-process.ts';

// GitHub as an emulator with a memory, behind a proxy that knows GitHub's own description of its API.

const DESCRIPTION = `${SERVICES}github.openapi.json`;
const SEED = {
  tokens: {
    larkspur_token: { login: 'ada', scopes: ['repo'] },
    customer_token: { login: 'bo', scopes: ['repo'] },
  },
  github: { users: [{ login: 'ada' }, { login: 'bo' }], repos: [{ owner: 'ada', name: 'app', auto_init: true }] },
};
const values = { repository: 'ada/app', token: 'larkspur_token', issues: true, discussions: false };

let emulator: ServerProcess;
let contract: Contract;
let direct: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-github-'));
  const seed = join(folder, 'emulate.config.json');
  await writeFile(seed, JSON.stringify(SEED));
  const port = await freePort();
  const args = [
    `${SERVICES}node_modules/.bin/emulate`,
    'start',
    '--service',
    'github',
    '--port',
    String(port),
    '--seed',
    seed,
  ];
  emulator = await startServer(NEWER_NODE, args, port);
  direct = `http://127.0.0.1:${port}`;
  contract = await startContract(DESCRIPTION, direct);
});
afterAll(async () => {
  await contract?.server.stop();
  await emulator?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** As a customer: what the team opens is no feedback. */
async function openIssue(
  title: string,
  at = direct,
  body: object = { title, body: `Words of ${title}` },
): Promise<Response> {
  const headers = { authorization: 'Bearer customer_token', 'content-type': 'application/json' };
  return fetch(`${at}/repos/ada/app/issues`, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('the description is one that can be held against anything', async () => {
  expect(await compileSchemas(DESCRIPTION, () => true)).toMatchObject({ failures: [] });
  const wrong = await openIssue('', contract.origin, { labels: 'bug' });
  const found = JSON.parse(wrong.headers.get('sl-violations') ?? '[]') as Violation[];
  expect(found.filter(({ location }) => location[0] === 'request').map(({ code }) => code)).toContain('required');
});

test('every issue is read, page after page, in requests GitHub itself would take; then only what is new', async () => {
  const titles = Array.from({ length: 120 }, (_none, index) => `Issue ${String(index).padStart(3, '0')}`);
  for (const title of titles) expect((await openIssue(title)).status).toBe(201);
  const violations: Violation[] = [];
  const source = createGithubSource(serviceSettings('github', values, contract.origin));
  const now = new Date();
  const first = await readApi(source, undefined, { fetch: recordingFetch(violations), now });
  expect(first.problems).toEqual([]);
  expect(first.items.map(({ title }) => title ?? '').toSorted()).toEqual(titles);
  expect(first.items[0]).toMatchObject({ channel: 'issue', visibility: 'public', customer: { name: 'bo' } });
  expect(violations.filter(({ location }) => location[0] === 'request')).toEqual([]);

  await openIssue('Issue new');
  const second = await readApi(source, first.cursor, { now });
  expect([second.problems, second.items.map(({ title }) => title)]).toEqual([[], ['Issue new']]);
});

test('a repository that is not there is named, the token is not', async () => {
  const { problems } = await readApi(
    createGithubSource(serviceSettings('github', { ...values, repository: 'ada/nothing' }, contract.origin)),
  );
  expect(problems).toEqual(['Source "s": GitHub shows no issues of ada/nothing (HTTP 404).']);
});
