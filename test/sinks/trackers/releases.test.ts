import { expect, test } from 'vitest';
import type { Fetch } from '../../../src/model/fetch.ts';
import type { Files } from '../../../src/model/files.ts';
import { TRACKERS } from '../../../src/sinks/trackers/registry.ts';
import { contextOf } from '../../contract/apply-workshop.ts';
import { fakeGithub, json } from './fakes/fake-github.ts';
import { fakeGitlab } from './fakes/fake-gitlab.ts';
import { fakeJira } from './fakes/fake-jira.ts';

const SETTINGS = {
  path: '',
  repository: 'acme/app',
  project: 'ACME',
  token: 'secret-token',
};
const CLOUD = { url: 'https://acme.atlassian.net', user: 'bot@acme.example' };
const context = (fetch: Fetch) => ({ ...contextOf({} as Files), fetch });

test('what was released exists; drafts, upcoming and planned versions do not', async () => {
  const github = await TRACKERS.github(SETTINGS, context(fakeGithub().fetch));
  expect(await github.releases()).toEqual([{ version: 'v2.4.0', at: '2026-02-03T09:00:00.000Z' }]);
  const gitlab = await TRACKERS.gitlab(SETTINGS, context(fakeGitlab().fetch));
  expect(await gitlab.releases()).toEqual([{ version: 'v2.4.0', at: '2026-02-03T09:00:00.000Z' }]);
  const jira = await TRACKERS.jira({ ...SETTINGS, ...CLOUD }, context(fakeJira().fetch));
  expect(await jira.releases()).toEqual([{ version: '2.4.0', at: '2026-02-03T00:00:00.000Z' }]);
});

test.each([403, 404])('a token that may not see them (%i) knows none', async (status) => {
  const fake = fakeGithub();
  const fetch: Fetch = async (input, init) =>
    String(input).includes('/releases') ? json(status, { message: 'no' }) : fake.fetch(input, init);
  expect(await (await TRACKERS.github(SETTINGS, context(fetch))).releases()).toEqual([]);
});
