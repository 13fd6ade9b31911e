import * as z from 'zod';

const author = z.object({ login: z.string(), id: z.number().optional(), type: z.string().optional() }).nullish();

const issue = z.object({
  id: z.number(),
  node_id: z.string().optional(),
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  user: author,
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).default([]),
  state: z.string(),
  state_reason: z.string().nullish(),
  milestone: z.object({ title: z.string() }).nullish(),
  /** How many there are. */
  comments: z.number().default(0),
  html_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  author_association: z.string().optional(),
  reactions: z.object({ total_count: z.number() }).optional(),
  /** Present on pull requests, which the list holds too. */
  pull_request: z.unknown().optional(),
});

/** The answer to `GET /repos/{owner}/{repo}/issues`. */
export const issuesSchema = z.array(issue);
export type Issue = z.output<typeof issue>;

const comment = z.object({ body: z.string().nullish(), created_at: z.string(), user: author });

/** The answer to `GET /repos/{owner}/{repo}/issues/{number}/comments`. */
export const commentsSchema = z.array(comment);

/** The answer to `GET /repos/{owner}/{repo}`. */
export const repositorySchema = z.object({ private: z.boolean() });

const reply = z.object({
  bodyText: z.string(),
  createdAt: z.string(),
  isMinimized: z.boolean().default(false),
  author: z.object({ login: z.string() }).nullable(),
});

const discussion = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  bodyText: z.string(),
  url: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  upvoteCount: z.number(),
  category: z.object({ name: z.string() }),
  authorAssociation: z.string().optional(),
  isAnswered: z.boolean().nullish(),
  author: z.object({ login: z.string(), __typename: z.string() }).nullable(),
  comments: z
    .object({ nodes: z.array(reply.extend({ replies: z.object({ nodes: z.array(reply) }).optional() })) })
    .optional(),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullish(),
});
export type Discussion = z.output<typeof discussion>;

/** The answer to the query below. */
export const discussionsSchema = z.object({
  repository: z.object({
    discussions: z.object({
      nodes: z.array(discussion),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

export const DISCUSSIONS = `query ($owner: String!, $name: String!, $cursor: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, after: $cursor, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes {
        id number title bodyText url createdAt updatedAt upvoteCount isAnswered authorAssociation
        category { name }
        author { login __typename }
        labels(first: 20) { nodes { name } }
        comments(first: 50) {
          nodes {
            bodyText createdAt isMinimized author { login }
            replies(first: 20) { nodes { bodyText createdAt isMinimized author { login } } }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
