import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, printed } from '#shared/kernel/fraction.ts'
import { sure } from '#shared/kernel/result.ts'
import { liftOf, type Lift } from '#shared/law/lift.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import {
  criteriaOf,
  pointsOf,
  type Choices,
  type CriteriaSet,
  type Criterion,
  type Marks,
} from '#shared/law/rule-set.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import { exclusionOf } from '#shared/law/sheet-state.ts'
import { sheetTotal } from '#shared/law/total.ts'
import { tries } from '#tests/support/property-runs.ts'
import {
  agreeing,
  allConfirmedBut,
  bestSheet,
  criteriaSetNamed,
  criteriaSets,
  everyStop,
  ruleSet,
  ruleSetOf,
  sheetWorth,
  teaSet,
} from '#tests/support/shipped-law.ts'

const lift = (
  sheets: readonly Marks[],
  confirmed: Marks = allConfirmedBut(),
  rules: RatingRules = usualRatingRules,
): Lift | undefined => sure(liftOf(ruleSet, teaSet, sheets, confirmed, rules))

const best = (but: Choices = {}): Choices => bestSheet(teaSet, but)
const everyMember: RatingRules = { ...usualRatingRules, minimums: 'every-member' }

/** "1.5 → 3 (+1,00)" */
const told = (found: Lift | undefined): readonly string[] | undefined =>
  found?.steps?.map(({ criterion, option, gain }) => `${criterion.id} → ${option} (+${printed(gain)})`)

describe('what would lift a product', () => {
  it('is nothing for one of five stars', () => {
    expect(lift([best()])).toBeUndefined()
  })

  it('is one point for a tea of 69 points, and the first criterion of the sheet that gives it in one step', () => {
    const found = lift([sheetWorth(69)])
    expect(found).toMatchObject({
      stars: 4,
      from: 70,
      minimums: [],
      short: fraction(1),
      shortThen: fraction(1),
    })
    expect(found?.steps).toHaveLength(1)
    expect(found?.steps?.[0]).toMatchObject({ steps: 1 })
  })

  it('asks for three stars of a product of one star, since two stars bring no certificate', () => {
    expect(lift([sheetWorth(29)])).toMatchObject({ stars: 3, from: 50, short: fraction(21) })
  })

  it('names the minimum alone where the points are there', () => {
    const found = lift([best()], allConfirmedBut({ '1.5': 3 }))
    expect(found).toMatchObject({ stars: 5, short: undefined, shortThen: undefined, steps: [] })
    expect(found?.minimums.map(({ criterion, options }) => [criterion.id, ...options])).toEqual([['1.5', 4]])
  })

  it('counts what reaching the minimum itself adds before it looks for points elsewhere', () => {
    const sheet = best({ '1.5': 3, '4.3': 1, '6.2.3': 3, '10': 1, '11': 1 })
    const found = lift([sheet], allConfirmedBut({ '1.5': 3 }))
    expect(sheetTotal(teaSet, sheet).points).toBe(89)
    expect(found).toMatchObject({ stars: 5, short: fraction(1), shortThen: undefined, steps: [] })
    expect(found?.minimums.map(({ criterion, gain }) => [criterion.id, gain])).toEqual([['1.5', fraction(1)]])
  })

  it('asks for the highest minimum of a criterion that misses two', () => {
    const found = lift([best({ '4.1': 1 })], allConfirmedBut({ '4.1': 2 }), usualRatingRules)
    expect(found?.stars).toBe(4)
    expect(found?.minimums.map(({ criterion, options }) => [criterion.id, ...options])).toEqual([['4.1', 3]])
  })

  it('says what must be there first where a story is missing and its own minimum with it', () => {
    const sheet = agreeing(teaSet, best({ '5.1': 1 }))
    const [first] = lift([sheet], sheet, everyMember)?.minimums ?? []
    expect(first).toMatchObject({
      criterion: { id: '5.3' },
      opensWith: { criterion: { id: '5.1' }, option: 2 },
    })
    expect(first?.gain).toEqual(fraction(1 + 1))
  })

  it('takes the fewest steps, not the first criteria', () => {
    const low = best({ '1.2': 1, '1.3': 1, '4.3': 4, '6.2.3': 3, '7': 3 })
    const found = lift([low, low, low], best())
    expect(found).toMatchObject({ stars: 5, short: fraction(1) })
    expect(told(found)).toEqual(['1.2 → 2 (+1,00)'])
  })
})

