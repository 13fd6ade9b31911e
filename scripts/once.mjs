/**
 * Plays a hundred thousand schedules of kills, lost answers, refusals, limits, stale lists and runs at a time against
 * triage, and stops at the first that leaves anything twice or ends otherwise than an undisturbed run. Two processes share
 * the work, about 7 ms each.
 *   node scripts/once.mjs [schedules] [first]
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKERS = 2;
const STEP = 1000;
const [, , schedules = '100000', first = '1'] = process.argv;
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const end = Number(first) + Number(schedules);
let next = Number(first);
let done = 0;

await Promise.all(Array.from({ length: WORKERS }, work));

async function work() {
  while (next < end) {
    const from = next;
    const count = Math.min(STEP, end - from);
    next += count;
    const { status, output } = await play(count, from);
    if (status !== 0) {
      next = end;
      process.exitCode = 1;
      console.error(output);
      return;
    }
    done += count;
    console.log(`${done} of ${schedules} schedules: nothing twice, every end the same`);
  }
}

function play(count, from) {
  const child = spawn(process.execPath, [vitest, 'run', 'test/apply/once.test.ts', '-t', 'schedules of'], {
    cwd: root,
    env: { ...process.env, EARSHOT_SCHEDULES: String(count), EARSHOT_FIRST_SCHEDULE: String(from) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}
