import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { createNodeFiles } from '../../src/cli/node-files.ts';
import { makeFolder, runProgram } from './run-program.ts';

// What a verdict comes to, 0, 1, 3, 4, 5 and 6, is in gate.test.ts: here is what keeps a run from its verdict's code.

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const answers = Array.from({ length: 80 }, (_, index) => {
  const at = new Date(NOW - 86_400_000 - (index % 20) * 3_600_000).toISOString();
  return `${index},${at},10,fine ${index}\n`;
}).join('');
const FLAG = '{"flags":{"new":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"off","targeting":{"fractional":[["on",5],["off",95]]}}}}'; // prettier-ignore
const ROLLOUT = 'rollout: { flag: { provider: flagd, file: flags.json, key: new } }';

async function project(gate: string) {
  const folder = await makeFolder();
  const config = `version: 1
product: { name: Acme }
sources:
  - { name: nps, path: nps.csv, channel: survey, map: { id: id, createdAt: date, text: text, rating: { nps: score } } }
releases: [{ version: 2.4.0, at: 2026-03-15T12:00:00Z }]
ledger: { file: ledger.ndjson }
gate: { ${gate} }
`;
  await writeFile(join(folder, 'feedback.config.yml'), config);
  await writeFile(join(folder, 'nps.csv'), `id,date,score,text\n${answers}`);
  await writeFile(join(folder, 'flags.json'), FLAG);
  return folder;
}

const PASSES = 'rules: [nps >= 0]';
const full = () => Promise.reject(new Error('ENOSPC: no space left on device'));
const broken = (): never => {
  throw new RangeError('Maximum call stack size exceeded');
};

type World = (folder: string) => Partial<Host>;
const asItIs: World = () => ({});
const CASES: readonly (readonly [code: number, name: string, line: string, gate: string, world: World])[] = [
  [2, 'no rule', 'gate', 'rules: []', asItIs],
  [2, 'a release nobody knows', 'gate --release 9.9.9', PASSES, asItIs],
  [2, 'an option that is none', 'gate --aply', PASSES, asItIs],
  [
    7,
    'the look could not be remembered',
    'gate',
    `plan: { days: 10 }, ${PASSES}`,
    (folder) => ({ files: { ...createNodeFiles(folder), append: full } }),
  ],
  [
    7,
    'the flag could not be written',
    'gate --apply',
    `${ROLLOUT}, ${PASSES}`,
    (folder) => ({ files: { ...createNodeFiles(folder), write: full } }),
  ],
  [
    7,
    'the flag was widened and the ledger does not know',
    'gate --apply',
    `${ROLLOUT}, ${PASSES}`,
    (folder) => ({ files: { ...createNodeFiles(folder), append: full } }),
  ],
  [70, 'a clock that tells no time', 'gate', PASSES, () => ({ now: () => new Date(Number.NaN) })],
  [70, 'a bug while the commits are looked up', 'gate', PASSES, () => ({ git: broken })],
  [70, 'a bug while the items are read', 'gate --in -', PASSES, () => ({ stdin: { [Symbol.asyncIterator]: broken } })],
];

test.each(CASES)('%i: %s', async (code, _name, line, gate, world) => {
  const folder = await project(gate);
  expect((await runProgram(folder, 'gate --no-record')).code).toBe(code === 2 && gate === 'rules: []' ? 2 : 0);
  const ran = await runProgram(folder, line, world(folder));
  expect(ran.code).toBe(code);
  expect(ran.stderr.includes('A bug in earshot')).toBe(code === 70);
});
