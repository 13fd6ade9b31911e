import { createHash } from 'node:crypto';
import type { TrackedIssue } from '../../../model/issue.ts';
import { BLOCK_BEGIN } from '../../../model/managed-block.ts';
import type { DeskComment } from '../desk.ts';
import type { BodyFormat, JiraText } from './body-format.ts';
import { type JiraComment, type JiraIssue, PROPERTY } from './schema.ts';

const DECLINED = /won.?t|declined|cannot reproduce|not a bug|invalid|obsolete/i;

/** Where an issue is and who looks at it. */
export interface Viewpoint {
  /** Address of Jira. */
  readonly site: string;
  /** The account we write with. */
  readonly author: string;
  readonly format: BodyFormat;
}

/** An issue as the program sees it. */
export function toIssue(
  issue: JiraIssue,
  { site, author, format }: Viewpoint,
  comments: readonly DeskComment[] = [],
): TrackedIssue {
  const { key, fields, properties } = issue;
  const isDone = fields.status.statusCategory.key === 'done';
  const fixedIn = fields.fixVersions?.[0]?.name;
  const description = (fields.description ?? undefined) as JiraText | undefined;
  return {
    id: key,
    url: `${site}/browse/${key}`,
    state: isDone ? 'resolved' : 'open',
    title: fields.summary,
    body: bodyOf(description, format, properties?.[PROPERTY]?.block),
    labels: fields.labels ?? [],
    ours: fields.creator === author,
    ...(fixedIn !== undefined && { fixedIn }),
    ...(isDone && { resolution: resolutionOf(fields.resolution?.name ?? '') }),
    createdAt: toInstant(fields.created),
    ...(isDone && fields.resolutiondate && { closedAt: toInstant(fields.resolutiondate) }),
    comments,
  };
}

/**
 * Ours as we wrote it while our part is there, what people wrote otherwise. Where people changed words in our part, the
 * block says so: a plan made before is out of date.
 */
function bodyOf(description: JiraText | undefined, format: BodyFormat, block = ''): string {
  const words = format.ownWords(description);
  if (block === '' || words === undefined) return description === undefined ? '' : format.textOf(description);
  if (words === format.ownWords(format.description(block, ''))) return block;
  const print = createHash('sha256').update(words).digest('hex').slice(0, 12);
  return block.replace(BLOCK_BEGIN, `${BLOCK_BEGIN}\n<!-- edited by hand: ${print} -->`);
}

function resolutionOf(name: string): NonNullable<TrackedIssue['resolution']> {
  if (/duplicate/i.test(name)) return 'duplicate';
  return DECLINED.test(name) ? 'declined' : 'fixed';
}

/** A comment as the program sees it. */
export function toComment(comment: JiraComment, { author, format }: Viewpoint): DeskComment {
  const { id, body, author: writer, created } = comment;
  return { id, body: format.textOf(body), ours: writer === author, createdAt: toInstant(created) };
}

function toInstant(time: string): string {
  return new Date(time).toISOString();
}
