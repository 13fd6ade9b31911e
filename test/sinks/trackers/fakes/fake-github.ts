import type { Fetch } from '../../../../src/model/fetch.ts';

export interface FakeComment {
  id: number;
  issue: number;
  body: string;
  login: string;
  at: number;
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  reason: string | null;
  labels: string[];
  assignees: string[];
  login: string;
  at: number;
  closedAt: number | null;
  locked: boolean;
  milestone: string | null;
  pull: boolean;
  moved: boolean;
}

/** A repository's issues in memory, spoken to through the part of GitHub's REST API that the tracker uses. */
export interface FakeGithub {
  readonly fetch: Fetch;
  readonly issues: FakeIssue[];
  readonly comments: FakeComment[];
  /** The clock; each write moves it on by a second. */
  time: number;
  /** Writes that happened. */
  writes: number;
  private: boolean;
  permissions: Record<string, boolean>;
  /** Lists show what was there before the last so many writes. */
  staleness: number;
  person(title: string, fields?: Partial<FakeIssue>): FakeIssue;
}

const LOGIN = 'earshot-bot';
const RELEASES = [
  { tag_name: 'v2.5.0', draft: true, created_at: '2026-03-01T00:00:00Z', published_at: null },
  { tag_name: 'v2.4.0', draft: false, created_at: '2026-02-01T00:00:00Z', published_at: '2026-02-03T09:00:00Z' },
];
const MILESTONES = [{ number: 4, title: 'Backlog', state: 'open' }];

