import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Fetch } from '../../../src/model/fetch.ts';
import type { Files } from '../../../src/model/files.ts';
import { openGithubTracker } from '../../../src/sinks/trackers/github/index.ts';
import type { TrackerSettings } from '../../../src/sinks/trackers/tracker-factory.ts';
import { commentIssue, contextOf, openIssue, updateIssue } from '../../contract/apply-workshop.ts';
import { type FakeGithub, fakeGithub, json } from './fakes/fake-github.ts';

const open = (fake: FakeGithub, settings: Partial<TrackerSettings> = { token: 't' }, fetch: Fetch = fake.fetch) =>
  openGithubTracker(
    { path: '', repository: 'acme/app', ...settings },
    { ...contextOf({} as Files), fetch, now: () => new Date(fake.time) },
  );

test('a GitHub App signs in by its key and writes as its bot', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const fake = fakeGithub();
  const signatures: boolean[] = [];
  const fetch: Fetch = async (input, init) => {
    const authorization = new Headers(init?.headers).get('authorization') ?? '';
    if (/\/app(?:$|\/)/.test(String(input)) && !String(input).includes('/repos/')) {
      const [head, payload, signature = ''] = authorization.replace(/^bearer /i, '').split('.');
      const verify = createVerify('RSA-SHA256').update(`${head}.${payload}`);
      signatures.push(
        verify.verify(createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), signature, 'base64url'),
      );
      if (String(input).endsWith('/app'))
        return json(200, {
          slug: 'acme-feedback',
          permissions: { metadata: 'read', issues: 'write', contents: 'write' },
        });
      return json(201, { token: 'ghs_of_the_installation', expires_at: '2099-01-01T00:00:00Z', permissions: {} });
    }
    expect(authorization).toBe('token ghs_of_the_installation');
    return fake.fetch(input, init);
  };
  const app = { id: '12', privateKey: pem.replaceAll('\n', '\\n'), installation: 34 };
  fake.person('ours', { login: 'acme-feedback[bot]' });
  fake.person('theirs');
  const issues = await open(fake, { app }, fetch).list();
  expect(issues.map(({ title, ours }) => [title, ours])).toEqual([
    ['ours', true],
    ['theirs', false],
  ]);
  expect(signatures).toEqual([true, true]);
  expect((await open(fake, { app }, fetch).look()).rights).toEqual([
    { name: 'metadata: read', state: 'ok' },
    { name: 'issues: write', state: 'ok' },
    { name: 'contents: write', state: 'excess' },
  ]);
});

test("GitHub Actions' own token may not ask who it is: it is github-actions[bot]", async () => {
  const fake = fakeGithub();
  fake.person('ours', { login: 'github-actions[bot]' });
  const fetch: Fetch = async (input, init) =>
    String(input).endsWith('/user')
      ? json(403, { message: 'Resource not accessible by integration' })
      : fake.fetch(input, init);
  expect(await open(fake, { token: 'ghs' }, fetch).list()).toMatchObject([{ ours: true }]);
  expect(await open(fake, { token: 'ghs', author: 'other[bot]' }, fetch).list()).toMatchObject([{ ours: false }]);
});

test('pull requests are no issues; comments of others are not listed; labels and milestones say what fixed it', async () => {
  const fake = fakeGithub();
  fake.person('a pull request', { pull: true });
  await open(fake).apply(openIssue('a'));
  const [issue] = await open(fake).list();
  if (issue === undefined) throw new Error('no issue');
  await open(fake).apply(commentIssue('a/ten', issue));
  fake.comments.push({ id: 1, issue: 2, body: 'words', login: 'person', at: fake.time });
  fake.person('fixed', { milestone: '2.4.0', state: 'closed', reason: 'completed', closedAt: fake.time });
  fake.person('labelled', { labels: ['fixed-in: v2.5.0'], milestone: 'Backlog' });
  const listed = await open(fake).list();
  expect(listed.map(({ id }) => id)).toEqual(['2', '3', '4']);
  expect(listed[0]?.comments).toHaveLength(1);
  expect(listed[1]).toMatchObject({ fixedIn: '2.4.0', resolution: 'fixed', closedAt: expect.any(String) });
  expect(listed[2]).toMatchObject({ fixedIn: 'v2.5.0' });
});

test('an issue that was transferred is left alone, and no token follows it', async () => {
  const fake = fakeGithub();
  await open(fake).apply(openIssue('a'));
  const [issue] = await open(fake).list();
  if (issue === undefined) throw new Error('no issue');
  Object.assign(fake.issues[0] ?? {}, { moved: true });
  const asked: string[] = [];
  const fetch: Fetch = async (input, init) => {
    asked.push(String(input));
    expect(init?.redirect).toBe('manual');
    return fake.fetch(input, init);
  };
  const receipt = await open(fake, { token: 't' }, fetch).apply(updateIssue('a', issue, 9));
  expect(receipt).toMatchObject({ state: 'failed', detail: expect.stringContaining('moved') });
  expect(asked.filter((url) => url.includes('/repositories/'))).toEqual([]);
});

test('a locked issue gets no comment', async () => {
  const fake = fakeGithub();
  await open(fake).apply(openIssue('a'));
  Object.assign(fake.issues[0] ?? {}, { locked: true });
  const [issue] = await open(fake).list();
  if (issue === undefined) throw new Error('no issue');
  expect(issue.locked).toBe(true);
  expect(await open(fake).apply(commentIssue('a/ten', issue))).toMatchObject({
    state: 'failed',
    detail: '1 is locked',
  });
});

test('what is missing is said before anything is asked', () => {
  expect(() => open(fakeGithub(), {})).toThrow('The tracker github has no token.');
  expect(() => openGithubTracker({ path: '', token: 't' }, { ...contextOf({} as Files) })).toThrow('no repository');
});

test('a milestone is found by its title; one that is not there is left out', async () => {
  const fake = fakeGithub();
  await open(fake).apply(openIssue('a', { milestone: 'Backlog' }));
  await open(fake).apply(openIssue('b', { milestone: 'Some day' }));
  expect(fake.issues.map(({ milestone }) => milestone)).toEqual(['Backlog', null]);
});
