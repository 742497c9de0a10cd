import { describe, expect, it } from 'vitest'
import { fraction } from '#shared/kernel/fraction.ts'
import { sure } from '#shared/kernel/result.ts'
import { remarksOf } from '#shared/law/margin-remarks.ts'
import { marginOf } from '#shared/law/margin.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import { reasonsOf, type Reason } from '#shared/law/reasons.ts'
import type { RuleSet } from '#shared/law/rule-set.ts'
import { allConfirmedBut, criteriaSetNamed, ruleSet, sheetWorth, teaSet } from '#tests/support/shipped-law.ts'

const under = { ruleSet, set: teaSet, rules: usualRatingRules }
const withoutLegend: RatingRules = { ...usualRatingRules, minimumsWithoutLegend: false }

const firstReason = (points: number, rules = usualRatingRules): Reason | undefined => {
  const rating = sure(rate(ruleSet, teaSet, [sheetWorth(points)], allConfirmedBut(), rules))
  return reasonsOf({ kind: 'rated', rating }, { ...under, rules })[0]
}

describe('the reason of an outcome, as data', () => {
  it('says that a band asks for minimums from three stars on, and not below', () => {
    const asked = [29, 49, 50, 70, 90].map(points => {
      const reason = firstReason(points)
      return reason?.kind === 'in-band' ? [reason.band, reason.minimums] : undefined
    })
    expect(asked).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, true],
      [5, true],
    ])
  })

  it('says so of a sheet with its legend whatever the rules say of one without', () => {
    expect(firstReason(70, withoutLegend)).toEqual({
      kind: 'in-band',
      mean: fraction(70),
      band: 4,
      minimums: true,
    })
  })

  it('is the outcome itself where there was no average: the ground, or what is missing', () => {
    const excluded = { kind: 'excluded', ground: 'Hồ sơ giả mạo' } as const
    const returned = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
    expect(reasonsOf(excluded, under)).toStrictEqual([excluded])
    expect(reasonsOf(returned, under)).toStrictEqual([returned])
  })

  it('names the criterion at which the scoring stopped', () => {
    const set = criteriaSetNamed('qd-26-2026/1')
    const stopped = { kind: 'stopped', at: '6.1', decision: 'Không chấm tiếp' } as const
    expect(reasonsOf(stopped, { ...under, set })).toStrictEqual([
      { ...stopped, name: 'Kích thước, hình dạng bề ngoài' },
    ])
  })
})

describe('the reason of an outcome under rules that leave something out', () => {
  const stopped = { kind: 'stopped', at: '9.9', decision: 'Không chấm tiếp' } as const

  it('names no criterion where the sheet has none of that number', () => {
    expect(reasonsOf(stopped, under)).toStrictEqual([{ ...stopped, name: '' }])
  })

  it('names no body for the next level where the decision lists none', () => {
    const rating = sure(rate(ruleSet, teaSet, [sheetWorth(95)], allConfirmedBut(), usualRatingRules))
    const reasonUnder = (levels: RuleSet['levels']) =>
      reasonsOf({ kind: 'rated', rating }, { ...under, ruleSet: { ...ruleSet, levels } })[1]
    const forwarded = { from: 90, stars: 5, level: 'ministry' }
    expect(reasonUnder([])).toEqual({ kind: 'forwarded', to: { ...forwarded, body: undefined } })
    expect(reasonUnder([{ level: 'ministry', body: 'Trung ương', does: 'Công nhận 5 sao' }])).toEqual({
      kind: 'forwarded',
      to: { ...forwarded, body: 'Trung ương' },
    })
  })

  it('throws at a minimum that the sheet does not ask, at a criterion or an option that it does not have', () => {
    const confirmed = allConfirmedBut({ '1.6': 'none' })
    const rating = sure(rate(ruleSet, teaSet, [sheetWorth(75)], confirmed, usualRatingRules))
    const told = (criterion: string, option: number) => () =>
      reasonsOf({ kind: 'rated', rating }, under, [{ criterion, option, stars: 4 }])
    expect(told('9.9', 1)).toThrow('qd-26-2026/11 has no option 1 at 9.9')
    expect(told('1.6', 4)).toThrow('qd-26-2026/11 has no option 4 at 1.6')
    expect(told('1.6', 1)).not.toThrow()
  })
})

describe('the remarks on a margin, as data', () => {
  const remarkOn = (...totals: readonly number[]) => {
    const sheets = totals.map(sheetWorth)
    const rating = sure(rate(ruleSet, teaSet, sheets, allConfirmedBut(), usualRatingRules))
    const margin = sure(marginOf(ruleSet, teaSet, sheets, allConfirmedBut(), usualRatingRules))
    return remarksOf(rating, margin, sheet => `Thành viên ${sheet + 1}`).at(-1)
  }

  it('tell a firm rating of one sheet from one of several', () => {
    expect(remarkOn(20)).toEqual({ kind: 'firm', sheets: 'one', confirmations: true })
    expect(remarkOn(20, 20, 20)).toEqual({ kind: 'firm', sheets: 'several', confirmations: true })
  })

  it('call 80, 80 and 80 firm no longer: one confirmation takes it down', () => {
    expect(remarkOn(80, 80, 80)).toMatchObject({ kind: 'one-confirmation', now: 4, stars: 3 })
  })
})