export function fakeGithub(
  repository = 'acme/app',
  from?: Pick<FakeGithub, 'issues' | 'comments' | 'time'>,
): FakeGithub {
  const root = `https://api.github.com/repos/${repository}`;
  /** What lists showed after each write. */
  const history: { issues: FakeIssue[]; comments: FakeComment[] }[] =
    from === undefined ? [] : [structuredClone({ issues: from.issues, comments: from.comments })];
  const fake: FakeGithub = {
    issues: from === undefined ? [] : structuredClone(from.issues),
    comments: from === undefined ? [] : structuredClone(from.comments),
    time: from?.time ?? Date.parse('2026-03-02T10:00:00Z'),
    writes: 0,
    private: false,
    permissions: { pull: true, triage: true, push: true },
    staleness: 0,
    person: (title, fields = {}) => add({ title, login: 'person', ...fields }),
    fetch: async (input, init = {}) => {
      const url = new URL(input);
      const method = init.method ?? 'GET';
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, never>) : {};
      return route(method, url, body);
    },
  };
  const remember = (): void => {
    fake.writes++;
    fake.time += 1000;
    if (fake.staleness > 0) history.push(structuredClone({ issues: fake.issues, comments: fake.comments }));
  };
  const seen = () =>
    fake.staleness === 0 ? fake : (history.at(-1 - fake.staleness) ?? history[0] ?? { issues: [], comments: [] });
  const add = (fields: Partial<FakeIssue>): FakeIssue => {
    const issue: FakeIssue = {
      number: fake.issues.length + 1,
      title: '',
      body: '',
      state: 'open',
      reason: null,
      labels: [],
      assignees: [],
      login: LOGIN,
      at: fake.time,
      closedAt: null,
      locked: false,
      milestone: null,
      pull: false,
      moved: false,
      ...fields,
    };
    fake.issues.push(issue);
    remember();
    return issue;
  };

  function route(method: string, url: URL, body: Record<string, never>): Response {
    const path = url.href.split('?')[0] ?? '';
    if (path === 'https://api.github.com/user') return json(200, { login: LOGIN });
    if (path === root && method === 'GET') {
      const facts = { private: fake.private, visibility: fake.private ? 'private' : 'public', has_issues: true };
      return json(200, { ...facts, archived: false, permissions: fake.permissions }, { 'x-oauth-scopes': 'repo' });
    }
    const rest = path.slice(root.length);
    if (rest === '/issues' && method === 'GET') return page(url, sorted(url, seen().issues.map(showIssue)));
    if (rest === '/releases') return page(url, RELEASES);
    if (rest === '/milestones') return page(url, MILESTONES);
    if (rest === '/issues' && method === 'POST') {
      const milestone = MILESTONES.find(({ number }) => number === body['milestone'])?.title ?? null;
      return json(201, showIssue(add({ ...body, milestone })));
    }
    if (rest === '/issues/comments') {
      const since = Date.parse(url.searchParams.get('since') ?? '1970-01-01');
      return page(
        url,
        seen()
          .comments.filter(({ at }) => at >= since)
          .map(showComment),
      );
    }
    const [, comment] = /^\/issues\/comments\/(\d+)$/.exec(rest) ?? [];
    if (comment !== undefined && method === 'DELETE') return removeComment(Number(comment));
    const [, number, what = '', label] = /^\/issues\/(\d+)(?:\/(comments|labels)(?:\/(.+))?)?$/.exec(rest) ?? [];
    const issue = fake.issues.find((each) => each.number === Number(number));
    if (issue === undefined) return json(404, { message: 'Not Found' });
    if (issue.moved)
      return json(
        301,
        { message: 'Moved Permanently' },
        { location: 'https://api.github.com/repositories/9/issues/1' },
      );
    return onIssue(method, issue, what, label, body, url);
  }

  function onIssue(
    method: string,
    issue: FakeIssue,
    what: string,
    label: string | undefined,
    body: Record<string, never>,
    url: URL,
  ): Response {
    if (what === 'comments' && method === 'GET') {
      return page(
        url,
        seen()
          .comments.filter((each) => each.issue === issue.number)
          .map(showComment),
      );
    }
    if (what === 'comments') {
      const comment = {
        id: 1000 + fake.writes,
        issue: issue.number,
        body: body['body'] ?? '',
        login: LOGIN,
        at: fake.time,
      };
      fake.comments.push(comment);
      remember();
      return json(201, showComment(comment));
    }
    if (what === 'labels' && method === 'POST') {
      issue.labels = [...new Set([...issue.labels, ...((body['labels'] ?? []) as string[])])];
    } else if (what === 'labels') {
      const name = decodeURIComponent(label ?? '');
      if (!issue.labels.includes(name)) return json(404, { message: 'Label does not exist' });
      issue.labels = issue.labels.filter((each) => each !== name);
    } else if (method === 'PATCH') {
      if (body['body'] !== undefined) issue.body = body['body'];
      if (body['state'] !== undefined) {
        const state = body['state'] as 'open' | 'closed';
        if (state === 'closed' && issue.state === 'open') issue.closedAt = fake.time;
        if (state === 'open') issue.closedAt = null;
        issue.state = state;
        issue.reason = body['state_reason'] ?? null;
      }
    } else return json(200, showIssue(issue));
    remember();
    return json(200, what === 'labels' ? issue.labels.map((name) => ({ name })) : showIssue(issue));
  }

  function removeComment(id: number): Response {
    const at = fake.comments.findIndex((comment) => comment.id === id);
    if (at === -1) return json(404, { message: 'Not Found' });
    fake.comments.splice(at, 1);
    remember();
    return new Response(null, { status: 204 });
  }

  function showIssue(issue: FakeIssue): object {
    const time = (at: number | null): string | null =>
      at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
    return {
      number: issue.number,
      html_url: `https://github.com/${repository}/issues/${issue.number}`,
      url: `${root}/issues/${issue.number}`,
      state: issue.state,
      state_reason: issue.reason,
      title: issue.title,
      body: issue.body,
      labels: issue.labels.map((name) => ({ name })),
      user: { login: issue.login },
      created_at: time(issue.at),
      closed_at: time(issue.closedAt),
      locked: issue.locked,
      milestone: issue.milestone === null ? null : { title: issue.milestone },
      ...(issue.pull && { pull_request: {} }),
    };
  }

  function showComment({ id, issue, body, login, at }: FakeComment): object {
    const created_at = new Date(at).toISOString().replace('.000Z', 'Z');
    return { id, body, user: { login }, created_at, issue_url: `${root}/issues/${issue}` };
  }

  return fake;
}

function sorted(url: URL, issues: object[]): object[] {
  return url.searchParams.get('direction') === 'asc' ? issues : [...issues].reverse();
}

function page(url: URL, rows: readonly object[]): Response {
  const [size, number] = [Number(url.searchParams.get('per_page') ?? 30), Number(url.searchParams.get('page') ?? 1)];
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  const link: Record<string, string> = rows.length > size * number ? { link: `<${next.href}>; rel="next"` } : {};
  return json(200, rows.slice(size * (number - 1), size * number), link);
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}
