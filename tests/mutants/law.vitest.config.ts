import { defineConfig } from 'vitest/config'

/**
 * The tests that a mutant of `shared/law` has to get past. The hundred thousand products of `star-decision.test.ts` are left out, since they
 * would find more and take a day, and so are programs that are killed, which no mutant reaches.
 */
export default defineConfig({
  test: {
    include: ['tests/{unit/law,conformance,mutants}/*.test.ts'],
    exclude: ['tests/conformance/{star-decision,faults,killed-program,*-cut-off}.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
