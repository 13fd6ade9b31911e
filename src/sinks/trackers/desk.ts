import type { OpenIssue } from '../../model/action.ts';
import type { IssueComment, TrackedIssue } from '../../model/issue.ts';
import type { Release } from '../../model/release.ts';
import type { TrackerFacts } from './tracker.ts';

/** A comment as a desk gives it. */
export interface DeskComment extends IssueComment {
  readonly id: string;
  readonly ours: boolean;
  readonly createdAt: string;
}

/**
 * A tracker behind a network, request by request; it decides nothing (`openAtDesk` does). Reads give what the tracker
 * has now; each write is one step that either happened or did not. Everything throws `Refusal` for a request that was
 * answered with no, and anything else when nobody knows what became of it.
 */
export interface Desk {
  readonly name: string;
  /** Every issue with our own comments of the last days, oldest first. */
  issues(): Promise<readonly TrackedIssue[]>;
  /** The youngest issues, at least a hundred, in any order, without comments. */
  newest(): Promise<readonly TrackedIssue[]>;
  /** One issue, without comments. */
  issue(id: string): Promise<TrackedIssue>;
  /** Every comment on an issue, oldest first. */
  comments(id: string): Promise<readonly DeskComment[]>;
  create(issue: OpenIssue): Promise<TrackedIssue>;
  setBody(id: string, body: string): Promise<void>;
  addLabels(id: string, labels: readonly string[]): Promise<void>;
  removeLabels(id: string, labels: readonly string[]): Promise<void>;
  reopen(id: string): Promise<void>;
  /** Closes an issue as a duplicate of another and replaces its body. */
  closeDuplicate(id: string, body: string): Promise<void>;
  comment(id: string, body: string): Promise<void>;
  /** Does nothing when the comment is gone already. */
  deleteComment(id: string, comment: string): Promise<void>;
  /** Versions that were released, with their times. */
  releases(): Promise<readonly Release[]>;
  look(): Promise<TrackerFacts>;
}

/** The tracker said no: nothing was changed. The message is for people and shows no secret and no customer's word. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}
