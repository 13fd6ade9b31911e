import { Version3Client } from 'jira.js';
import { expect, test } from 'vitest';
import type { Files } from '../../../src/model/files.ts';
import { ownPart, textOf } from '../../../src/sinks/trackers/jira/adf.ts';
import { openJiraTracker } from '../../../src/sinks/trackers/jira/index.ts';
import { toAdf } from '../../../src/sinks/trackers/jira/to-adf.ts';
import { blockOf, commentIssue, contextOf, openIssue, updateIssue } from '../../contract/apply-workshop.ts';
import { type FakeJira, fakeJira } from './fakes/fake-jira.ts';
import { onPort } from './fakes/on-port.ts';

const ACCOUNT = { user: 'bot@acme.example', token: 'secret-token' };
const open = (fake: FakeJira, url = 'https://acme.atlassian.net', account = ACCOUNT) =>
  openJiraTracker(
    { path: '', project: 'ACME', url, ...account },
    { ...contextOf({} as Files), fetch: fake.fetch, now: () => new Date(fake.time) },
  );

test('an independent client reads what we wrote, and we read what it wrote', async () => {
  let fake = fakeJira();
  const host = await onPort((address) => (fake = fakeJira(address)).fetch);
  const tracker = open(fake, host);
  await tracker.apply(openIssue('a', { labels: ['feedback', 'priority:high', 'two words'] }));
  const [issue] = await tracker.list();
  if (issue === undefined) throw new Error('no issue');
  await tracker.apply(updateIssue('a', issue, 12, { addLabels: ['hot'] }));
  await tracker.apply(commentIssue('a/ten', issue));

  const client = new Version3Client({
    host,
    authentication: { basic: { email: ACCOUNT.user, apiToken: ACCOUNT.token } },
  });
  const read = await client.issues.getIssue({ issueIdOrKey: 'ACME-1' });
  expect(read.fields.summary).toBe('Trouble with a');
  expect(read.fields.labels).toEqual(['feedback', 'hot', 'priority:high', 'two-words']);
  expect(textOf(read.fields.description as never)).toContain('12 customers said it.');
  const { comments } = await client.issueComments.getComments({ issueIdOrKey: 'ACME-1' });
  expect(comments).toHaveLength(1);
  const found = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
    jql: 'project = "ACME" ORDER BY created ASC',
  });
  expect(found.issues?.map(({ key }) => key)).toEqual(['ACME-1']);

  await client.issues.doTransition({ issueIdOrKey: 'ACME-1', transition: { id: '31' } });
  expect(await tracker.list()).toMatchObject([
    { id: 'ACME-1', state: 'resolved', resolution: 'fixed', comments: [{ ours: true }] },
  ]);
});

test('what people write around our part stays, node for node', async () => {
  const fake = fakeJira();
  const tracker = open(fake);
  await tracker.apply(openIssue('a'));
  const issue = fake.issues[0];
  if (typeof issue?.description !== 'object' || issue.description === null) throw new Error('no issue');
  const above = [
    { type: 'panel', attrs: { panelType: 'info', localId: 'x' }, content: [{ type: 'paragraph', content: [] }] },
  ];
  const below = [
    { type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { id: '1' } }] },
  ];
  issue.description = { ...issue.description, content: [...above, ...issue.description.content, ...below] };
  const [known] = await tracker.list();
  if (known === undefined) throw new Error('no issue');
  expect((await tracker.apply(updateIssue('a', known, 12))).state).toBe('done');
  expect(issue.description.content).toEqual([...above, ...ownPart(toAdf(blockOf('a', 12))), ...below]);
});

test('an account that may not be known, and a priority the project does not use', async () => {
  const fake = fakeJira();
  const other = { ...ACCOUNT, token: 'wrong' };
  await expect(open(fake, undefined, other).list()).rejects.toThrow('Jira does not know the token (401)');
  fake.priorities = ['P1'];
  expect((await open(fake).apply(openIssue('a', { labels: ['priority:high'] }))).state).toBe('done');
});

test('assignee, component and priority: what the project takes is set, what it refuses is left out', async () => {
  const fake = fakeJira();
  const all = { assignees: ['ana'], components: ['Checkout'], labels: ['priority:high'] };
  await open(fake).apply(openIssue('a', all));
  await open(fake).apply(openIssue('b', { ...all, assignees: ['stranger'], components: ['Nowhere'] }));
  const [a, b] = fake.issues;
  expect(a).toMatchObject({ assignee: { accountId: '5b10ac8d82e05b22cc7d4ef5' }, components: [{ name: 'Checkout' }] });
  expect(b).toMatchObject({ assignee: null, components: [], priority: 'High' });
});

test('where it was said is a remote link, each once, however often it is written', async () => {
  const fake = fakeJira();
  const saying =
    (...urls: string[]) =>
    (block: string) =>
      block.replace('said it.', `said it. ${urls.map((url) => `[source](${url})`).join(' ')}`);
  const action = openIssue('a');
  const body = saying('https://reviews.example/1')(action.body);
  await open(fake).apply({ ...action, body });
  const [issue] = await open(fake).list();
  if (issue === undefined) throw new Error('no issue');
  const after = saying('https://reviews.example/1', 'https://reviews.example/2')(blockOf('a', 12));
  const update = { ...updateIssue('a', issue, 12), after };
  expect((await open(fake).apply(update)).state).toBe('done');
  expect((await open(fake).apply(update)).state).toBe('already-done');
  expect(fake.links.map(({ object }) => object.url)).toEqual([
    'https://reviews.example/1',
    'https://reviews.example/2',
  ]);
  expect(fake.writes.filter((write) => write.endsWith('/remotelink'))).toHaveLength(2);
});

test('pages are followed to the last; missing rights are said', async () => {
  const fake = fakeJira();
  await open(fake).apply(openIssue('a'));
  for (let n = 2; n <= 120; n++) fake.issues.push({ ...fake.issues[0]!, key: `ACME-${n}`, creator: 'person' });
  expect(await open(fake).list()).toHaveLength(120);
  fake.permissions['EDIT_ISSUES'] = false;
  fake.permissions['ADMINISTER'] = true;
  fake.permissions['DELETE_ISSUES'] = false;
  const { visibility, rights } = await open(fake).look();
  expect(visibility).toBeUndefined();
  expect(rights.filter(({ state }) => state !== 'ok')).toEqual([
    { name: 'EDIT_ISSUES', state: 'missing' },
    { name: 'ADMINISTER', state: 'excess' },
  ]);
});

test('our Markdown becomes a document in which text is text', () => {
  const markdown = `**3 customers**: a \\*b\\* [source](https://a.example/x)

| | |
|---|---|
| Kind | crash |

> line one
> line two
>
> — 2026-03-01

<!-- earshot:v1 key=a sig=00 -->`;
  expect(JSON.stringify(toAdf(markdown))).not.toMatch(/earshot:v1|mention|inlineCard|emoji|media/);
  expect(toAdf(markdown).map(textOf)).toEqual([
    '3 customers: a *b* source',
    'Kind\ncrash',
    'line one\nline two\n— 2026-03-01',
  ]);
  expect(toAdf(markdown, true).map(textOf).at(-1)).toBe('<!-- earshot:v1 key=a sig=00 -->');
});
