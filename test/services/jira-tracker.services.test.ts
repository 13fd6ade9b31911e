import { expect, onTestFinished, test } from 'vitest';
import { hasJiraApi, JIRA_API, startJiraProxy } from '../../scripts/services/jira.mjs';
import type { Files } from '../../src/model/files.ts';
import type { TrackedIssue } from '../../src/model/issue.ts';
import { openJiraTracker } from '../../src/sinks/trackers/jira/index.ts';
import { commentIssue, contextOf, openIssue, reopenIssue, updateIssue } from '../contract/apply-workshop.ts';
import { fakeJira } from '../sinks/trackers/fakes/fake-jira.ts';
import { onPort } from '../sinks/trackers/fakes/on-port.ts';

const IS_THERE = hasJiraApi();
if (!IS_THERE) {
  process.stderr.write(`NOT TESTED: Jira's API description is not at ${JIRA_API}; name it by EARSHOT_JIRA_API.\n`);
}

test.runIf(IS_THERE)("every request is one that Jira's own API description allows", async () => {
  let fake = fakeJira();
  const upstream = await onPort((address) => (fake = fakeJira(address)).fetch);
  const proxy = await startJiraProxy(upstream);
  onTestFinished(() => void proxy.stop());
  const violations: string[] = [];
  const asked: string[] = [];
  const watching = async (input: string | URL, init?: RequestInit): Promise<Response> => {
    const answer = await fetch(String(input), init);
    asked.push(`${init?.method} ${new URL(input).pathname}`);
    for (const each of JSON.parse(answer.headers.get('sl-violations') ?? '[]') as {
      location: string[];
      message: string;
    }[]) {
      if (each.location[0] === 'request') violations.push(`${init?.method} ${String(input)}: ${each.message}`);
    }
    return answer;
  };
  const tracker = openJiraTracker(
    { path: '', project: 'ACME', url: proxy.url, user: 'bot@acme.example', token: 'secret-token' },
    { ...contextOf({} as Files), fetch: watching, now: () => new Date(fake.time) },
  );
  const only = async (): Promise<TrackedIssue> => (await tracker.list())[0] as TrackedIssue;
  const opening = openIssue('a', { labels: ['feedback', 'priority:high'], components: ['Checkout'] });
  const body = opening.body.replace('said it.', 'said it. [source](https://reviews.example/1)');
  const assignees = ['5b10ac8d82e05b22cc7d4ef5'];
  expect(await tracker.apply({ ...opening, body, assignees })).toMatchObject({ state: 'done' });
  expect(fake.issues[0]).toMatchObject({ assignee: { accountId: assignees[0] }, priority: 'High' });
  expect(fake.links).toMatchObject([{ object: { url: 'https://reviews.example/1' } }]);
  const update = updateIssue('a', await only(), 9, { addLabels: ['hot'], removeLabels: ['feedback'] });
  expect(await tracker.apply(update)).toMatchObject({ state: 'done' });
  Object.assign(fake.issues[0] ?? {}, { status: 'Done', resolution: 'Done', resolvedAt: fake.time });
  for (const action of [commentIssue('a/r', await only()), reopenIssue('a/r', await only())]) {
    expect(await tracker.apply(action as never)).toMatchObject({ state: 'done' });
  }
  expect(await only()).toMatchObject({ state: 'open', labels: ['hot', 'priority:high'] });
  expect(await tracker.releases()).toEqual([{ version: '2.4.0', at: '2026-02-03T00:00:00.000Z' }]);
  expect(violations).toEqual([]);
  expect(new Set(asked).size).toBeGreaterThan(6);

  // The proxy does see what is wrong.
  const headers = { authorization: 'Basic Ym90OnQ=', 'content-type': 'application/json' };
  await watching(`${proxy.url}/rest/api/3/issue/ACME-1`, { method: 'PUT', headers, body: '{"update":"x"}' });
  expect(violations.join()).toContain('must be object');
});
