import { Gitlab } from '@gitbeaker/rest';
import { describe, expect, test } from 'vitest';
import type { DeploymentAction } from '../../../src/model/action.ts';
import type { Files } from '../../../src/model/files.ts';
import { openGithubDeployments } from '../../../src/sinks/deployments/github/index.ts';
import { openGitlabDeployments } from '../../../src/sinks/deployments/gitlab/index.ts';
import { contextOf } from '../../contract/apply-workshop.ts';
import { onPort } from '../trackers/fakes/on-port.ts';
import { type FakeCodeHost, fakeGithubHost, fakeGitlabHost } from './fake-code-hosts.ts';

const SHA = 'a'.repeat(40);
const context = (fake: FakeCodeHost) => ({ ...contextOf({} as Files), fetch: fake.fetch });
const github = (fake: FakeCodeHost) => openGithubDeployments({ repository: 'acme/app', token: 't' }, context(fake));
const gitlab = (fake: FakeCodeHost, url?: string) =>
  openGitlabDeployments({ repository: 'acme/app', token: 't', ...(url !== undefined && { url }) }, context(fake));

const checkRun: DeploymentAction = {
  kind: 'write-check-run',
  key: `check-run/${SHA}/gate`,
  place: 'github:acme/app',
  marker: '<!-- earshot:v1 key=a sig=b -->',
  name: 'gate',
  commit: SHA,
  conclusion: 'neutral',
  title: 'Gate: inconclusive',
  summary: 'Not enough.',
};
const status: DeploymentAction = {
  kind: 'set-deployment-status',
  key: 'deployment/42/pass',
  place: 'github:acme/app',
  deployment: '42',
  environment: 'production',
  state: 'success',
  description: 'Gate pass',
};
const answer: DeploymentAction = {
  kind: 'answer-protection-rule',
  key: 'protection/77/production',
  place: 'github:acme/app',
  run: '77',
  environment: 'production',
  state: 'approved',
  comment: 'Gate pass',
};
const check: DeploymentAction = {
  kind: 'answer-status-check',
  key: `status-check/5/7/${SHA}`,
  place: 'gitlab:acme/app',
  mergeRequest: '5',
  check: '7',
  commit: SHA,
  status: 'passed',
};

describe('github', () => {
  test('a check run is written once, and brought up to date when the verdict changes', async () => {
    const fake = fakeGithubHost();
    expect((await github(fake).apply(checkRun)).state).toBe('done');
    expect((await github(fake).apply(checkRun)).state).toBe('already-done');
    expect((await github(fake).apply({ ...checkRun, conclusion: 'failure', title: 'Gate: fail' })).state).toBe('done');
    expect(fake.checkRuns).toMatchObject([{ head_sha: SHA, external_id: checkRun.marker, conclusion: 'failure' }]);
    expect(fake.writes.map(({ what }) => what.split(' ')[0])).toEqual(['POST', 'PATCH']);
  });

  test('of two runs at the same moment one check run stands, and the other says so', async () => {
    const fake = fakeGithubHost();
    const other = { ...checkRun, conclusion: 'failure', title: 'Gate: fail' } as const;
    await Promise.all([github(fake).apply(checkRun), github(fake).apply(other)]);
    expect(fake.checkRuns).toMatchObject([
      { conclusion: 'neutral', output: { title: 'Superseded', summary: expect.stringContaining('check run 2') } },
      { conclusion: 'failure', output: { title: 'Gate: fail' } },
    ]);
    const before = fake.writes.length;
    expect((await github(fake).apply(other)).state).toBe('already-done');
    expect(fake.writes).toHaveLength(before);
    await github(fake).apply(checkRun);
    expect(fake.checkRuns[1]).toMatchObject({ conclusion: 'neutral', output: { title: 'Gate: inconclusive' } });
  });

  test('one of two whose run died before it could say so is told by the next', async () => {
    const fake = fakeGithubHost();
    const one = { name: 'gate', head_sha: SHA, external_id: checkRun.marker, conclusion: 'failure' };
    fake.checkRuns.push({ id: 1, ...one }, { id: 2, ...one });
    await github(fake).apply(checkRun);
    expect(fake.checkRuns.map(({ output }) => (output as { title: string }).title)).toEqual([
      'Superseded',
      'Gate: inconclusive',
    ]);
  });

  test('a check run of the same name that somebody else wrote is left alone', async () => {
    const fake = fakeGithubHost();
    fake.checkRuns.push({ id: 1, name: 'gate', head_sha: SHA, external_id: 'theirs', conclusion: 'success' });
    await github(fake).apply(checkRun);
    expect(fake.checkRuns).toMatchObject([{ external_id: 'theirs', conclusion: 'success' }, { conclusion: 'neutral' }]);
  });

  test('a deployment status like the newest one is not written again', async () => {
    const fake = fakeGithubHost();
    for (const state of ['done', 'already-done']) expect((await github(fake).apply(status)).state).toBe(state);
    await github(fake).apply({ ...status, state: 'failure', description: 'Gate fail' });
    expect((await github(fake).apply(status)).state).toBe('done');
    expect(fake.statuses.map((each) => each['state'])).toEqual(['success', 'failure', 'success']);
    expect(fake.writes[0]?.body).toMatchObject({ auto_inactive: false });
  });

  test('a waiting run is answered once', async () => {
    const fake = fakeGithubHost();
    expect((await github(fake).apply(answer)).state).toBe('done');
    expect((await github(fake).apply(answer)).state).toBe('already-done');
    expect(fake.writes.map(({ body }) => body)).toEqual([
      { environment_name: 'production', state: 'approved', comment: 'Gate pass' },
    ]);
  });

  test('the newest deployment of a commit to an environment is found', async () => {
    const fake = fakeGithubHost();
    const one = { sha: SHA, ref: 'main', environment: 'production', created_at: '2026-03-18T12:00:00Z' };
    fake.deployments.push({ id: 42, ...one }, { id: 41, ...one }, { id: 43, ...one, environment: 'staging' });
    expect(await github(fake).deploymentOf(SHA, 'production')).toBe('42');
    expect(await github(fake).deploymentOf('b'.repeat(40), 'production')).toBeUndefined();
  });

  test.each([
    ['a commit', { ...checkRun, commit: '../../other' }],
    ['a deployment', { ...status, deployment: '1/../../x' }],
    ['a run', { ...answer, run: '77/cancel' }],
  ] as const)('%s of an edited plan leads nowhere', async (_name, action) => {
    const fake = fakeGithubHost();
    expect((await github(fake).apply(action)).state).toBe('failed');
    expect(fake.writes).toEqual([]);
  });

  test('an answer that was lost is unknown, a no is failed', async () => {
    const fake = fakeGithubHost();
    const lost = async (): Promise<Response> => {
      throw new Error('reset');
    };
    const down = openGithubDeployments(
      { repository: 'acme/app', token: 't' },
      {
        ...context(fake),
        fetch: (url, init) => (init?.method === 'POST' ? lost() : fake.fetch(url, init)),
      },
    );
    expect((await down.apply(checkRun)).state).toBe('unknown');
    expect((await github(fake).apply({ ...answer, run: '78' })).state).toBe('failed');
  });

  test.each([
    ['releases', [{ version: 'v2.5.0', at: '2026-03-18T12:00:00.000Z', commit: 'c'.repeat(40) }]],
    ['tags', [{ version: 'v2.5.0', at: '2026-03-17T08:00:00.000Z', commit: 'c'.repeat(40) }]],
    ['deployments', [{ version: 'v2.4.0', at: '2026-03-20T12:00:00.000Z', commit: SHA }]],
  ] as const)('releases from %s', async (from, expected) => {
    const fake = fakeGithubHost();
    const one = { sha: SHA, environment: 'production', created_at: '2026-03-18T12:00:00Z' };
    fake.deployments.push({ id: 42, ref: 'v2.4.0', ...one }, { id: 43, ref: 'v2.5.0', ...one });
    await github(fake).apply(status);
    expect(await github(fake).releases(from, undefined)).toEqual(expected);
  });

  test('what the token may do is said as far as GitHub tells', async () => {
    const fake = fakeGithubHost();
    const needs = { checkRun: true, environment: true, statusCheck: false };
    const states = async () => (await github(fake).look(needs)).map(({ state }) => state);
    expect(await states()).toEqual(['ok', 'ok']);
    fake.scopes = 'gist';
    expect(await states()).toEqual(['missing', 'missing']);
    fake.scopes = 'repo, gist';
    expect(await states()).toEqual(['missing', 'ok']);
  });
});

