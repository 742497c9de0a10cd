import { sure } from '#shared/kernel/result.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import { criteriaOf, stoppersOf, type Choice, type Criterion, type Marks } from '#shared/law/rule-set.ts'
import { allConfirmedBut, ruleSet, teaSet } from '../support/shipped-law.ts'
import { median, type BenchRow } from './bench-row.ts'

const members = 13
const sizes = [2_500, 5_000, 10_000]
const repeats = 9

/**
 * The star decision alone, for set 11 with thirteen sheets, each product with marks of its own. In seconds of processor time of this
 * process, collecting its garbage included, so that a busy machine does not count.
 */
export const decisionsPerSecond: BenchRow = {
  name: 'decisions',
  what: `Star decisions of ${teaSet.id} with ${members} sheets`,
  goal: { kind: 'rate', atLeast: 50_000, of: 'decisions a second of one core' },
  even: 0.25,
  measure: () => {
    const products = Array.from({ length: Math.max(...sizes) }, (_, product) => sheetsOf(product))
    const confirmed = allConfirmedBut({ '1.6': 'none' })
    const decideAll = (count: number): void => {
      for (const sheets of products.slice(0, count))
        sure(rate(ruleSet, teaSet, sheets, confirmed, usualRatingRules))
    }
    decideAll(Math.min(...sizes))
    const runs = Array.from({ length: repeats }, () =>
      sizes.map(size => size / processorSeconds(decideAll, size)),
    )
    const figures = sizes.map((size, at) => ({
      size: `${size.toLocaleString('en')} products`,
      value: median(runs.map(run => run[at] ?? Number.NaN)),
    }))
    return Promise.resolve(figures)
  },
}

function processorSeconds(work: (count: number) => void, count: number): number {
  const before = process.cpuUsage()
  work(count)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

/** As they come out of a file: each sheet an object of its own. */
const sheetsOf = (product: number): readonly Marks[] =>
  Array.from({ length: members }, (_, member) =>
    Object.fromEntries(
      criteriaOf(teaSet).map((criterion, at) => [
        criterion.id,
        choiceAt(criterion, product * 31 + member * 7 + at),
      ]),
    ),
  )

/** Any choice that neither stops the sheet nor excludes another, by a number that scatters. */
function choiceAt(criterion: Criterion, seed: number): Choice {
  const choices = open.get(criterion.id) ?? []
  return choices[(Math.imul(seed + 1, 2_654_435_761) >>> 8) % choices.length] ?? 'none'
}

const all = criteriaOf(teaSet)
const open = new Map(
  all.map(criterion => {
    const dependents = all.filter(({ dependsOn }) => dependsOn?.criterion === criterion.id)
    const shut = [
      ...stoppersOf(criterion),
      ...dependents.flatMap(({ dependsOn }) => dependsOn?.excludedBy ?? []),
    ]
    const choices: readonly Choice[] = ['none', ...criterion.options.map(({ number }) => number)]
    return [criterion.id, choices.filter(choice => !shut.includes(choice))]
  }),
)
