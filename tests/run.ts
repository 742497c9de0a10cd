import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startVitest } from 'vitest/node'
import { buildWhenStale } from '#electron/start/build.ts'
import { whyNoBrowser } from './support/browser.ts'
import {
  allSkipped,
  playwrightReportSchema,
  tallyOf,
  type PlaywrightReport,
} from './support/playwright-report.ts'
import { isGood, nothingRun, tallyLine, together, type Tally } from './support/tally.ts'

const root = path.join(import.meta.dirname, '..')
/** As it was found: Vitest changes it for everything that runs in this process, and a build made then is not the real one. */
const environment = { ...process.env }

/** Runs every test there is and counts what the runners report: Vitest first, then Playwright in a browser. */
async function runAll(): Promise<Tally> {
  await buildWhenStale('pages', () => console.log('Building the pages…'))
  return together(await runVitest(), runPlaywright())
}

async function runVitest(): Promise<Tally> {
  const vitest = await startVitest([], { root, watch: false })
  const modules = vitest.state.getTestModules()
  const broken = [
    ...modules.flatMap(module =>
      module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
    ),
    ...vitest.state.getUnhandledErrors().map(error => `outside a test: ${String(error)}`),
  ]
  await vitest.close()
  // Closing must not leave a code behind: the tally alone decides.
  process.exitCode = 0
  return modules
    .flatMap(module => [...module.children.allTests()])
    .map((test): Tally => {
      const result = test.result()
      if (result.state === 'passed') return { ...nothingRun, passed: 1 }
      const name = `${test.module.relativeModuleId} › ${test.fullName}`
      if (result.state === 'failed') return { ...nothingRun, failed: [name] }
      const why = (result.state === 'skipped' ? result.note : undefined) ?? 'its name says what it needs'
      return { ...nothingRun, skipped: [{ name, why }] }
    })
    .reduce(together, { ...nothingRun, failed: broken })
}

function runPlaywright(): Tally {
  const why = whyNoBrowser()
  if (why !== undefined) return allSkipped(askPlaywright('--list').report, why)
  const { report, code } = askPlaywright()
  const tally = tallyOf(report)
  // A runner that ends badly with nothing to show for it is a failure that no test has counted.
  return code !== 0 && tally.failed.length === 0
    ? { ...tally, failed: [`the browser tests ended with code ${String(code)}`] }
    : tally
}

function askPlaywright(...more: readonly string[]): {
  readonly report: PlaywrightReport
  readonly code: number | null
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'playwright-report-'))
  const file = path.join(folder, 'report.json')
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  const args = [
    'test',
    '--config',
    path.join(root, 'tests/e2e/playwright.config.ts'),
    '--reporter',
    'list,json',
    ...more,
  ]
  const { status } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  try {
    return { report: playwrightReportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), code: status }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tally = await runAll()
for (const { name, why } of tally.skipped) console.log(`skipped: ${name} (${why})`)
for (const name of tally.unsteady) console.log(`passed at the second try: ${name}`)
for (const name of tally.failed) console.log(`failed: ${name}`)
console.log(tallyLine(tally))
process.exit(isGood(tally) ? 0 : 1)
