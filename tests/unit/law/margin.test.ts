import { describe, expect, it } from 'vitest'
import { fraction } from '#shared/kernel/fraction.ts'
import { refused, sure } from '#shared/kernel/result.ts'
import { marginOf, type Margin } from '#shared/law/margin.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import type { Choices, Marks } from '#shared/law/rule-set.ts'
import {
  allConfirmedBut,
  bestSheet,
  criteriaSetNamed,
  ruleSet,
  sheetWorth,
  teaSet,
} from '#tests/support/shipped-law.ts'

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

describe('the single confirmations that would change the stars', () => {
  const confirmations = (totals: readonly number[], confirmed: Marks, rules = usualRatingRules) =>
    margin(totals.map(sheetWorth), rules, confirmed).confirmations

  it('give 72, 75 and 71 their four stars where 3.5 alone was not confirmed', () => {
    const found = confirmations([72, 75, 71], allConfirmedBut({ '3.5': 'none' }))
    expect(found?.filter(({ stars }) => stars === 4)).toEqual([
      { criterion: '3.5', choice: 2, stars: 4 },
      { criterion: '3.5', choice: 3, stars: 4 },
    ])
    expect(found?.[0]).toEqual({ criterion: '3.5', choice: 1, stars: 3 })
  })

  it('are counted apart from the marks, which change nothing there', () => {
    expect(
      margin([72, 75, 71].map(sheetWorth), usualRatingRules, allConfirmedBut({ '3.5': 'none' })).flips,
    ).toEqual([])
  })

  it('take 80, 80 and 80 to three stars or to two, each criterion from none upwards', () => {
    const found = confirmations([80, 80, 80], allConfirmedBut()) ?? []
    expect(found.filter(({ criterion }) => criterion === '1.5')).toEqual([
      { criterion: '1.5', choice: 'none', stars: 3 },
      { criterion: '1.5', choice: 1, stars: 3 },
      { criterion: '1.5', choice: 2, stars: 3 },
    ])
    expect(new Set(found.map(({ stars }) => stars))).toEqual(new Set([2, 3]))
    expect(found[0]).toMatchObject({ criterion: '1.1', choice: 'none', stars: 2 })
  })

  it('are tried one at a time: two that are missing stay missing with either of them', () => {
    expect(confirmations([72], allConfirmedBut({ '3.5': 'none', '1.6': 'none' }))).not.toContainEqual(
      expect.objectContaining({ stars: 4 }),
    )
  })

  it('count one that is not given yet as not reached', () => {
    const { '3.5': left, ...rest } = allConfirmedBut()
    expect(left).toBeDefined()
    expect(confirmations([72], rest)).toContainEqual({ criterion: '3.5', choice: 2, stars: 4 })
  })

  it('give the higher tier only where the mean is in its band', () => {
    expect(confirmations([69], allConfirmedBut({ '3.5': 'none' }))).not.toContainEqual(
      expect.objectContaining({ stars: 4 }),
    )
  })

  it('are nothing where the sheets answer, where the asterisks do not count, and where there are none', () => {
    expect(confirmations([80], {}, majority)).toBeUndefined()
    const without = (id: string, rules: RatingRules) => {
      const set = criteriaSetNamed(id)
      return sure(marginOf(ruleSet, set, [bestSheet(set)], bestSheet(set), rules)).confirmations
    }
    expect(without('qd-1048-2019/1', usualRatingRules)).toBeUndefined()
    const noLegend = { ...usualRatingRules, minimumsWithoutLegend: false }
    expect(without('qd-26-2026/26', noLegend)).toBeUndefined()
    expect(without('qd-26-2026/26', usualRatingRules)).not.toEqual([])
  })

  it('are an empty list where the council confirms and none of them would do', () => {
    expect(confirmations([29], allConfirmedBut())).toEqual([])
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
