import type { Day } from '../kernel/day.ts'
import type { RegisterProduct } from './product-life.ts'
import type { FactOf } from './register-event.ts'

/** What came of one rating of a product, or what an office's list or decision says did where no rating is known. */
export interface ProductResult {
  /** The year of the rating; where there is none, that of the decision or the list. */
  readonly year: number
  readonly stage: 'first' | 'upgrade' | 'renewal'
  readonly stars: number | undefined
  /** `below`: it did not come to what it was rated for. */
  readonly state: 'rated' | 'recognised' | 'below'
  /** What the council decided. */
  readonly rated: FactOf<'rated'> | undefined
}

interface Found extends ProductResult {
  readonly on: Day
  /** Of its rating and of its decision: what a list of either year says is the same. */
  readonly years: readonly number[]
}

/** Every result of a product, each once, oldest first. A decision of the year after is still of its rating. */
export function resultsOf({
  ratings,
  life,
}: Pick<RegisterProduct, 'ratings' | 'life'>): readonly ProductResult[] {
  const facts = life.flatMap(({ event, takenBack }) => (takenBack === undefined ? [event.fact] : []))
  const decisions = facts.filter(fact => fact.kind === 'recognised')
  const open = new Set(decisions)
  const found: Found[] = []
  for (const [at, { fact }] of ratings.entries()) {
    const next = ratings[at + 1]?.fact.on
    const own = decisions.filter(({ decision: { on } }) => on >= fact.on && (next === undefined || on < next))
    own.forEach(each => open.delete(each))
    const years = [fact.on, ...own.map(({ decision }) => decision.on)].map(yearOf)
    found.push({ ...ofRating(fact, own.at(-1)), on: fact.on, years })
  }
  for (const { stars, decision } of open)
    found.push({ ...plain(yearOf(decision.on), stars), on: decision.on, years: [yearOf(decision.on)] })
  for (const fact of facts.filter(each => each.kind === 'listed')) {
    const year = fact.year ?? yearOf(fact.on ?? '')
    if (year === 0 || (fact.stars ?? 0) < 3 || found.some(({ years }) => years.includes(year))) continue
    found.push({ ...plain(year, fact.stars ?? undefined), on: fact.on ?? `${year}-01-01`, years: [year] })
  }
  return found
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on: _, years: __, ...result }, at) =>
      result.rated || at === 0 ? result : { ...result, stage: 'renewal' as const },
    )
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const plain = (year: number, stars: number | undefined): ProductResult => ({
  ...{ year, stars, stage: 'first', state: 'recognised', rated: undefined },
})

function ofRating(rated: FactOf<'rated'>, decided: FactOf<'recognised'> | undefined): ProductResult {
  const { result } = rated
  const common = { year: yearOf(rated.on), stage: rated.stage.kind, rated }
  if (decided) return { ...common, stars: decided.stars, state: 'recognised' }
  if (result.kind !== 'rated') return { ...common, stars: undefined, state: 'below' }
  const missed = result.proposal === 'not-recognised' || result.proposal === 'not-upgraded'
  return { ...common, stars: result.stars, state: missed ? 'below' : 'rated' }
}

/** The years in which something came of it. */
export const yearsOf = (product: Pick<RegisterProduct, 'ratings' | 'life'>): readonly number[] => [
  ...new Set(resultsOf(product).map(({ year }) => year)),
]
