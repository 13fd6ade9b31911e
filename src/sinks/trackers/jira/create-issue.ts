import type { OpenIssue } from '../../../model/action.ts';
import { findManagedBlock } from '../../../model/managed-block.ts';
import { Refusal } from '../desk.ts';
import type { JsonApi } from '../json-api.ts';
import type { TrackerSettings } from '../tracker-factory.ts';
import type { Edition } from './edition.ts';
import { createdSchema, PROPERTY } from './schema.ts';

/** Jira's labels hold no spaces. */
export function toLabel(label: string): string {
  return label.replaceAll(/\s+/g, '-');
}

/**
 * Creates an issue and gives its key. The property that carries the marker comes into being with the issue. A priority,
 * an assignee or a component that the project does not take is left out: an answered no has created nothing.
 */
export async function createIssue(
  api: JsonApi,
  edition: Edition,
  project: string,
  { issueType = 'Task' }: TrackerSettings,
  action: OpenIssue,
): Promise<string> {
  const { title, body, labels } = action;
  const block = findManagedBlock(body) ?? '';
  const fields = {
    project: { key: project },
    issuetype: { name: issueType },
    summary: title,
    description: edition.format.description(
      block,
      body.replace(block, () => ''),
    ),
    labels: labels.map(toLabel),
  };
  const properties = [{ key: PROPERTY, value: { block } }];
  const wishes = new Map(Object.entries(await wishesOf(api, edition, project, action)));
  for (;;) {
    const all = { ...fields, ...Object.fromEntries(wishes) };
    try {
      return (await api.send('POST', '/issue', { fields: all, properties }, createdSchema, 'a new issue')).key;
    } catch (error) {
      const refused = [...wishes.keys()].find((field) => error instanceof Refusal && error.message.includes(field));
      if (refused === undefined) throw error;
      wishes.delete(refused);
    }
  }
}

/** What a project may do without. */
async function wishesOf(
  api: JsonApi,
  edition: Edition,
  project: string,
  { labels, assignees: [first], components = [] }: OpenIssue,
): Promise<object> {
  const priority = priorityOf(labels);
  const assignee = first === undefined ? undefined : await edition.assignee(api, project, first).catch(nobody);
  return {
    ...(priority !== undefined && { priority: { name: priority } }),
    ...(assignee !== undefined && { assignee }),
    ...(components.length > 0 && { components: components.map((name) => ({ name })) }),
  };
}

/** A token that may not look people up still opens issues. */
function nobody(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
  return undefined;
}

function priorityOf(labels: readonly string[]): string | undefined {
  const [word] = labels.flatMap((label) => /^priority:(high|medium|low)$/.exec(label)?.[1] ?? []);
  return word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1);
}
