import type { Condition } from '../../records/record-shape.ts';
import type { RecordPreset } from '../preset.ts';

const TEAM = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/** What we wrote ourselves is not feedback. */
const OURS: Condition = { at: 'body', includes: '<!-- earshot:' };
const TRACKER = {
  kind: 'records',
  channel: 'issue',
  visibility: 'public',
  contact: 'unknown',
  provenance: 'V',
} as const;

export const githubIssuesPreset: RecordPreset = {
  ...TRACKER,
  name: 'github-issues',
  title: 'GitHub issues (REST JSON)',
  source: 'GitHub REST API, GET /repos/{owner}/{repo}/issues',
  leavesOut: [
    'pull requests, which are in the same list',
    'issues of bots, owners, members and collaborators',
    'issues of our own',
    'comments of others than who opened it; an export holds none',
  ],
  recognise: { has: ['number', 'title', 'body', 'user.login', 'state', 'author_association', 'comments'] },
  records: ['items', 'issues', 'issue', ''],
  leaveOut: [
    { when: { at: 'pull_request', holdsAny: true }, reason: 'not-feedback', detail: 'a pull request' },
    {
      when: { any: [{ at: 'user.type', in: ['Bot'] }, { at: 'author_association', in: TEAM }, OURS] },
      reason: 'not-customer',
      detail: 'a bot or the team wrote it',
    },
  ],
  map: {
    id: ['node_id', 'number'],
    title: 'title',
    text: { at: 'body', as: 'markdown' },
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    'customer.id': ['user.id', 'user.login'],
    'customer.name': 'user.login',
    url: 'html_url',
    tags: 'labels',
  },
  // A list of issues holds no comments; the service asks for them.
  thread: {
    messages: ['', 'thread[]'],
    text: { at: 'body', as: 'markdown' },
    time: 'created_at',
    leaveOut: [],
    customer: {
      any: [
        { at: 'title', holdsAny: true },
        { at: 'user.login', sameAs: 'user.login' },
      ],
    },
  },
  fields: {
    number: 'number',
    state: 'state',
    reason: 'state_reason',
    milestone: 'milestone.title',
    likes: 'reactions.total_count',
  },
};

export const githubDiscussionsPreset: RecordPreset = {
  ...TRACKER,
  name: 'github-discussions',
  title: 'GitHub discussions (GraphQL JSON)',
  source: 'GitHub GraphQL API, repository.discussions',
  leavesOut: ['comments of others than who opened it', 'discussions of bots, owners, members and collaborators'],
  recognise: { has: ['number', 'title', 'category.name', 'author', 'upvoteCount'] },
  records: ['data.repository.discussions.nodes', 'repository.discussions.nodes', 'discussions.nodes', ''],
  leaveOut: [
    {
      when: { any: [{ at: 'authorAssociation', in: TEAM }, { at: 'author.__typename', in: ['Bot'] }, OURS] },
      reason: 'not-customer',
      detail: 'a bot or the team wrote it',
    },
  ],
  map: {
    id: ['id', 'number'],
    title: 'title',
    createdAt: 'createdAt',
    updatedAt: 'updatedAt',
    'customer.id': 'author.login',
    'customer.name': 'author.login',
    url: 'url',
    tags: 'labels.nodes',
  },
  thread: {
    messages: ['', 'comments.nodes[]', 'comments.nodes[].replies.nodes[]'],
    text: ['bodyText', { at: 'body', as: 'markdown' }],
    time: 'createdAt',
    leaveOut: [{ when: { at: 'isMinimized', in: [true] }, reason: 'deleted', detail: 'a hidden comment' }],
    customer: {
      any: [
        { at: 'author.login', sameAs: 'author.login' },
        { at: 'category.name', holdsAny: true },
      ],
    },
  },
  fields: { number: 'number', category: 'category.name', answered: 'isAnswered', votes: 'upvoteCount' },
};
