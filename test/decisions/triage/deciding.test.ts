import { describe, expect, test } from 'vitest';
import type { CommentIssue, OpenIssue } from '../../../src/model/action.ts';
import type { TrackedIssue } from '../../../src/model/issue.ts';
import { carriedOut, cluster, first, kinds, opened, plan, settings, voices } from './make-cluster.ts';

const theirs = (fields: Partial<TrackedIssue> = {}): TrackedIssue => ({
  id: '77',
  url: 'https://github.com/acme/app/issues/77',
  state: 'open',
  title: 'Something else',
  body: 'Words of a person.',
  labels: [],
  ours: false,
  createdAt: '2026-02-01T00:00:00.000Z',
  comments: [],
  ...fields,
});

describe('a link in the feedback itself', () => {
  test.each([
    ['an address in any field', { 'Notes [txt]': 'see https://github.com/acme/app/issues/77#issuecomment-1, thanks' }],
    ['an id in a field for issues', { 'JIRA URL [txt]': 'https://acme.atlassian.net/browse/77' }],
    ['a number', { github_issue: 77 }],
    ['a list of issues', { jira: { linkedIssues: [{ key: '77', url: 'x' }] } }],
  ])('%s: one comment on that issue, no new one', (_name, fields) => {
    const said = [...voices(3), ...voices(1, 9, { fields })];
    const { actions } = plan([cluster(said)], { issues: [theirs()] });
    expect(kinds(actions)).toEqual(['comment-issue', 'link-items']);
    expect(actions[0]).toMatchObject({ issue: { id: '77' }, foreign: true });
    expect(actions[1]).toMatchObject({ id: '77', place: 'files:issues' });
    const events = carriedOut(actions, [theirs()]).events;
    expect(plan([cluster(said)], { issues: [theirs()], events })).toMatchObject({ actions: [], unchanged: 1 });
  });

  test('a number in any other field is a number', () => {
    const said = voices(4, 1, { fields: { seats: 77, note: '77' } });
    expect(kinds(plan([cluster(said)], { issues: [theirs()] }).actions)).toEqual(['open-issue', 'link-items']);
  });

  test('an issue of ours that is named gets the words', () => {
    const known = opened([cluster(voices(4))]);
    const other = cluster(voices(4, 50, { fields: { issue: '1' } }), { id: 'like:other', tag: undefined });
    const { actions } = plan([other], { ...known });
    expect(actions[0]).toMatchObject({ kind: 'update-issue', key: 'tag:crash/checkout' });
  });

  test('a milestone is told there, once', () => {
    const fields = { issue: '77' };
    const before = carriedOut(plan([cluster(voices(4, 1, { fields }))], { issues: [theirs()] }).actions, [theirs()]);
    const grown = plan([cluster(voices(12, 1, { fields }))], before);
    expect(kinds(grown.actions)).toEqual(['comment-issue', 'link-items']);
    expect((grown.actions[0] as CommentIssue).body).toMatch(/^12 customers have said this now\./);
    const after = carriedOut(grown.actions, before.issues, before.events);
    expect(plan([cluster(voices(12, 1, { fields }))], after).actions).toEqual([]);
  });
});

