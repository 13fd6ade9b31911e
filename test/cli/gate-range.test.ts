import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { runGit } from '../../src/cli/run-git.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { fakeGithubHost, fakeGitlabHost } from '../sinks/deployments/fake-code-hosts.ts';
import { makeFolder, runProgram } from './run-program.ts';

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const answers = Array.from({ length: 80 }, (_, index) => {
  const at = new Date(NOW - 86_400_000 - (index % 20) * 3_600_000).toISOString();
  return `${index},${at},10,fine ${index}\n`;
}).join('');
const BOTH = `releases:
  - { version: 2.3.0, at: 2026-03-06T12:00:00Z, commit: aaaaaaa }
  - { version: 2.4.0, at: 2026-03-15T12:00:00Z, commit: bbbbbbb }
`;
const NONE = 'releases: []\n';

async function project(rest: string) {
  const folder = await makeFolder();
  const config = `version: 1
product: { name: Acme, repository: acme/app }
sources:
  - { name: nps, path: nps.csv, channel: survey, map: { id: id, createdAt: date, text: text, rating: { nps: score } } }
gate: { window: { maxAge: 7d }, rules: [nps >= 0] }
${rest}`;
  await writeFile(join(folder, 'feedback.config.yml'), config);
  await writeFile(join(folder, 'nps.csv'), `id,date,score,text\n${answers}`);
  const rangeOf = async (line: string, world: Partial<Host> = {}) => {
    const { stdout } = await runProgram(folder, `gate --json ${line}`, world);
    return (JSON.parse(stdout) as Verdict).range;
  };
  return { folder, rangeOf };
}

describe('the commits of a release', () => {
  test('from the config, with the page of the CI that shows them', async () => {
    const { folder, rangeOf } = await project(BOTH);
    const range = { at: '2026-03-15T12:00:00.000Z', previous: '2.3.0', from: 'aaaaaaa', to: 'bbbbbbb' };
    expect(await rangeOf('')).toEqual(range);
    const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/app' };
    const link = 'https://github.com/acme/app/compare/aaaaaaa...bbbbbbb';
    expect(await rangeOf('', { env: github })).toEqual({ ...range, link });
    const gitlab = { CI_PROJECT_URL: 'https://git.acme.example/acme/app' };
    expect((await rangeOf('', { env: gitlab }))?.link).toBe(
      'https://git.acme.example/acme/app/-/compare/aaaaaaa...bbbbbbb',
    );
    const line = 'Out since 2026-03-15T12:00:00.000Z: commits aaaaaaa..bbbbbbb (after 2.3.0)';
    const text = (await runProgram(folder, 'gate', { env: github })).stdout;
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`${line}. ${link}`);
    const markdown = (await runProgram(folder, 'gate --reporter markdown', { env: github })).stdout;
    expect(markdown).toContain(`[compare](<${link}>)`);
  });

  test('named by hand', async () => {
    const { rangeOf } = await project(NONE);
    const by = '--release 2.4.0 --released-at 2026-03-15T12:00:00Z --range';
    expect(await rangeOf(`${by} v2.3.0..4f2c9e1`)).toEqual({
      at: '2026-03-15T12:00:00.000Z',
      from: 'v2.3.0',
      to: '4f2c9e1',
    });
    const { folder } = await project(BOTH);
    for (const wrong of ['v2.3.0', 'a..b..c', '..b', '--exec=x..b', 'a;b..c']) {
      const ran = await runProgram(folder, ['gate', `--range=${wrong}`]);
      expect([wrong, ran.code, ran.stderr]).toEqual([wrong, 2, expect.stringContaining('does not name two commits')]);
    }
  });

  test.each([
    ['github', fakeGithubHost, 'https://github.com/acme/app/compare/'],
    ['gitlab', fakeGitlabHost, 'https://gitlab.com/acme/app/-/compare/'],
  ])('from releases of %s', async (host, fake, page) => {
    const releases = 'releases: [{ version: v2.4.0, at: 2026-03-15T12:00:00Z, commit: bbbbbbb }]\n';
    const { rangeOf } = await project(
      `${releases}deployments: { host: ${host}, token: t0ken-${host}, releases: releases }\n`,
    );
    const to = 'c'.repeat(40);
    expect(await rangeOf('', { fetch: fake().fetch })).toEqual({
      at: '2026-03-18T12:00:00.000Z',
      previous: 'v2.4.0',
      from: 'bbbbbbb',
      to,
      link: `${page}bbbbbbb...${to}`,
    });
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)(`tags of the checkout${hasGit ? '' : ' (SKIPPED: no git)'}`, () => {
  async function checkout(rest: string) {
    const made = await project(rest);
    const git = (at: string, ...args: readonly string[]) => {
      const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@acme.example', '-c', 'tag.gpgSign=false'];
      const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at, GIT_CONFIG_GLOBAL: '/dev/null' };
      const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
        cwd: made.folder,
        env,
        encoding: 'utf8',
      });
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
      return stdout.trim();
    };
    git('', 'init', '-q');
    const commit = (at: string) => {
      git(at, 'commit', '-q', '--allow-empty', '-m', 'change');
      return git(at, 'rev-parse', 'HEAD');
    };
    const from = commit('2026-03-06T12:00:00Z');
    git('2026-03-06T12:00:00Z', 'tag', 'v2.3.0');
    commit('2026-03-10T12:00:00Z');
    git('2026-03-10T12:00:00Z', 'tag', 'v2.4.0-rc.1');
    const to = commit('2026-03-14T12:00:00Z');
    git('2026-03-15T12:00:00+02:00', 'tag', '-a', 'v2.4.0', '-m', 'out');
    git('', 'tag', 'v9.9.9', 'HEAD:');
    const world = { git: (...args: readonly string[]) => runGit({ cwd: made.folder, env: process.env }, args) };
    return { ...made, git, world, from, to };
  }

  test('a release asked for by name has the time of its tag, and the tag before it', async () => {
    const { folder, rangeOf, world, from, to } = await checkout(NONE);
    const range = { at: '2026-03-15T10:00:00.000Z', previous: 'v2.3.0', from, to };
    expect(await rangeOf('--release 2.4.0', world)).toEqual(range);
    expect(await rangeOf('', world)).toBeUndefined();
    const unknown = await runProgram(folder, 'gate --release 9.9.9', world);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('9.9.9 is not known')]);
    expect((await runProgram(folder, 'gate --release 2.4.0')).code).toBe(2);
  });

  test('releases that are listed keep their times and get the commits of their tags', async () => {
    const { rangeOf, world, from, to } = await checkout(BOTH.replaceAll(/, commit: \w+/g, ''));
    expect(await rangeOf('', world)).toEqual({ at: '2026-03-15T12:00:00.000Z', previous: '2.3.0', from, to });
  });

  test('nothing a repository names is run, and one that is none is no failure', async () => {
    const { folder, git, rangeOf, world } = await checkout(BOTH);
    const spy = join(folder, 'ran');
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand']) git('', 'config', key, `touch ${spy}`);
    expect(await world.git('status')).toContain('On branch');
    await rangeOf('', world);
    expect(spawnSync('ls', [spy]).status).not.toBe(0);
    expect(await runGit({ cwd: await makeFolder(), env: process.env }, ['for-each-ref'])).toBeUndefined();
    expect(await runGit({ cwd: folder, env: { PATH: '' } }, ['for-each-ref'])).toBeUndefined();
  });
});
