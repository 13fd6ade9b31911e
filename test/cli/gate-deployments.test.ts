import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { fakeGithubHost } from '../sinks/deployments/fake-code-hosts.ts';
import { makeFolder, runProgram } from './run-program.ts';

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const SHA = 'a'.repeat(40);
const answers = (score: number, text: string) =>
  Array.from({ length: 80 }, (_, index) => {
    const at = new Date(NOW - 86_400_000 - (index % 20) * 3_600_000).toISOString();
    return `${index},${at},${score},"${text} ${index}"\n`;
  }).join('');

const CONFIG = `version: 1
product: { name: Acme, repository: acme/app }
sources:
  - { name: nps, path: nps.csv, channel: survey, map: { id: id, createdAt: date, text: text, rating: { nps: score } } }
releases: [{ version: 2.4.0, at: 2026-03-15T12:00:00Z }]
ledger: { file: ledger.ndjson }
gate: { window: { maxAge: 7d }, rules: [nps >= 0] }
`;
const HOST = `deployments: { host: github, token: '\${GITHUB_TOKEN}', checkRun: earshot gate, environment: production`;
const env = { GITHUB_TOKEN: 't', GITHUB_SHA: SHA, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/app', GITHUB_RUN_ID: '9' }; // prettier-ignore

async function project(score: number, deployments = `${HOST} }\n`, text = 'words') {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), CONFIG + deployments);
  await writeFile(join(folder, 'nps.csv'), `id,date,score,text\n${answers(score, text)}`);
  const fake = fakeGithubHost();
  fake.deployments.push({ id: 42, sha: SHA, ref: 'v2.4.0', environment: 'production', created_at: '2026-03-15T11:00:00Z' }); // prettier-ignore
  const gate = (line: string, more: object = {}) =>
    runProgram(folder, `gate ${line}`, { env: { ...env, ...more }, fetch: fake.fetch });
  return { folder, fake, gate };
}

test('the verdict is shown first, told with --apply, and told once', async () => {
  const { fake, gate } = await project(10);
  const shown = await gate('');
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('earshot gate on aaaaaaaaaaaa: success');
  expect(shown.stdout).toContain('production 42: success, Gate pass');
  expect(fake.writes).toEqual([]);
  for (let run = 0; run < 2; run++) expect((await gate('--apply')).code).toBe(0);
  expect(fake.writes.map(({ what }) => what)).toEqual([
    'POST /repos/acme/app/check-runs',
    'POST /repos/acme/app/deployments/42/statuses',
  ]);
  expect(fake.checkRuns[0]).toMatchObject({
    head_sha: SHA,
    conclusion: 'success',
    details_url: 'https://github.com/acme/app/actions/runs/9',
    output: { title: 'Gate for 2.4.0: pass' },
  });
});

