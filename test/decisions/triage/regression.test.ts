import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/model/action.ts';
import type { TrackedIssue } from '../../../src/model/issue.ts';
import type { Release } from '../../../src/model/release.ts';
import type { VersionOrder } from '../../../src/model/settings.ts';
import { compareReleases } from '../../../src/decisions/triage/version-order.ts';
import { cluster, finding, first, kinds, opened, plan, settings, voices } from './make-cluster.ts';

const REOPENED = ['comment-issue', 'update-issue', 'reopen-issue', 'link-items'];

interface Scenario {
  readonly releases: readonly (readonly [version: string, day: string])[];
  readonly resolved: Partial<TrackedIssue>;
  /** Version and day of one new report. */
  readonly report: readonly [version: string, day: string];
  readonly versions?: VersionOrder;
}

/** The kinds of actions that one new report leads to. */
function after(scenario: Scenario): readonly string[] {
  return kinds(actionsAfter(scenario));
}

/** What one new report leads to. */
function actionsAfter({ releases, resolved, report: [release, day], versions = 'auto' }: Scenario): readonly Action[] {
  const old = voices(4, 1, { release: releases[0]?.[0] });
  const known = opened([cluster(old)]);
  const issue = { ...first(known.issues), state: 'resolved' as const, resolution: 'fixed' as const, ...resolved };
  const list = releases.map(([version, at]): Release => ({ version, at: `${at}T00:00:00.000Z` }));
  const report = finding(50, { release, createdAt: `${day}T12:00:00.000Z` });
  const input = { ...known, issues: [issue], settings: { ...settings, versions, releases: list } };
  return plan([cluster([...old, report])], input).actions;
}

describe('threads from other projects', () => {
  test('getsentry/sentry #44881: a cached client of an old release does not reopen', () => {
    const scenario: Scenario = {
      releases: [
        ['1.0.0', '2026-01-01'],
        ['1.1.0', '2026-02-01'],
      ],
      resolved: { closedAt: '2026-01-15T00:00:00.000Z' },
      report: ['1.0.0', '2026-03-01'],
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: ['1.1.0', '2026-03-01'] })).toEqual(REOPENED);
  });

  test('getsentry/sentry #99093: a hotfix of an old line, released after the fix, does not reopen', () => {
    const scenario: Scenario = {
      releases: [
        ['10.18.6', '2026-01-01'],
        ['10.24.0', '2026-02-01'],
        ['10.18.7', '2026-02-10'],
        ['10.24.1', '2026-02-20'],
      ],
      resolved: { fixedIn: '10.24.0' },
      report: ['10.18.7', '2026-03-01'],
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: ['10.24.1', '2026-03-01'] })).toEqual(REOPENED);
    // By dates alone it would: that is what the setting is for.
    expect(after({ ...scenario, versions: 'date' })).toEqual(REOPENED);
  });

  test('getsentry/sentry #88976: bare versions are versions, and nobody makes up 999.9.9', () => {
    const scenario: Scenario = {
      releases: [
        ['5.36.1', '2026-01-01'],
        ['5.36.2', '2026-02-01'],
        ['5.36.10', '2026-02-15'],
      ],
      resolved: { closedAt: '2026-02-03T00:00:00.000Z' },
      report: ['5.36.2', '2026-03-01'],
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: ['999.9.9', '2026-03-01'] })).toEqual([]);
    expect(after({ ...scenario, report: ['5.36.10', '2026-03-01'] })).toEqual(REOPENED);
  });

  test('resolved for the next release while there is none yet: nothing reopens', () => {
    const releases = [
      ['5.36.1', '2026-01-01'],
      ['5.36.2', '2026-02-01'],
    ] as const;
    const resolved = { closedAt: '2026-02-03T00:00:00.000Z' };
    expect(after({ releases, resolved, report: ['5.36.2', '2026-03-01'] })).toEqual([]);
  });

  test('getsentry/sentry #104513: versions of four parts, the fix on one stage and the old one on another', () => {
    const scenario: Scenario = {
      releases: [
        ['3.25.47.21', '2026-01-01'],
        ['3.25.47.22', '2026-02-01'],
      ],
      resolved: { closedAt: '2026-01-20T00:00:00.000Z' },
      report: ['3.25.47.21', '2026-02-10'],
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: ['3.25.47.22', '2026-02-10'] })).toEqual(REOPENED);
  });

  test('getsentry/sentry #104751: the release of the fix is gone from the list; older ones still do not reopen', () => {
    const scenario: Scenario = {
      releases: [
        ['2.3.0', '2026-01-01'],
        ['2.5.0', '2026-03-01'],
      ],
      resolved: { fixedIn: '2.4.0', closedAt: '2026-02-01T00:00:00.000Z' },
      report: ['2.3.0', '2026-03-10'],
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: ['2.5.0', '2026-03-10'] })).toEqual(REOPENED);
  });

  test('getsentry/sentry #70498: words from before it was resolved, collected late, do not reopen', () => {
    const scenario: Scenario = {
      releases: [
        ['2.3.0', '2026-01-01'],
        ['2.4.0', '2026-02-01'],
      ],
      resolved: { fixedIn: '2.4.0', closedAt: '2026-02-10T00:00:00.000Z' },
      report: ['2.4.0', '2026-02-05'],
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: ['2.4.0', '2026-02-11'] })).toEqual(REOPENED);
  });
});

