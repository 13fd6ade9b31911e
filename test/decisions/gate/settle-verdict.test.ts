import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { settleVerdict } from '../../../src/decisions/gate/settle-verdict.ts';
import { type Judgement, STATES, type State } from '../../../src/model/verdict.ts';
import { judged, lenient, strict } from './judged.ts';

const judgement = (state: State, extra: Partial<Judgement> = {}): Judgement => judged(`${state} rule`, state, extra);

describe('what decides', () => {
  test.each([
    ['all pass', ['pass', 'pass'], strict, 'pass', 0],
    ['one fail among passes', ['pass', 'fail', 'pass'], lenient, 'fail', 1],
    ['invalid data before a fail', ['fail', 'invalid'], lenient, 'invalid', 6],
    ['an error before a fail', ['fail', 'error'], strict, 'error', 5],
    ['a fail when errors may pass', ['fail', 'error'], lenient, 'fail', 1],
    ['no data under a strict policy', ['pass', 'no-data'], strict, 'no-data', 4],
    ['stale data under a strict policy', ['pass', 'stale'], strict, 'stale', 4],
    ['doubt under a strict policy', ['pass', 'inconclusive'], strict, 'inconclusive', 3],
    ['doubt under a lenient policy', ['pass', 'inconclusive'], lenient, 'inconclusive', 0],
    ['a warning goes on', ['pass', 'warn'], strict, 'warn', 0],
  ] as const)('%s', (_name, states, policy, state, exitCode) => {
    expect(
      settleVerdict(
        states.map((each) => judgement(each)),
        policy,
      ),
    ).toMatchObject({ state, exitCode });
  });

  test('a critical fail comes before invalid data', () => {
    const judgements = [judgement('invalid'), judgement('fail', { critical: true })];
    expect(settleVerdict(judgements, strict)).toMatchObject({ state: 'fail', exitCode: 1 });
  });

  test('a rule on trial never counts', () => {
    const judgements = [judgement('fail', { trial: true, critical: true }), judgement('pass')];
    expect(settleVerdict(judgements, strict)).toMatchObject({ state: 'pass', exitCode: 0 });
  });

  test('a team that has not chosen a policy for no data is stopped and told so', () => {
    const settled = settleVerdict([judgement('no-data')], { inconclusive: 'pass', error: 'fail' });
    expect(settled.exitCode).toBe(4);
    expect(settled.because).toContain('gate.policy.noData is not set: choose pass or fail');
  });
});

test('exit 0 without a pass always names the policy key that let it through', () => {
  const policies = fc.record({
    inconclusive: fc.constantFrom('pass', 'fail'),
    noData: fc.constantFrom('pass', 'fail', undefined),
    error: fc.constantFrom('pass', 'fail'),
  });
  const states = fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(states, policies, (list, policy) => {
      const settled = settleVerdict(
        list.map((each) => judgement(each)),
        policy,
      );
      if (settled.exitCode !== 0) return;
      expect(list).not.toContain('fail');
      expect(list).not.toContain('invalid');
      if (list.includes('error')) expect(settled.because).toContain('gate.policy.error');
      if (list.includes('no-data') || list.includes('stale')) expect(settled.because).toContain('gate.policy.noData');
      if (list.includes('inconclusive')) expect(settled.because).toContain('gate.policy.inconclusive');
    }),
  );
});