describe('the steps of a lift', () => {
  const someSet = fc.constantFrom(...criteriaSets.filter(set => set.defect === undefined).map(({ id }) => id))
  const someRules = fc.constantFrom<RatingRules['minimums']>('council', 'majority', 'every-member')

  it('bring the product to the tier that it names, for any sheets of any set', () => {
    fc.assert(
      fc.property(
        someSet,
        someRules,
        fc.integer(),
        fc.integer({ min: 1, max: 5 }),
        (id, minimums, seed, count) => {
          const set = criteriaSetNamed(id)
          const sheets = Array.from({ length: count }, (_, at) => someSheet(set, seed + at * 7919))
          const confirmed = someSheet(set, seed - 1)
          const rules = { ...usualRatingRules, minimums }
          const law = [ruleSetOf(set), set] as const
          const found = sure(liftOf(...law, sheets, confirmed, rules, everyStop(set)))
          if (!found) return
          const better = applied(set, sheets, confirmed, found)
          const rating = rate(...law, better.sheets, better.confirmed, rules, everyStop(set))
          expect(found.steps).toBeDefined()
          expect(sure(rating).stars).toBeGreaterThanOrEqual(found.stars)
        },
      ),
      { numRuns: tries(300) },
    )
  })

  it('are fewest: no other choice of climbs on a small sheet is shorter', () => {
    const few = criteriaOf(teaSet).slice(0, 5)
    const small: CriteriaSet = {
      ...teaSet,
      parts: [{ id: 'A', name: 'A', max: 14, sections: [{ id: '1', name: '1', max: 14, criteria: few }] }],
    }
    const bands = ruleSet.bands.map((band, at) => ({ ...band, from: [13, 11, 9, 4, 0][at] ?? 0 }))
    const sheets = fc.array(
      fc.tuple(...few.map(({ options }) => fc.integer({ min: 0, max: options.length }))),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(sheets, chosen => {
        const marks = chosen.map(numbers =>
          Object.fromEntries(
            few.map(({ id }, at) => [id, numbers[at] === 0 ? ('none' as const) : (numbers[at] ?? 1)]),
          ),
        )
        const found = sure(liftOf({ ...ruleSet, bands }, small, marks, best(), usualRatingRules))
        if (!found?.steps) return
        const steps = found.steps.reduce((sum, each) => sum + each.steps, 0)
        expect(steps).toBe(fewestByTrying(few, marks, found))
      }),
      { numRuns: tries(200) },
    )
  })
})

/** Whole, by a seed; a criterion that another leaves nothing to judge has nothing. */
function someSheet(set: CriteriaSet, seed: number): Choices {
  let state = seed >>> 0
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const marks = criteriaOf(set).map(({ id, options }) => [id, 1 + next(options.length)] as const)
  return agreeing(set, Object.fromEntries(marks))
}

/** The sheets and what the council confirms, with everything done that a lift names. */
function applied(
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmed: Marks,
  { minimums, steps = [] }: Lift,
) {
  const starred = new Set(starredCriteria(set).map(({ id }) => id))
  const raised = (marks: Marks): Marks => {
    const after: Record<string, Marks[string]> = { ...marks }
    for (const { criterion, options, opensWith } of minimums) {
      if (opensWith) raise(after, opensWith.criterion, opensWith.option)
      const cases = options.map(number => criterion.options.find(each => each.number === number)?.case)
      const own = criterion.options.find(({ number }) => number === after[criterion.id])?.case
      raise(after, criterion, options[Math.max(0, cases.indexOf(own))] ?? 1)
    }
    for (const { criterion, option } of steps) raise(after, criterion, option)
    for (const { id } of criteriaOf(set)) after[id] ??= 'none'
    return after
  }
  const raisedSheets = sheets.map(raised)
  const reached = Object.fromEntries(
    minimums.flatMap(({ criterion, options }) =>
      starred.has(criterion.id) ? [[criterion.id, options[0] ?? 1] as const] : [],
    ),
  )
  return { sheets: raisedSheets, confirmed: { ...confirmed, ...reached } }
}

/** Never down: by the number of the option within its case, and by its points. */
function raise(marks: Record<string, Marks[string]>, criterion: Criterion, option: number): void {
  if (exclusionOf(criterion, marks)) return
  const now = marks[criterion.id]
  const to = criterion.options.find(({ number }) => number === option)
  const from = criterion.options.find(({ number }) => number === now)
  if (!to || (from && from.case !== to.case)) return
  if (!from || (to.number > from.number && to.points >= from.points)) marks[criterion.id] = option
}

/** Every way to climb from where most sheets stand, tried one by one. */
function fewestByTrying(
  few: readonly Criterion[],
  sheets: readonly Marks[],
  { minimums, from }: Lift,
): number {
  expect(minimums).toEqual([])
  const ways = few.map(criterion => {
    const standing = sheets
      .map(marks => pointsOf(criterion, marks[criterion.id] ?? 'none'))
      .toSorted((a, b) => a - b)
    const middle = standing[Math.floor((standing.length - 1) / 2)] ?? 0
    const levels = [...new Set(criterion.options.map(({ points }) => points))].filter(level => level > middle)
    return [
      { steps: 0, points: standing.reduce((sum, stands) => sum + stands, 0) },
      ...levels.map((level, at) => ({
        steps: at + 1,
        points: standing.reduce((sum, stands) => sum + Math.max(level, stands), 0),
      })),
    ]
  })
  const all = ways.reduce<readonly { steps: number; points: number }[]>(
    (sums, choices) =>
      sums.flatMap(sum =>
        choices.map(({ steps, points }) => ({ steps: sum.steps + steps, points: sum.points + points })),
      ),
    [{ steps: 0, points: 0 }],
  )
  return Math.min(...all.filter(({ points }) => points >= from * sheets.length).map(({ steps }) => steps))
}
