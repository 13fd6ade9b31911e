import type { JsonApi } from '../json-api.ts';
import { peopleSchema } from './schema.ts';

/** Ids of accounts: `5b10ac8d82e05b22cc7d4ef5`, `557058:f58131cb-b67d-43c7-b30d-6b58d40bd077`. */
const ACCOUNT = /^(?:\d{1,8}:)?[\da-f-]{20,40}$/;

/** An account of Jira Cloud by its id, or by a mail address or name that fits exactly one person of the project. */
export async function findAccount(api: JsonApi, project: string, name: string): Promise<object | undefined> {
  if (ACCOUNT.test(name)) return { accountId: name };
  const query = `project=${encodeURIComponent(project)}&query=${encodeURIComponent(name)}`;
  const people = await api.get(`/user/assignable/search?${query}`, peopleSchema, 'the assignee');
  const [person, ...others] = people;
  return person === undefined || others.length > 0 ? undefined : { accountId: person };
}