describe('gitlab', () => {
  test('a status check is answered once, and an independent client reads it', async () => {
    const fake = fakeGitlabHost();
    expect((await gitlab(fake).apply(check)).state).toBe('done');
    expect((await gitlab(fake).apply(check)).state).toBe('already-done');
    expect(fake.writes).toMatchObject([{ body: { sha: SHA, external_status_check_id: 7, status: 'passed' } }]);
    const host = await onPort(() => fake.fetch);
    const client = new Gitlab({ host, token: 't' });
    const checks = await client.ExternalStatusChecks.all('acme/app', { mergerequestIId: 5 });
    expect(checks).toMatchObject([{ id: 7, status: 'passed' }]);
  });

  test('what an independent client sends is what we send', async () => {
    const [ours, theirs] = [fakeGitlabHost(), fakeGitlabHost()];
    await gitlab(ours).apply(check);
    const client = new Gitlab({ host: await onPort(() => theirs.fetch), token: 't' });
    await client.ExternalStatusChecks.set('acme/app', 5, SHA, 7, { status: 'passed' });
    const sent = ({ writes }: FakeCodeHost) =>
      writes.map(({ what, body: { sha, ...body } }) => ({
        what,
        sha,
        id: String(body['external_status_check_id'] ?? body['externalStatusCheckId']),
      }));
    expect(sent(ours)).toEqual(sent(theirs));
  });

  test('what GitLab does not have is refused', async () => {
    expect(await gitlab(fakeGitlabHost()).apply(checkRun)).toMatchObject({ state: 'failed' });
    expect(await gitlab(fakeGitlabHost()).apply({ ...check, check: '8' })).toMatchObject({ state: 'failed' });
  });

  test.each([
    ['releases', '2026-03-18T12:00:00.000Z'],
    ['tags', '2026-03-17T08:00:00.000Z'],
    ['deployments', '2026-03-18T13:00:00.000Z'],
  ] as const)('releases from %s', async (from, at) => {
    expect(await gitlab(fakeGitlabHost()).releases(from, undefined)).toEqual([
      { version: 'v2.5.0', at, commit: 'c'.repeat(40) },
    ]);
  });

  test('a role that is too low is said', async () => {
    const fake = fakeGitlabHost();
    const needs = { checkRun: false, environment: false, statusCheck: true };
    expect((await gitlab(fake).look(needs))[0]?.state).toBe('ok');
    fake.access = 20;
    expect((await gitlab(fake).look(needs))[0]?.state).toBe('missing');
  });
});
