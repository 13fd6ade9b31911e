import { describe, expect, test } from 'vitest';
import { ownersOf, parseCodeOwners, pathOf } from '../../../src/decisions/triage/code-owners.ts';
import { route } from '../../../src/decisions/triage/route.ts';
import type { TriageSettings } from '../../../src/model/settings.ts';
import { cluster, settings, voices } from './make-cluster.ts';

/** Every kind of line that GitHub's documentation shows. */
const FILE = `# The last line that fits decides.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats

/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
my\\ notes/ @ana
!negated @nobody
[Section] @nobody
`;
const rules = parseCodeOwners(FILE);

test.each([
  ['README.md', ['@global-owner1', '@global-owner2']],
  ['src/deep/index.js', ['@js-owner']],
  ['main.go', ['docs@example.com']],
  ['notes.txt', ['@octo-org/octocats']],
  ['build/logs/x/y.txt', ['@octocat']],
  ['src/build/logs/y.md', ['@octocat']],
  ['docs/start.md', ['@doctocat']],
  ['docs/deep/start.md', ['@doctocat']],
  ['src/docs/start.md', ['@global-owner1', '@global-owner2']],
  ['src/apps/x.md', ['@octocat']],
  ['apps/github', []],
  ['apps/github/x.md', []],
  ['apps/githubber', ['@octocat']],
  ['my notes/x', ['@ana']],
  ['negated', ['@global-owner1', '@global-owner2']],
])('%s belongs to %j', (path, owners) => {
  expect(ownersOf(path, rules)).toEqual(owners);
});

test('docs/* means the files in docs only, and a sign of expressions is a sign', () => {
  const some = parseCodeOwners('docs/* @a\nc++/(x).ts @b\n');
  expect(ownersOf('docs/a.md', some)).toEqual(['@a']);
  expect(ownersOf('docs/deep/a.md', some)).toEqual([]);
  expect(ownersOf('c++/(x).ts', some)).toEqual(['@b']);
  expect(ownersOf('c/x.ts', some)).toEqual([]);
});

test.each([
  ['src/checkout/**', 'src/checkout/any'],
  ['src/{pay,cart}/*.ts', 'src/pay/any.ts'],
  ['./src/a?.ts', 'src/aa.ts'],
  ['src/pay/', 'src/pay/any'],
])('%s is looked up as %s', (glob, path) => {
  expect(pathOf(glob)).toBe(path);
});

describe('who gets an issue', () => {
  const about = (extra: Partial<TriageSettings>) => {
    const features = { checkout: { words: ['checkout'], paths: ['src/checkout/**'], component: 'Checkout' } };
    const { team, assignees, components, by } = route(cluster(voices(4)), 4, { ...settings, features, ...extra });
    return { team, assignees, components, by };
  };
  const ownerRules = parseCodeOwners('* @acme/product\n/src/checkout/ @acme/payments\n');

  test('the team that CODEOWNERS names for the paths of the feature', () => {
    expect(about({ ownerRules })).toEqual({
      team: 'payments',
      assignees: ['ana'],
      components: ['Checkout'],
      by: 'codeowners',
    });
  });

  test('a team that CODEOWNERS calls otherwise', () => {
    const teams = { pay: { assignees: ['eve'], labels: [], owners: ['@acme/payments'] } };
    expect(about({ ownerRules, teams })).toMatchObject({ team: 'pay', by: 'codeowners' });
  });

  test('people that no team claims, as assignees', () => {
    const people = parseCodeOwners('/src/checkout/ @zoe @acme/unknown\n');
    expect(about({ ownerRules: people })).toMatchObject({ assignees: ['zoe'], by: 'codeowners' });
  });

  test('who is on call, when it is critical; a rule goes before', () => {
    expect(about({ ownerRules, critical: ['crash'], onCall: 'product' })).toMatchObject({
      team: 'product',
      by: 'on-call',
    });
    const first = [{ tag: 'crash', team: 'payments' }];
    expect(about({ critical: ['crash'], onCall: 'product', rules: first })).toMatchObject({
      team: 'payments',
      by: 'rules',
    });
    expect(about({ critical: ['data-loss'], onCall: 'payments' })).toMatchObject({ team: 'product', by: 'queue' });
  });

  test('the queue, when CODEOWNERS names nobody there', () => {
    expect(about({ ownerRules: parseCodeOwners('* @acme/x\n/src/checkout/\n') })).toMatchObject({ by: 'queue' });
  });
});
