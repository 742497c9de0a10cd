import { describe, expect, it } from 'vitest'
import { sure } from '#shared/kernel/result.ts'
import { explain } from '#shared/law/explain.ts'
import { rate, shortfallsOf } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import type { Marks } from '#shared/law/rule-set.ts'
import { lawWords as english } from '#shared/words/en/law.ts'
import { lawWords as vietnamese } from '#shared/words/vi/law.ts'
import { allConfirmedBut, bestSheet, ruleSet, sheetWorth, teaSet } from '#tests/support/shipped-law.ts'

const offices = ['Sở Công Thương', 'Sở Y tế', 'Hội Nông dân', 'Sở KH&CN', 'Sở VHTT&DL']

interface Told {
  readonly words?: typeof vietnamese
  readonly rules?: RatingRules
}

/** With all that is known of the sheets behind the outcome. */
function reasonsFrom(sheets: readonly Marks[], confirmed: Marks, told: Told = {}): readonly string[] {
  const { words = vietnamese, rules = usualRatingRules } = told
  const rating = sure(rate(ruleSet, teaSet, sheets, confirmed, rules))
  const all = sure(shortfallsOf(teaSet, sheets, confirmed, rules))
  return explain(
    { kind: 'rated', rating },
    { ruleSet, set: teaSet, rules },
    { words, decimals: 2 },
    { all, nameOf: sheet => offices[sheet] ?? '' },
  )
}

const reasons = (totals: readonly number[], confirmed: Marks, told: Told = {}): readonly string[] =>
  reasonsFrom(totals.map(sheetWorth), confirmed, told)

describe('the reason of a product that lacks minimums of several tiers', () => {
  it('names all of them up to the band, the next tier first, and none above the band', () => {
    const confirmed = allConfirmedBut({ '8': 'none', '1.6': 'none', '1.5': 2, '7': 3 })
    expect(reasons([78], confirmed)[0]).toBe(
      '78,00 điểm thuộc khung 4 sao; giữ ở 2 sao vì tiêu chí 8 chưa đạt mức tối thiểu của 3 sao (công bố chất lượng sản phẩm); ' +
        '2 tiêu chí chưa đạt mức tối thiểu của 4 sao: 1.5 (hợp đồng liên kết trên 75% sản lượng tiêu thụ); 1.6 (hồ sơ, thủ tục môi trường theo pháp luật và quy định khác).',
    )
    expect(reasons([95], confirmed)[1]).toContain(
      'vì tiêu chí 8 chưa đạt mức tối thiểu của 3 sao; các tiêu chí 1.5, 1.6 chưa đạt mức tối thiểu của 4 sao; các tiêu chí 1.5, 7 chưa đạt mức tối thiểu của 5 sao.',
    )
    expect(reasons([78], confirmed, { words: english })[0]).toBe(
      '78.00 points lie in the 4-star band; held at 2 stars because criterion 8 does not reach the minimum for 3 stars (option 1 or above); ' +
        '2 criteria do not reach the minimum for 4 stars: 1.5 (option 3 or above); 1.6 (option 1 or above).',
    )
  })

  it('names those of the next tier where nothing but the rating is known, as an old record has it', () => {
    const confirmed = allConfirmedBut({ '8': 'none', '1.6': 'none' })
    const rating = sure(rate(ruleSet, teaSet, [sheetWorth(78)], confirmed, usualRatingRules))
    expect(
      explain(
        { kind: 'rated', rating },
        { ruleSet, set: teaSet, rules: usualRatingRules },
        { words: vietnamese, decimals: 2 },
      )[0],
    ).toBe(
      '78,00 điểm thuộc khung 4 sao; giữ ở 2 sao vì tiêu chí 8 chưa đạt mức tối thiểu của 3 sao (công bố chất lượng sản phẩm).',
    )
  })
})

describe('the reason where the sheets answer for the minimums', () => {
  const of = (without: readonly number[], minimums: RatingRules['minimums'], words = vietnamese) =>
    reasonsFrom(
      offices.map((_, sheet) => bestSheet(teaSet, without.includes(sheet) ? { '1.6': 'none' } : {})),
      {},
      { rules: { ...usualRatingRules, minimums }, words },
    )[0]

  it('says how many fall short of a majority, who, and how many would be enough', () => {
    expect(of([0, 2, 4], 'majority')).toContain(
      'giữ ở 3 sao vì tiêu chí 1.6 chưa đạt mức tối thiểu của 4 sao (hồ sơ, thủ tục môi trường theo pháp luật và quy định khác; 3 trong 5 phiếu chưa đạt: Sở Công Thương, Hội Nông dân, Sở VHTT&DL; phải có ít nhất 3 phiếu đạt).',
    )
    expect(of([0, 2, 4], 'majority', english)).toContain(
      '(option 1 or above; 3 of 5 sheets fall short: Sở Công Thương, Hội Nông dân, Sở VHTT&DL; at least 3 must reach it).',
    )
  })

  it('says who keeps it from being reached by every member', () => {
    expect(of([1], 'every-member')).toContain(
      '(hồ sơ, thủ tục môi trường theo pháp luật và quy định khác; 1 trong 5 phiếu chưa đạt: Sở Y tế; mọi phiếu phải đạt).',
    )
    expect(of([1], 'every-member', english)).toContain(
      '(option 1 or above; 1 of 5 sheets fall short: Sở Y tế; every sheet must reach it).',
    )
  })

  it('names nobody where no sheet reaches it', () => {
    expect(of([0, 1, 2, 3, 4], 'majority')).toContain(
      '(hồ sơ, thủ tục môi trường theo pháp luật và quy định khác; không phiếu nào trong 5 phiếu đạt; phải có ít nhất 3 phiếu đạt).',
    )
    expect(of([0, 1, 2, 3, 4], 'every-member', english)).toContain(
      '(option 1 or above; none of 5 sheets reaches it; every sheet must reach it).',
    )
  })
})
