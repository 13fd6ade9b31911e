import type { Fetch } from '../../../../src/model/fetch.ts';
import type { JiraText } from '../../../../src/sinks/trackers/jira/body-format.ts';
import { json } from './fake-github.ts';
import { answerLinks, type FakeLink } from './fake-jira-links.ts';
import { type NewFields, refusedFields } from './fake-jira-fields.ts';
import { type FakeIssue, showIssue, time } from './fake-jira-issue.ts';
import { transitionsFrom } from './fake-jira-workflow.ts';

interface FakeComment {
  id: string;
  issue: string;
  body: JiraText;
  author: string;
  at: number;
}

/** A project's issues in memory, spoken to through the part of Jira's REST API that the tracker uses. */
export interface FakeJira {
  readonly fetch: Fetch;
  readonly issues: FakeIssue[];
  readonly comments: FakeComment[];
  readonly links: FakeLink[];
  /** Each write, as `POST /issue`. */
  readonly writes: string[];
  time: number;
  priorities: string[];
  components: string[];
  permissions: Record<string, boolean>;
}

type Body = Readonly<Record<string, unknown>>;
const BOT = 'account-of-bot';
const PAGE = 50;
const VERSIONS = [
  { id: '1', name: '2.4.0', released: true, archived: false, releaseDate: '2026-02-03' },
  { id: '2', name: '2.5.0', released: false, archived: false, releaseDate: '2026-05-03' },
];

