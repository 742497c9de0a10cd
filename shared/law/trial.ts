import { printed } from '../kernel/fraction.ts'
import { sure } from '../kernel/result.ts'
import { isOffered } from './in-force.ts'
import type { Decision } from './law.ts'
import { minimumsOf, starredCriteria } from './minimum.ts'
import { rate } from './rate.ts'
import { usualRatingRules } from './rating-rules.ts'
import {
  criteriaOf,
  type Choice,
  type CriteriaSet,
  type CriteriaSetId,
  type Criterion,
  type Marks,
  type Recognition,
  type RuleSet,
  type Stars,
} from './rule-set.ts'
import { criteriaWithStop, exclusionOf } from './sheet-state.ts'
import { sheetTotal } from './total.ts'

/** What is tried on every sheet of a decision before a sitting may be held under it. */
export type TrialKind =
  /** The best option everywhere, every minimum confirmed. */
  | 'best'
  /** Every option is on one of these sheets. */
  | 'options'
  /** Sheets whose mean is where a band begins. */
  | 'at-band'
  /** Ten sheets whose mean is a tenth of a point below. */
  | 'below-band'
  /** Full marks, and the first minimum of a tier not reached. */
  | 'minimum'

/** One trial and what the decision made of it: `passed` when that is the tier it is about or, for a minimum, a lower one. */
export interface Trial {
  readonly kind: TrialKind
  /** The tier that the trial is about. */
  readonly about: Stars
  readonly mean: string
  readonly band: Stars
  readonly stars: Stars
  readonly recognition: Recognition
  readonly passed: boolean
}

/** A sheet and its trials; none for a sheet that is offered to no sitting. */
export interface SetTrial {
  readonly id: CriteriaSetId
  readonly number: number
  readonly name: string
  readonly defect: boolean
  readonly trials: readonly Trial[]
}

/** Rates made-up sheets of every criteria set with the decision's own rules, the way a sitting would. */
export const trialOf = ({ ruleSet, criteriaSets }: Decision): readonly SetTrial[] =>
  criteriaSets.map(set => ({
    id: set.id,
    number: set.number,
    name: set.name,
    defect: !isOffered(set),
    trials: isOffered(set) ? trialsOf(ruleSet, set) : [],
  }))

export const passed = (sets: readonly SetTrial[]): boolean =>
  sets.every(({ trials }) => trials.every(trial => trial.passed))

/** With every stop decided by the council, since an option that stops is tried like any other. */
function trialsOf(ruleSet: RuleSet, set: CriteriaSet): readonly Trial[] {
  const confirmed = confirmedBest(set)
  const notStopped = criteriaWithStop(set).map(({ id }) => id)
  const best = Object.fromEntries(criteriaOf(set).map(criterion => [criterion.id, bestOf(criterion)]))
  const run = (
    kind: TrialKind,
    about: Stars,
    sheets: readonly Marks[],
    minimums: Marks = confirmed,
  ): Trial => {
    const { mean, band, stars, recognition } = sure(
      rate(ruleSet, set, sheets, minimums, usualRatingRules, notStopped),
    )
    const right = kind === 'minimum' ? band === 5 && stars < about : band === about && stars === about
    return { kind, about, mean: printed(mean), band, stars, recognition, passed: right }
  }
  const worth = sheetsByTotal(set)
  const bandAt = (points: number): Stars => ruleSet.bands.find(({ from }) => from <= points)?.stars ?? 1
  return [
    run('best', 5, [best]),
    ...everyOption(set).map(sheet => run('options', bandAt(sheetTotal(set, sheet).points), [sheet])),
    ...ruleSet.bands.flatMap(({ stars, from }) => {
      const [at, below] = [worth.get(from), worth.get(from - 1)]
      return [
        ...(at ? [run('at-band', stars, [at])] : []),
        ...(at && below
          ? [run('below-band', bandAt(from - 1), [...Array.from({ length: 9 }, () => at), below])]
          : []),
      ]
    }),
    ...([5, 4, 3] as const).flatMap(stars => {
      const first = minimumsOf(set).find(minimum => minimum.stars === stars)
      return first ? [run('minimum', stars, [best], { ...confirmed, [first.criterion]: 'none' })] : []
    }),
  ]
}

const confirmedBest = (set: CriteriaSet): Marks =>
  Object.fromEntries(starredCriteria(set).map(criterion => [criterion.id, bestOf(criterion)]))

/** The last of those that are worth the most. */
const bestOf = ({ options }: Criterion): number =>
  options.reduce((best, option) => (option.points >= best.points ? option : best)).number

/**
 * As many sheets as the longest criterion has options: the first has every first option, and so on; a short one stays at its last. Options
 * that leave others nothing to judge come on sheets of their own, where nothing is reached at those.
 */
function everyOption(set: CriteriaSet): readonly Marks[] {
  const criteria = criteriaOf(set)
  const columns = criteria.map(criterion => ({ id: criterion.id, ...optionsApart(set, criterion) }))
  const longest = Math.max(...columns.map(({ open }) => open.length))
  const mostApart = Math.max(...columns.map(({ excluding }) => excluding.length))
  return [
    ...Array.from({ length: longest }, (_, at): Marks =>
      Object.fromEntries(
        columns.map(({ id, open }) => [id, open[Math.min(at, open.length - 1)] ?? ('none' as const)]),
      ),
    ),
    ...Array.from({ length: mostApart }, (_, at) =>
      criteria.reduce<Marks>((marks, criterion) => {
        const { open, excluding } = optionsApart(set, criterion)
        const choice = excluding[Math.min(at, excluding.length - 1)] ?? open[0] ?? 'none'
        return { ...marks, [criterion.id]: exclusionOf(criterion, marks) ? 'none' : choice }
      }, {}),
    ),
  ]
}

/** The options of a criterion that leave others nothing to judge, and the rest. */
function optionsApart(
  set: CriteriaSet,
  { id, options }: Criterion,
): { readonly open: readonly number[]; readonly excluding: readonly number[] } {
  const excludes = new Set(
    criteriaOf(set).flatMap(({ dependsOn }) => (dependsOn?.criterion === id ? dependsOn.excludedBy : [])),
  )
  const numbers = options.map(({ number }) => number)
  return {
    open: numbers.filter(number => !excludes.has(number)),
    excluding: numbers.filter(number => excludes.has(number)),
  }
}

/** A whole sheet for each total that can be reached. */
function sheetsByTotal(set: CriteriaSet): ReadonlyMap<number, Marks> {
  let sheets = new Map<number, Marks>([[0, {}]])
  for (const criterion of criteriaOf(set)) {
    const next = new Map<number, Marks>()
    const options = criterion.options.map(({ number, points }) => [number, points] as const)
    for (const [total, marks] of sheets) {
      const choices: readonly (readonly [Choice, number])[] = [
        ['none', 0],
        ...(exclusionOf(criterion, marks) ? [] : options),
      ]
      for (const [choice, points] of choices)
        if (!next.has(total + points)) next.set(total + points, { ...marks, [criterion.id]: choice })
    }
    sheets = next
  }
  return sheets
}
