import * as z from 'zod';
import type { AdfNode } from './adf.ts';

const node: z.ZodType<AdfNode> = z.lazy(() =>
  z.looseObject({ type: z.string(), content: z.array(node).optional() }),
) as never;
const document = z
  .looseObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(node) })
  .or(z.string());
/** The Cloud has ids of accounts; Data Center has keys, which outlive a change of the name. */
const account = z
  .object({ accountId: z.string().nullish(), key: z.string().nullish(), name: z.string().nullish() })
  .transform(({ accountId, key, name }) => accountId ?? key ?? name ?? '');
const named = z.object({ name: z.string() });

/** What we keep in the issue's entity property `earshot`: our Markdown with its markers. */
export const PROPERTY = 'earshot';
const property = z.object({ block: z.string() }).nullish().catch(undefined);
export const propertySchema = z.object({ value: property });

export const FIELDS = 'summary,description,labels,status,resolution,resolutiondate,fixVersions,creator,created,updated';

/** An issue as Jira's REST API (v3 in the Cloud, v2 in Data Center) gives it, with the fields we ask for. */
export const issueSchema = z.object({
  key: z.string(),
  properties: z.object({ [PROPERTY]: property }).nullish(),
  fields: z.object({
    summary: z.string(),
    description: document.nullish(),
    labels: z.array(z.string()).nullish(),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
    resolution: named.nullish(),
    resolutiondate: z.string().nullish(),
    fixVersions: z.array(named).nullish(),
    creator: account.nullish(),
    created: z.string(),
    updated: z.string().nullish(),
  }),
});
export type JiraIssue = z.infer<typeof issueSchema>;

/** The Cloud names the next page; Data Center says how many there are. */
export const searchSchema = z.object({
  issues: z.array(issueSchema),
  nextPageToken: z.string().nullish(),
  total: z.int().nullish(),
});

export const commentSchema = z.object({
  id: z.string(),
  author: account.nullish(),
  body: document,
  created: z.string(),
});
export type JiraComment = z.infer<typeof commentSchema>;
export const commentsSchema = z.object({ comments: z.array(commentSchema), total: z.int() });

export const accountSchema = account;
export const peopleSchema = z.array(account);
/** A release has a day and no time. */
export const projectSchema = z.object({
  versions: z
    .array(z.object({ name: z.string(), released: z.boolean().nullish(), releaseDate: z.iso.date().nullish() }))
    .nullish(),
});
export const createdSchema = z.object({ key: z.string() });
export const transitionsSchema = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) })),
});
export const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});
export const refusalSchema = z.object({ errors: z.record(z.string(), z.unknown()).optional() });
