import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCriteriaSet } from '#shared/law/check-criteria-set.ts'
import { checkRuleSet } from '#shared/law/check-rule-set.ts'
import { marginOf } from '#shared/law/margin.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import {
  criteriaOf,
  offers,
  pointsOf,
  stoppersOf,
  type CriteriaSet,
  type Criterion,
  type Mark,
  type Marks,
} from '#shared/law/rule-set.ts'
import { criteriaWithStop } from '#shared/law/sheet-state.ts'
import { oracleMargin } from '#tests/support/oracle-margin.ts'
import { oracleVerdict } from '#shared/oracle/oracle.ts'
import type { Product } from '#shared/oracle/product.ts'
import { ratingOf, verdictOf } from '#tests/support/products/decide.ts'
import { lawSheets, productOf, recipes, type Recipe } from '#tests/support/products/generated-products.ts'
import { diceOf, sheetMaker, type Dice } from '#tests/support/products/sheet-maker.ts'

const anyOf = <T>(things: readonly T[], dice: Dice): T | undefined =>
  things[Math.floor(dice() * things.length)]

/** Of so many products, each with dice for what else chance decides; a failure reports its seed and the recipe. */
const holdsFor = (count: number, holds: (product: Product, dice: Dice) => void): void =>
  fc.assert(
    fc.property(recipes(), fc.nat(), (recipe, seed) => {
      holds(productOf(recipe), diceOf(seed))
    }),
    { numRuns: count },
  )

/** Milliseconds: work of some ten seconds may have to share the machine. */

describe('the star decision', () => {
  it('is what the oracle says of a hundred thousand products', () => {
    holdsFor(100_000, product => expect(verdictOf(product)).toEqual(oracleVerdict(product)))
  })

  it('has a margin that rating every other choice anew finds too', () => {
    const holds = (most: number, count: number) =>
      fc.assert(
        fc.property(recipes(most), recipe => {
          const product = productOf(recipe)
          const { ruleSet, set, sheets, confirmed, rules, notStopped } = product
          const margin = marginOf(ruleSet, set, sheets, confirmed, rules, notStopped)
          expect(margin).toEqual({ ok: true, value: oracleMargin(product) })
        }),
        { numRuns: count },
      )
    holds(3, 2_000)
    holds(13, 60)
  })

  it('refuses sheets with blanks, and names them as the oracle does', () => {
    holdsFor(1_000, (product, dice) => {
      const sheets = product.sheets.map((marks): Marks =>
        Object.fromEntries(Object.entries(marks).filter(() => dice() > 0.03)),
      )
      expect(verdictOf({ ...product, sheets })).toEqual(oracleVerdict({ ...product, sheets }))
    })
  })

  it('is refused for a stop, and for points where nothing is left to judge, at the criterion that the oracle names', () => {
    const codes = new Set<string>()
    holdsFor(5_000, (product, dice) => {
      const { set } = product
      const marked = criteriaOf(set).flatMap((criterion): readonly [string, Mark][] => {
        const marks: readonly Mark[] = [...criterion.options.map(({ number }) => number), 'none', 'stop']
        const mark = anyOf(
          marks.filter(each => offers(criterion, each)),
          dice,
        )
        const isBound = criterion.stop !== undefined || criterion.dependsOn !== undefined
        return mark !== undefined && isBound && dice() < 0.3 ? [[criterion.id, mark]] : []
      })
      const at = Math.floor(dice() * product.sheets.length)
      const sheets = product.sheets.with(at, { ...product.sheets[at], ...Object.fromEntries(marked) })
      const notStopped = product.notStopped.filter(() => dice() < 0.5)
      const stopped = { ...product, sheets, notStopped }
      const verdict = verdictOf(stopped)
      expect(verdict).toEqual(oracleVerdict(stopped))
      codes.add('refusal' in verdict ? verdict.refusal.code : 'rated')
    })
    expect([...codes].sort()).toEqual([
      'rated',
      'sheet.blanks-in',
      'sheet.contradicts-itself',
      'sheet.stopped',
    ])
  })

  it('may end a sheet where it stops: what comes after it is not a blank, and what comes before it is', () => {
    holdsFor(2_000, (product, dice) => {
      const stop = anyOf(criteriaWithStop(product.set), dice)
      const mark = stop && anyOf(stoppersOf(stop), dice)
      if (!stop || mark === undefined) return
      const ids = criteriaOf(product.set).map(({ id }) => id)
      const kept = ids.filter((_, index) => index < ids.indexOf(stop.id) || dice() < 0.2)
      const sheets = product.sheets.map((marks): Marks => ({
        ...Object.fromEntries(kept.flatMap(id => (marks[id] === undefined ? [] : [[id, marks[id]]]))),
        [stop.id]: mark,
      }))
      const ended = {
        ...product,
        sheets,
        notStopped: product.notStopped.filter(id => id !== stop.id),
      }
      expect(verdictOf(ended)).toEqual({ refusal: { code: 'sheet.stopped', sheet: 0, criterion: stop.id } })
      expect(oracleVerdict(ended)).toEqual(verdictOf(ended))
    })
  })

  it('refuses to rate without a sheet', () => {
    holdsFor(100, product =>
      expect(verdictOf({ ...product, sheets: [] })).toEqual({ refusal: { code: 'sheets.none' } }),
    )
  })

  it('never has a lower band for more points', () => {
    holdsFor(5_000, (product, dice) => {
      const { set, sheets } = product
      const at = Math.floor(dice() * sheets.length)
      const marks = sheets[at] ?? {}
      const better = unbound(set).flatMap(criterion =>
        criterion.options
          .filter(({ points }) => points > pointsOf(criterion, marks[criterion.id] ?? 'none'))
          .map(({ number }): readonly [string, number] => [criterion.id, number]),
      )
      const raise = anyOf(better, dice)
      if (!raise) return
      const raised = { ...product, sheets: sheets.with(at, { ...marks, ...Object.fromEntries([raise]) }) }
      expect(ratingOf(raised).band).toBeGreaterThanOrEqual(ratingOf(product).band)
    })
  })

  it('never has fewer stars for a reached minimum that is raised', () => {
    holdsFor(5_000, (product, dice) => {
      const criterion = anyOf(starredCriteria(product.set), dice)
      if (!criterion) return
      const raise = (marks: Marks): Marks => raisedAt(criterion, marks, dice)
      const at = Math.floor(dice() * product.sheets.length)
      const sheets = product.sheets.map((marks, sheet) => (sheet === at ? raise(marks) : marks))
      const raised = { ...product, sheets, confirmed: raise(product.confirmed) }
      expect(ratingOf(raised).stars).toBeGreaterThanOrEqual(ratingOf(product).stars)
    })
  })

  it('does not depend on the order of the members', () => {
    holdsFor(5_000, (product, dice) => {
      const drawn = product.sheets.map(marks => ({ marks, lot: dice() })).toSorted((a, b) => a.lot - b.lot)
      const reordered = { ...product, sheets: drawn.map(({ marks }) => marks) }
      expect(ratingOf(reordered)).toEqual(ratingOf(product))
    })
  })
})

