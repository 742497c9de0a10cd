const results = 'test-results/mutants'

/** Changes `shared/law` in every small way and asks whether a test notices. */
export default {
  mutate: ['shared/law/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Long, so that a busy machine is not taken for a test that noticed.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: `${results}/incremental.json`,
  tempDirName: `${results}/sandbox`,
  ignorePatterns: ['demo', 'dist', 'release', 'resources/sample', 'test-results', 'tests/e2e'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: `${results}/report.html` },
  jsonReporter: { fileName: `${results}/report.json` },
  clearTextReporter: { reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
}