/** Jira Cloud (v3), or Data Center (v2): plain texts that come back with CRLF, no properties in searches, tokens of persons. */
export function fakeJira(site = 'https://acme.atlassian.net', edition: 'cloud' | 'data-center' = 'cloud'): FakeJira {
  const isCloud = edition === 'cloud';
  const root = `${site}/rest/api/${isCloud ? 3 : 2}`;
  const cloudLogin = `Basic ${Buffer.from('bot@acme.example:secret-token').toString('base64')}`;
  const fake: FakeJira = {
    issues: [],
    comments: [],
    links: [],
    writes: [],
    time: Date.parse('2026-03-02T10:00:00Z'),
    priorities: ['High', 'Medium', 'Low'],
    components: ['Checkout'],
    permissions: {},
    fetch: async (input, init = {}) => {
      const url = new URL(input);
      const headers = new Headers(init.headers);
      const login = isCloud ? cloudLogin : 'Bearer secret-token';
      if (headers.get('authorization') !== login) return json(401, { message: 'Unauthorized' });
      const body = typeof init.body === 'string' && init.body !== '' ? (JSON.parse(init.body) as Body) : {};
      return route((init.method ?? 'GET').toUpperCase(), url, body);
    },
  };
  const shown = (issue: FakeIssue): object => showIssue(issue, root, account, isCloud);
  const tick = (): number => (fake.time += 1000);

  function route(method: string, url: URL, body: Body): Response {
    const path = (url.href.split('?')[0] ?? '').slice(root.length);
    if (path === '/myself') return json(200, account(BOT));
    if (path === '/mypermissions') return json(200, { permissions: permissions(url) });
    if (method !== 'GET') fake.writes.push(`${method} ${path}`);
    if (path === (isCloud ? '/search/jql' : '/search')) return search(url);
    if (path === '/project/ACME') return json(200, { id: '1', key: 'ACME', self: root, versions: VERSIONS });
    if (path === '/user/assignable/search') {
      return json(200, url.searchParams.get('query') === 'ana' ? [account('5b10ac8d82e05b22cc7d4ef5')] : []);
    }
    if (path === '/issue' && method === 'POST') return create(body);
    const [, key, rest = ''] = /^\/issue\/([A-Z]+-\d+)(\/.*)?$/.exec(path) ?? [];
    const issue = fake.issues.find((each) => each.key === key);
    if (issue === undefined) return json(404, { errorMessages: ['Issue does not exist'], errors: {} });
    if (rest === '' && method === 'PUT') return edit(issue, body);
    if (rest === '') return json(200, shown(issue));
    if (rest === '/transitions')
      return method === 'GET' ? json(200, { transitions: transitionsFrom(issue.status, root) }) : move(issue, body);
    if (rest === '/properties/earshot') return property(method, issue, body);
    if (rest === '/remotelink') return answerLinks(fake.links, issue.key, method, body);
    if (rest === '/comment') return method === 'GET' ? listComments(issue, url) : say(issue, body);
    return unsay(rest.replace('/comment/', ''));
  }

  function permissions(url: URL): object {
    const names = (url.searchParams.get('permissions') ?? '').split(',');
    return Object.fromEntries(
      names.map((name, id) => {
        const facts = { id: String(id), key: name, name, type: 'PROJECT', description: name };
        return [name, { ...facts, havePermission: fake.permissions[name] ?? !name.includes('ADMINISTER') }];
      }),
    );
  }

  function search(url: URL): Response {
    const jql = url.searchParams.get('jql') ?? '';
    if (!jql.startsWith('project = "ACME"')) return json(400, { errorMessages: ['no such project'], errors: {} });
    const from = Number(url.searchParams.get(isCloud ? 'nextPageToken' : 'startAt') ?? 0);
    const rows = jql.endsWith('DESC') ? [...fake.issues].reverse() : fake.issues;
    const isLast = from + PAGE >= rows.length;
    const issues = rows.slice(from, from + PAGE).map(shown);
    if (!isCloud) return json(200, { startAt: from, maxResults: PAGE, total: rows.length, issues });
    return json(200, { issues, isLast, ...(!isLast && { nextPageToken: String(from + PAGE) }) });
  }

  function create(body: Body): Response {
    const fields = body['fields'] as Partial<FakeIssue> & NewFields;
    const priority = fields.priority?.name ?? null;
    const errors = refusedFields(fields, fake);
    if (isWrongKind(fields.description)) errors['description'] = 'is no text';
    if (Object.keys(errors).length > 0) return json(400, { errorMessages: [], errors });
    const issue: FakeIssue = {
      key: `ACME-${fake.issues.length + 1}`,
      summary: fields.summary ?? '',
      description: stored(fields.description ?? null),
      labels: [...(fields.labels ?? [])].sort(),
      priority,
      assignee: fields.assignee ?? null,
      components: fields.components ?? [],
      status: 'To Do',
      resolution: null,
      resolvedAt: null,
      fixVersion: null,
      creator: BOT,
      at: tick(),
      updatedAt: fake.time,
      properties: toProperties(body),
    };
    fake.issues.push(issue);
    return json(201, { id: String(10_000 + fake.issues.length), key: issue.key, self: `${root}/issue/${issue.key}` });
  }

  /** Documents in the Cloud, texts in Data Center. */
  function isWrongKind(text: JiraText | null | undefined): boolean {
    return text != null && (typeof text === 'object') !== isCloud;
  }

  function stored<T extends JiraText | null>(text: T): T {
    return (typeof text === 'string' ? text.replaceAll(/\r?\n/g, '\r\n') : text) as T;
  }

  function property(method: string, issue: FakeIssue, body: Body): Response {
    const value = issue.properties['earshot'];
    if (method === 'GET' && value === undefined) return json(404, { errorMessages: ['no such property'], errors: {} });
    if (method === 'GET') return json(200, { key: 'earshot', value });
    issue.properties['earshot'] = body;
    return new Response(null, { status: 200 });
  }

  function toProperties(body: Body): Record<string, unknown> {
    const properties = (body['properties'] ?? []) as { key: string; value: unknown }[];
    return Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  }

  function edit(issue: FakeIssue, body: Body): Response {
    const fields = (body['fields'] ?? {}) as Partial<FakeIssue>;
    if (isWrongKind(fields.description)) return json(400, { errorMessages: [], errors: { description: 'wrong' } });
    if (fields.description !== undefined) issue.description = stored(fields.description);
    const labels = ((body['update'] ?? {}) as { labels?: { add?: string; remove?: string }[] }).labels ?? [];
    for (const { add, remove } of labels) {
      if (add !== undefined) issue.labels = [...new Set([...issue.labels, add])].sort();
      issue.labels = issue.labels.filter((label) => label !== remove);
    }
    Object.assign(issue.properties, toProperties(body));
    issue.updatedAt = tick();
    return new Response(null, { status: 204 });
  }

  function move(issue: FakeIssue, body: Body): Response {
    const { id } = body['transition'] as { id: string };
    const isDone = id === '31';
    tick();
    Object.assign(issue, {
      status: isDone ? 'Done' : 'To Do',
      resolution: isDone ? 'Done' : null,
      resolvedAt: isDone ? fake.time : null,
    });
    issue.updatedAt = fake.time;
    return new Response(null, { status: 204 });
  }

  function listComments(issue: FakeIssue, url: URL): Response {
    const from = Number(url.searchParams.get('startAt') ?? 0);
    const all = fake.comments.filter((each) => each.issue === issue.key);
    return json(200, {
      comments: all.slice(from, from + PAGE).map(showComment),
      maxResults: PAGE,
      startAt: from,
      total: all.length,
    });
  }

  function say(issue: FakeIssue, body: Body): Response {
    const text = body['body'] as JiraText;
    if (isWrongKind(text)) return json(400, { errorMessages: [], errors: { comment: 'wrong' } });
    const comment = {
      id: String(500 + (fake.time % 100_000)),
      issue: issue.key,
      body: stored(text),
      author: BOT,
      at: tick(),
    };
    fake.comments.push(comment);
    issue.updatedAt = fake.time;
    return json(201, showComment(comment));
  }

  function unsay(id: string): Response {
    const index = fake.comments.findIndex((comment) => comment.id === id);
    if (index === -1) return json(404, { errorMessages: ['no such comment'], errors: {} });
    fake.comments.splice(index, 1);
    return new Response(null, { status: 204 });
  }

  function showComment({ id, body, author, at }: FakeComment): object {
    const writer = account(author);
    return {
      id,
      self: `${root}/comment/${id}`,
      body,
      author: writer,
      updateAuthor: writer,
      created: time(at),
      updated: time(at),
    };
  }

  function account(accountId: string): object {
    if (!isCloud)
      return { self: root, key: `JIRAUSER-${accountId}`, name: accountId, displayName: accountId, active: true };
    return { accountId, accountType: 'app', active: true, displayName: accountId, self: root, timeZone: 'UTC' };
  }

  return fake;
}