describe('likeness to an issue that people wrote', () => {
  const said = cluster(voices(6, 1, { text: 'Apple Pay crashes the checkout when I confirm the payment' }), {
    name: 'apple pay checkout',
  });
  const noise = Array.from({ length: 12 }, (_, n) =>
    theirs({
      id: String(100 + n),
      title: `Chore ${n}: rename module ${'abcdefghijkl'[n]}xyz`,
      body: `## Steps\n- [ ] I searched\nFill in the version please\nWords number ${'qwertyuiopas'[n]}`,
    }),
  );
  const same = theirs({
    title: 'Apple Pay crashes the checkout',
    body: 'Fill in the version please\nconfirm the payment and the checkout crashes: Apple Pay',
  });
  const alike = theirs({
    title: 'Apple Pay crashes',
    body: 'Fill in the version please\nIt happens in the wallet dialog on phones with old systems',
  });

  test('the same is linked', () => {
    const { actions } = plan([said], {
      issues: [...noise, same],
      settings: { ...settings, similar: { link: 0.7, suggest: 0.4 } },
    });
    expect(actions[0]).toMatchObject({ kind: 'comment-issue', issue: { id: '77' } });
  });

  test('what may be the same is named in the new issue, for a person to confirm', () => {
    const thresholds = { ...settings, similar: { link: 0.9, suggest: 0.2 } };
    const [open] = plan([said], { issues: [...noise, alike], settings: thresholds }).actions as OpenIssue[];
    expect(open).toMatchObject({ kind: 'open-issue' });
    expect(open?.body).toContain(
      'Perhaps the same as #77. If it is, put the label `feedback:same-as-77` on this issue.',
    );
  });

  test('what templates put into every issue makes nothing alike', () => {
    const { actions } = plan([cluster(voices(4, 1, { text: 'Fill in the version please' }))], { issues: noise });
    expect((actions[0] as OpenIssue).body).not.toContain('Perhaps');
  });

  test.each([
    ['resolved long ago', { state: 'resolved', closedAt: '2025-01-01T00:00:00.000Z' }],
    ['a duplicate itself', { state: 'resolved', closedAt: '2026-03-01T00:00:00.000Z', resolution: 'duplicate' }],
  ] as const)('an issue that is %s is not looked at', (_name, fields) => {
    const thresholds = { ...settings, similar: { link: 0.5, suggest: 0.2 } };
    const { actions } = plan([said], { issues: [...noise, { ...same, ...fields }], settings: thresholds });
    expect(kinds(actions)).toEqual(['open-issue', 'link-items']);
    expect((actions[0] as OpenIssue).body).not.toContain('#77');
  });
});

test('a person confirms by a label: theirs gets the voices, ours is closed, and it stays so', () => {
  const known = opened([cluster(voices(4))]);
  const labelled = { ...first(known.issues), labels: [...first(known.issues).labels, 'feedback:same-as-77'] };
  const { actions } = plan([cluster(voices(5))], { ...known, issues: [labelled, theirs()] });
  expect(kinds(actions)).toEqual(['comment-issue', 'link-items', 'retract-duplicate']);
  expect(actions[0]).toMatchObject({ issue: { id: '77' }, foreign: true });
  expect(actions[2]).toMatchObject({ issue: { id: '1' }, original: '77' });
  const { events } = carriedOut(actions, [labelled, theirs()], known.events);
  const closed = { ...labelled, state: 'resolved' as const, body: 'The same as #77, which stays.' };
  expect(plan([cluster(voices(5))], { issues: [closed, theirs()], events }).actions).toEqual([]);
});

describe('an issue that people took', () => {
  const clusters = [cluster(voices(4))];
  const known = opened(clusters);
  test.each([
    [
      'its block is gone',
      [{ ...first(known.issues), body: 'my words' }],
      'block is gone or signed with another secret',
    ],
    ['it was deleted or moved', [], 'people deleted or moved'],
  ])('%s: no second one is opened, and the plan says so', (_name, issues, note) => {
    const result = plan([cluster(voices(6))], { ...known, issues });
    expect(result.actions).toEqual([]);
    expect(result.notes.join()).toContain(note);
  });

  test('the ledger of another tracker says nothing here', () => {
    const elsewhere = known.events.map((event) => Object.assign({}, event, { place: 'files:elsewhere' }));
    expect(kinds(plan(clusters, { events: elsewhere }).actions)).toContain('open-issue');
  });
});

