import type { DraftContent } from './draft.ts'
import type { DraftFinding, Mend, Problem } from './problem.ts'

type Business = DraftContent['business']
type Year = Business['years'][number]

/** Growth of revenue over the year before, in hundredths of one per cent, rounded half up; nothing where it cannot be told. */
export function growthOf(before: Year, year: Year): number | undefined {
  if (before.revenue === null || year.revenue === null || before.revenue === 0) return undefined
  const [from, to] = [BigInt(before.revenue), BigInt(year.revenue)]
  const doubled = 20_000n * (to - from) + from
  const whole = doubled / (2n * from)
  return Number(doubled < 0n && doubled % (2n * from) !== 0n ? whole - 1n : whole)
}

/** The growth of the last year that was written down over the one just before it. */
export function latestGrowth({ years }: Business): number | undefined {
  const last = years.toSorted((a, b) => b.year - a.year)[0]
  const before = last && years.find(({ year }) => year === last.year - 1)
  return before && growthOf(before, last)
}

/**
 * Whether a stated growth can be the computed one, rounded as its producer rounded it: to whole per cent, to a tenth or to a hundredth.
 *
 * @param stated and computed in hundredths of one per cent
 */
export function growthAgrees(stated: number, computed: number): boolean {
  const step = [100, 10].find(each => stated % each === 0) ?? 1
  return Math.abs(stated - computed) * 2 <= step
}

/** Figures of Mẫu số 02 Phần II that cannot all be so, or that criteria on growth need (two years: its evidence table). */
export function figureProblems(business: Business): readonly Problem[] {
  const { years, growth: stated, outputUnit } = business
  const problems: Problem[] = []
  const add = (finding: DraftFinding, severity: Problem['severity'], field: string, mend?: Mend): void => {
    problems.push({ finding, severity, at: { step: 'registration', field }, ...(mend && { mend }) })
  }
  const computed = latestGrowth(business)
  if (stated !== null && computed !== undefined && !growthAgrees(stated, computed))
    add({ kind: 'growth-differs', stated, computed }, 'error', 'growth', { kind: 'growth', growth: computed })
  for (const { year, workers, localWorkers } of years)
    if (workers !== null && localWorkers !== null && localWorkers > workers)
      add({ kind: 'local-above-all', year }, 'error', `year ${year}`)
  for (const year of yearsTwice(years)) add({ kind: 'year-twice', year }, 'error', `year ${year}`)
  if (years.filter(({ revenue }) => revenue !== null).length < 2)
    add({ kind: 'years-too-few' }, 'warning', 'years')
  if (outputUnit === '' && years.some(({ output }) => output !== null))
    add({ kind: 'output-without-unit' }, 'error', 'outputUnit')
  return problems
}

const yearsTwice = (years: readonly Year[]): readonly number[] => [
  ...new Set(years.map(({ year }) => year).filter((year, index, all) => all.indexOf(year) !== index)),
]
