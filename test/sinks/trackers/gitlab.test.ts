import { Gitlab } from '@gitbeaker/rest';
import { expect, test } from 'vitest';
import { openGitlabTracker } from '../../../src/sinks/trackers/gitlab/index.ts';
import { commentIssue, contextOf, openIssue, updateIssue } from '../../contract/apply-workshop.ts';
import type { Files } from '../../../src/model/files.ts';
import { type FakeGitlab, fakeGitlab } from './fakes/fake-gitlab.ts';
import { onPort } from './fakes/on-port.ts';

const open = (fake: FakeGitlab, url = 'https://gitlab.com', token = 'secret-token') =>
  openGitlabTracker(
    { path: '', repository: 'acme/app', token, url },
    { ...contextOf({} as Files), fetch: fake.fetch, now: () => new Date(fake.time) },
  );

test('an independent client reads what we wrote, and we read what it wrote', async () => {
  let fake = fakeGitlab();
  const host = await onPort((address) => (fake = fakeGitlab(address)).fetch);
  const tracker = open(fake, host);
  await tracker.apply(openIssue('a', { labels: ['feedback', 'priority:high'], milestone: 'Backlog' }));
  const [issue] = await tracker.list();
  if (issue === undefined) throw new Error('no issue');
  await tracker.apply(updateIssue('a', issue, 12, { addLabels: ['hot'], removeLabels: ['priority:high'] }));
  await tracker.apply(commentIssue('a/ten', issue));

  const client = new Gitlab({ host, token: 'secret-token' });
  const [read] = await client.Issues.all({ projectId: 'acme/app' });
  expect(read).toMatchObject({ iid: 1, title: 'Trouble with a', state: 'opened', labels: ['feedback', 'hot'] });
  expect(read).toMatchObject({ milestone: { title: 'Backlog' }, assignees: [{ username: 'ana' }] });
  expect(read?.description).toContain('**12 customers**');
  const notes = await client.IssueNotes.all('acme/app', 1);
  expect(notes.map(({ body }) => body)).toEqual([commentIssue('a/ten', issue).body]);

  await client.Issues.edit('acme/app', 1, { stateEvent: 'close' });
  expect(await tracker.list()).toMatchObject([{ id: '1', state: 'resolved', comments: [{ ours: true }] }]);
});

test('pages are followed to the last', async () => {
  const fake = fakeGitlab();
  const tracker = open(fake);
  await tracker.apply(openIssue('a'));
  for (let n = 0; n < 250; n++) fake.issues.push({ ...fake.issues[0]!, iid: n + 2, username: 'person' });
  expect(await tracker.list()).toHaveLength(251);
});

test('a wrong token, a missing right and an internal project are said', async () => {
  const fake = fakeGitlab();
  await expect(open(fake, undefined, 'other').list()).rejects.toThrow('GitLab does not know the token (401)');
  fake.access = 10;
  fake.visibility = 'internal';
  expect(await open(fake).look()).toEqual({
    visibility: 'private',
    rights: [{ name: 'edit issues and labels', state: 'missing' }],
  });
  fake.access = 50;
  fake.visibility = 'public';
  const { visibility, rights } = await open(fake).look();
  expect([visibility, rights.map(({ state }) => state)]).toEqual(['public', ['ok', 'excess']]);
});

test('an assignee and a milestone that GitLab does not know are left out', async () => {
  const fake = fakeGitlab();
  const action = openIssue('a', { assignees: ['nobody'], milestone: 'Some day' });
  expect((await open(fake).apply(action)).state).toBe('done');
  expect(fake.issues).toMatchObject([{ assignees: [], milestone: null }]);
});
