import { describe, expect, test } from 'vitest';
import type { OpenIssue, UpdateIssue } from '../../../src/model/action.ts';
import type { TrackedIssue } from '../../../src/model/issue.ts';
import { carriedOut, cluster, finding, first, kinds, opened, plan, settings, voices } from './make-cluster.ts';

describe('a new cluster', () => {
  test('opens one issue, routed to the team of its feature, and remembers its items', () => {
    const { actions } = plan([cluster(voices(4))]);
    expect(kinds(actions)).toEqual(['open-issue', 'link-items']);
    expect(actions[0]).toMatchObject({
      key: 'tag:crash/checkout',
      assignees: ['ana'],
      labels: ['feedback', 'feedback:crash', 'priority:high', 'team/payments'],
    });
    expect((actions[0] as OpenIssue).body).toMatchInlineSnapshot(`
      "<!-- earshot:begin -->
      **4 customers** in 4 messages: crash · checkout: apple pay. Mood -0.60 on a scale from −1 to 1.

      | | |
      |---|---|
      | Kind | crash |
      | Feature | checkout |
      | Priority | high: many customers, all negative |
      | Said | 2026-03-01 |
      | By week | \`█\` |
      | Channels | review (4) |

      > It crashes (1)
      >
      > — 2026-03-01

      > It crashes (2)
      >
      > — 2026-03-01

      _earshot keeps this part up to date. Write above or below it: your words stay._
      <!-- earshot:state customers=4 told=0 labels=feedback,feedback%3Acrash,priority%3Ahigh,team%2Fpayments -->
      <!-- earshot:v1 key=tag:crash/checkout sig=6f2de328a9f6364569985b22857b0bf6 -->
      <!-- earshot:end -->
      "
    `);
  });

  test('waits until enough customers are behind it, however often one of them writes', () => {
    const loud = voices(9, 1, { customer: { id: 'one' } });
    expect(plan([cluster(loud)])).toMatchObject({
      actions: [],
      notes: ['1 cluster heard from fewer than 3 customers (triage.minCustomers).'],
    });
  });

  test('of a kind nobody asked for stays out', () => {
    expect(plan([cluster(voices(9), { kind: 'praise' })])).toMatchObject({ actions: [], notes: [] });
  });

  test('without a feature goes into the queue', () => {
    const [open] = plan([cluster(voices(4), { feature: undefined })]).actions;
    expect(open).toMatchObject({ assignees: [], labels: ['feedback', 'feedback:crash', 'priority:high', 'queue'] });
  });

  test('of private words in a public place says why its issue says so little, and what to do', () => {
    const words = voices(4, 1, { visibility: 'private' });
    const clusters = [
      cluster(words, { name: 'crash · checkout' }),
      cluster(voices(4, 9), { id: 'tag:t', name: 'crash' }),
    ];
    const { notes } = plan(clusters, { settings: { ...settings, visibility: 'public' } });
    expect(notes).toEqual([
      expect.stringMatching(/^1 issue without a quote .* private: set triage\.visibility to private/),
    ]);
    expect(plan(clusters).notes).toEqual([]);
  });

  test('beyond the cap is named, not dropped', () => {
    const clusters = [1, 2, 3].map((n) => cluster(voices(4, n * 10), { id: `tag:t${n}` }));
    const capped = plan(clusters, { settings: { ...settings, maxNewIssues: 1 } });
    expect(kinds(capped.actions)).toEqual(['open-issue', 'link-items']);
    expect(capped.notes).toEqual(['2 more new issues not opened: triage.maxNewIssues is 1.']);
  });
});

describe('a known cluster', () => {
  test('that says nothing new changes nothing', () => {
    const clusters = [cluster(voices(4))];
    expect(plan(clusters, opened(clusters))).toMatchObject({ actions: [], unchanged: 1 });
  });

  test('is updated in place, without a comment', () => {
    const { actions } = plan([cluster(voices(6))], opened([cluster(voices(4))]));
    expect(kinds(actions)).toEqual(['update-issue', 'link-items']);
    expect(actions[0]).toMatchObject({
      issue: { id: '1' },
      change: '4 → 6 customers',
      addLabels: [],
      removeLabels: [],
    });
  });

  test('keeps the customers of earlier windows', () => {
    const [update] = plan([cluster(voices(2, 100))], opened([cluster(voices(4))])).actions;
    expect(update).toMatchObject({ change: '4 → 6 customers' });
  });

  test('is found by its items when its earliest one has left the window', () => {
    const before = cluster(voices(5), { id: 'like:aaa' });
    const after = cluster(voices(5, 3), { id: 'like:bbb' });
    const { actions } = plan([after], opened([before]));
    expect(actions[0]).toMatchObject({ kind: 'update-issue', key: 'like:aaa', change: '5 → 7 customers' });
  });

  test('comments at 10 customers, once', () => {
    const known = opened([cluster(voices(4))]);
    const grown = plan([cluster(voices(12))], known);
    expect(kinds(grown.actions)).toEqual(['comment-issue', 'update-issue', 'link-items']);
    const after = carriedOut(grown.actions, known.issues, known.events);
    expect(kinds(plan([cluster(voices(13))], after).actions)).toEqual(['update-issue', 'link-items']);
  });

  test('does not put a label back that a person took off, nor touch theirs', () => {
    const known = opened([cluster(voices(4))]);
    const edited = [{ ...first(known.issues), labels: ['feedback', 'feedback:crash', 'team/payments', 'wontfix'] }];
    const cooler = cluster(voices(6), { priority: { score: 10, because: '' } });
    const [update] = plan([cooler], { ...known, issues: edited }).actions as UpdateIssue[];
    expect(update).toMatchObject({ addLabels: ['priority:low'], removeLabels: [] });
  });
});

