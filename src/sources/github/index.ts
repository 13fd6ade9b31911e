import type { ServiceSettings } from '../../model/service-settings.ts';
import { startOf, textOf, toSkip } from '../service-values.ts';
import type { Collected, Source, SourceContext } from '../source.ts';
import { readCursor, writeCursor } from '../source-cursor.ts';
import { StreamProgress, type StreamState } from '../stream-progress.ts';
import { githubDiscussionsPreset, githubIssuesPreset } from '../formats/presets/records/github.ts';
import type { Mapped } from '../formats/mapping.ts';
import { explainGithub, type GithubClient, githubClient } from './client.ts';
import {
  commentsSchema,
  type Discussion,
  DISCUSSIONS,
  discussionsSchema,
  type Issue,
  issuesSchema,
  repositorySchema,
} from './schema.ts';
import { type IssueThread, mapperOf } from './to-item.ts';

/** Reads a repository's issues and, where asked to, its discussions. Pull requests are left out. */
export function createGithubSource(settings: ServiceSettings): Source {
  return {
    name: settings.name,
    read: (context) => explained(settings, readRepository(settings, context)),
    async probe(context) {
      try {
        const { isPrivate } = await openRepository(githubClient(settings, context), settings);
        return `GitHub answers; ${textOf(settings.values, 'repository')} is ${isPrivate ? 'private' : 'public'}`;
      } catch (error) {
        throw explainGithub(error, settings);
      }
    },
  };
}

async function* explained<T>(settings: ServiceSettings, batches: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* batches;
  } catch (error) {
    throw explainGithub(error, settings);
  }
}

interface Stream {
  readonly name: 'issues' | 'discussions';
  readonly read: (progress: StreamProgress, since: number | undefined) => AsyncGenerator<readonly Collected[]>;
}

async function* readRepository(given: ServiceSettings, context: SourceContext): AsyncGenerator<readonly Collected[]> {
  const client = githubClient(given, context);
  const { owner, repo, isPrivate } = await openRepository(client, given);
  const settings = { ...given, visibility: given.visibility ?? (isPrivate ? 'private' : 'public') } as const;
  const of = `github ${owner}/${repo}`;
  const before = readCursor(context.bookmark?.start, of);
  const states = new Map<string, StreamState>(Object.entries(before));
  const streams: readonly Stream[] = [
    { name: 'issues', read: (progress, since) => readIssues(client, { owner, repo }, settings, progress, since) },
    {
      name: 'discussions',
      read: (progress, since) => readDiscussions(client, { owner, repo }, settings, progress, since),
    },
  ];
  for (const { name, read } of streams) {
    if (settings.values[name] === false || (name === 'discussions' && settings.values[name] !== true)) continue;
    const progress = new StreamProgress(before[name] ?? {}, context.bookmark?.digest ?? String);
    const keep = (): void => {
      states.set(name, progress.state(name === 'issues'));
      context.bookmark?.keep(writeCursor(of, states));
    };
    for await (const batch of read(progress, progress.lowerBound ?? startOf(settings, context))) {
      yield batch;
      keep();
    }
    progress.finished();
    keep();
  }
}

interface Place {
  readonly owner: string;
  readonly repo: string;
}

async function openRepository(
  client: GithubClient,
  { values }: ServiceSettings,
): Promise<Place & { readonly isPrivate: boolean }> {
  const [owner = '', repo = ''] = textOf(values, 'repository').split('/');
  const { data } = await client.request('GET /repos/{owner}/{repo}', { owner, repo });
  return { owner, repo, isPrivate: repositorySchema.parse(data).private };
}

async function* readIssues(
  client: GithubClient,
  place: Place,
  settings: ServiceSettings,
  progress: StreamProgress,
  since: number | undefined,
): AsyncGenerator<readonly Collected[]> {
  const from = `github ${place.owner}/${place.repo} issues`;
  const map = mapperOf(githubIssuesPreset, settings);
  const labels = textOf(settings.values, 'labels');
  const pages = client.paginate.iterator('GET /repos/{owner}/{repo}/issues', {
    ...place,
    state: 'all',
    sort: 'updated',
    direction: 'asc',
    per_page: 100,
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(labels !== '' && { labels }),
  });
  for await (const { data } of pages) {
    const batch: Collected[] = [];
    for (const issue of issuesSchema.parse(data)) {
      const known = recognise(String(issue.id), issue.updated_at, from, settings, progress);
      batch.push(known ?? toCollected(map(await withComments(client, place, issue)), from, settings));
    }
    yield batch;
  }
}

/** The issue with what was said below it; only GitHub knows who of them opened it. */
async function withComments(client: GithubClient, place: Place, issue: Issue): Promise<IssueThread> {
  if (issue.comments === 0 || issue.pull_request !== undefined) return { ...issue, thread: [] };
  const comments = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...place,
    issue_number: issue.number,
    per_page: 100,
  });
  return { ...issue, thread: commentsSchema.parse(comments) };
}

function toCollected(made: Mapped, from: string, { name }: ServiceSettings): Collected {
  if (made.kind === 'skip') return toSkip(name, from, made.reason, made.detail);
  return { kind: 'item', item: made.item, from, ...(made.leftOut && { leftOut: made.leftOut }) };
}

async function* readDiscussions(
  client: GithubClient,
  { owner, repo }: Place,
  settings: ServiceSettings,
  progress: StreamProgress,
  since: number | undefined,
): AsyncGenerator<readonly Collected[]> {
  const from = `github ${owner}/${repo} discussions`;
  const map = mapperOf(githubDiscussionsPreset, settings);
  for await (const answer of client.graphql.paginate.iterator(DISCUSSIONS, { owner, name: repo })) {
    const { nodes } = discussionsSchema.parse(answer).repository.discussions;
    yield nodes.map((discussion) => {
      const known = knownDiscussion(discussion, from, settings, progress, since);
      return known ?? toCollected(map(discussion), from, settings);
    });
    if (nodes.length > 0 && nodes.every(({ updatedAt }) => Date.parse(updatedAt) < (since ?? -Infinity))) return;
  }
}

function knownDiscussion(
  discussion: Discussion,
  from: string,
  settings: ServiceSettings,
  progress: StreamProgress,
  since: number | undefined,
): Collected | undefined {
  if (progress.lowerBound === undefined && Date.parse(discussion.updatedAt) < (since ?? -Infinity))
    return toSkip(settings.name, from, 'outside-window', 'before the start of this source');
  return recognise(discussion.id, discussion.updatedAt, from, settings, progress);
}

/** The skip of what is collected already; else it is remembered as taken. */
function recognise(
  id: string,
  updated: string,
  from: string,
  { name }: ServiceSettings,
  progress: StreamProgress,
): Collected | undefined {
  const changed = Date.parse(updated);
  if (Number.isNaN(changed)) return toSkip(name, from, 'bad-date', 'the date cannot be read');
  const known = progress.claim(id, changed);
  return known === undefined ? undefined : toSkip(name, from, 'duplicate', known);
}
