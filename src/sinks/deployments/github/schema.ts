import * as z from 'zod';

const checkRunSchema = z.object({
  id: z.int(),
  name: z.string(),
  external_id: z.string().nullish(),
  conclusion: z.string().nullish(),
  output: z.object({ title: z.string().nullish(), summary: z.string().nullish() }).nullish(),
});
export type CheckRun = z.output<typeof checkRunSchema>;

/** `GET /repos/{owner}/{repo}/commits/{ref}/check-runs`. */
export const checkRunsSchema = z.object({ check_runs: z.array(checkRunSchema) });

/** `GET /repos/{owner}/{repo}/deployments`. */
export const deploymentsSchema = z.array(
  z.object({ id: z.int(), sha: z.string(), ref: z.string(), created_at: z.string() }),
);

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`. */
export const statusesSchema = z.array(
  z.object({ id: z.int(), state: z.string(), description: z.string().nullish(), created_at: z.string() }),
);

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}`. */
export const runSchema = z.object({ status: z.string().nullish(), head_sha: z.string() });

/** `GET /repos/{owner}/{repo}/releases`. */
export const releasesSchema = z.array(
  z.object({ tag_name: z.string(), draft: z.boolean(), published_at: z.string().nullish() }),
);

/** `GET /repos/{owner}/{repo}/tags`. */
export const tagsSchema = z.array(z.object({ name: z.string(), commit: z.object({ sha: z.string() }) }));

/** `GET /repos/{owner}/{repo}/commits/{ref}`. */
export const commitSchema = z.object({
  commit: z.object({ committer: z.object({ date: z.string().optional() }).nullable() }),
});

/** `GET /repos/{owner}/{repo}`. */
export const repositorySchema = z.object({
  default_branch: z.string(),
  permissions: z.record(z.string(), z.boolean()).nullish(),
});

/** `GET /app`. */
export const appSchema = z.object({ permissions: z.record(z.string(), z.string().optional()) });
