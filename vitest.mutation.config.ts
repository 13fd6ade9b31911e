import { defineConfig } from 'vitest/config';

/** The tests of one room, in which `npm run mutate` plants mistakes: see stryker.config.mjs. */
export default defineConfig({
  test: {
    include: [`test/${process.env['EARSHOT_ROOM'] ?? 'statistics'}/**/*.test.ts`],
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    env: { EARSHOT_GATES: '300' },
  },
});
