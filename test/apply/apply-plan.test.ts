import { describe, expect, test } from 'vitest';
import { applyPlan, type Sinks } from '../../src/apply/apply-plan.ts';
import { exitCodeFor } from '../../src/apply/exit-code.ts';
import type { Action, SendMail } from '../../src/model/action.ts';
import type { LedgerEvent } from '../../src/model/ledger-event.ts';
import { UserError } from '../../src/model/problem.ts';
import type { ReceiptState } from '../../src/model/receipt.ts';
import { linkItems, openIssue, planOf, sendMail } from '../contract/apply-workshop.ts';

const now = () => new Date('2026-03-02T10:00:00Z');
const at = now().toISOString();
type Answer = ReceiptState | Error;

/** Sinks that answer as told (`done` when not) and write down in `story` what they were asked, in order. */
function stage({
  answers = {},
  events = [],
  ledgerFails = '',
}: { answers?: Record<string, Answer>; events?: LedgerEvent[]; ledgerFails?: string } = {}) {
  const story: string[] = [];
  const ask = async ({ key, kind }: Action) => {
    story.push(`${kind} ${key}`);
    const answer = answers[key] ?? 'done';
    if (answer instanceof Error) throw answer;
    return { key, state: answer, detail: 'as told' };
  };
  const sinks = {
    tracker: {
      name: 'told',
      list: async () => [],
      releases: async () => [],
      look: async () => ({ rights: [] }),
      apply: ask,
    },
    mailer: { name: 'told', apply: ask },
    ledger: {
      name: 'told',
      read: async () => {
        story.push('read');
        return events;
      },
      append: async (event: LedgerEvent) => {
        const line = `+${event.kind} ${'key' in event ? event.key : 'issue' in event ? event.issue : ''}`;
        if (line === ledgerFails) throw new Error('disk full');
        story.push(line);
        events.push(event);
      },
    },
  } satisfies Sinks;
  return { sinks, story, events };
}

const apply = async (actions: readonly Action[], setting: Parameters<typeof stage>[0] = {}, resendUnknown = false) => {
  const { sinks, story } = stage(setting);
  const receipts = await applyPlan(planOf(...actions), sinks, { now, resendUnknown });
  return { receipts, states: receipts.map(({ state }) => state), story };
};

describe('a plan', () => {
  test('is done in order, one receipt each, told as it happens; the ledger is read once', async () => {
    const actions = [openIssue('a'), linkItems('l', 'a', ['x']), sendMail('m'), openIssue('b')];
    const { sinks, story } = stage();
    const told: string[] = [];
    const receipts = await applyPlan(planOf(...actions), sinks, {
      now,
      onReceipt: (action, receipt) => told.push(`${action.kind} ${receipt.state}`),
    });
    expect(receipts.map(({ key }) => key)).toEqual(['a', 'l', 'm', 'b']);
    expect(told).toEqual(['open-issue done', 'link-items done', 'send-mail done', 'open-issue done']);
    expect(story).toEqual([
      'read',
      'open-issue a',
      '+linked a',
      '+intended m',
      'send-mail m',
      '+sent m',
      'open-issue b',
    ]);
  });

  test('that is empty touches nothing', async () => {
    expect((await apply([])).story).toEqual([]);
  });

  test('whose sinks are missing is refused before anything is done', async () => {
    const { sinks, story } = stage();
    const plan = planOf(linkItems('l', 'a', ['x']), openIssue('a'), sendMail('m'));
    const error: unknown = await applyPlan(plan, { ledger: sinks.ledger }, { now }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems).toHaveLength(2);
    expect(story).toEqual([]);
    await expect(
      applyPlan(planOf(linkItems('l', 'a', ['x'])), { ledger: sinks.ledger }, { now }),
    ).resolves.toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ['failed', 'failed'],
    ['unknown', 'unknown'],
    ['thrown', new Error('boom')],
  ])('goes on after one action %s, but links nothing to an issue not opened', async (_name, answer) => {
    const actions = [openIssue('a'), linkItems('la', 'a', ['x']), openIssue('b'), linkItems('lb', 'b', ['y'])];
    const { states, receipts, story } = await apply(actions, { answers: { a: answer } });
    expect(states).toEqual([answer === 'unknown' ? 'unknown' : 'failed', 'failed', 'done', 'done']);
    expect(receipts[1]?.detail).toBe('not linked: an earlier step of its issue was not done');
    expect(story).toEqual(['read', 'open-issue a', 'open-issue b', '+linked b']);
  });

  test('links are written once, and only those that are missing', async () => {
    const events: LedgerEvent[] = [{ kind: 'linked', at, issue: 'a', links: linkItems('l', 'a', ['x']).links }];
    const { states, story } = await apply(
      [linkItems('l1', 'a', ['x']), linkItems('l2', 'a', ['x', 'y']), linkItems('l3', 'a', ['y'])],
      { events },
    );
    expect(states).toEqual(['already-done', 'done', 'already-done']);
    expect(story).toEqual(['read', '+linked a']);
    expect(events[1]).toEqual({ kind: 'linked', at, issue: 'a', links: linkItems('l', 'a', ['y']).links });
  });

  test('links a ledger cannot take are failed', async () => {
    expect((await apply([linkItems('l', 'a', ['x'])], { ledgerFails: '+linked a' })).states).toEqual(['failed']);
  });
});

