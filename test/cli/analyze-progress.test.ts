import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { makeFolder, runProgram } from './run-program.ts';

const CONFIG = `version: 1
product: { name: Acme }
sources: [{ name: tickets, path: in.csv, channel: ticket, map: { id: id, createdAt: date, text: text } }]
`;

/** What analysing 50 items says on stderr. */
async function stderrOf(line: string, isTTY: boolean): Promise<string> {
  const folder = await makeFolder();
  const rows = Array.from({ length: 50 }, (_, n) => `${n},2026-03-10,Sync number ${n} is broken`);
  await writeFile(join(folder, 'feedback.config.yml'), CONFIG);
  await writeFile(join(folder, 'in.csv'), `id,date,text\n${rows.join('\n')}\n`);
  let written = '';
  let clock = Date.parse('2026-03-20T12:00:00.000Z');
  const write = async (text: string): Promise<void> => void (written += text);
  const world: Partial<Host> = { now: () => new Date((clock += 100)), stderr: { write, isTTY, columns: 100 } };
  expect((await runProgram(folder, line, world)).code).toBe(0);
  return written;
}

test('analyze counts items on a terminal, says when it groups, and leaves an empty line', async () => {
  const said = await stderrOf('analyze --out f.ndjson', true);
  expect(said).toMatch(/\d+ items, \d+ a second/);
  expect(said).toContain('\r\u001B[Kgrouping 50 findings');
  expect(said.endsWith('\r\u001B[K')).toBe(true);
});

test('analyze is silent elsewhere, and with --quiet', async () => {
  expect(await stderrOf('analyze --out f.ndjson', false)).toBe('');
  expect(await stderrOf('analyze --out f.ndjson --quiet', true)).toBe('');
});
