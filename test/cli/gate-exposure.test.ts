import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, happy, verdictIn } from './nps-folder.ts';
import { runProgram } from './run-program.ts';

describe('daily counts of exposed users', () => {
  const gate = "exposure: { file: users.csv }\nrules: ['count(bug) <= 0.5']";
  const days = Array.from({ length: 8 }, (_, index) => `2026-03-${13 + index},100`).join('\n');

  test('come from a file', async () => {
    const folder = await folderWith(happy, gate);
    await writeFile(join(folder, 'users.csv'), `date,count\n${days}\n`);
    const { judgements } = verdictIn((await runProgram(folder, 'gate --json')).stdout);
    expect(judgements[0]?.reading?.exposure).toBeCloseTo(500, 6);
  });

  test('that end too early, or are none, are told; check tells them too', async () => {
    const folder = await folderWith(happy, gate);
    await writeFile(join(folder, 'users.csv'), 'date,count\n2026-03-01,100\n2026-03-15,100\n');
    const early = await runProgram(folder, 'gate');
    expect(early.code).toBe(4);
    expect(early.stdout.replaceAll(/\s+/g, ' ')).toContain(
      '(2026-03-01 to 2026-03-15) cover less than half of 2026-03-15 to 2026-03-20',
    );
    expect((await runProgram(folder, 'check')).stdout).toContain('2 daily counts, 2026-03-01 to 2026-03-15');
    for (const rows of ['', 'date,count\n', 'date,count\n2026-13-45,100\n']) {
      await writeFile(join(folder, 'users.csv'), rows);
      expect((await runProgram(folder, 'gate')).code, rows).toBe(5);
      expect((await runProgram(folder, 'check')).code, rows).toBe(2);
    }
  });

  test('of a cohort that nobody configured are refused, as they would count on the wrong side', async () => {
    const folder = await folderWith(happy, `cohorts: { canary: 0.1, control: 0.9 }\n${gate}`);
    const counts = (name: string) => `date,count,cohort\n2026-03-15,100,canary\n2026-03-15,900,${name}\n`;
    await writeFile(join(folder, 'users.csv'), counts('contrl'));
    const ran = await runProgram(folder, 'gate');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      'Row 2 of the daily counts of gate.exposure names a cohort that gate.cohorts does not.',
    );
    expect(ran.stderr).toContain('Use one of: canary, control; or add it there.');
    expect((await runProgram(folder, 'check')).code).toBe(2);
    await writeFile(join(folder, 'users.csv'), counts('control'));
    expect((await runProgram(folder, 'check')).stdout).toContain('2 daily counts');
  });

  test('or over HTTP', async () => {
    const folder = await folderWith(happy, gate.replace('file: users.csv', "url: 'https://m.example/users'"));
    const rows = days.split('\n').map((line) => ({ date: line.slice(0, 10), count: Number(line.slice(11)) }));
    const ran = await runProgram(folder, 'gate --json', { fetch: async () => Response.json(rows) });
    expect(verdictIn(ran.stdout).judgements[0]?.reading?.exposure).toBeCloseTo(500, 6);
    const down = await runProgram(folder, 'gate', { fetch: async () => new Response('', { status: 503 }) });
    expect(down.code).toBe(5);
  });
});
