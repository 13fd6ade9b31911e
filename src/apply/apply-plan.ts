import type { Ledger } from '../ledger/ledger.ts';
import type { Action, DeploymentAction, SendMail, SetFlag, TrackerAction } from '../model/action.ts';
import type { Plan } from '../model/plan.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { Receipt } from '../model/receipt.ts';
import type { DeploymentHost } from '../sinks/deployments/deployment-host.ts';
import type { FlagProvider } from '../sinks/flags/flag-provider.ts';
import type { Mailer } from '../sinks/mail/mailer.ts';
import type { Tracker } from '../sinks/trackers/tracker.ts';
import { createLinkStore } from './link-items.ts';
import { messageOf } from './message-of.ts';
import { createPostman } from './send-mail.ts';
import { createFlagSetter } from './set-flag.ts';
import { createStepKeeper } from './steps-of-issue.ts';
import { createTeller } from './tell-host.ts';

/** Where a plan's actions can go. Only what the plan needs must be there. */
export interface Sinks {
  readonly tracker?: Tracker;
  readonly mailer?: Mailer;
  readonly flag?: FlagProvider;
  readonly deployments?: DeploymentHost;
  readonly ledger: Ledger;
}

export interface ApplyOptions {
  readonly now: () => Date;
  /** Send again what an earlier run began to send without learning how that ended. */
  readonly resendUnknown?: boolean;
  /** Names this run, unlike any other. */
  readonly run?: string;
  /** Told of each action as soon as it is over. */
  readonly onReceipt?: (action: Action, receipt: Receipt) => void;
}

/** Does one action. Never throws: what went wrong is in the receipt. */
type Deed<Kind extends Action> = (action: Kind) => Promise<Receipt>;

/**
 * Does what the plan says, one action after the other in its order, and gives one receipt for each. A failed action
 * holds back the later steps of the same issue, which the next run plans again, and a comment that speaks of it; it
 * stops nothing else. Throws a `UserError` before anything is
 * done when a sink is missing or the ledger cannot be read.
 */
export async function applyPlan(plan: Plan, sinks: Sinks, options: ApplyOptions): Promise<readonly Receipt[]> {
  requireSinks(plan, sinks);
  if (plan.actions.length === 0) return [];
  const deed = await prepare(sinks, options);
  const steps = createStepKeeper();
  const receipts: Receipt[] = [];
  for (const action of plan.actions) {
    const receipt = steps.refusal(action) ?? (await deed(steps.withIssue(action)));
    steps.note(action, receipt);
    receipts.push(receipt);
    options.onReceipt?.(action, receipt);
  }
  return receipts;
}

async function prepare(sinks: Sinks, options: ApplyOptions): Promise<Deed<Action>> {
  const { tracker, mailer, flag, deployments, ledger } = sinks;
  const events = await ledger.read();
  const track = tracker && tracking(tracker);
  const send = mailer && createPostman(mailer, ledger, events, options);
  const set = flag && createFlagSetter(flag, ledger, options.now);
  const tell = deployments && createTeller(deployments);
  const link = createLinkStore(ledger, events, options.now);
  return (action) => {
    switch (action.kind) {
      case 'send-mail':
        return present(send)(action);
      case 'link-items':
        return link(action);
      case 'set-flag':
        return present(set)(action);
      case 'write-check-run':
      case 'set-deployment-status':
      case 'answer-protection-rule':
      case 'answer-status-check':
        return present(tell)(action);
      case 'open-issue':
      case 'update-issue':
      case 'reopen-issue':
      case 'comment-issue':
      case 'retract-duplicate':
        return present(track)(action);
    }
  };
}

/** A tracker recognises its own work, so an action that threw is safe to try again: it failed. */
function tracking(tracker: Tracker): Deed<TrackerAction> {
  return async (action) => {
    try {
      return await tracker.apply(action);
    } catch (error) {
      return { key: action.key, state: 'failed', detail: messageOf(error) };
    }
  };
}

function present<Kind extends TrackerAction | SendMail | SetFlag | DeploymentAction>(
  deed: Deed<Kind> | undefined,
): Deed<Kind> {
  if (deed === undefined) throw new Error('requireSinks let an action through whose sink is missing');
  return deed;
}

function requireSinks(plan: Plan, { tracker, mailer, flag, deployments }: Sinks): void {
  const kinds = new Set(plan.actions.map(({ kind }) => kind));
  const problems: Problem[] = [];
  if (mailer === undefined && kinds.has('send-mail')) {
    problems.push({
      message: 'The plan sends mail, and no way to send it is configured.',
      fix: 'Set notify.mail.outbox.',
    });
  }
  if (tracker === undefined && [...kinds].some((kind) => kind.endsWith('-issue'))) {
    problems.push({
      message: 'The plan changes issues, and no tracker is configured.',
      fix: 'Set triage.tracker and triage.path.',
    });
  }
  if (flag === undefined && kinds.has('set-flag')) {
    problems.push({
      message: 'The plan sets a flag, and no flag is configured.',
      fix: 'Set gate.rollout.flag.',
    });
  }
  if (deployments === undefined && plan.actions.some((action) => 'place' in action && action.kind !== 'link-items')) {
    problems.push({
      message: 'The plan tells a verdict to the host of the code, and none is configured.',
      fix: 'Set deployments.host.',
    });
  }
  if (problems.length > 0) throw new UserError(problems);
}
