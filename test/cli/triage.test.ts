import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONFIG, contents, project } from './crash-project.ts';
import { runProgram } from './run-program.ts';

const NOON = '2026-03-20T12:34:56.789Z';

test('--as-of dates what is opened, to the second; the clock of the machine does not matter', async () => {
  const folders = [await project(), await project()];
  const clocks = ['2026-03-20T23:00:00.000Z', '2026-04-01T01:00:00.000Z'];
  for (const [index, folder] of folders.entries()) {
    const now = () => new Date(clocks[index] ?? '');
    expect((await runProgram(folder, `triage --apply --as-of ${NOON}`, { now })).code).toBe(0);
  }
  const [one, other] = await Promise.all(folders.map((folder) => issueIn(folder)));
  expect(one).toContain(`created: ${NOON}`);
  expect(other).toBe(one);
});

test('--until cuts within a day', async () => {
  const folder = await project();
  const at = (time: string) => runProgram(folder, `triage --apply --until 2026-03-14T${time}:00Z`);
  await at('07:59');
  const before = await issueIn(folder);
  await at('08:01');
  expect(before).toContain('**3 customers**');
  expect(await issueIn(folder)).toContain('**4 customers**');
});

test('CODEOWNERS says whose it is, and --explain says so', async () => {
  const folder = await project();
  const config = CONFIG.replace('words: [checkout], team: payments', 'words: [checkout], paths: [src/checkout/**]');
  await writeFile(
    join(folder, 'feedback.config.yml'),
    config.replace('visibility: private', 'visibility: private, codeowners: .github/CODEOWNERS'),
  );
  const missing = await runProgram(folder, 'triage');
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no file .github/CODEOWNERS') });
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/CODEOWNERS'), '* @acme/others\n/src/checkout/ @acme/payments\n');
  const explained = await runProgram(folder, 'triage --explain checkout');
  expect(explained.stdout).toContain('payments, by CODEOWNERS for the paths of the feature checkout');
  await runProgram(folder, 'triage --apply');
  expect(await issueIn(folder)).toMatch(/assignees:\n {2}- ana/);
  expect(Object.keys(await contents(folder)).filter((path) => path.startsWith('issues/'))).toHaveLength(1);
});

async function issueIn(folder: string): Promise<string> {
  const [name = ''] = await readdir(join(folder, 'issues'));
  return readFile(join(folder, 'issues', name), 'utf8');
}
