import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../../src/model/fetch.ts';
import type { Files } from '../../../src/model/files.ts';
import { TRACKERS } from '../../../src/sinks/trackers/registry.ts';
import { commentIssue, contextOf, openIssue } from '../../contract/apply-workshop.ts';
import { fakeGithub } from './fakes/fake-github.ts';
import { fakeGitlab } from './fakes/fake-gitlab.ts';
import { fakeJira } from './fakes/fake-jira.ts';

/** What a tracker answers instead of doing it, in the form its maker documents, and what we make of that. */
interface Refused {
  readonly name: string;
  readonly status: number;
  /** `x-ratelimit-reset` counts in seconds from now where it begins with a plus sign. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly then: { readonly state: string; readonly detail?: string; readonly slept?: readonly number[] };
}

const START = Date.parse('2026-03-02T10:00:00Z');
const WORLDS = {
  github: { fake: () => fakeGithub(), settings: { repository: 'acme/app' } },
  gitlab: { fake: () => fakeGitlab(), settings: { repository: 'acme/app' } },
  jira: {
    fake: () => fakeJira(),
    settings: { project: 'ACME', url: 'https://acme.atlassian.net', user: 'bot@acme.example' },
  },
} as const;

function answer({ status, headers, body }: Refused): Response {
  const reset = headers['x-ratelimit-reset'];
  const seconds = reset?.startsWith('+') === true ? String(START / 1000 + Number(reset)) : reset;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = { 'content-type': 'application/json', ...headers, ...(seconds && { 'x-ratelimit-reset': seconds }) };
  return new Response(text, { status, headers: all });
}

/** Writes a comment that is refused once, and then no more. */
async function comment(name: keyof typeof WORLDS, refused: Refused) {
  const { fake: make, settings } = WORLDS[name];
  const fake = make();
  const slept: number[] = [];
  let [time, left] = [START, 1];
  const fetch: Fetch = async (input, init) => {
    const isComment = init?.method === 'POST' && /\/(?:comments?|notes)$/.test(String(input));
    return isComment && left-- > 0 ? answer(refused) : fake.fetch(input, init);
  };
  const sleep = async (milliseconds: number) => {
    slept.push(milliseconds);
    time += milliseconds;
  };
  const open = (way: Fetch) =>
    TRACKERS[name](
      { path: '', token: 'secret-token', ...settings },
      { ...contextOf({} as Files), fetch: way, sleep, now: () => new Date(time) },
    );
  await (await open(fake.fetch)).apply(openIssue('a', { assignees: [] }));
  const [issue] = await (await open(fake.fetch)).list();
  if (issue === undefined) throw new Error('no issue');
  const action = commentIssue('a/ten', issue);
  slept.length = 0;
  const receipt = await (await open(fetch)).apply(action);
  const again = await (await open(fake.fetch)).apply(action);
  return { receipt, again, slept, comments: (await (await open(fake.fetch)).list())[0]?.comments.length };
}

const read = (name: string) =>
  JSON.parse(readFileSync(`fixtures/trackers/refusals/${name}.json`, 'utf8')) as readonly Refused[];

describe.each(Object.keys(WORLDS) as (keyof typeof WORLDS)[])('%s answers', (name) => {
  test.each(read(name).map((refused) => [`${refused.status}: ${refused.name}`, refused] as const))(
    '%s',
    async (_name, refused) => {
      const { receipt, again, slept, comments } = await comment(name, refused);
      const { state, detail, slept: waits = [] } = refused.then;
      expect(receipt).toMatchObject({ state, ...(detail && { detail: expect.stringContaining(detail) }) });
      expect(slept.filter((wait) => wait > 1000)).toEqual(waits);
      expect(receipt.detail).not.toMatch(/secret|html|https:\/\/(?!github\.com\/acme|gitlab|acme)/);
      // Whatever it was, the next run says it, once.
      expect(again.state).toBe(state === 'done' ? 'already-done' : 'done');
      expect(comments).toBe(1);
    },
  );
});
