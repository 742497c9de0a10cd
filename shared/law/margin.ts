import { fraction, minus, rounded, type Fraction } from '../kernel/fraction.ts'
import { ok, sure, type Result } from '../kernel/result.ts'
import { bandOf, lower, rate, tierReached, type RatingRefusal } from './rate.ts'
import type { RatingRules } from './rating-rules.ts'
import type { Choice, CriteriaSet, CriterionId, Mark, Marks, RuleSet, Stars } from './rule-set.ts'
import { meets, pointsIn, scoreTable, type ScoreRow } from './score-table.ts'
import { isCountable, tallyOf, type CountedDemand, type Tally } from './tally.ts'

/** How close a product's tier was: what would have changed it, and what would not. */
export interface Margin {
  /** Points of the mean still missing to the next band; none in the highest. */
  readonly toNextBandUp: Fraction | undefined
  /** Points of the mean above the lower bound of its own band; none in the lowest. */
  readonly toNextBandDown: Fraction | undefined
  /**
   * Every single mark that would change the stars: by sheet, then in the order of the criteria and options, `none` first. A mark after which
   * the sheet could not be counted, for a stop or for a criterion that no longer applies, gives no stars and is none of them.
   */
  readonly flips: readonly Flip[]
  /**
   * Every single confirmation of the council that would change the stars: in the order of the criteria and options, `none` first. Nothing
   * where the council confirms none, because its rules take the sheets for it or the sheet asks for no minimum.
   */
  readonly confirmations: readonly Confirmation[] | undefined
  /** The stars with each sheet left out; empty where there is only one. */
  readonly without: readonly { readonly sheet: number; readonly stars: Stars }[]
  /** What rounding the mean half up before it meets a band would do: its band then, and whether the stars would change. */
  readonly rounding: readonly {
    readonly decimals: 0 | 1 | 2
    readonly band: Stars
    readonly changes: boolean
  }[]
}

/** One mark put differently, and the stars that would follow. `sheet` counts from 0. */
export interface Flip {
  readonly sheet: number
  readonly criterion: CriterionId
  readonly choice: Choice
  readonly stars: Stars
}

/** One starred criterion confirmed differently while every mark stays, and the stars that would follow. */
export interface Confirmation {
  readonly criterion: CriterionId
  readonly choice: Choice
  readonly stars: Stars
}

/**
 * How close a rating is. Under `council` a single mark moves the mean only, since what the council confirmed stays, and a single
 * confirmation moves the tier only; under the other rules a mark can do both. Takes and refuses what `rate` does.
 */
export function marginOf(
  ruleSet: RuleSet,
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
  rules: RatingRules,
  notStopped: readonly CriterionId[] = [],
): Result<Margin, RatingRefusal> {
  const counted = tallyOf(set, sheets, confirmedMinimums, rules, notStopped)
  if (!counted.ok) return counted
  const tally = counted.value
  const mean = fraction(tally.points, tally.sheets)
  const tier = tierReached(tally.demands)
  const band = bandOf(ruleSet, mean)
  const stars = lower(band, tier)
  return ok({
    ...toNextBands(ruleSet, mean, band),
    flips: flipsOf({ ruleSet, set, sheets, tally, rules, notStopped }).filter(flip => flip.stars !== stars),
    confirmations:
      rules.minimums === 'council' && tally.demands.length > 0
        ? confirmationsOf(set, confirmedMinimums, tally, band).filter(each => each.stars !== stars)
        : undefined,
    without: sheets.length === 1 ? [] : sheets.map((_, sheet) => ({ sheet, stars: starsWithout(sheet) })),
    rounding: ([0, 1, 2] as const).map(decimals => {
      const roundedBand = bandOf(ruleSet, rounded(mean, decimals))
      return { decimals, band: roundedBand, changes: lower(roundedBand, tier) !== stars }
    }),
  })

  function starsWithout(sheet: number): Stars {
    return sure(rate(ruleSet, set, sheets.toSpliced(sheet, 1), confirmedMinimums, rules, notStopped)).stars
  }
}

function toNextBands(
  { bands }: RuleSet,
  mean: Fraction,
  band: Stars,
): Pick<Margin, 'toNextBandUp' | 'toNextBandDown'> {
  const at = bands.findIndex(({ stars }) => stars === band)
  const [up, own, down] = [bands[at - 1], bands[at], bands[at + 1]]
  return {
    toNextBandUp: up && minus(fraction(up.from), mean),
    toNextBandDown: own && down && minus(mean, fraction(own.from)),
  }
}

interface Counted {
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet
  readonly sheets: readonly Marks[]
  readonly tally: Tally
  readonly rules: RatingRules
  readonly notStopped: readonly CriterionId[]
}

/** Every other choice for every mark, and the stars it would give. */
function flipsOf({ ruleSet, set, sheets, tally, rules, notStopped }: Counted): readonly Flip[] {
  const movable = rules.minimums === 'council' ? [] : tally.demands
  const bandAt = remembered(points => bandOf(ruleSet, fraction(points, tally.sheets)))
  const rows = scoreTable(set).rows.map(row => rowWithDemands(row, movable, tally.demands))
  return sheets.flatMap((marks, sheet) =>
    rows.flatMap(({ row, choices, own, others }) => {
      const mark = marks[row.criterion.id] ?? 'none'
      const marked = (choice: Choice): Marks => ({ ...marks, [row.criterion.id]: choice })
      return choices
        .filter(choice => choice !== mark && (!row.isBound || isCountable(set, marked(choice), notStopped)))
        .map(choice => {
          const points = tally.points + pointsIn(row, choice) - pointsIn(row, mark)
          const tier = lower(others, tierReached(own.map(counted => remarked(counted, mark, choice))))
          return { sheet, criterion: row.criterion.id, choice, stars: lower(bandAt(points), tier) }
        })
    }),
  )
}

/** Every choice for every criterion, and the stars it would give; one that is not confirmed yet counts as not reached. */
function confirmationsOf(
  set: CriteriaSet,
  confirmed: Marks,
  { demands }: Tally,
  band: Stars,
): readonly Confirmation[] {
  return scoreTable(set)
    .rows.map(row => rowWithDemands(row, demands, demands))
    .flatMap(({ row: { criterion }, choices, own, others }) => {
      const was = confirmed[criterion.id]
      return choices.map(choice => {
        const tier = lower(others, tierReached(own.map(counted => remarked(counted, was, choice))))
        return { criterion: criterion.id, choice, stars: lower(band, tier) }
      })
    })
}

/** A criterion with its choices, the movable demands that rest on it, and the tier that all the others leave. */
function rowWithDemands(row: ScoreRow, movable: readonly CountedDemand[], all: readonly CountedDemand[]) {
  const own = movable.filter(({ demand }) => demand.criterion === row.criterion)
  const others = tierReached(all.filter(counted => !own.includes(counted)))
  return { row, choices: choicesOf(row), own, others }
}

/** The totals that one mark can make are few, and each comes up many times. */
function remembered(bandOfPoints: (points: number) => Stars): (points: number) => Stars {
  const bands = new Map<number, Stars>()
  return points => {
    const band = bands.get(points) ?? bandOfPoints(points)
    bands.set(points, band)
    return band
  }
}

const choicesOf = ({ criterion }: ScoreRow): readonly Choice[] => [
  'none',
  ...criterion.options.map(({ number }) => number),
]

const remarked = (counted: CountedDemand, from: Mark | undefined, to: Choice): CountedDemand => ({
  ...counted,
  meeting: counted.meeting + Number(meets(counted.demand, to)) - Number(meets(counted.demand, from)),
})
