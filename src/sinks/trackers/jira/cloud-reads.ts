import type { JsonApi } from '../json-api.ts';
import type { JiraReads } from './jira-reads.ts';
import { issuePath } from './issue-path.ts';
import { FIELDS, issueSchema, type JiraIssue, PROPERTY, searchSchema } from './schema.ts';

const QUERY = `fields=${FIELDS}&properties=${PROPERTY}`;

/** Jira Cloud gives properties with every search, and pages by tokens. */
export function cloudReads(api: JsonApi, project: string): JiraReads {
  const page = (order: string, token?: string) => {
    const jql = encodeURIComponent(`project = "${project}" ORDER BY created ${order}`);
    const more = token === undefined ? '' : `&nextPageToken=${encodeURIComponent(token)}`;
    return api.get(`/search/jql?jql=${jql}&maxResults=100&${QUERY}${more}`, searchSchema, 'issues');
  };
  return {
    all: async () => {
      const issues: JiraIssue[] = [];
      let token: string | null | undefined;
      do {
        const { issues: found, nextPageToken } = await page('ASC', token ?? undefined);
        issues.push(...found);
        token = nextPageToken;
      } while (token != null);
      return issues;
    },
    newest: async () => (await page('DESC')).issues,
    one: (id) => api.get(`${issuePath(id)}?${QUERY}`, issueSchema, `issue ${id}`),
  };
}
