/** What a runner reports of its tests. */
export interface Tally {
  readonly passed: number
  /** The names of those that failed, so that the end of a long run tells them. */
  readonly failed: readonly string[]
  /** The names of those that passed only at the second try: a fault that shows itself now and then, in the program or in the test. */
  readonly unsteady: readonly string[]
  readonly skipped: readonly Skipped[]
}

export interface Skipped {
  readonly name: string
  readonly why: string
}

export const nothingRun: Tally = { passed: 0, failed: [], unsteady: [], skipped: [] }

export const together = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed],
  unsteady: [...a.unsteady, ...b.unsteady],
  skipped: [...a.skipped, ...b.skipped],
})

/** The one line that a test run ends with. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`

/** A run in which nothing passed has shown nothing, so it is no success either. */
export const isGood = ({ passed, failed }: Tally): boolean => failed.length === 0 && passed > 0
