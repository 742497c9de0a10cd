import { defineConfig } from 'vitest/config'

/** The tests that a mutant of `shared/council` has to get past: those of the rules, and of what is printed from them. */
export default defineConfig({
  test: {
    include: ['tests/unit/{council,documents}/*.test.ts'],
    isolate: false,
    // Each mutant runs them again.
    env: { PROPERTY_RUNS: '0.02' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
