import { describe, expect, test } from 'vitest';
import { judgeGate, type GateInput } from '../../../src/decisions/gate/judge-gate.ts';
import { newLooks, quietLooks } from '../../../src/decisions/gate/new-looks.ts';
import { replayVerdict } from '../../../src/decisions/gate/replay.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { LedgerEvent, RuleLook } from '../../../src/model/ledger-event.ts';
import { UserError } from '../../../src/model/problem.ts';
import type { GateSettings } from '../../../src/model/settings.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { gateOf, inputOf, many, nps, RELEASE } from './make-finding.ts';

const RULE = 'nps >= baseline - 20';
const good = [...many(60, 1, nps(10)), ...many(60, 18, nps(10))];
const judge = (findings: readonly Finding[], gate: GateSettings, extra: Partial<GateInput> = {}) =>
  judgeGate({ ...inputOf(findings, gate), ...extra });
const planned = gateOf({ rule: RULE, critical: true }, { plan: { days: 12 } });
const refused = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return error.problems[0];
  }
  return expect.fail('should be refused');
};

describe('a verdict', () => {
  const override = { kind: 'override', at: '2026-03-14T00:00:00.000Z', rule: RULE, by: 'Ana', why: 'known', until: '2026-04-01T00:00:00.000Z' } as const; // prettier-ignore
  test('says what it was made from', () => {
    expect(judge(good, gateOf(RULE))).toMatchObject({
      earshot: 1,
      kind: 'verdict',
      state: 'pass',
      exitCode: 0,
      asOf: '2026-03-15T12:00:00.000Z',
      release: '2.4.0',
      basis: { alpha: 0.05, policy: { inconclusive: 'pass', noData: 'fail', error: 'fail' } },
      overrides: { inForce: 0, ever: 0 },
      digests: { config: 'c', items: 'i' },
    });
    expect(judge(good, gateOf('nps >= 0', { releases: [] }))).not.toHaveProperty('release');
  });
  test('counts overrides in force, and all that were ever made', () => {
    const bad = [...many(60, 1, nps(2)), ...many(60, 18, nps(10))];
    const over = { ...override, until: '2026-03-15T00:00:00.000Z' };
    const verdict = judge(bad, gateOf([RULE, 'nps >= 0']), { events: [override, over] });
    expect(verdict.overrides).toEqual({ inForce: 1, ever: 2 });
    expect(verdict.judgements.map((each) => each.override?.by)).toEqual(['Ana', undefined]);
    expect(verdict.exitCode).toBe(1);
  });
  test('of rules that cannot be measured keeps what they are', () => {
    const [judgement] = judge([], gateOf({ rule: RULE, critical: true, trial: true })).judgements;
    expect(judgement).toEqual({
      rule: RULE,
      state: 'no-data',
      because: 'No nps answer since 2.4.0.',
      comparison: 'baseline',
      critical: true,
      trial: true,
    });
  });
  test('quotes only what fails, and different voices for rules that fail for one reason', () => {
    const bad = many(60, 1, nps(2));
    const { judgements } = judge(bad, gateOf(['nps >= 30', 'nps >= 40', 'nps >= -100.0']), {
      names: { tags: [], features: [], scales: 'any' },
    });
    const quoted = judgements.map(({ quotes }) => quotes?.map(({ item }) => item));
    expect(quoted.map((each) => each?.length)).toEqual([3, 3, undefined]);
    expect(new Set(quoted.flat()).size).toBe(7);
  });
  test('quotes for a share of something good all who voted', () => {
    const csat = many(60, 1, { rating: { kind: 'csat', value: 1, min: 1, max: 5 } });
    expect(judge(csat, gateOf('csat >= 80%')).judgements[0]?.quotes).toHaveLength(3);
  });
});

describe('what is refused', () => {
  test('a gate without rules', () => {
    expect(refused(() => judge([], gateOf(RULE, { rules: [] })))).toMatchObject({
      message: 'The gate has no rules.',
      fix: "Add some under gate.rules, like 'nps >= baseline - 20'.",
    });
  });
  test('a rule that is none', () => {
    expect(refused(() => judge([], gateOf('npz >= 0')))).toMatchObject({ message: 'Unknown metric "npz".', fix: 'Did you mean nps?' }); // prettier-ignore
  });
  test('a release nobody knows', () => {
    expect(refused(() => judge([], gateOf(RULE), { release: '9' }))).toMatchObject({
      message: 'Release 9 is not known, or not out yet at this time.',
      fix: 'Known are 2.3.0, 2.4.0; add it under releases, with its time.',
    });
    expect(refused(() => judge([], gateOf(RULE, { releases: [] }), { release: '9' }))?.fix).toMatch(/^List it under releases with its time/); // prettier-ignore
  });
});

