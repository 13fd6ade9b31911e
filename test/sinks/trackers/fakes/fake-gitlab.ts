import type { Fetch } from '../../../../src/model/fetch.ts';
import { json } from './fake-github.ts';

interface FakeNote {
  id: number;
  issue: number;
  body: string;
  username: string;
  at: number;
  system: boolean;
}

interface FakeIssue {
  iid: number;
  title: string;
  description: string;
  state: 'opened' | 'closed';
  labels: string[];
  username: string;
  at: number;
  updatedAt: number;
  closedAt: number | null;
  locked: boolean;
  milestone: string | null;
  assignees: string[];
}

/** A project's issues in memory, spoken to through the part of GitLab's REST API that the tracker uses. */
export interface FakeGitlab {
  readonly fetch: Fetch;
  readonly issues: FakeIssue[];
  readonly notes: FakeNote[];
  time: number;
  visibility: string;
  access: number;
}

const BOT = 'project_7_bot';
type Body = Readonly<Record<string, unknown>>;

/** Answers as gitlab.com does for the project `acme/app`; any other address is 404. */
export function fakeGitlab(origin = 'https://gitlab.com'): FakeGitlab {
  const root = `${origin}/api/v4`;
  const project = `${root}/projects/acme%2Fapp`;
  const fake: FakeGitlab = {
    issues: [],
    notes: [],
    time: Date.parse('2026-03-02T10:00:00Z'),
    visibility: 'private',
    access: 20,
    fetch: async (input, init = {}) => {
      const url = new URL(input);
      const headers = new Headers(init.headers);
      if (headers.get('private-token') !== 'secret-token') return json(401, { message: '401 Unauthorized' });
      const type = headers.get('content-type') ?? '';
      const sent = typeof init.body === 'string' ? init.body : '';
      const body = type.startsWith('application/json') && sent !== '' ? (JSON.parse(sent) as Body) : {};
      return route((init.method ?? 'GET').toUpperCase(), url, body);
    },
  };
  const tick = (): number => (fake.time += 1000);

  function route(method: string, url: URL, body: Body): Response {
    const path = url.href.split('?')[0] ?? '';
    if (path === `${root}/user`) return json(200, person(BOT));
    if (path === `${root}/users`) return json(200, url.searchParams.get('username') === 'ana' ? [person('ana')] : []);
    if (path === project) {
      return json(200, {
        id: 7,
        visibility: fake.visibility,
        permissions: { project_access: { access_level: fake.access }, group_access: null },
      });
    }
    if (path === `${project}/releases`) {
      return json(200, [
        { tag_name: 'v2.4.0', released_at: '2026-02-03T09:00:00.000Z', upcoming_release: false },
        { tag_name: 'v3.0.0', released_at: '2030-02-03T09:00:00.000Z', upcoming_release: true },
      ]);
    }
    if (path === `${project}/milestones`)
      return json(
        200,
        url.searchParams.get('title') === 'Backlog' ? [{ id: 8, title: 'Backlog', state: 'active' }] : [],
      );
    if (!path.startsWith(`${project}/issues`)) return json(404, { message: '404 Project Not Found' });
    const rest = path.slice(`${project}/issues`.length);
    if (rest === '' && method === 'GET') return page(url, sorted(url, fake.issues).map(showIssue));
    if (rest === '' && method === 'POST') return create(body);
    const [, iid, notes, note] = /^\/(\d+)(\/notes(?:\/(\d+))?)?$/.exec(rest) ?? [];
    const issue = fake.issues.find((each) => String(each.iid) === iid);
    if (issue === undefined) return json(404, { message: '404 Not found' });
    if (notes === undefined) return method === 'PUT' ? edit(issue, body) : json(200, showIssue(issue));
    if (method === 'POST') return say(issue, String(body['body']));
    if (method === 'DELETE') return unsay(Number(note));
    return page(
      url,
      sorted(
        url,
        fake.notes.filter((each) => each.issue === issue.iid),
      ).map(showNote),
    );
  }

  function create(body: Body): Response {
    if (typeof body['title'] !== 'string') return json(400, { message: { title: ["can't be blank"] } });
    const issue: FakeIssue = {
      iid: fake.issues.length + 1,
      title: body['title'],
      description: text(body['description']),
      state: 'opened',
      labels: list(body['labels']).sort(),
      username: BOT,
      at: tick(),
      updatedAt: fake.time,
      closedAt: null,
      locked: false,
      milestone: body['milestone_id'] === 8 ? 'Backlog' : null,
      assignees: ((body['assignee_ids'] ?? []) as number[]).map((id) => (id === 3 ? 'ana' : String(id))),
    };
    fake.issues.push(issue);
    return json(201, showIssue(issue));
  }

  function edit(issue: FakeIssue, body: Body): Response {
    if (typeof body['description'] === 'string') issue.description = body['description'];
    const gone = new Set(list(body['remove_labels']));
    issue.labels = [...new Set([...issue.labels, ...list(body['add_labels'])])]
      .filter((label) => !gone.has(label))
      .sort();
    if (body['state_event'] === 'close') Object.assign(issue, { state: 'closed', closedAt: tick() });
    if (body['state_event'] === 'reopen') Object.assign(issue, { state: 'opened', closedAt: null });
    issue.updatedAt = tick();
    return json(200, showIssue(issue));
  }

  function say(issue: FakeIssue, body: string): Response {
    const note = { id: 100 + fake.notes.length, issue: issue.iid, body, username: BOT, at: tick(), system: false };
    fake.notes.push(note);
    issue.updatedAt = fake.time;
    return json(201, showNote(note));
  }

  function unsay(id: number): Response {
    const index = fake.notes.findIndex((note) => note.id === id);
    if (index === -1) return json(404, { message: '404 Note Not Found' });
    fake.notes.splice(index, 1);
    return new Response(null, { status: 204 });
  }

  function showIssue(issue: FakeIssue): object {
    return {
      id: 1000 + issue.iid,
      iid: issue.iid,
      project_id: 7,
      title: issue.title,
      description: issue.description,
      state: issue.state,
      created_at: time(issue.at),
      updated_at: time(issue.updatedAt),
      closed_at: time(issue.closedAt),
      labels: issue.labels,
      milestone: issue.milestone === null ? null : { id: 1, title: issue.milestone },
      author: person(issue.username),
      assignees: issue.assignees.map(person),
      user_notes_count: fake.notes.filter((note) => note.issue === issue.iid && !note.system).length,
      discussion_locked: issue.locked ? true : null,
      web_url: `${origin}/acme/app/-/issues/${issue.iid}`,
      moved_to_id: null,
      _links: { self: `${project}/issues/${issue.iid}`, closed_as_duplicate_of: null },
    };
  }

  return fake;
}

function showNote({ id, issue, body, username, at, system }: FakeNote): object {
  const facts = { id, body, system, author: person(username), created_at: time(at), updated_at: time(at) };
  return { ...facts, noteable_iid: issue, noteable_type: 'Issue' };
}

function person(username: string): object {
  return { id: username === BOT ? 42 : username === 'ana' ? 3 : 1, username, name: username, state: 'active' };
}

function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): string[] {
  return text(value)
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}

function sorted<T>(url: URL, rows: readonly T[]): T[] {
  return url.searchParams.get('sort') === 'asc' ? [...rows] : [...rows].reverse();
}

function page(url: URL, rows: readonly object[]): Response {
  const [size, number] = [Number(url.searchParams.get('per_page') ?? 20), Number(url.searchParams.get('page') ?? 1)];
  const next = rows.length > size * number ? String(number + 1) : '';
  const headers = {
    'x-next-page': next,
    'x-page': String(number),
    'x-per-page': String(size),
    'x-total': String(rows.length),
    'x-total-pages': String(Math.max(1, Math.ceil(rows.length / size))),
  };
  return json(200, rows.slice(size * (number - 1), size * number), headers);
}
