import type { Fetch } from '../../../src/model/fetch.ts';

type Row = Record<string, unknown> & { id: number };
type Body = Record<string, unknown>;

/** What a host of code keeps of deployments, check runs and waiting runs. */
export interface FakeCodeHost {
  readonly fetch: Fetch;
  readonly checkRuns: Row[];
  readonly deployments: Row[];
  readonly statuses: Row[];
  /** State of the workflow run 77. */
  run: string;
  /** State of the external status check 7 of merge request 5. */
  check: string;
  /** `METHOD path` of every write, with its body. */
  readonly writes: { readonly what: string; readonly body: Body }[];
  scopes: string | undefined;
  access: number;
}

const SHA = 'c'.repeat(40);
const REPOSITORY = { id: 1, name: 'app', full_name: 'acme/app', default_branch: 'main', permissions: { push: true } };

function fake(
  route: (host: FakeCodeHost, method: string, path: string, query: URLSearchParams, body: Body) => unknown,
) {
  const host: FakeCodeHost = {
    checkRuns: [],
    deployments: [],
    statuses: [],
    run: 'waiting',
    check: 'pending',
    writes: [],
    scopes: undefined,
    access: 30,
    fetch: async (input, init = {}) => {
      const url = new URL(input);
      const method = (init.method ?? 'GET').toUpperCase();
      const body = typeof init.body === 'string' && init.body !== '' ? (JSON.parse(init.body) as Body) : {};
      const path = url.pathname.replace(/^\/api\/v[34]/, '');
      if (method !== 'GET') host.writes.push({ what: `${method} ${path}`, body });
      const answer = route(host, method, path, url.searchParams, body);
      const headers: Record<string, string> = host.scopes === undefined ? {} : { 'x-oauth-scopes': host.scopes };
      if (answer === undefined) return Response.json({ message: 'Not Found' }, { status: 404, headers });
      if (answer === null) return new Response(null, { status: 204, headers });
      return Response.json(answer, { status: method === 'POST' ? 201 : 200, headers });
    },
  };
  return host;
}

/** GitHub's REST API as far as verdicts are told to it, for any repository. */
export function fakeGithubHost(): FakeCodeHost {
  return fake((host, method, path, query, body) => {
    const rest = path.replace(/^\/repos\/[^/]+\/[^/]+/, '');
    if (rest === '') return REPOSITORY;
    const commit = /^\/commits\/(\w+)\/check-runs$/.exec(rest)?.[1];
    if (commit !== undefined) {
      const name = query.get('check_name');
      const found = host.checkRuns.filter(
        (run) => run['head_sha'] === commit && (name === null || run['name'] === name),
      );
      return { total_count: found.length, check_runs: found };
    }
    if (rest === '/check-runs' && method === 'POST') {
      const run = { id: host.checkRuns.length + 1, ...body };
      host.checkRuns.push(run);
      return run;
    }
    const changed = host.checkRuns.find(({ id }) => rest === `/check-runs/${id}`);
    if (changed !== undefined) return Object.assign(changed, body);
    if (rest === '/deployments') return host.deployments.filter((each) => fits(each, query));
    const deployment = /^\/deployments\/(\d+)\/statuses$/.exec(rest)?.[1];
    if (deployment !== undefined) {
      if (method === 'GET')
        return host.statuses.filter((each) => String(each['deployment']) === deployment).toReversed();
      const created_at = '2026-03-20T12:00:00Z';
      host.statuses.push({ id: 500 + host.statuses.length, deployment: Number(deployment), created_at, ...body });
      return host.statuses.at(-1);
    }
    if (rest === '/actions/runs/77') return { id: 77, status: host.run, head_sha: 'e'.repeat(40) };
    if (rest === '/actions/runs/77/deployment_protection_rule') {
      host.run = 'in_progress';
      return null;
    }
    if (rest === '/releases') {
      return [
        { tag_name: 'v2.5.0', draft: false, published_at: '2026-03-18T12:00:00Z' },
        { tag_name: 'v2.6.0', draft: true, published_at: null },
      ];
    }
    if (rest === '/tags') return [{ name: 'v2.5.0', commit: { sha: 'c'.repeat(40) } }];
    if (rest === `/commits/${'c'.repeat(40)}`) return { commit: { committer: { date: '2026-03-17T10:00:00+02:00' } } };
    return undefined;
  });
}

const fits = (each: Row, query: URLSearchParams): boolean =>
  ['sha', 'environment'].every((name) => query.get(name) === null || query.get(name) === each[name]);

/** GitLab's REST API as far as verdicts are told to it, for the project acme/app. */
export function fakeGitlabHost(): FakeCodeHost {
  return fake((host, method, path, query, body) => {
    const rest = path.replace(/^\/projects\/acme%2Fapp/, '');
    if (rest === '')
      return { id: 1, permissions: { project_access: { access_level: host.access }, group_access: null } };
    if (rest === '/merge_requests/5/status_checks')
      return [{ id: 7, name: 'gate', external_url: 'https://x.example', status: host.check }];
    if (rest === '/merge_requests/5/status_check_responses' && method === 'POST') {
      host.check = String(body['status']);
      return { id: 1, external_status_check: { id: 7 } };
    }
    if (rest === '/releases')
      return [{ tag_name: 'v2.5.0', released_at: '2026-03-18T12:00:00.000Z', commit: { id: SHA } }];
    if (rest === '/repository/tags')
      return [{ name: 'v2.5.0', created_at: null, commit: { id: SHA, created_at: '2026-03-17T10:00:00.000+02:00' } }];
    if (rest === '/deployments' && query.get('environment') === 'production') {
      const deployable = { finished_at: '2026-03-18T13:00:00.000Z' };
      return [
        { ref: 'v2.5.0', sha: SHA, created_at: '2026-03-19T12:00:00.000Z', deployable },
        { ref: 'v2.5.0', sha: SHA, created_at: '2026-03-18T12:00:00.000Z', deployable },
      ];
    }
    return undefined;
  });
}
