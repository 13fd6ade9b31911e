import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/*
 * Plants mistakes in one room and runs that room's own tests: `npm run mutate` in the statistics,
 * `EARSHOT_ROOM=decisions/gate npm run mutate` in the gate's decisions, `-- --mutate <file>` in one file.
 */
process.env['EARSHOT_ROOM'] ??= 'statistics';
const room = process.env['EARSHOT_ROOM'];
const name = room.replaceAll('/', '-');

// Tests run in a copy of the project, from which the vectors of the statistics are found by their full path only.
process.env['EARSHOT_DATA'] ??= resolve('../shared/data');
if (!existsSync(process.env['EARSHOT_DATA'])) console.warn('No EARSHOT_DATA: no vectors are tested, so more survives.');

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/ignore-words-of-errors.mjs'],
  ignorers: ['words-of-errors'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [`src/${room}/**/*.ts`],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: `out/mutation-${name}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  timeoutMS: 10_000,
  tsconfigFile: 'no-tsconfig.json',
  tempDirName: 'out/stryker',
  incremental: true,
  incrementalFile: `out/stryker-${name}.json`,
};
