import { describe, expect, it } from 'vitest'
import { fraction } from '#shared/kernel/fraction.ts'
import { isOffered } from '#shared/law/in-force.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import type { CriteriaSet, Marks, Stars } from '#shared/law/rule-set.ts'
import { oracleVerdict } from '#shared/oracle/oracle.ts'
import type { Product } from '#shared/oracle/product.ts'
import { ratingOf, verdictOf } from '#tests/support/products/decide.ts'
import { diceOf, sheetMaker } from '#tests/support/products/sheet-maker.ts'
import { criteriaSets, everyStop, ruleSetOf, teaSet } from '#tests/support/shipped-law.ts'

/** A product with these members' totals; the council confirmed the best option everywhere, but for what is given. */
function scored(totals: readonly number[], set: CriteriaSet = teaSet, confirmedBut: Marks = {}): Product {
  const dice = diceOf(totals.length)
  const best = Object.fromEntries(starredCriteria(set).map(({ id, options }) => [id, options.length]))
  return {
    ruleSet: ruleSetOf(set),
    set,
    sheets: totals.map(points => sheetMaker(set).sheetWorth(points, 0.5, dice)),
    confirmed: { ...best, ...confirmedBut },
    notStopped: everyStop(set),
    rules: { minimums: 'council', minimumsWithoutLegend: true },
  }
}

describe('results as provinces published them', () => {
  it.each<[string, readonly number[], Stars, string]>([
    ['76,1', [70, 72, 74, 75, 76, 77, 78, 79, 80, 80], 4, 'province'],
    ['90,75', [90, 91, 91, 91], 5, 'ministry'],
    ['90,75 of twelve', [85, 88, 89, 90, 90, 91, 91, 92, 92, 93, 94, 94], 5, 'ministry'],
    ['100', [100, 100, 100, 100, 100], 5, 'ministry'],
    ['70', [65, 70, 75], 4, 'province'],
    ['69,9', [66, 68, 69, 70, 70, 70, 71, 71, 72, 72], 3, 'province'],
    ['85,9', [80, 84, 85, 86, 86, 87, 87, 88, 88, 88], 4, 'province'],
    ['78,66', [78, 79, 79], 4, 'province'],
  ])('come out again: a mean of %s', (_mean, totals, stars, recognition) => {
    const product = scored(totals)
    expect(ratingOf(product)).toMatchObject({ stars, band: stars, recognition, heldBackBy: [] })
    expect(verdictOf(product)).toEqual(oracleVerdict(product))
  })

  it('give 3 stars for 73 points when a minimum of 4 stars is missing, and say which', () => {
    const product = scored([70, 72, 73, 74, 76], teaSet, { '1.6': 'none' })
    expect(ratingOf(product)).toMatchObject({
      mean: fraction(73),
      band: 4,
      stars: 3,
      heldBackBy: [{ criterion: '1.6', option: 1, stars: 4 }],
    })
    expect(verdictOf(product)).toEqual(oracleVerdict(product))
  })
})

describe('the border of a band', () => {
  const borders = [
    [30, 2],
    [50, 3],
    [70, 4],
    [90, 5],
  ] as const

  /** So many members whose totals add up to `points`. */
  const sharing = (points: number, members: number): readonly number[] =>
    Array.from({ length: members }, (_, at) => Math.floor((points + at) / members))

  it.each(borders)('at %i exactly is inside, on every sheet that is offered', (from, stars) => {
    for (const set of criteriaSets.filter(isOffered)) {
      expect(ratingOf(scored(sharing(from * 13, 13), set)), set.id).toMatchObject({ band: stars, stars })
    }
  })

  it.each(borders)(
    'is not reached one point of one sheet below %i, on every sheet that is offered',
    (from, stars) => {
      for (const set of criteriaSets.filter(isOffered)) {
        expect(ratingOf(scored(sharing(from * 13 - 1, 13), set)), set.id).toMatchObject({ band: stars - 1 })
      }
    },
  )

  it.each(borders)('is not reached by a thousandth of a point below %i', (from, stars) => {
    const { mean, band } = ratingOf(scored(sharing(from * 1000 - 1, 1000)))
    expect({ mean, band }).toEqual({ mean: fraction(from * 1000 - 1, 1000), band: stars - 1 })
  })

  it('is not there at 100 exactly: full marks of every member are five stars', () => {
    for (const set of criteriaSets.filter(isOffered)) {
      expect(ratingOf(scored(sharing(100 * 13, 13), set)), set.id).toMatchObject({
        mean: fraction(100),
        band: 5,
        stars: 5,
      })
    }
  })

  it('is not where somebody rounds: 69,9 stays at 3 stars although it prints as 70 without decimals', () => {
    expect(ratingOf(scored(sharing(699, 10)))).toMatchObject({ mean: fraction(699, 10), band: 3, stars: 3 })
  })
})
