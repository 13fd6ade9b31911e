import * as z from 'zod';
import type { Action } from '../model/action.ts';
import { ACTING_COMMANDS, type Plan } from '../model/plan.ts';
import { instant } from './instant.ts';
import type { SameShape } from './same-shape.ts';

const key = z.string().min(1).describe('Names this deed for ever: doing it twice is doing it once.');
const strings = z.array(z.string());
const issue = z
  .strictObject({ id: z.string().min(1), url: z.string().optional() })
  .describe("The issue, by the tracker's own id.");
const deed = { key, marker: z.string().min(1).describe('The signed hidden comment that carries the key.') };

const openIssue = z.strictObject({
  kind: z.literal('open-issue'),
  ...deed,
  title: z.string().min(1),
  body: z.string(),
  labels: strings,
  assignees: strings,
  components: strings.optional(),
  milestone: z.string().min(1).optional(),
});

const updateIssue = z.strictObject({
  kind: z.literal('update-issue'),
  ...deed,
  issue,
  before: z.string().describe('The managed block as it was when the plan was made.'),
  after: z.string().describe('The managed block as it will be.'),
  addLabels: strings,
  removeLabels: strings,
  change: z.string().describe('Why, for people.'),
});

const reopenIssue = z.strictObject({
  kind: z.literal('reopen-issue'),
  ...deed,
  issue,
  change: z.string().describe('Why, for people.'),
});

const commentIssue = z.strictObject({
  kind: z.literal('comment-issue'),
  ...deed,
  issue,
  body: z.string(),
  after: strings.optional().describe('Keys of actions it speaks about: written only when all of them are done.'),
  foreign: z.boolean().optional().describe('The issue is one that people wrote.'),
});

const retractDuplicate = z.strictObject({
  kind: z.literal('retract-duplicate'),
  ...deed,
  issue,
  comment: z.string().min(1).optional().describe('The comment to delete; without it the issue is closed.'),
  original: z.string().min(1).describe('The issue, or the comment, that stays.'),
});

const sendMail = z.strictObject({
  kind: z.literal('send-mail'),
  key,
  to: z.strictObject({ email: z.string().min(1), name: z.string().optional() }).describe('The one recipient.'),
  from: z.string().min(1),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string().min(1).describe('Without angle brackets.'),
  inReplyTo: z.string().optional(),
  date: instant,
  headers: z.record(z.string(), z.string()),
  delivery: z.enum(['once', 'at-least-once']).describe('What to do when its fate is unknown.'),
  person: z.string().optional().describe('Keyed hash of the customer, for the cap per person.'),
  about: strings.optional().describe('Keys of the issues it is about.'),
});

const link = z.strictObject({
  item: z.string().describe('Keyed hash of the item.'),
  customer: z.string().describe('Keyed hash of the customer.'),
  day: z.iso.date().describe('Day the customer spoke.'),
  release: z.string().optional(),
});

const linkItems = z.strictObject({
  kind: z.literal('link-items'),
  key,
  issue: z.string().min(1).describe('Key of the issue.'),
  place: z.string().min(1).optional().describe('The tracker, as markers are bound to it.'),
  id: z.string().min(1).optional().describe("The tracker's id of that issue, when it is known."),
  links: z.array(link),
});

const percent = z.number().min(0).max(100);
const setFlag = z.strictObject({
  kind: z.literal('set-flag'),
  key,
  flag: z.string().min(1).describe('Provider, place and key of the flag.'),
  move: z.enum(['widen', 'pause', 'roll-back']),
  before: percent.describe('Percent of users when the plan was made.'),
  after: percent,
  version: z.string().describe("The flag's state when the plan was made."),
  release: z.string().optional(),
  why: z.string(),
});

const deploymentDeed = {
  key,
  place: z.string().min(1).describe('Host and repository it is told to.'),
  link: z.string().optional().describe('The pipeline run that judged.'),
};
const writeCheckRun = z.strictObject({
  kind: z.literal('write-check-run'),
  ...deploymentDeed,
  marker: deed.marker,
  name: z.string().min(1),
  commit: z.string().min(1),
  conclusion: z.enum(['success', 'failure', 'neutral']),
  title: z.string(),
  summary: z.string(),
});
const setDeploymentStatus = z.strictObject({
  kind: z.literal('set-deployment-status'),
  ...deploymentDeed,
  deployment: z.string().min(1).describe("The host's id of the deployment."),
  environment: z.string(),
  state: z.enum(['success', 'failure', 'error', 'in_progress']),
  description: z.string().max(140),
});
const answerProtectionRule = z.strictObject({
  kind: z.literal('answer-protection-rule'),
  ...deploymentDeed,
  run: z.string().min(1).describe("The host's id of the workflow run."),
  environment: z.string().min(1),
  state: z.enum(['approved', 'rejected']),
  comment: z.string().max(1024),
});
const answerStatusCheck = z.strictObject({
  kind: z.literal('answer-status-check'),
  ...deploymentDeed,
  mergeRequest: z.string().min(1),
  check: z.string().min(1).describe("The host's id of the check."),
  commit: z.string().min(1),
  status: z.enum(['passed', 'failed', 'pending']),
});

const action = z.discriminatedUnion('kind', [
  openIssue,
  updateIssue,
  reopenIssue,
  commentIssue,
  retractDuplicate,
  sendMail,
  linkItems,
  setFlag,
  writeCheckRun,
  setDeploymentStatus,
  answerProtectionRule,
  answerStatusCheck,
]);

/** A plan file. Unknown keys are errors: a plan is complete, so nothing of it may be lost on the way. */
export const planSchema = z
  .strictObject({
    earshot: z.literal(1).describe('Version of this file format.'),
    kind: z.literal('plan'),
    command: z.enum(ACTING_COMMANDS).describe('The command that made the plan.'),
    asOf: instant.describe('The clock the plan was made by.'),
    place: z.string().optional().describe('The tracker its markers are signed for.'),
    actions: z.array(action).describe('What will be done, in this order, word for word.'),
    unchanged: z.int().nonnegative().describe('How many things were looked at and need nothing.'),
    notes: strings.describe('What a reader should know.'),
  })
  .meta({ title: 'earshot plan' });

/** JSON Schema (draft 2020-12) of a plan. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema, { io: 'input' });
}

true satisfies SameShape<z.infer<typeof planSchema>, Plan>;
true satisfies SameShape<z.infer<typeof action>, Action>;