test('harm is a failure, and no word of a customer is Markdown', async () => {
  const { fake, gate } = await project(
    1,
    `${HOST} }\ntriage: { tracker: github, token: '\${GITHUB_TOKEN}', visibility: private }\n`,
    '@everyone [x](http://evil) #1',
  );
  expect((await gate('--apply')).code).toBe(1);
  const { output } = fake.checkRuns[0] as unknown as { output: { summary: string } };
  expect(fake.checkRuns[0]).toMatchObject({ conclusion: 'failure' });
  expect(fake.statuses[0]).toMatchObject({ state: 'failure' });
  expect(output.summary).toContain('evil');
  expect(output.summary).not.toMatch(/@everyone|http:\/\/|\[x\]\(|(?<!\\)#1\b/);
});

test('private words stay where they may be read: another place than the tracker gets none', async () => {
  const triage =
    'triage: { tracker: jira, project: ACME, url: https://jira.acme.example, token: "${GITHUB_TOKEN}", visibility: private }';
  const { fake, gate } = await project(1, `${HOST} }\n${triage}\n`, 'our secret plan');
  const { code, stdout } = await gate('--apply');
  expect([code, stdout]).toEqual([1, expect.stringContaining('secret plan')]);
  expect(JSON.stringify(fake.writes)).not.toContain('secret plan');
});

test('a run that waits at a protection rule is answered, and its environment gets no status', async () => {
  const { fake, gate } = await project(10);
  for (let run = 0; run < 2; run++) expect((await gate('--apply --waiting-run 77')).code).toBe(0);
  expect(fake.writes.map(({ what }) => what.split('/').at(-1))).toEqual(['check-runs', 'deployment_protection_rule']);
  // The run that waits is another pipeline's: the verdict is about its commit, not about ours.
  expect(fake.checkRuns).toMatchObject([{ head_sha: 'e'.repeat(40) }]);
  await gate(`--apply --waiting-run 77 --commit ${SHA}`);
  expect(fake.checkRuns[1]).toMatchObject({ head_sha: SHA });
});

test('a saved plan is told as it stands, and only to the host it was made for', async () => {
  const { folder, fake, gate } = await project(10);
  await gate('--plan-out plan.json');
  const plan = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')) as Plan;
  expect(plan.actions.map(({ kind }) => kind)).toEqual(['write-check-run', 'set-deployment-status']);
  await writeFile(join(folder, 'other.json'), JSON.stringify(plan).replaceAll('github:acme/app', 'github:acme/other'));
  const refused = await gate('--from-plan other.json --apply');
  expect([refused.code, fake.writes]).toEqual([7, []]);
  expect((await gate('--from-plan plan.json --apply')).code).toBe(0);
  expect(fake.writes).toHaveLength(2);
});

test('a host that is down hides no verdict', async () => {
  const { folder } = await project(1);
  const down = await runProgram(folder, 'gate --apply', { env });
  expect(down.code).toBe(1);
  expect(down.stderr).toContain('deployments: github');
  await writeFile(join(folder, 'nps.csv'), `id,date,score,text\n${answers(10, 'fine')}`);
  expect((await runProgram(folder, 'gate --apply', { env })).code).toBe(5);
});

test('a head of a pull request is the commit, not the merge that nobody sees', async () => {
  const { folder, fake, gate } = await project(10);
  await writeFile(join(folder, 'event.json'), JSON.stringify({ pull_request: { head: { sha: 'b'.repeat(40) } } }));
  await gate('--apply', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(folder, 'event.json') });
  expect(fake.checkRuns[0]).toMatchObject({ head_sha: 'b'.repeat(40) });
});

test('releases the config does not list come from the host', async () => {
  const { gate } = await project(10, `${HOST}, releases: releases }\n`);
  const { release } = JSON.parse((await gate('--json')).stdout) as Verdict;
  expect(release).toBe('v2.5.0');
  const tagged = await gate('--json', { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: '2.5.0' });
  expect((JSON.parse(tagged.stdout) as Verdict).release).toBe('v2.5.0');
});

test('a tag nobody listed is an error: no other release is judged in its place', async () => {
  const { gate } = await project(10);
  const ran = await gate('', { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v9.9.9' });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('builds the tag v9.9.9');
  expect((await gate('--release 2.4.0', { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v9.9.9' })).code).toBe(0);
});

test('check says what the token lacks', async () => {
  const { folder, fake } = await project(10);
  fake.scopes = 'gist';
  const ran = await runProgram(folder, 'check', { env, fetch: fake.fetch });
  expect(ran.stdout).toMatch(/deployments github: checks: write[\s\S]*lacks it/);
  expect(ran.code).toBe(2);
});

test.each([
  ['no token', 'deployments: { host: github }\n', 'needs deployments.token'],
  ['what the host lacks', "deployments: { host: gitlab, token: '${GITHUB_TOKEN}', checkRun: gate }\n", 'does not have'],
])('the config says %s', async (_name, deployments, message) => {
  const { gate } = await project(10, deployments);
  const ran = await gate('');
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(ran.stderr).toMatch(/feedback\.config\.yml:8:\d+/);
});
