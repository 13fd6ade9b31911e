import type { TrackedIssue } from '../../../model/issue.ts';
import { findManagedBlock } from '../../../model/managed-block.ts';
import { UserError } from '../../../model/problem.ts';
import { type Desk, type DeskComment, Refusal } from '../desk.ts';
import { createJsonApi, type JsonApi } from '../json-api.ts';
import { openAtDesk } from '../open-at-desk.ts';
import { JIRA_PACE, politeFetch } from '../polite-fetch.ts';
import type { Tracker } from '../tracker.ts';
import type { TrackerContext, TrackerSettings } from '../tracker-factory.ts';
import { createIssue, toLabel } from './create-issue.ts';
import { type Edition, editionOf } from './edition.ts';
import { issuePath } from './issue-path.ts';
import { lookAround } from './look.ts';
import { addRemoteLinks } from './remote-links.ts';
import {
  accountSchema,
  commentsSchema,
  type JiraIssue,
  PROPERTY,
  projectSchema,
  refusalSchema,
  transitionsSchema,
} from './schema.ts';
import { toComment, toIssue, type Viewpoint } from './to-issue.ts';

/** Two runs that met are healed by the next; how far back that one looks for comments, in milliseconds. */
const RECENT = 3 * 86_400_000;

interface Place {
  readonly api: JsonApi;
  readonly edition: Edition;
  readonly site: string;
  readonly project: string;
}

/** The tracker `jira`: issues of one project of Jira Cloud, or, where the config names no user, of Jira Data Center. */
export function openJiraTracker(settings: TrackerSettings, context: TrackerContext): Tracker {
  const { project, url, token } = settings;
  if (project === undefined || url === undefined || token === undefined) {
    const fix = "Write project, url and token: '${JIRA_TOKEN}' under triage, and user for Jira Cloud.";
    throw new UserError({ message: 'The tracker jira needs a project, an address and a token.', fix });
  }
  const [site, edition] = [url.replace(/\/$/, ''), editionOf(settings)];
  const api = createJsonApi(politeFetch(context, JIRA_PACE), {
    name: 'Jira',
    root: site + edition.path,
    headers: { authorization: edition.authorization },
    needs: `to browse ${project}, and to create, edit and transition issues and comment on them`,
    fieldsOf: (refusal) => Object.keys(refusalSchema.safeParse(refusal).data?.errors ?? {}),
  });
  return openAtDesk(createDesk({ api, edition, site, project }, settings, context));
}

function createDesk(place: Place, settings: TrackerSettings, { now }: TrackerContext): Desk {
  const { api, edition, site, project } = place;
  const { format } = edition;
  let known: Promise<string> | undefined;
  const author = (): Promise<string> => (known ??= api.get('/myself', accountSchema, "the token's account"));
  const reads = edition.reads(api, project, author);
  const view = async (): Promise<Viewpoint> => ({ site, author: await author(), format });
  const seen = async (issue: JiraIssue): Promise<TrackedIssue> => toIssue(issue, await view());
  const comments = async (id: string): Promise<readonly DeskComment[]> => {
    const from = await view();
    const rows: DeskComment[] = [];
    for (let total = 1; rows.length < total;) {
      const path = `${issuePath(id)}/comment?orderBy=created&maxResults=100&startAt=${rows.length}`;
      const page = await api.get(path, commentsSchema, `issue ${id}`);
      rows.push(...page.comments.map((comment) => toComment(comment, from)));
      total = page.comments.length === 0 ? 0 : page.total;
    }
    return rows;
  };
  const isTalkedAbout = ({ updated, created }: JiraIssue['fields']): boolean =>
    Date.parse(updated ?? created) >= now().getTime() - RECENT;
  const relabel = (id: string, verb: 'add' | 'remove', labels: readonly string[]): Promise<void> => {
    const change = { update: { labels: labels.map((label) => ({ [verb]: toLabel(label) })) } };
    return api.change('PUT', issuePath(id), change, `issue ${id}`);
  };
  const setBody = (id: string, body: string): Promise<void> => rewrite(place, reads.one(id), id, body);

  return {
    name: 'jira',
    issues: async () => {
      const from = await view();
      const found = [];
      for (const issue of await reads.all()) {
        const looks = issue.fields.creator === from.author && isTalkedAbout(issue.fields);
        const own = (looks ? await comments(issue.key) : []).filter(({ ours }) => ours);
        found.push(toIssue(issue, from, own));
      }
      return found;
    },
    newest: async () => Promise.all((await reads.newest()).map(seen)),
    issue: async (id) => seen(await reads.one(id)),
    comments,
    create: async (action) => {
      const key = await createIssue(api, edition, project, settings, action);
      const block = findManagedBlock(action.body) ?? '';
      const made = await reads.one(key);
      if (made.properties?.[PROPERTY] == null) await setProperty(api, key, block);
      await addRemoteLinks(api, key, block);
      return seen({ ...made, properties: { [PROPERTY]: { block } } });
    },
    setBody,
    addLabels: (id, labels) => relabel(id, 'add', labels),
    removeLabels: (id, labels) => relabel(id, 'remove', labels),
    reopen: (id) => transition(api, id, (category) => category !== 'done'),
    closeDuplicate: async (id, body) => {
      // In this order: closed and still marked is harmless, open and no longer marked would be nobody's.
      await transition(api, id, (category) => category === 'done');
      await setBody(id, body);
    },
    comment: (id, body) =>
      api.change('POST', `${issuePath(id)}/comment`, { body: format.comment(body) }, `a comment on ${id}`),
    deleteComment: (id, comment) =>
      api.remove(`${issuePath(id)}/comment/${encodeURIComponent(comment)}`, `comment ${comment}`),
    releases: async () => {
      const path = `/project/${encodeURIComponent(project)}`;
      const { versions } = await api.get(path, projectSchema, 'the project');
      return (versions ?? []).flatMap(({ name, released, releaseDate }) =>
        released === true && releaseDate != null ? [{ version: name, at: new Date(releaseDate).toISOString() }] : [],
      );
    },
    look: () => lookAround(api, project),
  };
}

/** Links first, then the text: what is cut short in between is done by the next run, which finds the old text. */
async function rewrite({ api, edition }: Place, reading: Promise<JiraIssue>, id: string, body: string): Promise<void> {
  const { fields, properties } = await reading;
  const block = findManagedBlock(body) ?? '';
  await addRemoteLinks(api, id, block, properties?.[PROPERTY]?.block);
  const description = edition.format.replaced(fields.description ?? undefined, body);
  const change = { fields: { description } };
  const both = edition.editsProperties ? { ...change, properties: [{ key: PROPERTY, value: { block } }] } : change;
  await api.change('PUT', issuePath(id), both, `issue ${id}`);
  if (!edition.editsProperties) await setProperty(api, id, block);
}

function setProperty(api: JsonApi, id: string, block: string): Promise<void> {
  return api.change('PUT', `${issuePath(id)}/properties/${PROPERTY}`, { block }, `the property of ${id}`);
}

/** Takes the first way of the project's workflow to a status of that category. */
async function transition(api: JsonApi, id: string, fits: (category: string) => boolean): Promise<void> {
  const { transitions } = await api.get(`${issuePath(id)}/transitions`, transitionsSchema, `issue ${id}`);
  const way = transitions.find(({ to }) => fits(to.statusCategory.key));
  if (way === undefined) throw new Refusal(409, `the workflow of ${id} has no transition that we may take`);
  await api.change('POST', `${issuePath(id)}/transitions`, { transition: { id: way.id } }, `issue ${id}`);
}
