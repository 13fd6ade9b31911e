import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runProgram } from './run-program.ts';

const CONFIG = `version: 1
product: { name: Acme }
sources:
  - { name: tickets, path: in.csv, channel: ticket, map: { id: id, createdAt: date, text: text, customer.email: mail } }
`;

async function project(): Promise<string> {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), CONFIG);
  const rows = ['1,2026-03-10,Sync is broken,ana@example.com', '2,2026-03-11,None,bo@example.com'];
  await writeFile(join(folder, 'in.csv'), `id,date,text,mail\n${rows.join('\n')}\n`);
  return folder;
}

test('--explain --json is one document, in a file too, without customers', async () => {
  const folder = await project();
  const printed = await runProgram(folder, 'analyze --explain tickets:1 tickets:2 --json');
  expect(printed).toMatchObject({ code: 0, stderr: '' });
  const filed = await runProgram(folder, 'analyze --explain tickets:1 tickets:2 --json --out x.json');
  expect(filed).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await readFile(join(folder, 'x.json'), 'utf8')).toBe(printed.stdout);
  expect(printed.stdout).not.toContain('@example.com');
  expect(JSON.parse(printed.stdout)).toMatchObject({
    earshot: 1,
    kind: 'explanations',
    explanations: [
      { id: 'tickets:1', kind: 'bug', evidence: ['broken'] },
      { id: 'tickets:2', silence: 'no answer' },
    ],
  });
});

test('--explain --out writes the text, and other reporters are refused', async () => {
  const folder = await project();
  expect(await runProgram(folder, 'analyze --explain tickets:1 --out x.txt')).toMatchObject({ code: 0, stdout: '' });
  expect(await readFile(join(folder, 'x.txt'), 'utf8')).toMatch(/^tickets:1\n {2}sentiment/);
  const refused = await runProgram(folder, 'analyze --explain tickets:1 -r markdown=x.md');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--explain has no reporters');
});

test('an id that there is not is an error before anything is printed', async () => {
  const folder = await project();
  const { code, stdout, stderr } = await runProgram(folder, 'analyze --explain tickets:1 tickets:9');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('There is no item "tickets:9".');
});
