/** How often a property is tried: as often as asked, or a part of that where the same tests are run thousands of times over (`tests/mutants`). */
export const tries = (runs: number): number =>
  Math.max(5, Math.round(runs * Number(process.env['PROPERTY_RUNS'] ?? 1)))
