import type { JiraText } from '../../../../src/sinks/trackers/jira/body-format.ts';

export interface FakeIssue {
  key: string;
  summary: string;
  description: JiraText | null;
  labels: string[];
  priority: string | null;
  assignee: object | null;
  components: { name: string }[];
  status: 'To Do' | 'Done';
  resolution: string | null;
  resolvedAt: number | null;
  fixVersion: string | null;
  creator: string;
  at: number;
  updatedAt: number;
  properties: Record<string, unknown>;
}

/** An issue as Jira shows it; Data Center without its properties. */
export function showIssue(issue: FakeIssue, root: string, account: (id: string) => object, isCloud: boolean): object {
  const done = issue.status === 'Done';
  const category = {
    self: root,
    id: done ? 3 : 2,
    key: done ? 'done' : 'new',
    colorName: 'green',
    name: issue.status,
  };
  return {
    id: String(10_000 + Number(issue.key.slice(5))),
    key: issue.key,
    self: `${root}/issue/${issue.key}`,
    ...(isCloud && { properties: issue.properties }),
    fields: {
      summary: issue.summary,
      description: issue.description,
      labels: issue.labels,
      status: { self: root, id: '1', name: issue.status, statusCategory: category },
      resolution: issue.resolution === null ? null : { self: root, id: '1', name: issue.resolution },
      resolutiondate: issue.resolvedAt === null ? null : time(issue.resolvedAt),
      fixVersions: issue.fixVersion === null ? [] : [{ id: '1', name: issue.fixVersion }],
      creator: account(issue.creator),
      priority: issue.priority === null ? null : { self: root, id: '1', name: issue.priority },
      assignee: issue.assignee,
      components: issue.components,
      created: time(issue.at),
      updated: time(issue.updatedAt),
    },
  };
}

/** As Jira writes a time. */
export function time(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
