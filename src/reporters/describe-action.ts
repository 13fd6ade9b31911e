import type { Action } from '../model/action.ts';
import type { Plan } from '../model/plan.ts';
import { formatCount } from './format-value.ts';
import { maskAddress } from './mask-addresses.ts';

/** An action for people, like a line of a diff. Holds customers' words: not inert. */
export interface ActionLine {
  readonly symbol: '+' | '~' | '↑' | '↓' | '>' | '-' | '@' | '=';
  readonly verb: string;
  /** What it is done to and how it changes. */
  readonly what: string;
  /** What will be written, word for word, for readers who ask for it. */
  readonly body?: string;
}

/** Says what an action does. `plan` tells how many customers stand behind a new issue. */
export function describeAction(action: Action, plan: Plan): ActionLine {
  switch (action.kind) {
    case 'open-issue':
      return { symbol: '+', verb: 'open', what: `"${action.title}"${behind(action.key, plan)}`, body: action.body };
    case 'update-issue': {
      const what = [action.issue.id, action.change, ...labels(action)].join(' ');
      return { symbol: '~', verb: 'update', what, body: action.after };
    }
    case 'reopen-issue':
      return { symbol: '↑', verb: 'reopen', what: `${action.issue.id} ${action.change}` };
    case 'comment-issue':
      return { symbol: '>', verb: 'comment', what: `${action.issue.id} ${firstLine(action.body)}`, body: action.body };
    case 'retract-duplicate': {
      const what = action.comment === undefined ? 'written twice' : `comment ${action.comment} written twice`;
      return { symbol: '-', verb: 'retract', what: `${action.issue.id} ${what}; ${action.original} stays` };
    }
    case 'send-mail':
      return {
        symbol: '@',
        verb: 'mail',
        what: `${maskAddress(action.to.email)} ${action.subject}`,
        body: action.text,
      };
    case 'set-flag': {
      const symbol = action.after > action.before ? '↑' : '↓';
      return {
        symbol,
        verb: action.move,
        what: `${action.flag} ${action.before} → ${action.after} %`,
        body: action.why,
      };
    }
    case 'write-check-run': {
      const what = `${action.name} on ${action.commit.slice(0, 12)}: ${action.conclusion}`;
      return { symbol: '~', verb: 'check', what, body: action.summary };
    }
    case 'set-deployment-status': {
      const what = `${action.environment} ${action.deployment}: ${action.state}, ${action.description}`;
      return { symbol: '~', verb: 'status', what };
    }
    case 'answer-protection-rule': {
      const what = `run ${action.run} to ${action.environment}: ${action.state}`;
      return { symbol: '~', verb: 'answer', what, body: action.comment };
    }
    case 'answer-status-check': {
      const what = `status check ${action.check} of !${action.mergeRequest}: ${action.status}`;
      return { symbol: '~', verb: 'answer', what };
    }
    case 'link-items':
      return { symbol: '=', verb: 'remember', what: `${formatCount(action.links.length, 'item')} of ${action.issue}` };
  }
}

function behind(key: string, { actions }: Plan): string {
  const links = actions.flatMap((action) => (action.kind === 'link-items' && action.issue === key ? action.links : []));
  const customers = new Set(links.map(({ customer }) => customer)).size;
  return customers === 0 ? '' : ` (${formatCount(customers, 'customer')})`;
}

function labels(action: { readonly addLabels: readonly string[]; readonly removeLabels: readonly string[] }): string[] {
  return [...action.addLabels.map((label) => `+${label}`), ...action.removeLabels.map((label) => `-${label}`)];
}

function firstLine(body: string): string {
  return body.split('\n').find((line) => line.trim() !== '' && !line.startsWith('<!--')) ?? '';
}
