import * as z from 'zod';

const user = z.object({ username: z.string() });

/** An issue as GitLab's REST API (v4) gives it. */
export const issueSchema = z.object({
  iid: z.int(),
  web_url: z.string(),
  state: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  labels: z.array(z.string()),
  author: user.nullish(),
  created_at: z.string(),
  updated_at: z.string().nullish(),
  closed_at: z.string().nullish(),
  discussion_locked: z.boolean().nullish(),
  milestone: z.object({ title: z.string() }).nullish(),
  moved_to_id: z.int().nullish(),
  user_notes_count: z.int().nullish(),
  _links: z.object({ closed_as_duplicate_of: z.string().nullish() }).nullish(),
});
export type GitlabIssue = z.infer<typeof issueSchema>;

export const releaseSchema = z.object({
  tag_name: z.string(),
  released_at: z.string(),
  upcoming_release: z.boolean().nullish(),
});
export const milestoneSchema = z.object({ id: z.int() });

export const noteSchema = z.object({
  id: z.int(),
  body: z.string(),
  author: user.nullish(),
  created_at: z.string(),
  system: z.boolean().nullish(),
});
export type GitlabNote = z.infer<typeof noteSchema>;

export const accountSchema = user.extend({ id: z.int() });

const access = z.object({ access_level: z.int() }).nullish();
export const projectSchema = z.object({
  visibility: z.string().nullish(),
  permissions: z.object({ project_access: access, group_access: access }).nullish(),
});

/** What stands in the body of a refusal: a sentence, or fields with sentences. */
export const refusalSchema = z.object({ message: z.record(z.string(), z.unknown()).or(z.string()).optional() });
