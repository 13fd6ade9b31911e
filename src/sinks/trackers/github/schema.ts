import * as z from 'zod';

const user = z.object({ login: z.string() }).nullable();

/** An issue as GitHub's REST API gives it; pull requests are issues too. */
export const issueSchema = z.object({
  number: z.int(),
  html_url: z.string(),
  url: z.string(),
  state: z.string(),
  state_reason: z.string().nullish(),
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  user,
  created_at: z.string(),
  closed_at: z.string().nullish(),
  locked: z.boolean().nullish(),
  milestone: z.object({ title: z.string() }).nullish(),
  pull_request: z.unknown().optional(),
});
export type GithubIssue = z.infer<typeof issueSchema>;

export const releaseSchema = z.object({
  tag_name: z.string(),
  draft: z.boolean().nullish(),
  created_at: z.string(),
  published_at: z.string().nullish(),
});
export const milestoneSchema = z.object({ number: z.int(), title: z.string() });

export const commentSchema = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user,
  created_at: z.string(),
  issue_url: z.string().nullish(),
});
export type GithubComment = z.infer<typeof commentSchema>;

export const repositorySchema = z.object({
  private: z.boolean(),
  visibility: z.string().nullish(),
  has_issues: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  permissions: z.record(z.string(), z.boolean()).nullish(),
});
export type GithubRepository = z.infer<typeof repositorySchema>;

/** A GitHub App, as it sees itself. */
export const appSchema = z.object({ slug: z.string(), permissions: z.record(z.string(), z.string()) });

/** What stands in the body of a refusal. */
export const refusalSchema = z.object({
  message: z.string().optional(),
  errors: z
    .array(
      z
        .object({ resource: z.string().nullish(), code: z.string().nullish(), field: z.string().nullish() })
        .or(z.string()),
    )
    .optional(),
});
