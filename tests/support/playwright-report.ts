import { z } from 'zod'
import { nothingRun, together, type Tally } from './tally.ts'

const testSchema = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
})
const specSchema = z.object({ title: z.string(), file: z.string(), tests: z.array(testSchema) })

type Spec = z.infer<typeof specSchema>

interface Suite {
  readonly specs: readonly Spec[]
  readonly suites?: readonly Suite[] | undefined
}
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  suites: z.array(z.lazy(() => suiteSchema)).optional(),
})

/** The parts of Playwright's JSON report that are counted. */
export const playwrightReportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.unknown()).default([]),
})
export type PlaywrightReport = z.infer<typeof playwrightReportSchema>

/** A test that passes only when it is tried again has passed, and is told by its name; a file that cannot be loaded has failed. */
export function tallyOf({ suites, errors }: PlaywrightReport): Tally {
  return suites
    .flatMap(specsOf)
    .map(tallyOfSpec)
    .reduce(together, {
      ...nothingRun,
      failed: errors.map(() => 'a file of browser tests that cannot be loaded'),
    })
}

/** The same tests, when there is nothing to run them in. */
export function allSkipped({ suites }: PlaywrightReport, why: string): Tally {
  return {
    ...nothingRun,
    skipped: suites.flatMap(specsOf).map(({ title, file }) => ({ name: `${file} › ${title}`, why })),
  }
}

const specsOf = ({ specs, suites = [] }: Suite): readonly Spec[] => [...specs, ...suites.flatMap(specsOf)]

function tallyOfSpec({ title, file, tests }: Spec): Tally {
  const name = `${file} › ${title}`
  const those = (...wanted: readonly string[]): Spec['tests'] =>
    tests.filter(({ status }) => wanted.includes(status))
  return {
    passed: those('expected', 'flaky').length,
    failed: those('unexpected').map(() => name),
    unsteady: those('flaky').map(() => name),
    skipped: those('skipped').map(({ annotations }) => ({
      name,
      why: annotations.find(({ type }) => type === 'skip')?.description ?? 'the test before it did not pass',
    })),
  }
}
