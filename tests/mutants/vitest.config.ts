import { defineConfig } from 'vitest/config'

/**
 * The tests that a mutant of `shared/law` has to get past. The hundred thousand products of `star-decision.test.ts` are left out: they
 * would find more, and take a day.
 */
export default defineConfig({
  test: {
    include: ['tests/{unit/law,conformance,mutants}/*.test.ts'],
    exclude: ['tests/conformance/star-decision.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