describe('what becomes an issue', () => {
  test('a critical tag at once, of any kind', () => {
    const one = cluster(voices(1), { kind: 'other', tag: 'data-loss' });
    expect(kinds(plan([one], { settings: { ...settings, critical: ['data-loss'] } }).actions)).toEqual([
      'open-issue',
      'link-items',
    ]);
    expect(plan([one]).actions).toEqual([]);
  });

  test('not what is less urgent than asked for', () => {
    const calm = cluster(voices(9), { priority: { score: 10, because: '' } });
    const { actions, notes } = plan([calm], { settings: { ...settings, minPriority: 25 } });
    expect(actions).toEqual([]);
    expect(notes.join()).toContain('less urgent than 25 (triage.minPriority)');
  });

  test('a rule routes before the feature does; what nothing routes is named', () => {
    const rules = [{ tag: 'crash', team: 'product' }];
    const [ruled] = plan([cluster(voices(4))], { settings: { ...settings, rules } }).actions;
    expect(ruled).toMatchObject({ assignees: [], labels: expect.arrayContaining(['queue']) });
    const { notes } = plan([cluster(voices(4), { feature: undefined })]);
    expect(notes).toContain('1 new issue no rule and no feature routes: to the queue, team product.');
  });

  test('labels to plan a sprint by', () => {
    const [open] = plan([cluster(voices(12), { kind: 'feature-request' })], {
      settings: { ...settings, kinds: ['feature-request'] },
    }).actions;
    expect(open).toMatchObject({
      labels: expect.arrayContaining(['feedback:frequent', 'feedback:requested', 'priority:high']),
    });
  });
});

test('neighbours are named; public sources and screenshots are links without queries', () => {
  const findings = voices(3, 1, {
    url: 'https://reviews.example/1?user=zoe',
    attachments: ['https://img.example/a.png?key=1', 'javascript:x'],
  });
  const { id, text, createdAt, visibility, url = '' } = first(findings);
  const quotes = [{ item: id, text, createdAt, visibility, url }];
  const slow = cluster(voices(3, 50), {
    id: 'tag:slow',
    tag: 'slow',
    name: 'slow · checkout',
    privateName: 'slow · checkout',
  });
  const [open] = plan([cluster(findings, { quotes }), slow]).actions as OpenIssue[];
  expect(open?.body).toContain('Related: “slow · checkout”.');
  expect(open?.body).toContain('[source](https://reviews.example/1), [attachment 1](https://img.example/a.png)');
  expect(open?.body).not.toMatch(/zoe|key=1|javascript/);
});

test('what two runs at a time wrote twice is taken back; what a person copied is not', () => {
  const known = opened([cluster(voices(4))]);
  const one = { ...first(known.issues), createdAt: '2026-03-20T10:00:00.000Z' };
  const twin = { ...one, id: '2', createdAt: '2026-03-20T10:00:05.000Z' };
  const copy = { ...one, id: '3', createdAt: '2026-03-22T10:00:00.000Z' };
  const { actions } = plan([cluster(voices(4))], { ...known, issues: [one, twin, copy] });
  expect(actions).toMatchObject([{ kind: 'retract-duplicate', issue: { id: '2' }, original: '1' }]);
});

test('a plan for a tracker behind a network says how long it takes', () => {
  const { notes } = plan([cluster(voices(4))], { place: 'github:acme/app' });
  expect(notes.join()).toContain('takes up to 1 s: one write a second, 500 new issues and comments an hour');
});

test('a version that is newer than any before is told once; an older one is not', () => {
  const known = opened([cluster(voices(4, 1, { release: '2.3.0' }))]);
  const grown = [...voices(4, 1, { release: '2.3.0' }), ...voices(1, 50, { release: '2.4.0' })];
  const { actions } = plan([cluster(grown)], known);
  expect(kinds(actions)).toEqual(['comment-issue', 'update-issue', 'link-items']);
  expect((actions[0] as CommentIssue).body).toMatch(/^Reported on 2\.4\.0 for the first time\./);
  const after = carriedOut(actions, known.issues, known.events);
  const older = [...grown, ...voices(1, 60, { release: '2.3.0' })];
  expect(kinds(plan([cluster(older)], after).actions)).toEqual(['update-issue', 'link-items']);
});

test('comments beyond the cap wait for the next run', () => {
  const known = opened([cluster(voices(4))]);
  const none = plan([cluster(voices(12))], { ...known, settings: { ...settings, maxComments: 0 } });
  expect(kinds(none.actions)).toEqual(['update-issue', 'link-items']);
  expect(none.notes).toContain('1 comment not written: triage.maxComments is 0.');
  const after = carriedOut(none.actions, known.issues, known.events);
  expect(kinds(plan([cluster(voices(12))], after).actions)).toEqual(['comment-issue', 'update-issue']);
});
