import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runProgram } from './run-program.ts';

const CONFIG = `version: 1
product: { name: Acme }
sources:
  - name: s
    path: s.csv
    map: { id: id, createdAt: date, text: text, rating: { stars: { column: score, min: 1, max: 10 } } }
releases: [{ version: 2.4.0, at: 2026-03-01T12:00:00Z }]
ledger: { file: ledger.ndjson }
gate: { window: { maxAge: 30d }, rules: [stars >= 7] }
`;

test('a threshold on a scale of its own holds wherever the rule is read', async () => {
  const folder = await makeFolder();
  const rows = Array.from(
    { length: 50 },
    (_, at) => `${at},2026-03-1${at % 9}T00:00:00Z,${8 + (at % 3)},words ${at}\n`,
  );
  await writeFile(join(folder, 'feedback.config.yml'), CONFIG);
  await writeFile(join(folder, 's.csv'), `id,date,score,text\n${rows.join('')}`);
  const run = (line: string) => runProgram(folder, `${line} --as-of 2026-03-20`);
  expect((await run('gate -r json=verdict.json')).code).toBe(0);
  expect((await run('gate plan')).stdout).toContain('worse  ');
  expect((await run('gate backtest')).code).toBe(0);
  const replayed = await runProgram(folder, 'gate replay verdict.json');
  expect([replayed.code, replayed.stdout]).toEqual([0, await readFile(join(folder, 'verdict.json'), 'utf8')]);
});
