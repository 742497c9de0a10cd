import { fraction, type Fraction } from '../kernel/fraction.ts'
import { ok, type Result } from '../kernel/result.ts'
import { fewestSteps, type Climb } from './fewest-steps.ts'
import { bandOf, lower, tierReached, type RatingRefusal } from './rate.ts'
import type { RatingRules } from './rating-rules.ts'
import {
  criteriaOf,
  criterionOf,
  type CriteriaSet,
  type Criterion,
  type Marks,
  type RuleSet,
  type Stars,
} from './rule-set.ts'
import { meets, type Demand } from './score-table.ts'
import { exclusionOf } from './sheet-state.ts'
import { tallyOf, type CountedDemand } from './tally.ts'
import { sheetTotal } from './total.ts'

/** What would lift a product to the next tier that is recognised. */
export interface Lift {
  readonly stars: Stars
  /** From how many points of the mean that tier begins. */
  readonly from: number
  /** What the tier, and those below it, ask in vain, in the order of the sheet. */
  readonly minimums: readonly MinimumToReach[]
  /** Points of the mean that are missing; none where it is in the band already. */
  readonly short: Fraction | undefined
  /** What is missing still once every minimum above is reached by every sheet. */
  readonly shortThen: Fraction | undefined
  /**
   * Which criteria, brought up how far on every sheet, make up for that in the fewest steps, in the order of the sheet: a step is one level
   * of points above where most sheets stand. Nothing where no marks would.
   */
  readonly steps: readonly StepUp[] | undefined
}

export interface MinimumToReach {
  readonly criterion: Criterion
  /** The option that would be enough, or a later one; where the criterion has cases, one for each. */
  readonly options: readonly number[]
  /** What must be reached first on another criterion, where a sheet has nothing to give points for here without it. */
  readonly opensWith: { readonly criterion: Criterion; readonly option: number } | undefined
  /** Points of the mean that reaching it, and that, on every sheet adds. */
  readonly gain: Fraction
}

export interface StepUp {
  readonly criterion: Criterion
  readonly option: number
  readonly steps: number
  /** Points of the mean. */
  readonly gain: Fraction
}

/**
 * What a rated product lacks to the next tier that somebody recognises, and the shortest way there (QĐ 26/2026 Điều 3.3 and Phụ lục II):
 * first the minimums, then the points. Nothing for a product of the highest tier. Takes and refuses what `rate` does.
 */
export function liftOf(
  ruleSet: RuleSet,
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
  rules: RatingRules,
  notStopped: readonly string[] = [],
): Result<Lift | undefined, RatingRefusal> {
  const counted = tallyOf(set, sheets, confirmedMinimums, rules, notStopped)
  if (!counted.ok) return counted
  const { points, demands } = counted.value
  const now = lower(bandOf(ruleSet, fraction(points, sheets.length)), tierReached(demands))
  const next = ruleSet.bands.findLast(({ stars, recognition }) => stars > now && recognition !== 'none')
  if (!next) return ok(undefined)
  const missed = demands.filter(each => each.meeting < each.needed && each.demand.stars <= next.stars)
  const { minimums, reached } = reachAll(set, sheets, highestOfEach(missed))
  const needed = next.from * sheets.length
  const then = reached.reduce((sum, marks) => sum + sheetTotal(set, marks).points, 0)
  return ok({
    stars: next.stars,
    from: next.from,
    minimums,
    short: missing(needed - points, sheets.length),
    shortThen: missing(needed - then, sheets.length),
    steps: fewestSteps(set, reached, needed - then)?.map(stepOf(sheets.length)),
  })
}

const stepOf =
  (sheets: number) =>
  ({ gain, ...climb }: Climb): StepUp => ({ ...climb, gain: fraction(gain, sheets) })

const missing = (points: number, sheets: number): Fraction | undefined =>
  points > 0 ? fraction(points, sheets) : undefined

/** A later option of a case includes an earlier one, so of the tiers that a criterion misses the highest says it all. */
const highestOfEach = (missed: readonly CountedDemand[]): readonly Demand[] =>
  [...Map.groupBy(missed, ({ demand }) => demand.criterion).values()].map(of =>
    of.map(({ demand }) => demand).reduce((high, each) => (each.stars > high.stars ? each : high)),
  )

/** Every sheet brought up to these minimums, and what each of them adds. */
function reachAll(
  set: CriteriaSet,
  sheets: readonly Marks[],
  demands: readonly Demand[],
): { readonly minimums: readonly MinimumToReach[]; readonly reached: readonly Marks[] } {
  let reached = sheets
  const minimums = demands.map((demand): MinimumToReach => {
    const before = sumOf(set, reached)
    const opensWith = keyOf(set, reached, demand)
    if (opensWith) reached = reached.map(marks => opened(set, marks, demand, opensWith))
    reached = reached.map(marks => broughtUp(set, marks, demand))
    return {
      criterion: demand.criterion,
      options: demand.minimums.map(({ option }) => option),
      opensWith,
      gain: fraction(sumOf(set, reached) - before, sheets.length),
    }
  })
  return { minimums, reached }
}

/** The least choice on the other criterion that lets points be given at this one, where a sheet lacks it. */
function keyOf(
  set: CriteriaSet,
  sheets: readonly Marks[],
  { criterion }: Demand,
): MinimumToReach['opensWith'] {
  const { dependsOn } = criterion
  if (!dependsOn || !sheets.some(marks => exclusionOf(criterion, marks))) return undefined
  const other = criterionOf(set, dependsOn.criterion)
  const key = other?.options.find(({ number }) => !dependsOn.excludedBy.includes(number))
  return other && key && { criterion: other, option: key.number }
}

const opened = (
  set: CriteriaSet,
  marks: Marks,
  { criterion }: Demand,
  key: NonNullable<MinimumToReach['opensWith']>,
): Marks => (exclusionOf(criterion, marks) ? remarked(set, marks, key.criterion, key.option) : marks)

const sumOf = (set: CriteriaSet, sheets: readonly Marks[]): number =>
  sheets.reduce((sum, marks) => sum + sheetTotal(set, marks).points, 0)

/** Within the case that the sheet chose, where the criterion has cases; the first where it chose none. */
function broughtUp(set: CriteriaSet, marks: Marks, demand: Demand): Marks {
  const { criterion, minimums } = demand
  const mark = marks[criterion.id]
  if (meets(demand, mark)) return marks
  const caseOf = (number: unknown) => criterion.options.find(each => each.number === number)?.case
  const own = minimums.find(({ option }) => caseOf(option) === caseOf(mark)) ?? minimums[0]
  return own ? remarked(set, marks, criterion, own.option) : marks
}

/** Criteria that apply only from here on have nothing reached yet. */
function remarked(set: CriteriaSet, marks: Marks, criterion: Criterion, option: number): Marks {
  const appearing = criteriaOf(set).filter(
    each => each.dependsOn?.criterion === criterion.id && marks[each.id] === undefined,
  )
  return {
    ...marks,
    ...Object.fromEntries(appearing.map(({ id }) => [id, 'none'] as const)),
    [criterion.id]: option,
  }
}
