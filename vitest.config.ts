import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,rules,core,cli}/**/*.test.ts'],
    // Argon2 and child processes make some core tests slow on a small machine; a test waits for a state, never for a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Left to itself it keeps one of two cores for a watcher that nobody runs.
    maxWorkers: availableParallelism(),
  },
});
