import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verdict } from '../../src/model/verdict.ts';
import { makeFolder } from './run-program.ts';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-03-20T12:00:00.000Z');

let serial = 0;
const answers = (count: number, daysAgo: number, score: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(NOW - daysAgo * DAY - (index % 20) * 3_600_000).toISOString();
    return `${++serial},${at},${score},,\n`;
  }).join('');
const HEADER = 'id,date,score,text,cohort\n';
export const happy = HEADER + answers(80, 1, 10) + answers(80, 10, 10);
export const angry = HEADER + answers(80, 1, 2) + answers(80, 10, 10);
export const quiet = HEADER + answers(3, 1, 10) + answers(80, 10, 10);

export const config = (gate: string) => `version: 1
product: { name: Acme }
sources:
  - { name: nps, path: nps.csv, channel: survey, map: { id: id, createdAt: date, text: text, rating: { nps: score } } }
releases:
  - { version: 2.3.0, at: 2026-03-06T12:00:00Z, bad: false }
  - { version: 2.4.0, at: 2026-03-15T12:00:00Z, bad: true }
ledger: { file: ledger.ndjson }
gate:
${gate.trim().replaceAll(/^/gm, '  ')}
`;
export const RULE = "rules: [{ rule: 'nps >= baseline - 20', critical: true }]";
export const PLANNED = `plan: { days: 10 }\n${RULE}`;

/** A folder with a config whose `gate` is this and whose survey holds these answers. */
export async function folderWith(csv: string, gate: string): Promise<string> {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config(gate));
  await writeFile(join(folder, 'nps.csv'), csv);
  return folder;
}
export const ledgerOf = async (folder: string) => {
  const text = await readFile(join(folder, 'ledger.ndjson'), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as { kind: string }); // prettier-ignore
};
export const verdictIn = (stdout: string) => JSON.parse(stdout) as Verdict;
