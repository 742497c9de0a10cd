import { describe, expect, it } from 'vitest'
import { criteriaOf, criteriaOfPart, pointsOf } from '#shared/law/rule-set.ts'
import { sheetTotal, totalOf } from '#shared/law/total.ts'
import { sheetWorth, teaSet } from '#tests/support/shipped-law.ts'

describe('the total of a sheet', () => {
  it('of an untouched sheet is 0 points with every criterion blank', () => {
    expect(sheetTotal(teaSet, {})).toEqual({ points: 0, blanks: criteriaOf(teaSet).map(({ id }) => id) })
  })

  it('counts "no option reached" as 0 points, not as a blank', () => {
    const { points, blanks } = sheetTotal(teaSet, { '1.1': 'none' })
    expect(points).toBe(0)
    expect(blanks).not.toContain('1.1')
    expect(blanks).toHaveLength(criteriaOf(teaSet).length - 1)
  })

  it('takes the points of an option, not its number: option 4 at 4.1 is 5 points', () => {
    expect(sheetTotal(teaSet, { '4.1': 4 }).points).toBe(5)
  })

  it('is 100 with the best option everywhere, 40, 25 and 35 by part', () => {
    const best = Object.fromEntries(criteriaOf(teaSet).map(({ id, options }) => [id, options.length]))
    expect(sheetTotal(teaSet, best)).toEqual({ points: 100, blanks: [] })
    expect(teaSet.parts.map(part => totalOf(criteriaOfPart(part), best).points)).toEqual([40, 25, 35])
  })

  it('can be any whole number from 0 to 100', () => {
    for (let points = 0; points <= 100; points++) {
      expect(sheetTotal(teaSet, sheetWorth(points))).toEqual({ points, blanks: [] })
    }
  })

  it('refuses to count an option that the criterion does not have', () => {
    const [first] = criteriaOf(teaSet)
    expect(() => first && pointsOf(first, 9)).toThrow('1.1 has no option 9')
  })
})