describe('looks in the ledger', () => {
  const verdict = judge(good, planned);
  const [look] = newLooks(verdict, []);
  const event = (looks: readonly RuleLook[], release = RELEASE.version, at = '2026-03-10T00:00:00.000Z'): LedgerEvent => ({ kind: 'gate', at, release, looks }); // prettier-ignore
  const saw = (extra: Partial<RuleLook>): RuleLook => ({ ...(look ?? expect.fail()), ...extra });
  test('have the rule’s name and all that was seen', () => {
    expect(look).toMatchObject({ rule: RULE, look: 1, fraction: 7 / 12, information: 30, state: 'pass' });
    expect(look?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(newLooks(judge(good, gateOf(RULE)), [])).toEqual([]);
    const { release: _release, ...nowhere } = verdict;
    expect(newLooks(nowhere, [])).toEqual([]);
    expect(newLooks(judge([], planned), [])).toEqual([]);
    const linked = { kind: 'linked', at: '2026-03-10', issue: 'i', links: [], release: RELEASE.version } as LedgerEvent;
    expect(newLooks(verdict, [linked])).toEqual([look]);
  });
  test('are new unless this release has them with this number, rule and digest', () => {
    expect(newLooks(verdict, [event([saw({})])])).toEqual([]);
    for (const other of [
      event([saw({})], '2.3.0'),
      event([saw({ look: 2 })]),
      event([saw({ digest: 'x' })]),
      event([saw({ rule: 'x' })]),
    ])
      expect(newLooks(verdict, [other])).toEqual([look]);
  });
  test('of this release, up to now, count at the next one', () => {
    const number = (...events: LedgerEvent[]) => judge(good, planned, { events }).judgements[0]?.look;
    const before = saw({ fraction: 0.1, information: 3, digest: 'x', state: 'inconclusive' });
    expect(number(event([before]))).toBe(2);
    expect(number(event([before], '2.3.0'))).toBe(1);
    expect(number(event([before], RELEASE.version, '2026-03-15T12:00:00.001Z'))).toBe(1);
    expect(number(event([before], RELEASE.version, '2026-03-15T12:00:00.000Z'))).toBe(2);
    expect(number(event([{ ...before, rule: 'nps >= 3' }]))).toBe(1);
    const second = { ...before, look: 2, fraction: 0.2, information: 6 };
    expect(number(event([before]), event([second]))).toBe(3);
    // A look that corrects one takes its place and that of all after it.
    const looks = judge(good, planned, { events: [event([before]), event([second]), event([{ ...before, digest: 'y' }])] }).judgements[0]?.evidence?.looks; // prettier-ignore
    expect(looks?.map(({ look: each, digest }) => [each, digest])).toEqual([[1, 'y'], [2, look?.digest]]); // prettier-ignore
  });
  test('before anybody judged them are inconclusive', () => {
    const rule = { rule: RULE, where: {}, critical: true, trial: false };
    const record = { at: 'a', look: 1, fraction: 0.5, information: 3, alphaSpent: 0, digest: 'd' };
    const seen = (of: object) => quietLooks([{ rule, look: of } as never]);
    expect(seen({ isNew: true, record })).toEqual([{ rule: RULE, ...record, state: 'inconclusive' }]);
    expect([seen({ isNew: false, record }), seen({ isNew: true })]).toEqual([[], []]);
    expect(quietLooks([{ rule, state: 'no-data' } as never])).toEqual([]);
  });
});

describe('a verdict made again', () => {
  const verdict = judge([...many(60, 1, nps(2)), ...many(60, 18, nps(10))], gateOf([RULE, 'csat >= 80%', 'share(crash) <= 10%'])); // prettier-ignore
  test('keeps words and what could not be measured', () => {
    expect(verdict.judgements.map(({ state }) => state)).toEqual(['fail', 'no-data', 'pass']);
    expect(verdict.judgements[0]?.quotes).toHaveLength(3);
    expect(replayVerdict(verdict)).toEqual(verdict);
    const [first, ...rest] = verdict.judgements;
    const override = { rule: RULE, by: 'Ana', why: 'known', until: '2026-04-01' };
    const overridden = { ...verdict, judgements: [{ ...(first ?? expect.fail()), override }, ...rest] };
    expect(replayVerdict(overridden)).toMatchObject({ judgements: [{ override }, {}, {}], exitCode: 4 });
  });
  test('cannot be where too little was kept', () => {
    const { basis: _basis, ...old } = verdict;
    expect(replayVerdict(old)).toBeUndefined();
    const changed = (extra: object): Verdict => ({ ...verdict, judgements: verdict.judgements.map((each) => ({ ...each, ...extra })) }); // prettier-ignore
    expect(replayVerdict(changed({ rule: 'no rule' }))).toBeUndefined();
    expect(replayVerdict(changed({ evidence: undefined }))).toBeUndefined();
    for (const state of ['no-data', 'stale', 'invalid', 'error'] as const)
      expect(replayVerdict(changed({ evidence: undefined, state }))).toMatchObject({ judgements: [{ state }, { state }, { state }] }); // prettier-ignore
  });
  test('weighs rules that count without those on trial', () => {
    const rules = [RULE, 'nps >= 10', 'nps >= 20'].map((rule, index) => ({ rule, where: {}, critical: index === 0, trial: index === 2 })); // prettier-ignore
    const findings = [...many(60, 1, nps(10)), ...many(30, 1, nps(0)), ...many(90, 18, nps(10))];
    for (const extra of [{}, { plan: { days: 12 } }]) {
      const kept = judge(findings, gateOf(RULE, { ...extra, rules }));
      expect(replayVerdict(kept)).toEqual(kept);
    }
  });
});
