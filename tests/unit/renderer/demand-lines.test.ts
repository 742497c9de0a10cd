import { describe, expect, it } from 'vitest'
import { demandLines } from '#renderer/parts/reconcile/demand-lines.ts'
import { sure } from '#shared/kernel/result.ts'
import { minimumsOf } from '#shared/law/minimum.ts'
import { shortfallsOf } from '#shared/law/rate.ts'
import type { RatingRules } from '#shared/law/rating-rules.ts'
import type { CriteriaSet, Criterion } from '#shared/law/rule-set.ts'
import { bestSheet, criteriaSetNamed, everyStop, teaSet } from '#tests/support/shipped-law.ts'

const cases = [
  { id: 'a', name: 'Cộng đồng' },
  { id: 'b', name: 'Tổ chức, cá nhân' },
]
const options: Criterion['options'] = [
  { number: 1, points: 1, label: 'a, ít', case: 'a' },
  { number: 2, points: 3, label: 'a, nhiều', case: 'a', minimumFor: 4 },
  { number: 3, points: 1, label: 'b, ít', case: 'b' },
  { number: 4, points: 3, label: 'b, nhiều', case: 'b', minimumFor: 4 },
]

const majority: RatingRules = { minimums: 'majority', minimumsWithoutLegend: true }
const everyMember: RatingRules = { minimums: 'every-member', minimumsWithoutLegend: true }
const tourism = criteriaSetNamed('qd-26-2026/26')
/** Tea as if 1.4 asked the same of two cases. */
const withCases: CriteriaSet = {
  ...teaSet,
  parts: teaSet.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({
      ...section,
      criteria: section.criteria.map(each => (each.id === '1.4' ? { ...each, cases, options } : each)),
    })),
  })),
}

describe('the minimums where the sheets themselves decide', () => {
  it('count the sheets that meet each tier', () => {
    const sheets = [2, 3, 4].map(choice => bestSheet(teaSet, { '1.5': choice }))
    const line = demandLines(teaSet, sheets, majority, []).find(({ criterion }) => criterion.id === '1.5')
    expect(line?.tiers).toEqual([
      { stars: 4, meeting: 2, sheets: 3, reached: true },
      { stars: 5, meeting: 1, sheets: 3, reached: false },
    ])
  })

  it('join the cases of a criterion: each sheet answers within its own, and the tier is asked once', () => {
    const sheets = [2, 4].map(option => bestSheet(teaSet, { '1.4': option }))
    const line = demandLines(withCases, sheets, everyMember, []).find(
      ({ criterion }) => criterion.id === '1.4',
    )
    expect(line?.tiers).toEqual([{ stars: 4, meeting: 2, sheets: 2, reached: true }])
  })

  it('name as missed what the rating names', () => {
    for (const set of [teaSet, tourism, withCases])
      for (const rules of [majority, everyMember]) {
        const sheets = [
          bestSheet(set),
          ...minimumsOf(set).map(({ criterion }) => bestSheet(set, { [criterion]: 'none' })),
        ]
        const missed = sure(shortfallsOf(set, sheets, {}, rules, everyStop(set))).map(
          ({ criterion, stars }) => `${criterion} ${stars}`,
        )
        const shown = demandLines(set, sheets, rules, everyStop(set)).flatMap(({ criterion, tiers }) =>
          tiers.filter(({ reached }) => !reached).map(({ stars }) => `${criterion.id} ${stars}`),
        )
        expect(new Set(shown)).toEqual(new Set(missed))
      }
  })

  it('are none where the rules leave out the asterisks of a sheet without a legend', () => {
    const rules: RatingRules = { ...majority, minimumsWithoutLegend: false }
    expect(demandLines(tourism, [bestSheet(tourism)], rules, [])).toEqual([])
  })
})
