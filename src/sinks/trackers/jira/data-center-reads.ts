import { Refusal } from '../desk.ts';
import type { JsonApi } from '../json-api.ts';
import type { JiraReads } from './jira-reads.ts';
import { issuePath } from './issue-path.ts';
import { FIELDS, issueSchema, type JiraIssue, PROPERTY, propertySchema, searchSchema } from './schema.ts';

/** Jira Data Center searches without properties (JRASERVER-62898): those of our own issues are asked for one by one. */
export function dataCenterReads(api: JsonApi, project: string, author: () => Promise<string>): JiraReads {
  const whole = async (issue: JiraIssue): Promise<JiraIssue> => {
    if (issue.fields.creator !== (await author())) return issue;
    const value = await propertyOf(api, issue.key);
    return { ...issue, properties: { [PROPERTY]: value } };
  };
  const page = (order: string, from: number) => {
    const jql = encodeURIComponent(`project = "${project}" ORDER BY created ${order}`);
    const path = `/search?jql=${jql}&startAt=${from}&maxResults=100&fields=${FIELDS}`;
    return api.get(path, searchSchema, 'issues');
  };
  const wholeOnes = async (issues: readonly JiraIssue[]): Promise<readonly JiraIssue[]> => {
    const found: JiraIssue[] = [];
    for (const issue of issues) found.push(await whole(issue));
    return found;
  };
  return {
    all: async () => {
      const issues: JiraIssue[] = [];
      for (let total = 1; issues.length < total;) {
        const found = await page('ASC', issues.length);
        issues.push(...found.issues);
        total = found.issues.length === 0 ? 0 : (found.total ?? 0);
      }
      return wholeOnes(issues);
    },
    newest: async () => wholeOnes((await page('DESC', 0)).issues),
    one: async (id) => whole(await api.get(`${issuePath(id)}?fields=${FIELDS}`, issueSchema, `issue ${id}`)),
  };
}

async function propertyOf(api: JsonApi, key: string) {
  try {
    const path = `${issuePath(key)}/properties/${PROPERTY}`;
    return (await api.get(path, propertySchema, `the property of ${key}`)).value;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}
