import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { makeFolder, runProgram } from './run-program.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const answers = (from: number, daysAgo: number) =>
  Array.from({ length: 80 }, (_, index) => {
    const at = new Date(NOW - daysAgo * DAY - (index % 20) * 3_600_000).toISOString();
    return `${from + index},${at},10\n`;
  }).join('');
const config = (maturity: string) => `version: 1
product: { name: Acme }
sources:
  - { name: nps, path: nps.csv, channel: survey, map: { id: id, createdAt: date, rating: { nps: score } } }
releases:
  - { version: 2.3.0, at: 2026-03-06T12:00:00Z }
  - { version: 2.4.0, at: 2026-03-15T12:00:00Z }
ledger: { file: ledger.ndjson }
gate: { plan: { days: 10 }, ${maturity} rules: [nps >= baseline - 20] }
`;
const verdictIn = (stdout: string) => JSON.parse(stdout) as Verdict;

test('how late answers come is measured from what runs wrote down, and replayed', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config(''));
  await writeFile(join(folder, 'nps.csv'), `id,date,score\n${answers(0, 1)}${answers(100, 10)}`);
  const lines = Array.from({ length: 30 }, (_, ago) => ({
    kind: 'arrivals',
    at: new Date(NOW - (30 - ago) * DAY).toISOString(),
    days: { survey: [30, 60, ...Array<number>(26).fill(100)] },
  }));
  await writeFile(join(folder, 'ledger.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { stdout } = await runProgram(folder, 'gate --json --no-record');
  expect(verdictIn(stdout).basis?.maturity).toEqual({ survey: 72 });
  expect(verdictIn(stdout).judgements[0]?.because).toContain('younger than gate.maturity, or what was measured');
  const text = (await runProgram(folder, 'gate --no-record')).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('younger ones do not count yet (measured; gate.maturity sets it): survey 72 h.');
  await writeFile(join(folder, 'verdict.json'), stdout);
  expect((await runProgram(folder, 'gate replay verdict.json')).stdout).toBe(stdout);
  await writeFile(join(folder, 'feedback.config.yml'), config('maturity: { survey: none },'));
  expect(verdictIn((await runProgram(folder, 'gate --json --no-record')).stdout).basis?.maturity).toBeUndefined();
});
