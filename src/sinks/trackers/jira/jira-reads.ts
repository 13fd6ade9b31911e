import type { JiraIssue } from './schema.ts';

/** Reading issues with the property that is ours. */
export interface JiraReads {
  /** Every issue, oldest first. */
  all(): Promise<readonly JiraIssue[]>;
  /** The youngest hundred. */
  newest(): Promise<readonly JiraIssue[]>;
  one(id: string): Promise<JiraIssue>;
}