const mark = (kind: 'intended' | 'sent' | 'failed'): LedgerEvent => ({ kind, at, key: 'm' });
const once = sendMail('m');
const incident = sendMail('m', { delivery: 'at-least-once' });

describe('a message', () => {
  test.each<[string, SendMail, LedgerEvent[], Answer, boolean, ReceiptState, string[]]>([
    ['is sent and remembered', once, [], 'done', false, 'done', ['+intended m', 'send-mail m', '+sent m']],
    ['sent before is not sent', once, [mark('intended'), mark('sent')], 'done', true, 'already-done', []],
    ['of unknown fate is not sent', once, [mark('intended')], 'done', false, 'unknown', []],
    [
      'of unknown fate is sent when asked to',
      once,
      [mark('intended')],
      'done',
      true,
      'done',
      ['+intended m', 'send-mail m', '+sent m'],
    ],
    [
      'the mailer has already is remembered',
      once,
      [],
      'already-done',
      false,
      'already-done',
      ['+intended m', 'send-mail m', '+sent m'],
    ],
    [
      'that certainly did not leave may be tried again',
      once,
      [],
      'failed',
      false,
      'failed',
      ['+intended m', 'send-mail m', '+failed m'],
    ],
    [
      'that failed before is sent',
      once,
      [mark('intended'), mark('failed')],
      'done',
      false,
      'done',
      ['+intended m', 'send-mail m', '+sent m'],
    ],
    [
      'that failed and was tried again is unknown',
      once,
      [mark('intended'), mark('failed'), mark('intended')],
      'done',
      false,
      'unknown',
      [],
    ],
    ['without an answer is unknown', once, [], 'unknown', false, 'unknown', ['+intended m', 'send-mail m']],
    ['whose mailer threw is unknown', once, [], new Error('reset'), false, 'unknown', ['+intended m', 'send-mail m']],
    ['at least once is sent first', incident, [], 'done', false, 'done', ['send-mail m', '+sent m']],
    [
      'at least once is sent whatever its fate',
      incident,
      [mark('intended')],
      'done',
      false,
      'done',
      ['send-mail m', '+sent m'],
    ],
    ['at least once is not sent after it was sent', incident, [mark('sent')], 'done', false, 'already-done', []],
    ['at least once that failed leaves no trace', incident, [], 'failed', false, 'failed', ['send-mail m']],
  ])('%s', async (_name, action, events, answer, resendUnknown, state, steps) => {
    const { states, story } = await apply([action], { events, answers: { m: answer } }, resendUnknown);
    expect(states).toEqual([state]);
    expect(story).toEqual(['read', ...steps]);
  });

  test('is not sent when the ledger cannot say that it will be', async () => {
    const { states, story } = await apply([once, sendMail('n')], { ledgerFails: '+intended m' });
    expect(states).toEqual(['failed', 'done']);
    expect(story).not.toContain('send-mail m');
  });

  test('that left while the ledger failed is unknown, and not sent again in this run', async () => {
    const { receipts, story } = await apply([once, once], { ledgerFails: '+sent m' });
    expect(receipts[0]).toMatchObject({
      state: 'unknown',
      detail: 'as told; it left, but the ledger cannot say so: disk full',
    });
    expect(story.filter((step) => step === 'send-mail m')).toHaveLength(1);
  });

  test('twice in a plan is sent once', async () => {
    expect((await apply([once, once])).states).toEqual(['done', 'already-done']);
  });

  test('carries the person into the ledger, when there is one', async () => {
    const { sinks, events } = stage();
    await applyPlan(planOf(once, { ...sendMail('n'), person: undefined }), sinks, { now });
    expect(events).toEqual([
      { kind: 'intended', at, key: 'm', person: 'person-of-m' },
      { kind: 'sent', at, key: 'm', person: 'person-of-m' },
      { kind: 'intended', at, key: 'n' },
      { kind: 'sent', at, key: 'n' },
    ]);
  });
});

test.each<[ReceiptState[], number]>([
  [[], 0],
  [['done', 'already-done'], 0],
  [['done', 'failed'], 7],
  [['unknown'], 7],
])('%j ends with %i', (states, code) => {
  expect(exitCodeFor(states.map((state) => ({ key: 'k', state, detail: '' })))).toBe(code);
});
