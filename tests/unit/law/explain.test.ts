import { describe, expect, it } from 'vitest'
import { explain, type LawWords } from '#shared/law/explain.ts'
import { sure } from '#shared/kernel/result.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import type { CriteriaSet, Marks } from '#shared/law/rule-set.ts'
import { lawWords as english } from '#shared/words/en/law.ts'
import { lawWords as vietnamese } from '#shared/words/vi/law.ts'
import { allConfirmedBut, ruleSet, sheetWorth, teaSet } from '#tests/support/shipped-law.ts'

const reasons = (
  totals: readonly number[],
  confirmed: Marks,
  words: LawWords = vietnamese,
): readonly string[] =>
  explain(
    sure(rate(ruleSet, teaSet, totals.map(sheetWorth), confirmed, usualRatingRules)),
    ruleSet,
    teaSet,
    words,
  )

describe('the reason for the stars, in Vietnamese', () => {
  it('names the band and that every minimum is reached', () => {
    expect(reasons([78], allConfirmedBut())).toEqual([
      '78,00 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao.',
      'Do Chủ tịch UBND tỉnh công nhận.',
    ])
  })

  it('names the one minimum that holds a product back', () => {
    expect(reasons([73, 73, 73, 74], allConfirmedBut({ '1.6': 'none' }))).toEqual([
      '73,25 điểm thuộc khung 4 sao; giữ ở 3 sao vì tiêu chí 1.6 chưa đạt mức tối thiểu của 4 sao (có hồ sơ, thủ tục môi trường theo pháp luật và quy định khác về bảo vệ môi trường).',
      'Do Chủ tịch UBND tỉnh công nhận.',
    ])
  })

  it('names each of several minimums', () => {
    expect(reasons([72], allConfirmedBut({ '1.5': 2, '6.1.1': 2 }))[0]).toBe(
      '72,00 điểm thuộc khung 4 sao; giữ ở 3 sao vì 2 tiêu chí chưa đạt mức tối thiểu của 4 sao: ' +
        '1.5 (hợp đồng liên kết trên 75% sản lượng tiêu thụ); 6.1.1 (sạch, không phát hiện tạp chất).',
    )
  })

  it('says that below 3 stars nothing is recognised, although the points were enough', () => {
    expect(reasons([55], allConfirmedBut({ '8': 'none' }))).toEqual([
      '55,00 điểm thuộc khung 3 sao; giữ ở 2 sao vì tiêu chí 8 chưa đạt mức tối thiểu của 3 sao (có công bố chất lượng sản phẩm).',
      'Dưới 3 sao: không công nhận, không cấp giấy chứng nhận.',
    ])
  })

  it('speaks of no minimums in a band that has none', () => {
    expect(reasons([40, 41, 41], {})).toEqual([
      '40,67 điểm thuộc khung 2 sao.',
      'Dưới 3 sao: không công nhận, không cấp giấy chứng nhận.',
    ])
  })

  it('forwards 90 points and more to the Ministry', () => {
    expect(reasons([90], allConfirmedBut())).toEqual([
      '90,00 điểm thuộc khung 5 sao; đạt mọi yêu cầu tối thiểu của 5 sao.',
      'Từ 90 điểm: chuyển Bộ Nông nghiệp và Môi trường đánh giá 5 sao.',
    ])
  })
})

describe('the label of a minimum inside a sentence', () => {
  it('keeps an abbreviation at its start as it is', () => {
    const set: CriteriaSet = {
      ...teaSet,
      parts: teaSet.parts.map(part => ({
        ...part,
        sections: part.sections.map(section => ({
          ...section,
          criteria: section.criteria.map(criterion => ({
            ...criterion,
            options: criterion.options.map(option => ({ ...option, label: 'HTX xếp loại khá' })),
          })),
        })),
      })),
    }
    const rating = sure(rate(ruleSet, set, [sheetWorth(75)], allConfirmedBut({ '3.4': 1 }), usualRatingRules))
    expect(explain(rating, ruleSet, set, vietnamese)[0]).toContain('(HTX xếp loại khá)')
  })
})

describe('the reason for the stars, in English', () => {
  it('uses a decimal point and keeps the label as the sheet has it', () => {
    expect(reasons([72, 73], allConfirmedBut({ '6.1.1': 1 }), english)).toEqual([
      '72.50 points lie in the 4-star band; held at 3 stars because criterion 6.1.1 does not reach the minimum for 4 stars (sạch, không phát hiện tạp chất).',
      'Recognised by the Chair of the provincial People’s Committee.',
    ])
  })

  it('names each of several minimums', () => {
    expect(reasons([72], allConfirmedBut({ '1.5': 2, '6.1.1': 2 }), english)[0]).toBe(
      '72.00 points lie in the 4-star band; held at 3 stars because 2 criteria do not reach the minimum for 4 stars: ' +
        '1.5 (hợp đồng liên kết trên 75% sản lượng tiêu thụ); 6.1.1 (sạch, không phát hiện tạp chất).',
    )
  })

  it('says who recognises it, or that nobody does', () => {
    expect(reasons([95], allConfirmedBut(), english)).toEqual([
      '95.00 points lie in the 5-star band; every minimum for 5 stars is reached.',
      'From 90 points: forwarded to the Ministry of Agriculture and Environment for a 5-star rating.',
    ])
    expect(reasons([10], {}, english)).toEqual([
      '10.00 points lie in the 1-star band.',
      'Below 3 stars: not recognised, no certificate.',
    ])
  })
})