describe('however a team counts its versions, the reason names both', () => {
  test.each<[VersionOrder, readonly [string, string, string, string]]>([
    ['semver', ['2.9.0', '2.10.0', '2.10.0-rc.1', '2.11.0']],
    ['calver', ['2025.12.3', '2026.2.0', '2026.01.9', '2026.02.1']],
    ['build', ['4.0 (1180)', '4.1 (1200)', '5.0 (1199)', '4.1 (1201)']],
    ['date', ['winter', 'spring', 'late-winter', 'summer']],
  ])('%s: of %j the third, between broken and fixed, does not reopen, the last one does', (versions, names) => {
    const [broken, fixed, between, again] = names;
    const scenario: Scenario = {
      releases: [
        [broken, '2026-01-01'],
        [between, '2026-01-20'],
        [fixed, '2026-02-01'],
        [again, '2026-02-20'],
      ],
      resolved: { fixedIn: fixed, closedAt: '2026-02-01T00:00:00.000Z' },
      report: [between, '2026-03-01'],
      versions,
    };
    expect(after(scenario)).toEqual([]);
    expect(after({ ...scenario, report: [broken, '2026-03-01'] })).toEqual([]);
    for (const version of [fixed, again]) {
      const actions = actionsAfter({ ...scenario, report: [version, '2026-03-01'] });
      expect(kinds(actions)).toEqual(REOPENED);
      const [why] = actions;
      const said = why?.kind === 'comment-issue' ? why.body.replaceAll(/[\\\u200B]/g, '') : '';
      expect(said).toContain(`Reported again on ${version}, after it was fixed in ${fixed}.`);
    }
  });

  test('a version that nobody released reopens nothing, whatever the order', () => {
    for (const versions of ['auto', 'semver', 'calver', 'build', 'date'] as const) {
      const releases = [
        ['1.0.0', '2026-01-01'],
        ['1.1.0', '2026-02-01'],
      ] as const;
      const resolved = { fixedIn: '1.1.0', closedAt: '2026-02-01T00:00:00.000Z' };
      expect(after({ releases, resolved, report: ['999.9.9', '2026-03-01'], versions })).toEqual([]);
    }
  });
});

test.each(['declined', 'duplicate'] as const)('what was %s does not come back', (resolution) => {
  const releases = [
    ['2.3.0', '2026-01-01'],
    ['2.4.0', '2026-02-01'],
  ] as const;
  expect(after({ releases, resolved: { fixedIn: '2.4.0', resolution }, report: ['2.4.0', '2026-03-01'] })).toEqual([]);
});

test('a locked issue stays closed: another carries it on, once, and is found again', () => {
  const releases = settings.releases;
  const old = voices(4, 1, { release: '2.3.0' });
  const known = opened([cluster(old)]);
  const locked = { ...first(known.issues), state: 'resolved' as const, fixedIn: '2.4.0', locked: true };
  const all = [cluster([...old, finding(50, { release: '2.5.0' })])];
  const { actions } = plan(all, { ...known, issues: [locked], settings: { ...settings, releases } });
  expect(kinds(actions)).toEqual(['open-issue', 'link-items']);
  const [open, link] = actions;
  if (open?.kind !== 'open-issue' || link?.kind !== 'link-items') throw new Error('no issue');
  expect(open.key).toBe('tag:crash/checkout/again/2');
  expect(open.body).toContain('Carries on #1, which is locked.');
  const successor = { ...locked, id: '2', state: 'open' as const, locked: false, body: open.body, labels: open.labels };
  const events = [
    ...known.events,
    { kind: 'linked' as const, at: '', issue: link.issue, place: 'files:issues', id: '2', links: link.links },
  ];
  expect(plan(all, { issues: [locked, successor], events })).toMatchObject({ actions: [], unchanged: 1 });
  const more = plan([cluster([...old, finding(50, { release: '2.5.0' }), finding(51)])], {
    issues: [locked, successor],
    events,
  });
  expect(more.actions[0]).toMatchObject({ kind: 'update-issue', issue: { id: '2' } });
});

test.each<[VersionOrder, string, string, number]>([
  ['auto', '2.9.0', '2.10.0', -1],
  ['auto', 'v2.4', '2.4.0', 0],
  ['auto', '2.5.0-rc.1', '2.5.0', -1],
  ['auto', '2.5.0-rc.2', '2.5.0-rc.10', -1],
  ['auto', 'spring', 'autumn', -1],
  ['semver', '1.0.0+build', '1.0.0', 0],
  ['calver', '2026.02.1', '2026.2.10', -1],
  ['calver', '26.12', '26.2', 1],
  ['build', '4.0 (1200)', '5.0 (1199)', 1],
  ['date', '9.0.0', '1.0.0', -1],
])('%s: %s against %s', (order, a, b, sign) => {
  const [one, two] = [
    { version: a, at: '2026-01-01T00:00:00.000Z' },
    { version: b, at: '2026-02-01T00:00:00.000Z' },
  ];
  expect(Math.sign(compareReleases(one, two, order))).toBe(sign);
  expect(Math.sign(compareReleases(two, one, order))).toBe(sign === 0 ? 0 : -sign);
});
