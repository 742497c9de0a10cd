import { criteriaOf, pointsOf, stoppersOf, type CriteriaSet, type Criterion, type Marks } from './rule-set.ts'
import { exclusionOf } from './sheet-state.ts'

/** A criterion brought up to an option on every sheet that stands below it. */
export interface Climb {
  readonly criterion: Criterion
  readonly option: number
  /** Levels of points above where most sheets stand. */
  readonly steps: number
  /** Points added over all sheets together. */
  readonly gain: number
}

/**
 * The climbs that add at least so many points over all sheets in the fewest steps, and of those over the fewest criteria, in the order of the
 * sheet. Exact: every choice of climbs is weighed against every other. Nothing where none is enough.
 *
 * @param sheets whole ones
 */
export function fewestSteps(
  set: CriteriaSet,
  sheets: readonly Marks[],
  points: number,
): readonly Climb[] | undefined {
  if (points <= 0) return []
  let best: readonly (Way | undefined)[] = [nowhere]
  for (const criterion of criteriaOf(set)) {
    const climbs = climbsOf(criterion, sheets)
    if (climbs.length > 0) best = extended(best, climbs, points)
  }
  return best[points] && climbsIn(best[points])
}

/** By the points gained, more than needed counting as what is needed: the cheapest way to so many. */
interface Way {
  readonly steps: number
  readonly criteria: number
  readonly last: Climb | undefined
  readonly before: Way | undefined
}

const nowhere: Way = { steps: 0, criteria: 0, last: undefined, before: undefined }

function extended(
  best: readonly (Way | undefined)[],
  climbs: readonly Climb[],
  points: number,
): readonly (Way | undefined)[] {
  const next = [...best]
  best.forEach((before, gained) => {
    if (!before) return
    for (const last of climbs) {
      const at = Math.min(points, gained + last.gain)
      const way = { steps: before.steps + last.steps, criteria: before.criteria + 1, last, before }
      if (isCheaper(way, next[at])) next[at] = way
    }
  })
  return next
}

const isCheaper = (way: Way, than: Way | undefined): boolean =>
  !than || way.steps < than.steps || (way.steps === than.steps && way.criteria < than.criteria)

function climbsIn(way: Way): readonly Climb[] {
  const climbs: Climb[] = []
  for (let at: Way | undefined = way; at?.last; at = at.before) climbs.unshift(at.last)
  return climbs
}

/** To each level of points above where most sheets stand, by the first option that is worth it. */
function climbsOf(criterion: Criterion, sheets: readonly Marks[]): readonly Climb[] {
  const within = caseOfMost(criterion, sheets)
  const own = criterion.options.filter(option => option.case === within)
  const standing = sheets
    .filter(marks => !exclusionOf(criterion, marks) && isWithin(criterion, marks, within))
    .map(marks => pointsOf(criterion, marks[criterion.id] ?? 'none'))
    .toSorted((a, b) => a - b)
  const middle = standing[Math.floor((standing.length - 1) / 2)]
  if (middle === undefined) return []
  const stoppers = stoppersOf(criterion)
  const levels = [...new Set(own.map(({ points }) => points))].filter(level => level > middle)
  return levels
    .toSorted((a, b) => a - b)
    .flatMap((level, at) => {
      const option = own.find(({ number, points }) => points === level && !stoppers.includes(number))
      const gain = standing.reduce((sum, stands) => sum + Math.max(0, level - stands), 0)
      return option ? [{ criterion, option: option.number, steps: at + 1, gain }] : []
    })
}

const caseIn = ({ id, options }: Criterion, marks: Marks): string | undefined =>
  options.find(({ number }) => number === marks[id])?.case

/** A sheet that reached no option can still reach one of any case. */
const isWithin = (criterion: Criterion, marks: Marks, within: string | undefined): boolean =>
  marks[criterion.id] === undefined || marks[criterion.id] === 'none' || caseIn(criterion, marks) === within

/** Most sheets judged it as this kind of producer; the first kind where none did. */
function caseOfMost(criterion: Criterion, sheets: readonly Marks[]): string | undefined {
  if (!criterion.cases) return undefined
  const chosen = sheets.map(marks => caseIn(criterion, marks))
  const count = (id: string): number => chosen.filter(each => each === id).length
  return criterion.cases.map(({ id }) => id).reduce((most, id) => (count(id) > count(most) ? id : most))
}
