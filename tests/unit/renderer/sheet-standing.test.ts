import { describe, expect, it } from 'vitest'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { sheetStanding } from '#renderer/stores/sheet-standing.ts'
import { ruleSet, sheetWorth, teaSet } from '#tests/support/shipped-law.ts'

const best = Object.fromEntries(criteriaOf(teaSet).map(({ id, options }) => [id, options.length]))
const standing = (marks: Parameters<typeof sheetStanding>[2]): ReturnType<typeof sheetStanding> =>
  sheetStanding(ruleSet, teaSet, marks, [])

describe('how a sheet stands while it is being marked', () => {
  it('shows no points for a part that nobody has touched, and 0 for one marked with "no option reached"', () => {
    const { parts } = standing({ '1.1': 'none' })
    expect([...parts]).toEqual([
      ['A', 0],
      ['B', undefined],
      ['C', undefined],
    ])
  })

  it('has no total before the first mark, and 0 once "no option reached" was chosen', () => {
    expect(standing({}).points).toBeUndefined()
    expect(standing({ '1.1': 'none' }).points).toBe(0)
  })

  it('is in the 3-star band at 69 points and in the 4-star band at 70', () => {
    expect(standing(sheetWorth(69)).band).toBe(3)
    expect(standing(sheetWorth(70)).band).toBe(4)
  })

  it('names the marked criteria that keep the next star away', () => {
    expect(standing({ ...best, '1.6': 'none', '2.1': 3 }).missing).toEqual({
      stars: 4,
      criteria: ['1.6', '2.1'],
    })
  })

  it('names the minimums of 3 stars before those of 4', () => {
    expect(standing({ ...best, '1.1': 1, '1.6': 'none' }).missing).toEqual({ stars: 3, criteria: ['1.1'] })
  })

  it('does not hold a blank against the sheet', () => {
    const others = Object.fromEntries(Object.entries(best).filter(([id]) => id !== '1.6'))
    expect(standing(others).missing).toBeUndefined()
    expect(standing(others).total.blanks).toEqual(['1.6'])
  })

  it('says nothing of 5 stars while the points are far from them', () => {
    const marks = { '1.5': 3 }
    expect(standing(marks).band).toBe(1)
    expect(standing(marks).missing).toBeUndefined()
  })
})
