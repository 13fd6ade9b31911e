import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type GithubService, OWNER, startGithub, TOKEN } from '../../scripts/services/github.mjs';
import type { SetDeploymentStatus, WriteCheckRun } from '../../src/model/action.ts';
import { openGithubDeployments } from '../../src/sinks/deployments/github/index.ts';
import { contextOf, workshop } from '../contract/apply-workshop.ts';
import { fakeGithubHost } from '../sinks/deployments/fake-code-hosts.ts';
import { type Contract, recordingFetch, startContract, type Violation } from './prism.ts';
import { freePort, SERVICES } from './server-process.ts';

// Check runs are kept by an emulator that others wrote. It knows no deployments: those are kept by our own fake, behind a
// proxy that holds every request against GitHub's own description of its API.

const REPOSITORY = `${OWNER}/app`;
const violations: Violation[] = [];
const kept = fakeGithubHost();
let github: GithubService;
let contract: Contract;
let server: Server;
let sha: string;

beforeAll(async () => {
  github = await startGithub();
  const port = await freePort();
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const init: RequestInit = { method: request.method ?? 'GET' };
    if (chunks.length > 0) init.body = Buffer.concat(chunks).toString();
    const answer = await kept.fetch(`http://127.0.0.1${request.url}`, init);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  contract = await startContract(`${SERVICES}github-api.json`, `http://127.0.0.1:${port}`);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const branch = await fetch(`${github.people}/repos/${REPOSITORY}/branches/main`, { headers });
  sha = ((await branch.json()) as { commit: { sha: string } }).commit.sha;
});
afterAll(async () => {
  await contract?.server.stop();
  server?.close();
  server?.closeAllConnections();
  await github?.stop();
});
afterEach(() => {
  expect(github.violations.splice(0)).toEqual([]);
  expect(violations.splice(0).filter(({ location }) => location[0] === 'request')).toEqual([]);
});

/** A clock that goes on by what is slept. */
function context(fetch: (input: string | URL, init?: RequestInit) => Promise<Response>) {
  let time = Date.now();
  const sleep = async (milliseconds: number) => {
    time += milliseconds;
  };
  return { ...contextOf(workshop().files), fetch, now: () => new Date(time), sleep };
}
const emulated = () =>
  openGithubDeployments(
    { repository: REPOSITORY, token: TOKEN, url: github.url },
    context((input, init) => fetch(input, init)),
  );
const described = () =>
  openGithubDeployments(
    { repository: REPOSITORY, token: TOKEN, url: contract.origin },
    context(recordingFetch(violations)),
  );

test('a check run lives once in a GitHub we did not write', async () => {
  const action = (conclusion: WriteCheckRun['conclusion']): WriteCheckRun => ({
    kind: 'write-check-run',
    key: 'check-run',
    place: `github:${REPOSITORY}`,
    link: 'https://ci.example/run/1',
    marker: '<!-- earshot:v1 key=check-run sig=0 -->',
    name: 'earshot gate',
    commit: sha,
    conclusion,
    title: `Gate: ${conclusion}`,
    summary: '## Gate',
  });
  expect(await emulated().apply(action('neutral'))).toMatchObject({ state: 'done' });
  expect(await emulated().apply(action('neutral'))).toMatchObject({ state: 'already-done' });
  expect(await emulated().apply(action('failure'))).toMatchObject({ state: 'done' });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${github.people}/repos/${REPOSITORY}/commits/${sha}/check-runs`, { headers });
  const { check_runs: runs } = (await answer.json()) as { check_runs: readonly object[] };
  expect(runs).toMatchObject([{ name: 'earshot gate', conclusion: 'failure', output: { title: 'Gate: failure' } }]);
});

test('deployment statuses and protection rules are asked for as GitHub describes them', async () => {
  const where = { key: 'k', place: `github:${REPOSITORY}`, environment: 'production' };
  const status: SetDeploymentStatus = {
    ...where,
    kind: 'set-deployment-status',
    deployment: '42',
    state: 'in_progress',
    description: 'Gate inconclusive',
    link: 'https://ci.example/run/1',
  };
  for (const state of ['done', 'already-done']) expect((await described().apply(status)).state).toBe(state);
  const answer = { ...where, kind: 'answer-protection-rule', run: '77', state: 'rejected', comment: 'No.' } as const;
  for (const state of ['done', 'already-done']) expect((await described().apply(answer)).state).toBe(state);
  expect(await described().deploymentOf(sha, 'production')).toBeUndefined();
  for (const from of ['releases', 'tags', 'deployments'] as const) await described().releases(from, 'production');
  expect(kept.writes).toHaveLength(2);
});

test('the proxy would catch a state that GitHub does not know', async () => {
  const wrong = { kind: 'set-deployment-status', deployment: '42', state: 'green', description: '' } as never;
  const receipt = await described().apply(wrong);
  expect(receipt.state).not.toBe('already-done');
  expect(JSON.stringify(violations.splice(0))).toContain('state');
});
