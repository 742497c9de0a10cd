import { describe, expect, it } from 'vitest'
import { refused, sure } from '#shared/kernel/result.ts'
import { shortfallsOf, rate, type Rating } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import type { Choices, CriteriaSet, Marks } from '#shared/law/rule-set.ts'
import { allConfirmedBut, bestSheet, criteriaSetNamed, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const council = usualRatingRules
const majority: RatingRules = { ...usualRatingRules, minimums: 'majority' }
const everyMember: RatingRules = { ...usualRatingRules, minimums: 'every-member' }

/** Sheets with the best option everywhere, of which so many do not reach 1.6, a minimum of four stars. */
const without16 = (missing: number, of: number): readonly Marks[] =>
  Array.from({ length: of }, (_, at) => bestSheet(teaSet, at < missing ? { '1.6': 'none' } : {}))

const rated = (sheets: readonly Marks[], rules: RatingRules, confirmed: Marks = {}): Rating =>
  sure(rate(ruleSet, teaSet, sheets, confirmed, rules))

describe('a minimum that the council confirms', () => {
  it('is reached when it says so, although no member marked it', () => {
    expect(rated(without16(3, 3), council, allConfirmedBut()).stars).toBe(5)
  })

  it('is missed when it says so, although every member marked it', () => {
    expect(rated(without16(0, 3), council, allConfirmedBut({ '1.6': 'none' }))).toMatchObject({
      stars: 3,
      heldBackBy: [{ criterion: '1.6', stars: 4 }],
    })
  })

  it('is missed while it is not confirmed', () => {
    const rest = Object.entries(allConfirmedBut()).filter(([id]) => id !== '1.6')
    expect(rated(without16(0, 3), council, Object.fromEntries(rest)).stars).toBe(3)
  })
})

describe('a minimum that the majority decides', () => {
  it('is reached by more than half of the sheets: three of five, but not two of four', () => {
    expect(rated(without16(2, 5), majority).stars).toBe(5)
    expect(rated(without16(2, 4), majority).stars).toBe(3)
    expect(rated(without16(3, 5), majority).stars).toBe(3)
  })

  it('asks nothing of what the council confirmed', () => {
    expect(rated(without16(0, 3), majority, allConfirmedBut({ '1.6': 'none' })).stars).toBe(5)
  })

  it('counts for each tier on its own: a majority at four stars need not be one at five', () => {
    const sheets = [3, 3, 4].map(choice => bestSheet(teaSet, { '1.5': choice }))
    expect(rated(sheets, majority)).toMatchObject({
      stars: 4,
      heldBackBy: [{ criterion: '1.5', stars: 5, option: 4 }],
    })
  })
})

describe('a minimum that every member must reach', () => {
  it('is missed because of one sheet', () => {
    expect(rated(without16(0, 5), everyMember).stars).toBe(5)
    expect(rated(without16(1, 5), everyMember).stars).toBe(3)
  })
})

describe('the minimums that are missed', () => {
  const missed = (sheets: readonly Marks[], rules: RatingRules, confirmed: Marks = {}) =>
    sure(shortfallsOf(teaSet, sheets, confirmed, rules)).map(({ criterion, stars }) => [criterion, stars])

  it('are told of every tier, whatever the mean', () => {
    const confirmed = allConfirmedBut({ '1.1': 1, '1.6': 'none', '7': 3 })
    expect(missed([bestSheet(teaSet)], council, confirmed)).toEqual([
      ['1.1', 3],
      ['1.6', 4],
      ['7', 5],
    ])
  })

  it('are those of the sheets where the sheets decide', () => {
    expect(missed(without16(1, 3), everyMember)).toEqual([['1.6', 4]])
    expect(missed(without16(1, 3), majority)).toEqual([])
  })

  it('say which sheets fall short, of how many, and how many must not; what the council confirmed says nothing of sheets', () => {
    const by = (rules: RatingRules, confirmed: Marks = {}) =>
      sure(shortfallsOf(teaSet, without16(2, 3), confirmed, rules)).map(shortfall => shortfall.by)
    expect(by(majority)).toEqual([{ sheets: [0, 1], of: 3, needed: 2 }])
    expect(by(everyMember)).toEqual([{ sheets: [0, 1], of: 3, needed: 3 }])
    expect(by(council, allConfirmedBut({ '1.6': 'none' }))).toEqual([undefined])
  })

  it('are none of sheets that are not there', () => {
    expect(shortfallsOf(teaSet, [], {}, council)).toEqual(refused({ code: 'sheets.none' }))
  })
})

describe('asterisks without a legend, on the tourism sheet', () => {
  const tourism = criteriaSetNamed('qd-26-2026/26')
  const stars = (set: CriteriaSet, rules: RatingRules, but: Choices): Rating =>
    sure(rate(ruleSet, set, [bestSheet(set, but)], bestSheet(set, but), rules))

  it('hold a product back where the rules count them', () => {
    expect(stars(tourism, council, { '3.5': 'none' })).toMatchObject({
      band: 5,
      stars: 2,
      heldBackBy: [{ criterion: '3.5', stars: 3, option: 1 }],
    })
    expect(stars(tourism, council, { '3.4': 1 })).toMatchObject({ stars: 3 })
  })

  it('do not where the rules leave them out', () => {
    for (const rules of [council, majority, everyMember]) {
      const leftOut = { ...rules, minimumsWithoutLegend: false }
      expect(stars(tourism, leftOut, { '3.5': 'none', '3.4': 1 })).toMatchObject({ stars: 5, heldBackBy: [] })
    }
  })

  it('are a matter of that sheet alone: a sheet with its legend is rated the same', () => {
    const leftOut = { ...council, minimumsWithoutLegend: false }
    expect(stars(teaSet, leftOut, { '1.6': 'none' }).stars).toBe(3)
  })
})

describe('a choice that a criterion does not offer', () => {
  it('is a bug, on a sheet as among the confirmed minimums', () => {
    expect(() => rated([bestSheet(teaSet, { '1.1': 9 })], council)).toThrow('1.1 has no option 9')
    expect(() => rated([bestSheet(teaSet)], council, { '1.6': 9 })).toThrow('1.6 has no option 9')
  })
})
