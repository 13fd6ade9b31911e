import { expect, test } from 'vitest';
import { type DeploymentContext, planDeployments } from '../../../src/decisions/deployments/plan-deployments.ts';
import type { DeploymentAction } from '../../../src/model/action.ts';
import type { State, Verdict } from '../../../src/model/verdict.ts';

const SHA = 'a'.repeat(40);
const verdict = (state: State, exitCode: number, because = 'Because.'): Verdict => ({
  earshot: 1,
  kind: 'verdict',
  state,
  exitCode,
  because,
  asOf: '2026-03-20T12:00:00.000Z',
  release: '2.4.0',
  judgements: [],
  digests: { config: '', items: '' },
});
const plan = (of: Verdict, context: DeploymentContext = {}) =>
  planDeployments({
    verdict: of,
    summary: 'Summary.',
    place: 'github:acme/app',
    secret: 'secret',
    settings: { checkRun: 'earshot gate', environment: 'production', statusCheck: 7 },
    context: { commit: SHA, deployment: '42', mergeRequest: '5', ...context },
  });
const told = (actions: readonly DeploymentAction[]) =>
  actions.map((action) => {
    switch (action.kind) {
      case 'write-check-run':
        return action.conclusion;
      case 'set-deployment-status':
      case 'answer-protection-rule':
        return action.state;
      case 'answer-status-check':
        return action.status;
    }
  });

test.each([
  ['pass', 0, ['success', 'success', 'passed'], 'approved'],
  ['warn', 0, ['neutral', 'in_progress', 'passed'], 'approved'],
  ['inconclusive', 0, ['neutral', 'in_progress', 'passed'], 'approved'],
  ['inconclusive', 3, ['failure', 'error', 'pending'], undefined],
  ['no-data', 4, ['failure', 'error', 'pending'], undefined],
  ['error', 5, ['failure', 'error', 'pending'], undefined],
  ['invalid', 6, ['failure', 'error', 'failed'], 'rejected'],
  ['fail', 1, ['failure', 'failure', 'failed'], 'rejected'],
] as const)('%s with exit code %i is told as %o, and a waiting run is %s', (state, code, expected, answer) => {
  expect(told(plan(verdict(state, code)).actions)).toEqual(expected);
  const waiting = plan(verdict(state, code), { waitingRun: '77' });
  expect(told(waiting.actions).slice(1, -1)).toEqual(answer === undefined ? [] : [answer]);
  if (answer === undefined) expect(waiting.notes.join()).toContain('goes on waiting');
});

test('what a host limits is cut, never inside a character', () => {
  const long = plan(verdict('pass', 0, `x${'😀'.repeat(1000)}`), { waitingRun: undefined as never });
  const status = long.actions.find((action) => action.kind === 'set-deployment-status');
  expect(status?.description.length).toBeLessThanOrEqual(140);
  expect(() => encodeURIComponent(status?.description ?? '')).not.toThrow();
});

test('what is not known is said, not guessed', () => {
  const { actions, notes } = planDeployments({
    verdict: verdict('pass', 0),
    summary: '',
    place: 'github:acme/app',
    secret: 'secret',
    settings: { checkRun: 'earshot gate', environment: 'production', statusCheck: 7 },
    context: {},
  });
  expect(actions).toEqual([]);
  expect(notes).toHaveLength(3);
});