describe('what is not ours', () => {
  const clusters = [cluster(voices(4))];
  test.each([
    ['a forged signature', (issue: TrackedIssue) => ({ ...issue, body: issue.body.replace(/sig=\w{4}/, 'sig=0000') })],
    ['an issue somebody else made', (issue: TrackedIssue) => ({ ...issue, ours: false })],
    ['a removed block', (issue: TrackedIssue) => ({ ...issue, body: 'my words' })],
  ])('%s is left alone', (_name, change) => {
    const known = opened(clusters);
    const { actions } = plan(clusters, { issues: [change(first(known.issues))] });
    expect(kinds(actions)).toEqual(['open-issue', 'link-items']);
  });

  test('a marker copied into another issue does not make it ours', () => {
    const known = opened(clusters);
    const copy = { ...first(known.issues), id: '2' };
    const { actions } = plan([cluster(voices(6))], { ...known, issues: [...known.issues, copy] });
    expect(actions.filter((action) => action.kind === 'update-issue').map((action) => action.issue.id)).toEqual(['1']);
  });

  test('a marker from another tracker does not verify here', () => {
    const known = opened(clusters);
    expect(kinds(plan(clusters, { ...known, place: 'files:elsewhere' }).actions)).toEqual(['open-issue']);
  });
});

describe('a resolved issue', () => {
  const resolved = (fixedIn?: string) => {
    const known = opened([cluster(voices(4, 1, { release: '2.3.0' }))]);
    return { ...known, issues: [{ ...first(known.issues), state: 'resolved' as const, ...(fixedIn && { fixedIn }) }] };
  };
  test.each([
    ['an older version', '2.4.0', '2.3.0', []],
    ['a version nobody released', '2.4.0', '999.9.9', []],
    ['no version', '2.4.0', undefined, []],
    ['the version of the fix', '2.4.0', '2.4.0', ['comment-issue', 'update-issue', 'reopen-issue', 'link-items']],
    ['a newer version', '2.4.0', '2.5.0', ['comment-issue', 'update-issue', 'reopen-issue', 'link-items']],
    ['a newer version, fix unknown', undefined, '2.5.0', []],
  ])('and reports from %s', (_name, fixedIn, release, expected) => {
    const reports = [...voices(4, 1, { release: '2.3.0' }), finding(50, { release })];
    expect(kinds(plan([cluster(reports)], resolved(fixedIn)).actions)).toEqual(expected);
  });
});

test('in a public tracker no private word is quoted', () => {
  const secret = cluster(voices(4, 1, { text: 'my account 4711 crashes', visibility: 'private' }));
  const mixed = { ...secret, quotes: [...secret.quotes, ...cluster(voices(1, 9)).quotes] };
  const body = (visibility: 'public' | 'private') =>
    (plan([mixed], { settings: { ...settings, visibility } }).actions[0] as OpenIssue).body;
  expect(body('public')).not.toContain('4711');
  expect(body('public')).toContain('It crashes');
  expect(body('private')).toContain('4711');
});

test('in a public tracker no private word is in a name', () => {
  const mixed = cluster([...voices(3), finding(9, { visibility: 'private' })], {
    name: 'crash · checkout',
    privateName: 'crash · checkout: heinrich, pay',
  });
  const titleIn = (visibility: 'public' | 'private') =>
    plan([mixed], { settings: { ...settings, visibility } }).actions[0];
  expect(titleIn('public')).toMatchObject({ title: 'crash · checkout' });
  expect(titleIn('private')).toMatchObject({ title: 'crash · checkout: heinrich, pay' });
});

test('a changed secret is named in the plan', () => {
  const clusters = [cluster(voices(4))];
  const { notes } = plan(clusters, { ...opened(clusters), secret: 'another' });
  expect(notes.join()).toContain('1 issue carries a marker that EARSHOT_SECRET did not sign for files:issues');
  expect(plan(clusters, opened(clusters)).notes.join()).not.toContain('did not sign');
});
