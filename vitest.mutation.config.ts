import { defineConfig } from 'vitest/config';

/** Tests that hold the statistics and the gate's decisions; `npm run mutate` plants mistakes and runs them. */
export default defineConfig({
  test: {
    include: ['test/statistics/**/*.test.ts', 'test/decisions/gate/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    env: { EARSHOT_GATES: '300' },
  },
});