/** The criteria on which no other hangs and that hang on none. */
const unbound = (set: CriteriaSet): readonly Criterion[] => {
  const governing = new Set(criteriaOf(set).map(({ dependsOn }) => dependsOn?.criterion))
  return criteriaOf(set).filter(({ id, dependsOn }) => dependsOn === undefined && !governing.has(id))
}

/** With a later option of the same case where one that reaches an asterisk was chosen. */
function raisedAt({ id, options }: Criterion, marks: Marks, dice: Dice): Marks {
  const chosen = options.find(({ number }) => number === marks[id])
  const starred = options.find(option => option.case === chosen?.case && option.minimumFor)
  if (!chosen || !starred || chosen.number < starred.number) return marks
  const later = options.filter(option => option.case === chosen.case && option.number > chosen.number)
  return { ...marks, [id]: anyOf(later, dice)?.number ?? chosen.number }
}

describe('the products that the properties are tried on', () => {
  const drawn = fc.sample(recipes(), { numRuns: 3_000, seed: 2026 })
  const verdicts = drawn.map(productOf).flatMap(product => {
    const verdict = oracleVerdict(product)
    return 'refusal' in verdict ? [] : [{ ...verdict, product }]
  })
  const share = (holds: (verdict: (typeof verdicts)[number]) => boolean): number =>
    verdicts.filter(holds).length / drawn.length

  it('lie on a border of two bands, or one point of one sheet below it, each in at least one of ten', () => {
    const beside = (points: number) =>
      share(({ mean, product: { ruleSet, sheets } }) =>
        ruleSet.bands.some(
          ({ from }) =>
            from > 0 && from * sheets.length + points === (mean.numerator / mean.denominator) * sheets.length,
        ),
      )
    expect(beside(0)).toBeGreaterThan(0.1)
    expect(beside(-1)).toBeGreaterThan(0.1)
  })

  it('get every tier, and are held below every band by every rule', () => {
    const kinds = new Set(
      verdicts.map(({ band, stars, product }) => `${band} → ${stars} ${product.rules.minimums}`),
    )
    for (const rule of ['council', 'majority', 'every-member']) {
      for (const held of [
        '5 → 5',
        '5 → 4',
        '5 → 3',
        '5 → 2',
        '4 → 4',
        '4 → 3',
        '4 → 2',
        '3 → 3',
        '3 → 2',
        '2 → 2',
        '1 → 1',
      ]) {
        expect(kinds).toContain(`${held} ${rule}`)
      }
    }
  })

  it('use every sheet on offer, and one that only an import could bring and that an import would let pass', () => {
    expect(new Set(drawn.map(({ sheet }) => sheet))).toEqual(new Set(lawSheets.keys()))
    const { ruleSet, set } = productOf({ ...(drawn[0] as Recipe), sheet: 'imported' })
    expect([...checkCriteriaSet(set), ...checkRuleSet(ruleSet, [set])]).toEqual([])
  })

  it('have sheets worth what was wanted', () => {
    const { set } = productOf({ ...(drawn[0] as Recipe), sheet: 'qd-26-2026/11' })
    const dice = diceOf(1)
    for (let points = 0; points <= 100; points++) {
      const marks = sheetMaker(set).sheetWorth(points, 0.8, dice)
      const worth = criteriaOf(set).map(criterion => pointsOf(criterion, marks[criterion.id] ?? 'none'))
      expect(worth.reduce((sum, each) => sum + each, 0)).toBe(points)
    }
  })
})
