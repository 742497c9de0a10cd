/**
 * How one folder's code is changed in every small way, and how the tests are asked whether they notice.
 *
 * @param {string} name of the folder in `shared`; its tests are those of `NAME.vitest.config.ts`
 * @param {number} least of a hundred mutants that must be noticed
 */
export function mutating(name, least) {
  const results = `test-results/mutants/${name}`
  return {
    mutate: [`shared/${name}/*.ts`],
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: `tests/mutants/${name}.vitest.config.ts`, related: false },
    coverageAnalysis: 'perTest',
    // What runs once, when a file is loaded (schemas, tables), would ask for every test each time: four hours.
    ignoreStatic: true,
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
    thresholds: { high: Math.min(100, least + 5), low: least, break: least },
  }
}
