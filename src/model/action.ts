/** An issue in a tracker, by the tracker's own id. */
export interface IssueReference {
  readonly id: string;
  readonly url?: string;
}

interface TrackerDeed {
  /** Names this deed for ever: doing it twice is doing it once. */
  readonly key: string;
  /** The signed hidden comment that carries the key and is part of the body; the sink finds its own work by it. */
  readonly marker: string;
}

/** Opens an issue. */
export interface OpenIssue extends TrackerDeed {
  readonly kind: 'open-issue';
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Components of the product, where the tracker has such. */
  readonly components?: readonly string[];
  /** Title of the milestone it is planned for; left out where there is none of that title. */
  readonly milestone?: string;
}

/** Replaces the managed block of our issue and adjusts labels of our own namespaces. People's words stay. */
export interface UpdateIssue extends TrackerDeed {
  readonly kind: 'update-issue';
  readonly issue: IssueReference;
  /** The managed block as it was when the plan was made; anything else on the issue now means the plan is out of date. */
  readonly before: string;
  /** The managed block as it will be, markers included. */
  readonly after: string;
  readonly addLabels: readonly string[];
  readonly removeLabels: readonly string[];
  /** Why, for people: `37 → 41 customers`. */
  readonly change: string;
}

/** Opens a resolved issue again. */
export interface ReopenIssue extends TrackerDeed {
  readonly kind: 'reopen-issue';
  readonly issue: IssueReference;
  readonly change: string;
}

/** Writes a comment that carries our marker. */
export interface CommentIssue extends TrackerDeed {
  readonly kind: 'comment-issue';
  readonly issue: IssueReference;
  readonly body: string;
  /** Keys of actions it speaks about: it is written only when all of them are done. */
  readonly after?: readonly string[];
  /** The issue is one that people wrote: nothing of it is touched but for this comment. */
  readonly foreign?: boolean;
}

/**
 * Takes back what two runs at a time wrote twice: our younger issue is closed and says which one stays, or our younger
 * comment is deleted.
 */
export interface RetractDuplicate extends TrackerDeed {
  readonly kind: 'retract-duplicate';
  readonly issue: IssueReference;
  /** The comment to delete, by the tracker's own id; absent when the issue itself is the duplicate. */
  readonly comment?: string;
  /** The issue, or the comment, that stays. */
  readonly original: string;
}

export type TrackerAction = OpenIssue | UpdateIssue | ReopenIssue | CommentIssue | RetractDuplicate;

/** Sends one message to one recipient. */
export interface SendMail {
  readonly kind: 'send-mail';
  readonly key: string;
  readonly to: { readonly email: string; readonly name?: string };
  readonly from: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Deterministic, without angle brackets: `<key>@<sender's domain>`. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `once`: a message whose fate is unknown is never sent again by itself. `at-least-once`: incidents. */
  readonly delivery: 'once' | 'at-least-once';
  /** Keyed hash of the customer, for the ledger's cap per person; absent for the team's own addresses. */
  readonly person?: string;
  /** Keys of the issues it is about, for the ledger. */
  readonly about?: readonly string[];
}

/** Remembers in the ledger which items an issue stands for. */
export interface LinkItems {
  readonly kind: 'link-items';
  readonly key: string;
  /** Key of the issue, as its marker carries it. */
  readonly issue: string;
  /** The tracker, as markers are bound to it. */
  readonly place?: string;
  /** The tracker's id of that issue, when the plan knows it: a new issue has none yet. */
  readonly id?: string;
  readonly links: readonly ItemLink[];
}

/** One item's share in an issue: keyed hashes only. */
export interface ItemLink {
  readonly item: string;
  readonly customer: string;
  /** Day the customer spoke, `2026-03-01`. */
  readonly day: string;
  readonly release?: string;
}

/** Sets how many users get a flag's new variant. */
export interface SetFlag {
  readonly kind: 'set-flag';
  readonly key: string;
  /** Provider, place and key of the flag. */
  readonly flag: string;
  readonly move: 'widen' | 'pause' | 'roll-back';
  /** Percent of users, 0..100, when the plan was made and afterwards. */
  readonly before: number;
  readonly after: number;
  /** The flag's state when the plan was made, as its provider names it; anything else now means the plan is out of date. */
  readonly version: string;
  readonly release?: string;
  /** Why, in one sentence. */
  readonly why: string;
}

interface DeploymentDeed {
  readonly key: string;
  /** Host and repository it is told to, `github:acme/shop`. */
  readonly place: string;
  /** The pipeline run that judged, for people who want to know more. */
  readonly link?: string;
}

/** Writes the verdict as a check run of a commit; one of ours with the same name is brought up to date. */
export interface WriteCheckRun extends DeploymentDeed {
  readonly kind: 'write-check-run';
  /** The signed marker by which we find our own check run again. */
  readonly marker: string;
  readonly name: string;
  readonly commit: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown in which no word of a customer is Markdown. */
  readonly summary: string;
}

/** Adds a status to a deployment, unless its newest one says the same. */
export interface SetDeploymentStatus extends DeploymentDeed {
  readonly kind: 'set-deployment-status';
  /** The host's id of the deployment. */
  readonly deployment: string;
  readonly environment: string;
  readonly state: 'success' | 'failure' | 'error' | 'in_progress';
  /** At most 140 characters. */
  readonly description: string;
}

/** Answers a deployment protection rule that a workflow run waits for. */
export interface AnswerProtectionRule extends DeploymentDeed {
  readonly kind: 'answer-protection-rule';
  /** The host's id of the workflow run. */
  readonly run: string;
  readonly environment: string;
  readonly state: 'approved' | 'rejected';
  /** At most 1024 characters. */
  readonly comment: string;
}

/** Answers an external status check of a merge request. */
export interface AnswerStatusCheck extends DeploymentDeed {
  readonly kind: 'answer-status-check';
  readonly mergeRequest: string;
  /** The host's id of the check. */
  readonly check: string;
  readonly commit: string;
  readonly status: 'passed' | 'failed' | 'pending';
}

/** Tells a verdict to the host of the code. */
export type DeploymentAction = WriteCheckRun | SetDeploymentStatus | AnswerProtectionRule | AnswerStatusCheck;

/** One side effect as data. */
export type Action = TrackerAction | SendMail | LinkItems | SetFlag | DeploymentAction;
