import { describe, expect, it } from 'vitest'
import { sure } from '#shared/kernel/result.ts'
import { minimumsOf, reaches, starredCriteria, unreached } from '#shared/law/minimum.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import type { CriteriaSet, Criterion } from '#shared/law/rule-set.ts'
import { allConfirmedBut, bestSheet, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

describe('the minimums of the tea sheet', () => {
  it('are 8 for three stars, 12 for four and 3 for five', () => {
    const counts = [3, 4, 5].map(
      stars => minimumsOf(teaSet).filter(minimum => minimum.stars === stars).length,
    )
    expect(counts).toEqual([8, 12, 3])
  })

  it('name no last option, since no criterion of it has cases', () => {
    expect(minimumsOf(teaSet)[0]).toStrictEqual({ criterion: '1.1', stars: 3, option: 2 })
    expect(minimumsOf(teaSet).filter(minimum => 'last' in minimum)).toEqual([])
  })

  it('lie on 16 criteria, each confirmed once even where it has two or three minimums', () => {
    const ids = starredCriteria(teaSet).map(({ id }) => id)
    expect(ids).toHaveLength(16)
    expect(ids.filter(id => id === '4.1')).toHaveLength(1)
  })

  it('are reached by the starred option and by any after it', () => {
    const minimum = { criterion: '4.1', stars: 4, option: 3 } as const
    expect([1, 2, 3, 4].map(choice => reaches(choice, minimum))).toEqual([false, false, true, true])
  })

  it('are reached neither by "no option reached" nor by a blank', () => {
    const minimum = { criterion: '1.6', stars: 4, option: 1 } as const
    expect(reaches('none', minimum)).toBe(false)
    expect(reaches(undefined, minimum)).toBe(false)
  })

  it('of four stars include those of three', () => {
    const confirmed = allConfirmedBut({ '1.1': 1, '1.6': 'none', '7': 3 })
    expect(unreached(teaSet, confirmed, 4).map(({ criterion, stars }) => [criterion, stars])).toEqual([
      ['1.1', 3],
      ['1.6', 4],
    ])
    expect(unreached(teaSet, confirmed, 5).map(({ criterion }) => criterion)).toEqual(['1.1', '1.6', '7'])
  })
})

describe('a minimum of a criterion with cases', () => {
  const cases = [
    { id: 'a', name: 'Do cộng đồng cung cấp' },
    { id: 'b', name: 'Do tổ chức, cá nhân cung cấp' },
  ]
  const options: Criterion['options'] = [
    { number: 1, points: 1, label: 'a, ít', case: 'a', minimumFor: 3 },
    { number: 2, points: 3, label: 'a, nhiều', case: 'a', minimumFor: 4 },
    { number: 3, points: 1, label: 'b, ít', case: 'b', minimumFor: 3 },
    { number: 4, points: 3, label: 'b, nhiều', case: 'b', minimumFor: 4 },
  ]
  const inCases: CriteriaSet = {
    ...teaSet,
    parts: teaSet.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.map(each => (each.id === '1.4' ? { ...each, cases, options } : each)),
      })),
    })),
  }
  const choices = [1, 2, 3, 4, 'none'] as const

  it('is reached within its own case only', () => {
    const [three, four] = minimumsOf(inCases).filter(({ criterion }) => criterion === '1.4')
    expect(three).toEqual({ criterion: '1.4', stars: 3, option: 1, last: 2 })
    expect(choices.map(choice => three && reaches(choice, three))).toEqual([true, true, false, false, false])
    expect(choices.map(choice => four && reaches(choice, four))).toEqual([false, true, false, false, false])
  })

  it('is asked of the case that applies, not of both', () => {
    const missed = choices.map(choice =>
      unreached(inCases, allConfirmedBut({ '1.4': choice }), 4)
        .filter(({ criterion }) => criterion === '1.4')
        .map(({ stars, option }) => `${stars} sao: ${option}`),
    )
    const four = ['4 sao: 2', '4 sao: 4']
    expect(missed).toEqual([four, [], four, [], ['3 sao: 1', '4 sao: 2', '3 sao: 3', '4 sao: 4']])
  })

  it('gives the stars of that case', () => {
    const stars = choices.map(choice => {
      const confirmed = allConfirmedBut({ '1.4': choice })
      return sure(rate(ruleSet, inCases, [bestSheet(inCases)], confirmed, usualRatingRules)).stars
    })
    expect(stars).toEqual([3, 5, 3, 5, 2])
  })
})
