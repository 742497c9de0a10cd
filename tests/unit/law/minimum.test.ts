import { describe, expect, it } from 'vitest'
import { minimumsOf, reaches, starredCriteria, unreached } from '#shared/law/minimum.ts'
import type { Choice, CriteriaSet } from '#shared/law/rule-set.ts'
import { allConfirmedBut, teaSet } from '#tests/support/shipped-law.ts'

describe('the minimums of the tea sheet', () => {
  it('are 8 for three stars, 12 for four and 3 for five', () => {
    const counts = [3, 4, 5].map(
      stars => minimumsOf(teaSet).filter(minimum => minimum.stars === stars).length,
    )
    expect(counts).toEqual([8, 12, 3])
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
  const inCases: CriteriaSet = {
    ...teaSet,
    parts: teaSet.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.map(criterion =>
          criterion.id === '1.4'
            ? {
                ...criterion,
                cases: [
                  { id: 'a', name: 'Do cộng đồng cung cấp' },
                  { id: 'b', name: 'Do tổ chức, cá nhân cung cấp' },
                ],
                options: [
                  { number: 1, points: 1, label: 'a, ít', case: 'a' },
                  { number: 2, points: 3, label: 'a, nhiều', case: 'a', minimumFor: 4 },
                  { number: 3, points: 1, label: 'b, ít', case: 'b' },
                  { number: 4, points: 3, label: 'b, nhiều', case: 'b', minimumFor: 4 },
                ],
              }
            : criterion,
        ),
      })),
    })),
  }
  const missed = (choice: Choice): boolean =>
    unreached(inCases, allConfirmedBut({ '1.4': choice }), 4).some(({ criterion }) => criterion === '1.4')

  it('is reached within its own case only', () => {
    const [first] = minimumsOf(inCases).filter(({ criterion }) => criterion === '1.4')
    expect(first).toEqual({ criterion: '1.4', stars: 4, option: 2, last: 2 })
    expect([1, 2, 3, 4].map(choice => first && reaches(choice, first))).toEqual([false, true, false, false])
  })

  it('is asked of the case that applies, not of both', () => {
    expect([1, 2, 3, 4].map(missed)).toEqual([true, false, true, false])
    expect(missed('none')).toBe(true)
  })
})
