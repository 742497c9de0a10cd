import { describe, expect, it } from 'vitest'
import { refused } from '#shared/kernel/result.ts'
import { rate } from '#shared/law/rate.ts'
import { councilConfirms, usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import { criteriaOf, type CriteriaSet, type Marks } from '#shared/law/rule-set.ts'
import { meets, pointsIn, scoreTable, type ScoreRow } from '#shared/law/score-table.ts'
import { criteriaWithStop } from '#shared/law/sheet-state.ts'
import { bestSheet, criteriaSetNamed, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const fruit = criteriaSetNamed('qd-26-2026/1')
const water = criteriaSetNamed('qd-26-2026/16')

const rowAt = (set: CriteriaSet, id: string): ScoreRow => {
  const row = scoreTable(fresh(set)).rows.find(({ criterion }) => criterion.id === id)
  if (!row) throw new Error(`No criterion ${id}`)
  return row
}

/** A sheet that no table was laid out for yet. */
const fresh = (set: CriteriaSet): CriteriaSet => ({ ...set })

const idsOf = (criteria: readonly { readonly id: string }[]): readonly string[] =>
  criteria.map(({ id }) => id)

describe('a criteria set laid out for counting', () => {
  it('is laid out once', () => {
    const set = fresh(teaSet)
    expect(scoreTable(set)).toBe(scoreTable(set))
  })

  it('has a row for each criterion, with the points of none and then of each option', () => {
    expect(scoreTable(fresh(teaSet)).rows.map(({ criterion }) => criterion)).toEqual(criteriaOf(teaSet))
    expect(rowAt(teaSet, '1.1').points).toEqual([0, 1, 2, 3])
    expect(rowAt(teaSet, '4.3').points).toEqual([0, 0, 1, 2, 3, 5])
  })

  it('throws at an option that the criterion does not offer, for its points and for what it meets', () => {
    expect(pointsIn(rowAt(teaSet, '1.1'), 3)).toBe(3)
    expect(() => pointsIn(rowAt(teaSet, '1.1'), 4)).toThrow('Criterion 1.1 has no option 4')
    const [first] = scoreTable(fresh(teaSet)).demands
    if (!first) throw new Error('The tea sheet has minimums')
    expect(first).toMatchObject({ stars: 3, met: [false, false, true, true] })
    expect(([undefined, 'none', 1, 2, 3] as const).map(mark => meets(first, mark))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(() => meets(first, 4)).toThrow('Criterion 1.1 has no option 4')
  })

  it.each([
    ['tea', teaSet, ['5.1', '5.2', '5.3', '6.1.1']],
    ['fresh fruit', fruit, ['2.1', '5.1', '5.2', '5.3', '6.1']],
    ['bottled water', water, ['5.1', '5.2', '5.3', '6.1', '6.2', '6.3', '6.4']],
  ])(
    'knows where a mark on %s may keep the sheet from counting: at a stop, and at the story',
    (_name, set, ids) => {
      const bound = scoreTable(fresh(set)).rows.filter(({ isBound }) => isBound)
      expect(idsOf(bound.map(({ criterion }) => criterion))).toEqual(ids)
    },
  )
})

describe('the criteria at which a decision prints a stop', () => {
  it('are one of tea, two of fresh fruit and four of bottled water', () => {
    expect([teaSet, fruit, water].map(set => idsOf(criteriaWithStop(set)))).toEqual([
      ['6.1.1'],
      ['2.1', '6.1'],
      ['6.1', '6.2', '6.3', '6.4'],
    ])
  })
})

describe('a sheet without any mark', () => {
  const rated = (...sheets: readonly Marks[]) => rate(ruleSet, teaSet, sheets, {}, usualRatingRules)

  it('is blank at every criterion and not worth 0 points, alone or beside a whole one', () => {
    const criteria = idsOf(criteriaOf(teaSet))
    expect(rated({})).toEqual(refused({ code: 'sheet.blanks-in', sheet: 0, criteria }))
    expect(rated(bestSheet(teaSet), {})).toEqual(refused({ code: 'sheet.blanks-in', sheet: 1, criteria }))
  })
})

describe('the council itself confirms minimums', () => {
  const confirms = (set: CriteriaSet, change: Partial<RatingRules> = {}): boolean =>
    councilConfirms(set, { ...usualRatingRules, ...change })

  it('under the usual rules, and not where the sheets answer', () => {
    expect(confirms(teaSet)).toBe(true)
    expect(confirms(teaSet, { minimums: 'majority' })).toBe(false)
    expect(confirms(teaSet, { minimums: 'every-member' })).toBe(false)
  })

  it('on a sheet without the legend only where its rules let asterisks count', () => {
    const noLegend = criteriaSetNamed('qd-26-2026/26')
    expect(confirms(noLegend)).toBe(true)
    expect(confirms(noLegend, { minimumsWithoutLegend: false })).toBe(false)
    expect(confirms(teaSet, { minimumsWithoutLegend: false })).toBe(true)
    expect(confirms(noLegend, { minimums: 'majority' })).toBe(false)
  })
})
