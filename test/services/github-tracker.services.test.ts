import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compileCheck, type GithubService, OWNER, startGithub, TOKEN } from '../../scripts/services/github.mjs';
import type { TrackedIssue } from '../../src/model/issue.ts';
import { refusalSchema } from '../../src/sinks/trackers/github/schema.ts';
import { openGithubTracker } from '../../src/sinks/trackers/github/index.ts';
import { makeFolder, runProgram } from '../cli/run-program.ts';
import { commentIssue, contextOf, openIssue, reopenIssue, updateIssue, workshop } from '../contract/apply-workshop.ts';

const FIXTURES = new URL('node_modules/@octokit/fixtures/scenarios/api.github.com/', import.meta.url);
let github: GithubService;
let slept: number[] = [];

beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github?.stop());
afterEach(() => {
  expect(github.violations.splice(0)).toEqual([]);
  expect(github.faults.splice(0)).toEqual([]);
});

/** A tracker of its own, as each run has; its clock goes on by what it sleeps. */
function open(repository = `${OWNER}/app`, token = TOKEN) {
  slept = [];
  let time = Date.now();
  const context = {
    ...contextOf(workshop().files),
    fetch: (input: string | URL, init?: RequestInit) => fetch(input, init),
    now: () => new Date(time),
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
  return openGithubTracker({ path: '', repository, token, url: github.url }, context);
}

async function only(key: string): Promise<TrackedIssue> {
  const found = (await open().list()).filter(({ body }) => body.includes(`key=${key} `));
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} issues with the key ${key}`);
  return found[0];
}

/** A person works in GitHub, past the proxies. */
async function person(method: string, path: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer token-of-a-person', 'content-type': 'application/json' };
  const answer = await fetch(github.people + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
}

describe("GitHub's own API description", () => {
  test('is one that the proxy checks whole', () => {
    const { status, stdout } = compileCheck();
    expect(stdout).toContain('"bad":0');
    expect(status).toBe(0);
  });

  test('would catch a request that violates it', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ labels: 'bug' });
    await fetch(`${github.url}/repos/${OWNER}/app/issues`, { method: 'POST', headers, body });
    expect(github.violations.splice(0).join('\n')).toMatch(/title[\s\S]*labels/);
  });
});

describe('an issue', () => {
  test('is opened, found, updated, commented on, closed by people and reopened; all of it once', async () => {
    expect(await open().apply(openIssue('life', { labels: ['feedback', 'old'], assignees: [] }))).toMatchObject({
      state: 'done',
    });
    expect((await open().apply(openIssue('life', { assignees: [] }))).state).toBe('already-done');
    const issue = await only('life');
    expect(issue).toMatchObject({ state: 'open', ours: true, labels: ['feedback', 'old'] });
    const update = updateIssue('life', issue, 9, { addLabels: ['hot'], removeLabels: ['old'] });
    expect((await open().apply(update)).state).toBe('done');
    expect((await open().apply(update)).state).toBe('already-done');
    const after = await only('life');
    expect(after.labels.toSorted()).toEqual(['feedback', 'hot']);
    expect(after.body).toContain('**9 customers**');
    await person('PATCH', `/repos/${OWNER}/app/issues/${issue.id}`, { state: 'closed', state_reason: 'completed' });
    expect(await only('life')).toMatchObject({ state: 'resolved', resolution: 'fixed' });
    const actions = [commentIssue('life/regression', issue), reopenIssue('life/regression', issue)] as const;
    for (const state of ['done', 'already-done']) {
      for (const action of actions) expect((await open().apply(action as never)).state).toBe(state);
    }
    const reopened = await only('life');
    expect(reopened.state).toBe('open');
    expect(reopened.comments).toHaveLength(1);
  });

  test('of people is theirs, also with our marker in it', async () => {
    await person('POST', `/repos/${OWNER}/app/issues`, openIssue('theirs', { labels: [], assignees: [] }));
    expect(await only('theirs')).toMatchObject({ ours: false });
    const receipt = await open().apply(updateIssue('theirs', await only('theirs'), 5));
    expect(receipt).toMatchObject({ state: 'failed', detail: expect.stringContaining('not an issue of ours') });
  });

  test('whose assignee is unknown is opened without', async () => {
    expect((await open().apply(openIssue('nobody', { assignees: ['nobody-at-all'] }))).state).toBe('done');
  });

  test('is planned for the milestone of its title', async () => {
    await person('POST', `/repos/${OWNER}/app/milestones`, { title: 'Backlog' });
    expect((await open().apply(openIssue('planned', { assignees: [], milestone: 'Backlog' }))).state).toBe('done');
    expect(await only('planned')).toMatchObject({ fixedIn: 'Backlog' });
    expect((await open().apply(openIssue('unplanned', { assignees: [], milestone: 'Some day' }))).state).toBe('done');
    expect((await only('unplanned')).fixedIn).toBeUndefined();
  });

  test('beyond the first page is found', async () => {
    for (let n = 0; n < 105; n++) await person('POST', `/repos/${OWNER}/app/issues`, { title: `words ${n}` });
    expect((await open().apply(openIssue('life', { assignees: [] }))).state).toBe('already-done');
    expect((await open().list()).length).toBeGreaterThan(105);
  });
});

describe('trouble', () => {
  const ISSUES = /\/issues$/;
  test('429 with retry-after is waited for', async () => {
    github.faults.push({ method: 'POST', path: ISSUES, status: 429, headers: { 'retry-after': '7' } });
    expect((await open().apply(openIssue('busy', { assignees: [] }))).state).toBe('done');
    expect(slept).toContain(7000);
    await only('busy');
  });

  test('a secondary limit is waited for a minute, though it is a 403', async () => {
    const body = { message: 'You have exceeded a secondary rate limit. Please wait.' };
    github.faults.push({ method: 'POST', path: ISSUES, status: 403, body });
    expect((await open().apply(openIssue('secondary', { assignees: [] }))).state).toBe('done');
    expect(slept).toContain(60_000);
    await only('secondary');
  });

  test('a limit that lasts an hour is an answer of no', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3600);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    github.faults.push({ method: 'POST', path: ISSUES, status: 403, headers });
    const receipt = await open().apply(openIssue('used-up', { assignees: [] }));
    expect(receipt).toMatchObject({ state: 'failed', detail: expect.stringContaining('rate limit is used up until') });
  });

  test('a right that is missing is a failed receipt that says so', async () => {
    github.faults.push({
      method: 'POST',
      path: ISSUES,
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const receipt = await open().apply(openIssue('forbidden', { assignees: [] }));
    expect(receipt).toMatchObject({ state: 'failed', detail: expect.stringContaining('Issues: read and write') });
  });

  test('a 502 for a new issue that was not opened leaves its fate open; the next run opens it', async () => {
    github.faults.push({ method: 'POST', path: ISSUES, status: 502 });
    expect((await open().apply(openIssue('bad-gateway', { assignees: [] }))).state).toBe('unknown');
    expect((await open().apply(openIssue('bad-gateway', { assignees: [] }))).state).toBe('done');
    await only('bad-gateway');
  });

  test('an answer that is lost after the issue was opened: it is found, not opened again', async () => {
    github.faults.push({ method: 'POST', path: ISSUES, after: true });
    expect((await open().apply(openIssue('lost', { assignees: [] }))).state).toBe('done');
    await only('lost');
  });

  test('a comment whose answer is lost is found, not written again', async () => {
    await open().apply(openIssue('told', { assignees: [] }));
    const issue = await only('told');
    github.faults.push({ method: 'POST', path: /\/comments$/, after: true });
    expect((await open().apply(commentIssue('told/ten', issue))).state).toBe('done');
    expect((await only('told')).comments).toHaveLength(1);
  });

  test('reads are tried again', async () => {
    for (let n = 0; n < 3; n++) github.faults.push({ method: 'GET', path: /\/issues\?/, status: 502 });
    expect((await open().list()).length).toBeGreaterThan(0);
    expect(slept).toEqual([1000, 4000, 9000]);
  });

  test.each([
    ['an issue that was never there', '99999', 'not there'],
    ['an id that is an address', '../../../user', 'no number of an issue'],
  ])('%s is a failed receipt', async (_name, id, detail) => {
    const receipt = await open().apply(commentIssue('c', { ...(await only('life')), id }));
    expect(receipt).toMatchObject({ state: 'failed', detail: expect.stringContaining(detail) });
  });

  test('a deleted issue (410), a moved one (301) and a locked one (403) are failed receipts', async () => {
    const issue = await only('life');
    for (const [status, says] of [
      [410, 'deleted'],
      [301, 'moved'],
      [403, 'may not do this'],
    ] as const) {
      github.faults.push({ method: 'PATCH', path: /\/issues\/\d+$/, status, headers: { location: '/elsewhere' } });
      const receipt = await open().apply(updateIssue('life', issue, 20 + status));
      expect(receipt).toMatchObject({ state: 'failed', detail: expect.stringContaining(says) });
    }
  });
});

test('writes are a second apart', async () => {
  const tracker = open();
  for (const key of ['one', 'two', 'three']) await tracker.apply(openIssue(key, { assignees: [] }));
  expect(slept.filter((wait) => wait > 900)).toHaveLength(2);
});

test('a release that was published exists, a draft does not', async () => {
  const at = `/repos/${OWNER}/app/releases`;
  await person('POST', at, { tag_name: 'v2.4.0', name: 'Spring' });
  await person('POST', at, { tag_name: 'v2.5.0', name: 'Summer', draft: true });
  expect((await open().releases()).map(({ version }) => version)).toEqual(['v2.4.0']);
});

test('the repository says who sees it', async () => {
  expect(await open().look()).toMatchObject({ visibility: 'public' });
  expect(await open(`${OWNER}/quiet`).look()).toMatchObject({ visibility: 'private' });
});

test("GitHub's recorded refusals are understood", () => {
  const text = readFileSync(new URL('errors/normalized-fixture.json', FIXTURES), 'utf8');
  const recorded = JSON.parse(text) as { status: number; response: unknown }[];
  const errors = recorded.filter(({ status }) => status >= 400);
  expect(errors.length).toBeGreaterThan(0);
  for (const { response } of errors) {
    expect(refusalSchema.parse(response)).toMatchObject({ errors: [{ code: 'invalid', field: 'color' }] });
  }
});

test('the whole program: a plan, its deeds, and nothing left to do', async () => {
  const folder = await makeFolder();
  const rows = Array.from({ length: 5 }, (_, n) => `${n},2026-03-0${n + 1},u${n},The app crashes when I pay`);
  writeFileSync(`${folder}/r.csv`, `id,date,user,text\n${rows.join('\n')}\n`);
  writeFileSync(
    `${folder}/feedback.config.yml`,
    `version: 1
sources: [{ name: r, path: r.csv, channel: review, map: { id: id, createdAt: date, customer.id: user, text: text } }]
tags: { crash: [crashes] }
triage: { tracker: github, repository: ${OWNER}/quiet, token: '\${GITHUB_TOKEN}', url: '${github.url}' }
`,
  );
  const world = { env: { GITHUB_TOKEN: TOKEN, EARSHOT_SECRET: 'a long secret of this test' }, fetch };
  const planned = await runProgram(folder, 'triage', world);
  expect(planned.stdout).toMatch(/\+ open/);
  expect(planned.stdout).toContain('one write a second');
  const before = github.requests.length;
  const applied = await runProgram(folder, 'triage --apply', world);
  expect(applied).toMatchObject({ code: 0, stdout: expect.stringContaining('2 done') });
  expect(github.requests.slice(before).filter((each) => !each.startsWith('GET'))).toEqual([
    `POST /repos/${OWNER}/quiet/issues`,
  ]);
  const again = await runProgram(folder, 'triage --apply', world);
  expect(again.stdout).toContain('Nothing to do.');
  const checked = await runProgram(folder, 'check', world);
  expect(checked.stdout).toContain('issues: write');
  expect(planned.stdout + applied.stdout + applied.stderr + checked.stdout).not.toContain(TOKEN);
});
