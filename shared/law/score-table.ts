import { remembered } from '../kernel/remembered.ts'
import { minimumsOf, reaches, type Minimum } from './minimum.ts'
import { criteriaOf, pointsOf, stoppersOf, type CriteriaSet, type Criterion, type Mark } from './rule-set.ts'

/** A criteria set laid out for counting many sheets: what every choice is worth, and which minimums it reaches. */
export interface ScoreTable {
  readonly rows: readonly ScoreRow[]
  /** What the tiers ask, in the order of the sheet. */
  readonly demands: readonly Demand[]
}

export interface ScoreRow {
  readonly criterion: Criterion
  /** By the number of the option; at 0 those of `none`. */
  readonly points: readonly (number | undefined)[]
  /** The marks after which nothing more is evaluated. */
  readonly stoppers: readonly Mark[]
  /** Whether a mark here can make a sheet one that cannot be counted: it may stop it, or another criterion hangs on it or it on another. */
  readonly isBound: boolean
}

/** What one tier asks at one criterion: a minimum or, where the criterion has cases, one for each, answered within its own. */
export interface Demand {
  readonly criterion: Criterion
  readonly stars: Minimum['stars']
  readonly minimums: readonly Minimum[]
  /** Whether a mark meets it, by the number of the option; at 0 `none` and a blank, which never do. */
  readonly met: readonly (boolean | undefined)[]
}

/** Laid out once for a criteria set, which must not change afterwards. */
export const scoreTable = remembered((set: CriteriaSet): ScoreTable => {
  const governing = new Set(criteriaOf(set).map(({ dependsOn }) => dependsOn?.criterion))
  const rows = criteriaOf(set).map(criterion => rowOf(criterion, governing.has(criterion.id)))
  return { rows, demands: demandsOf(set) }
})

/** Points of a mark; an option that the criterion does not offer is a bug and throws. */
export const pointsIn = ({ criterion, points }: ScoreRow, mark: Mark): number =>
  points[typeof mark === 'number' ? mark : 0] ?? pointsOf(criterion, mark)

/** Whether a mark meets a demand; a blank does not, and an option that the criterion does not offer is a bug and throws. */
export function meets({ criterion, met }: Demand, mark: Mark | undefined): boolean {
  const answer = met[typeof mark === 'number' ? mark : 0]
  if (answer === undefined) throw new RangeError(`Criterion ${criterion.id} has no option ${mark}`)
  return answer
}

const rowOf = (criterion: Criterion, governs: boolean): ScoreRow => ({
  criterion,
  points: byNumber(criterion, 0, number => pointsOf(criterion, number)),
  stoppers: stoppersOf(criterion),
  isBound: governs || criterion.dependsOn !== undefined || criterion.stop !== undefined,
})

function demandsOf(set: CriteriaSet): readonly Demand[] {
  const minimums = minimumsOf(set)
  return criteriaOf(set).flatMap(criterion => {
    const here = minimums.filter(minimum => minimum.criterion === criterion.id)
    return [...new Set(here.map(({ stars }) => stars))].map(stars => {
      const asked = here.filter(minimum => minimum.stars === stars)
      const met = byNumber(criterion, false, number => asked.some(minimum => reaches(number, minimum)))
      return { criterion, stars, minimums: asked, met }
    })
  })
}

function byNumber<T>({ options }: Criterion, none: T, of: (number: number) => T): readonly (T | undefined)[] {
  const values: (T | undefined)[] = [none]
  for (const { number } of options) values[number] = of(number)
  return values
}
