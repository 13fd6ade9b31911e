import { Version2Client } from 'jira.js';
import { expect, test } from 'vitest';
import type { Files } from '../../../src/model/files.ts';
import type { TrackedIssue } from '../../../src/model/issue.ts';
import { openJiraTracker } from '../../../src/sinks/trackers/jira/index.ts';
import { toWiki } from '../../../src/sinks/trackers/jira/to-wiki.ts';
import { commentIssue, contextOf, openIssue, reopenIssue, updateIssue } from '../../contract/apply-workshop.ts';
import { type FakeJira, fakeJira } from './fakes/fake-jira.ts';
import { onPort } from './fakes/on-port.ts';

const SITE = 'https://jira.acme.example';
const open = (fake: FakeJira, url = SITE, token = 'secret-token') =>
  openJiraTracker(
    { path: '', project: 'ACME', url, token },
    { ...contextOf({} as Files), fetch: fake.fetch, now: () => new Date(fake.time) },
  );

async function only(fake: FakeJira, url?: string): Promise<TrackedIssue> {
  const [issue] = await open(fake, url).list();
  if (issue === undefined) throw new Error('no issue');
  return issue;
}

test('an independent client reads what we wrote, and we read what it wrote', async () => {
  let fake = fakeJira();
  const host = await onPort((address) => (fake = fakeJira(address, 'data-center')).fetch);
  const tracker = open(fake, host);
  await tracker.apply(openIssue('a', { labels: ['feedback', 'priority:high'], components: ['Checkout'] }));
  expect(fake.issues[0]).toMatchObject({ assignee: { name: 'ana' }, priority: 'High' });
  const issue = await only(fake, host);
  await tracker.apply(updateIssue('a', issue, 12, { addLabels: ['hot'] }));
  await tracker.apply(commentIssue('a/ten', issue));

  const client = new Version2Client({
    host,
    baseRequestConfig: { headers: { Authorization: 'Bearer secret-token' } },
  });
  const read = await client.issues.getIssue({ issueIdOrKey: 'ACME-1' });
  expect(read.fields.summary).toBe('Trouble with a');
  expect(read.fields.labels).toEqual(['feedback', 'hot', 'priority:high']);
  expect(String(read.fields.description).replaceAll('\r\n', '\n')).toBe(
    'h3. What customers say\n\n*12 customers* said it.\n\n_earshot keeps this part up to date._',
  );
  const { comments } = await client.issueComments.getComments({ issueIdOrKey: 'ACME-1' });
  expect(comments).toHaveLength(1);
  const { value } = await client.issueProperties.getIssueProperty({ issueIdOrKey: 'ACME-1', propertyKey: 'earshot' });
  expect(value).toMatchObject({ block: expect.stringContaining('**12 customers**') });

  await client.issues.doTransition({ issueIdOrKey: 'ACME-1', transition: { id: '31' } });
  expect(await tracker.list()).toMatchObject([
    { id: 'ACME-1', state: 'resolved', resolution: 'fixed', comments: [{ ours: true }] },
  ]);
});

test('everything once: opened, updated, told, reopened, and again without a write', async () => {
  const fake = fakeJira(SITE, 'data-center');
  await open(fake).apply(openIssue('a'));
  const update = updateIssue('a', await only(fake), 9, { addLabels: ['hot'], removeLabels: ['feedback'] });
  expect((await open(fake).apply(update)).state).toBe('done');
  Object.assign(fake.issues[0] ?? {}, { status: 'Done', resolution: 'Done', resolvedAt: (fake.time += 60_000) });
  const issue = await only(fake);
  const deeds = [openIssue('a'), update, commentIssue('a/r', issue), reopenIssue('a/r', issue)] as const;
  for (const deed of deeds) await open(fake).apply(deed as never);
  expect(await only(fake)).toMatchObject({ state: 'open', labels: ['hot'], ours: true });
  const before = fake.writes.length;
  for (const deed of deeds) expect((await open(fake).apply(deed as never)).state).toBe('already-done');
  expect(fake.writes).toHaveLength(before);
});

test('what people write around our part stays, line for line; what they write into it stops an old plan', async () => {
  const fake = fakeJira(SITE, 'data-center');
  await open(fake).apply(openIssue('a'));
  const [stored] = fake.issues;
  if (typeof stored?.description !== 'string') throw new Error('no issue');
  stored.description = `h2. Mine\r\n\r\n${stored.description}\r\n\r\n{panel}mine, too{panel}`;
  const issue = await only(fake);
  expect((await open(fake).apply(updateIssue('a', issue, 12))).state).toBe('done');
  expect(stored.description).toMatch(
    /^h2\. Mine\r\n\r\nh3\. [\s\S]*12 customers[\s\S]*\r\n\r\n\{panel\}mine, too\{panel\}$/,
  );

  const stale = updateIssue('a', await only(fake), 13);
  stored.description = stored.description.replace('12 customers', '120 customers');
  expect(await open(fake).apply(stale)).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('changed since the plan was made'),
  });
});

test('killed between the text and its property: the next run finds an old text and puts it right', async () => {
  const fake = fakeJira(SITE, 'data-center');
  await open(fake).apply(openIssue('a'));
  const issue = await only(fake);
  const { fetch } = fake;
  const dying: FakeJira = {
    ...fake,
    fetch: (input, init) =>
      init?.method === 'PUT' && String(input).includes('/properties/')
        ? Promise.reject(new Error('gone'))
        : fetch(input, init),
  };
  expect((await open(dying).apply(updateIssue('a', issue, 12))).state).toBe('unknown');
  expect((await open(fake).apply(updateIssue('a', await only(fake), 12))).state).toBe('done');
  expect((await only(fake)).body).toBe(updateIssue('a', issue, 12).after);
});

test('a marker that did not come into being with the issue is put there', async () => {
  const fake = fakeJira(SITE, 'data-center');
  const { fetch } = fake;
  const old: FakeJira = {
    ...fake,
    fetch: (input, init) => {
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as object) : {};
      const without = JSON.stringify({ ...body, properties: undefined });
      return fetch(input, init?.method === 'POST' ? { ...init, body: without } : init);
    },
  };
  await open(old).apply(openIssue('a'));
  expect((await only(fake)).body).toContain('earshot:v1 key=a ');
});

test('pages are followed to the last; a wrong token is said', async () => {
  const fake = fakeJira(SITE, 'data-center');
  await open(fake).apply(openIssue('a'));
  for (let n = 2; n <= 120; n++) fake.issues.push({ ...fake.issues[0]!, key: `ACME-${n}`, creator: 'person' });
  expect(await open(fake).list()).toHaveLength(120);
  await expect(open(fake, SITE, 'wrong').list()).rejects.toThrow('Jira does not know the token (401)');
});

test('our Markdown becomes wiki markup in which a text is text', () => {
  const markdown = `**3 customers**: a \\*b\\* [source](https://a.example/x)

| | |
|---|---|
| Kind | crash |
| By week | \`▁█\` |

> \\[~ana\\] {code} h1. big
> line two
>
> — 2026-03-01

<!-- earshot:v1 key=a sig=00 -->`;
  expect(toWiki(markdown)).toBe(`*3 customers*: a \\*b\\* [source|https://a.example/x]

|Kind|crash|
|By week|{{▁█}}|

{quote}
\\[\\~ana\\] \\{code\\} h1. big
line two

— 2026-03-01
{quote}`);
  expect(toWiki(markdown, true)).toContain('{noformat}<!-- earshot:v1 key=a sig=00 -->{noformat}');
});
