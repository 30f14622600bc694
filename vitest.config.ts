import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,rules,core,cli}/**/*.test.ts'],
    // Argon2 and child processes make some core tests slow on a small machine; a test waits for a state, never for a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Every core of the machine: the files wait for disks and child processes more than they count, and two cores would run one at a time.
    maxWorkers: '100%',
  },
});
