import { describe, expect, it } from 'vitest'
import { explain } from '#shared/law/explain.ts'
import { forwardedTo, levelOf, ratingLevelsOn, type CouncilLevel } from '#shared/law/level.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import { criteriaOf, type Marks, type RuleSet } from '#shared/law/rule-set.ts'
import { rulesOn } from '#shared/law/in-force.ts'
import { sure } from '#shared/kernel/result.ts'
import { lawWords as english } from '#shared/words/en/law.ts'
import { lawWords as vietnamese } from '#shared/words/vi/law.ts'
import {
  agreeing,
  allConfirmedBut,
  bestSheet,
  criteriaSetNamed,
  everyStop,
  ruleSet,
  ruleSets,
  sheetWorth,
  teaSet,
} from '#tests/support/shipped-law.ts'

const older = ruleSets.find(({ id }) => id === 'qd-148-2023') ?? ruleSet

describe('the level of a council', () => {
  it('is the province where nothing is said, as in records from before it was asked', () => {
    expect([levelOf({}), levelOf({ level: undefined }), levelOf({ level: 'ministry' })]).toEqual([
      'province',
      'province',
      'ministry',
    ])
  })

  it('sends on to the next level above what lies beyond it, and nothing else', () => {
    const from = (level: CouncilLevel) =>
      (['none', 'district', 'province', 'ministry'] as const).map(recognition =>
        forwardedTo(recognition, level),
      )
    expect(from('district')).toEqual([undefined, undefined, 'province', 'province'])
    expect(from('province')).toEqual([undefined, undefined, undefined, 'ministry'])
    expect(from('ministry')).toEqual([undefined, undefined, undefined, undefined])
  })

  it('is one at which the decision has councils on the day: the district’s until mid-2025', () => {
    expect(ratingLevelsOn(ruleSet, '2026-06-30')).toEqual(['province', 'ministry'])
    expect(ratingLevelsOn(older, '2025-07-05')).toEqual(['district', 'province', 'ministry'])
    expect(ratingLevelsOn(older, '2025-07-06')).toEqual(['province', 'ministry'])
  })
})

describe('the reason at a central council', () => {
  const said = (points: number, confirmed: Marks = allConfirmedBut(), words = vietnamese) => {
    const rating = sure(rate(ruleSet, teaSet, [sheetWorth(points)], confirmed, usualRatingRules))
    const under = { ruleSet, set: teaSet, rules: usualRatingRules, level: 'ministry' as const }
    return explain({ kind: 'rated', rating }, under, { words, decimals: 2 }).slice(1)
  }

  it('is that the Minister recognises the five stars that it gave', () => {
    expect(said(90)).toEqual(['Do Bộ trưởng công nhận.'])
    expect(said(90, undefined, english)).toEqual(['Recognised by the Minister.'])
  })

  it('is that four and three stars go back to the province (QĐ 26/2026 Điều 7.4)', () => {
    const back =
      'Kết quả của Hội đồng trung ương được gửi về tỉnh: Chủ tịch UBND tỉnh căn cứ kết quả này để công nhận, hoặc tổ chức đánh giá lại.'
    expect([said(70), said(50)]).toEqual([[back], [back]])
    expect(said(70, undefined, english)).toEqual([
      'The result of the central council goes back to the province, whose Chair recognises by it or has the product rated again.',
    ])
  })

  it('never speaks of forwarding, also where a minimum keeps 90 points from five stars', () => {
    expect(said(95, allConfirmedBut({ '1.5': 3 })).join(' ')).not.toMatch(/chuyển|Bộ Nông nghiệp/)
  })

  it('is below three stars what it is anywhere', () => {
    expect(said(40)).toEqual(['Dưới 3 sao: không công nhận, không cấp giấy chứng nhận.'])
  })
})

describe('the reason at a district council under QĐ 148/2023', () => {
  const under: RuleSet = rulesOn(older, '2024-01-01')
  const set = criteriaSetNamed('qd-148-2023/1')
  const said = (sheets: readonly Marks[], words = vietnamese): string | undefined => {
    const rating = sure(rate(under, set, sheets, bestSheet(set), usualRatingRules, everyStop(set)))
    const decided = { ruleSet: under, set, rules: usualRatingRules, level: 'district' as const }
    return explain({ kind: 'rated', rating }, decided, { words, decimals: 2 }).at(-1)
  }

  it('sends on to the province what the province or the Ministry recognises', () => {
    expect(said([bestSheet(set)])).toMatch(/^Từ 90 điểm: chuyển .+ đánh giá 5 sao\.$/)
    expect(said([bestSheet(set)])).not.toContain('Bộ')
    expect(said([bestSheet(set)], english)).toBe(
      'From 90 points: forwarded to the province for a 5-star rating.',
    )
  })

  it('leaves three stars to the district', () => {
    const halfway = agreeing(set, Object.fromEntries(criteriaOf(set).map(({ id }) => [id, 1])))
    expect(said([bestSheet(set), halfway])).toBe('Do Chủ tịch UBND huyện công nhận.')
  })
})
