import { defineConfig } from 'vitest/config'

/**
 * The tests that a mutant of `shared/council` has to get past: those of the rules, and of what is printed and shown from them. Those that
 * start a host on disk, seconds each, are left to `npm test`.
 */
export default defineConfig({
  test: {
    include: ['tests/unit/{council,documents,renderer}/*.test.ts'],
    isolate: false,
    // Each mutant runs them again.
    env: { PROPERTY_RUNS: '0.02' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
