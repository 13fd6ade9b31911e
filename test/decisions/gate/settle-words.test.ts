import { expect, test } from 'vitest';
import { settleVerdict } from '../../../src/decisions/gate/settle-verdict.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import type { Judgement, State } from '../../../src/model/verdict.ts';
import { judged, lenient, strict } from './judged.ts';

const override = { rule: 'a', by: 'Ana', why: 'known', until: '2026-04-01' };

test.each<
  readonly [
    name: string,
    list: readonly Judgement[],
    policy: GateSettings['policy'],
    state: State,
    exit: number,
    because: string,
  ]
>([
  [
    'a pass',
    [judged('a', 'pass'), judged('b', 'pass')],
    strict,
    'pass',
    0,
    'All 2 rules pass: no worse than their margins, shown.',
  ],
  [
    'harm',
    [judged('a', 'fail'), judged('b', 'fail')],
    strict,
    'fail',
    1,
    "Customers are worse off, shown by 'a', 'b'.",
  ],
  [
    'critical harm',
    [judged('a', 'invalid'), judged('b', 'fail', { critical: true }), judged('c', 'fail')],
    strict,
    'fail',
    1,
    "Customers are worse off, shown by 'b'.",
  ],
  [
    'a critical rule that does not fail',
    [judged('a', 'invalid'), judged('b', 'pass', { critical: true })],
    strict,
    'invalid',
    6,
    "The data cannot be trusted: 'a'.",
  ],
  ['an error', [judged('a', 'error')], strict, 'error', 5, "Could not look for 'a' (gate.policy.error is fail)."],
  [
    'no data',
    [judged('a', 'no-data'), judged('b', 'stale')],
    strict,
    'no-data',
    4,
    "No data for 'a' (gate.policy.noData is fail).",
  ],
  [
    'stale data',
    [judged('b', 'stale')],
    { ...lenient, noData: 'fail' },
    'stale',
    4,
    "Stale data for 'b' (gate.policy.noData is fail).",
  ],
  [
    'no policy for silence',
    [judged('b', 'stale')],
    { inconclusive: 'pass', error: 'pass' },
    'stale',
    4,
    "Stale data for 'b' (gate.policy.noData is not set: choose pass or fail).",
  ],
  [
    'doubt',
    [judged('a', 'inconclusive'), judged('b', 'warn')],
    strict,
    'inconclusive',
    3,
    "Not enough evidence for 'a' (gate.policy.inconclusive is fail).",
  ],
  ['a warning', [judged('a', 'warn'), judged('b', 'pass')], strict, 'warn', 0, "No harm shown; warn: 'a'."],
  [
    'all that may go on',
    [judged('a', 'error'), judged('b', 'stale'), judged('c', 'no-data'), judged('d', 'inconclusive')],
    lenient,
    'error',
    0,
    "No harm shown; error: 'a'. Goes on only because gate.policy.error is pass and gate.policy.noData is pass and gate.policy.inconclusive is pass.",
  ],
  [
    'doubt that may go on',
    [judged('d', 'inconclusive'), judged('e', 'inconclusive')],
    lenient,
    'inconclusive',
    0,
    "No harm shown; inconclusive: 'd', 'e'. Goes on only because gate.policy.inconclusive is pass.",
  ],
  [
    'rules on trial only',
    [judged('a', 'fail', { trial: true })],
    strict,
    'inconclusive',
    0,
    'Every rule is on trial (trial: true), so none counts.',
  ],
  [
    'rules on trial and nobody could look',
    [judged('a', 'error', { trial: true }), judged('b', 'fail', { trial: true })],
    strict,
    'error',
    5,
    "Could not look for 'a' (gate.policy.error is fail).",
  ],
  [
    'rules on trial and errors may pass',
    [judged('a', 'error', { trial: true })],
    lenient,
    'inconclusive',
    0,
    'Every rule is on trial (trial: true), so none counts.',
  ],
  [
    'an override of all',
    [judged('a', 'fail', { override })],
    strict,
    'warn',
    0,
    "Overridden: 'a' (fail; Ana until 2026-04-01: known).",
  ],
  [
    'an override of two people',
    [judged('a', 'fail', { override: { ...override, second: 'Ben' } }), judged('b', 'pass')],
    strict,
    'warn',
    0,
    "The rule passes: no worse than its margin, shown. Overridden: 'a' (fail; Ana and Ben until 2026-04-01: known).",
  ],
  [
    'an override beside harm',
    [judged('a', 'fail', { override }), judged('b', 'no-data', { override }), judged('c', 'fail')],
    strict,
    'fail',
    1,
    "Customers are worse off, shown by 'c'. Overridden: 'a' (fail; Ana until 2026-04-01: known), 'b' (no-data; Ana until 2026-04-01: known).",
  ],
  [
    'an override of what passes',
    [judged('a', 'pass', { override })],
    strict,
    'pass',
    0,
    'The rule passes: no worse than its margin, shown.',
  ],
])('%s', (_name, list, policy, state, exitCode, because) => {
  expect(settleVerdict(list, policy)).toEqual({ state, exitCode, because });
});
