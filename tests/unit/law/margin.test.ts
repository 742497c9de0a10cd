import { describe, expect, it } from 'vitest'
import { fraction } from '#shared/kernel/fraction.ts'
import { refused, sure } from '#shared/kernel/result.ts'
import { marginOf, type Margin } from '#shared/law/margin.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import type { Choices, Marks } from '#shared/law/rule-set.ts'
import { allConfirmedBut, bestSheet, ruleSet, sheetWorth, teaSet } from '#tests/support/shipped-law.ts'

const majority: RatingRules = { ...usualRatingRules, minimums: 'majority' }
const everyMember: RatingRules = { ...usualRatingRules, minimums: 'every-member' }

const margin = (
  sheets: readonly Marks[],
  rules = usualRatingRules,
  confirmed: Marks = allConfirmedBut(),
): Margin => sure(marginOf(ruleSet, teaSet, sheets, confirmed, rules))

const atTotals = (...totals: readonly number[]): Margin => margin(totals.map(sheetWorth))

const best = (but: Choices = {}): Marks => bestSheet(teaSet, but)

describe('the points to the bands around a mean', () => {
  it('are 0,75 up to five stars and 19,25 down to the foot of four at 89,25', () => {
    const { toNextBandUp, toNextBandDown } = atTotals(89, 89, 89, 90)
    expect([toNextBandUp, toNextBandDown]).toEqual([fraction(3, 4), fraction(77, 4)])
  })

  it('are none above the highest band, and none below the lowest', () => {
    expect(atTotals(90)).toMatchObject({ toNextBandUp: undefined, toNextBandDown: fraction(0) })
    expect(atTotals(29)).toMatchObject({ toNextBandUp: fraction(1), toNextBandDown: undefined })
  })
})

describe('the single marks that would change the stars', () => {
  it('are those that carry the mean over a bound, and each of them does', () => {
    const sheets = [70, 70, 69].map(sheetWorth)
    const { flips } = margin(sheets)
    expect(flips.length).toBeGreaterThan(0)
    for (const { sheet, criterion, choice, stars } of flips) {
      const marked = sheets.with(sheet, { ...sheets[sheet], [criterion]: choice })
      expect(sure(rate(ruleSet, teaSet, marked, allConfirmedBut(), usualRatingRules)).stars).toBe(stars)
    }
    expect(new Set(flips.map(({ stars }) => stars))).toEqual(new Set([4]))
  })

  it('do not touch the minimums that the council confirmed', () => {
    expect(
      margin([best({ '1.6': 'none' })], usualRatingRules).flips.map(({ criterion }) => criterion),
    ).not.toContain('1.6')
  })

  it('can take away a minimum where every member must reach it', () => {
    const { flips } = margin([best(), best()], everyMember)
    expect(flips).toContainEqual({ sheet: 1, criterion: '1.6', choice: 'none', stars: 3 })
  })

  it('give one minimum at a time: the others stay as missed as they were', () => {
    const { flips } = margin([best(), best({ '3.5': 'none', '1.6': 'none' })], everyMember)
    expect(flips).toContainEqual({ sheet: 1, criterion: '3.5', choice: 1, stars: 3 })
    expect(flips.map(({ criterion }) => criterion)).not.toContain('1.6')
  })

  it('can give the vote that a majority lacks', () => {
    const { flips } = margin([best(), best({ '1.6': 'none' })], majority)
    expect(flips).toContainEqual({ sheet: 1, criterion: '1.6', choice: 1, stars: 5 })
  })
})

describe('the stars without one member', () => {
  it('are four without the lowest of 69, 70 and 70', () => {
    expect(atTotals(69, 70, 70).without.map(({ stars }) => stars)).toEqual([4, 3, 3])
  })

  it('are asked of nobody where there is one sheet', () => {
    expect(atTotals(69).without).toEqual([])
  })
})

describe('rounding before the band', () => {
  it('would make four stars of 69,5 at whole points only', () => {
    expect(atTotals(69, 70).rounding).toEqual([
      { decimals: 0, band: 4, changes: true },
      { decimals: 1, band: 3, changes: false },
      { decimals: 2, band: 3, changes: false },
    ])
  })

  it('would change the band but not the stars where a minimum of four stars is missing', () => {
    const { rounding } = margin(
      [69, 70].map(sheetWorth),
      usualRatingRules,
      allConfirmedBut({ '1.6': 'none' }),
    )
    expect(rounding[0]).toEqual({ decimals: 0, band: 4, changes: false })
  })
})

describe('a margin of sheets that cannot be rated', () => {
  it('is refused as the rating is', () => {
    expect(marginOf(ruleSet, teaSet, [], {}, usualRatingRules)).toEqual(refused({ code: 'sheets.none' }))
  })
})
