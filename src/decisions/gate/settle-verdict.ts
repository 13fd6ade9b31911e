import { EXIT, type ExitCode } from '../../model/exit-codes.ts';
import type { GateSettings } from '../../model/settings.ts';
import { type Judgement, type State, STATES } from '../../model/verdict.ts';

/** What all judgements come to: the state that decided, the exit code and one sentence. */
export interface Settlement {
  readonly state: State;
  readonly exitCode: ExitCode;
  readonly because: string;
}

type Policies = GateSettings['policy'];

/**
 * The verdict is lexicographic, never a sum: a critical fail, then what is invalid, then errors under a policy that
 * blocks, then any fail, then silence and doubt under policies that block. What a policy let through is named.
 */
export function settleVerdict(judgements: readonly Judgement[], policy: Policies): Settlement {
  const required = judgements.filter((judgement) => !judgement.trial);
  if (required.length === 0) return onTrial(judgements, policy);
  const overridden = required.filter(isLetThrough);
  const counted = required.filter((judgement) => !isLetThrough(judgement));
  const settled = counted.length === 0 ? undefined : (block(counted, policy) ?? letThrough(counted));
  return overridden.length === 0 && settled !== undefined ? settled : withOverrides(settled, overridden);
}

/** Rules on trial decide nothing, so nothing passes; that nobody could look still counts. */
function onTrial(judgements: readonly Judgement[], policy: Policies): Settlement {
  const failed = judgements.filter(({ state }) => state === 'error');
  if (policy.error === 'fail' && failed.length > 0) {
    return {
      state: 'error',
      exitCode: EXIT.sourceFailed,
      because: blocked('Could not look', failed, 'error', policy.error),
    };
  }
  const because = 'Every rule is on trial (trial: true), so none counts.';
  return { state: 'inconclusive', exitCode: EXIT.ok, because };
}

/** A pass needs nobody to let it through. */
function isLetThrough({ state, override }: Judgement): boolean {
  return override !== undefined && state !== 'pass';
}

/** What people let through is never a pass, and is named. */
function withOverrides(settled: Settlement | undefined, overridden: readonly Judgement[]): Settlement {
  const names = overridden.map(({ rule, state, override }) => {
    const people = [override?.by, override?.second].filter((name) => name !== undefined).join(' and ');
    return `'${rule}' (${state}; ${people} until ${override?.until ?? ''}: ${override?.why ?? ''})`;
  });
  const words = `Overridden: ${names.join(', ')}.`;
  if (settled === undefined) return { state: 'warn', exitCode: EXIT.ok, because: words };
  return {
    ...settled,
    state: settled.state === 'pass' ? 'warn' : settled.state,
    because: `${settled.because} ${words}`,
  };
}

function block(counted: readonly Judgement[], policy: Policies): Settlement | undefined {
  const named = (state: State, only: (judgement: Judgement) => boolean = () => true) =>
    counted.filter((judgement) => judgement.state === state && only(judgement));
  const critical = named('fail', (judgement) => judgement.critical);
  if (critical.length > 0) return { state: 'fail', exitCode: EXIT.gateFailed, because: worseOff(critical) };
  if (named('invalid').length > 0) {
    return {
      state: 'invalid',
      exitCode: EXIT.invalidData,
      because: `The data cannot be trusted: ${list(named('invalid'))}.`,
    };
  }
  if (policy.error === 'fail' && named('error').length > 0) {
    return {
      state: 'error',
      exitCode: EXIT.sourceFailed,
      because: blocked('Could not look', named('error'), 'error', policy.error),
    };
  }
  if (named('fail').length > 0) return { state: 'fail', exitCode: EXIT.gateFailed, because: worseOff(named('fail')) };
  for (const state of ['no-data', 'stale'] as const) {
    if (policy.noData === 'pass' || named(state).length === 0) continue;
    const what = state === 'no-data' ? 'No data' : 'Stale data';
    return { state, exitCode: EXIT.noData, because: blocked(what, named(state), 'noData', policy.noData) };
  }
  if (policy.inconclusive === 'fail' && named('inconclusive').length > 0) {
    const because = blocked('Not enough evidence', named('inconclusive'), 'inconclusive', policy.inconclusive);
    return { state: 'inconclusive', exitCode: EXIT.inconclusive, because };
  }
  return undefined;
}

const POLICY_KEYS: Partial<Record<State, string>> = {
  error: 'gate.policy.error',
  'no-data': 'gate.policy.noData',
  stale: 'gate.policy.noData',
  inconclusive: 'gate.policy.inconclusive',
};

function letThrough(counted: readonly Judgement[]): Settlement {
  const state = STATES.find((each) => counted.some((judgement) => judgement.state === each)) ?? 'error';
  if (state === 'pass') {
    return {
      state,
      exitCode: EXIT.ok,
      because:
        counted.length === 1
          ? 'The rule passes: no worse than its margin, shown.'
          : `All ${counted.length} rules pass: no worse than their margins, shown.`,
    };
  }
  const keys = [...new Set(counted.flatMap((judgement) => POLICY_KEYS[judgement.state] ?? []))];
  const weak = counted.filter((judgement) => judgement.state === state);
  const policy = keys.length === 0 ? '' : ` Goes on only because ${keys.map((key) => `${key} is pass`).join(' and ')}.`;
  return { state, exitCode: EXIT.ok, because: `No harm shown; ${state}: ${list(weak)}.${policy}` };
}

function blocked(what: string, judgements: readonly Judgement[], key: string, chosen: string | undefined): string {
  const policy = `gate.policy.${key} is ${chosen ?? 'not set: choose pass or fail'}`;
  return `${what} for ${list(judgements)} (${policy}).`;
}

function worseOff(judgements: readonly Judgement[]): string {
  return `Customers are worse off, shown by ${list(judgements)}.`;
}

function list(judgements: readonly Judgement[]): string {
  return judgements.map((judgement) => `'${judgement.rule}'`).join(', ');
}
