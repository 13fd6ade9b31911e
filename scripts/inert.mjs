/**
 * Makes up texts (a million unless told otherwise), writes issues, comments and titles of them, each for one tracker drawn
 * by lot, renders those as the trackers do, and stops at the first in which anything but plain words is found. Two
 * processes share the work; each says from which seed its texts grow.
 *   node scripts/inert.mjs [texts] [seed]
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKERS = 2;
const STEP = 20_000;
const [, , texts = '1000000', seed = String(Date.now() % 1_000_000)] = process.argv;
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const steps = Array.from({ length: Math.ceil(Number(texts) / STEP) }, (_, step) => step);
let done = 0;

await Promise.all(Array.from({ length: WORKERS }, work));

async function work() {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const count = Math.min(STEP, Number(texts) - step * STEP);
    const grown = Number(seed) + step;
    const { status, output } = await run(count, grown);
    if (status !== 0) {
      steps.length = 0;
      process.exitCode = 1;
      console.error(`seed ${grown}\n${output}`);
      return;
    }
    done += count;
    console.log(`${done} of ${texts} texts: no sign lives (seed ${grown})`);
  }
}

function run(count, grown) {
  const test = ['run', 'test/decisions/triage/inert-issue.test.ts', '-t', 'made-up texts'];
  const child = spawn(process.execPath, [vitest, ...test], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, EARSHOT_TEXTS: String(count), EARSHOT_SEED: String(grown) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}
