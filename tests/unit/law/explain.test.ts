import { describe, expect, it } from 'vitest'
import { sure } from '#shared/kernel/result.ts'
import { explain, type LawWords } from '#shared/law/explain.ts'
import { rulesOn } from '#shared/law/in-force.ts'
import type { Outcome } from '#shared/law/outcome.ts'
import { rate, shortfallsOf } from '#shared/law/rate.ts'
import { usualRatingRules, type RatingRules } from '#shared/law/rating-rules.ts'
import { criteriaOf, type CriteriaSet, type Marks, type RuleSet } from '#shared/law/rule-set.ts'
import { lawWords as english } from '#shared/words/en/law.ts'
import { lawWords as vietnamese } from '#shared/words/vi/law.ts'
import {
  allConfirmedBut,
  agreeing,
  bestSheet,
  criteriaSetNamed,
  everyStop,
  ruleSet,
  ruleSets,
  sheetWorth,
  teaSet,
} from '#tests/support/shipped-law.ts'

interface Told {
  readonly words?: LawWords
  readonly decimals?: number
  readonly set?: CriteriaSet
  readonly under?: RuleSet
  readonly rules?: RatingRules
}

const reasonsOf = (outcome: Outcome, told: Told = {}): readonly string[] => {
  const { words = vietnamese, decimals = 2, set = teaSet, under = ruleSet, rules = usualRatingRules } = told
  return explain(outcome, { ruleSet: under, set, rules }, { words, decimals })
}

const reasons = (totals: readonly number[], confirmed: Marks, told: Told = {}): readonly string[] =>
  reasonsFrom(totals.map(sheetWorth), confirmed, told)

/** With all that is known of the sheets behind the outcome. */
function reasonsFrom(sheets: readonly Marks[], confirmed: Marks, told: Told = {}): readonly string[] {
  const { words = vietnamese, decimals = 2, set = teaSet, under = ruleSet, rules = usualRatingRules } = told
  const rating = sure(rate(under, set, sheets, confirmed, rules))
  const all = sure(shortfallsOf(set, sheets, confirmed, rules))
  return explain(
    { kind: 'rated', rating },
    { ruleSet: under, set, rules },
    { words, decimals },
    { all, nameOf: sheet => offices[sheet] ?? '' },
  )
}

const offices = ['Sở Công Thương', 'Sở Y tế', 'Hội Nông dân', 'Sở KH&CN', 'Sở VHTT&DL']

const decision = (id: string): RuleSet => {
  const found = ruleSets.find(each => each.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the reason for the stars, in Vietnamese', () => {
  it('names the band and that every minimum is reached', () => {
    expect(reasons([78], allConfirmedBut())).toEqual([
      '78,00 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao.',
      'Do Chủ tịch UBND tỉnh công nhận.',
    ])
  })

  it('names the one minimum that holds a product back', () => {
    expect(reasons([73, 73, 73, 74], allConfirmedBut({ '1.6': 'none' }))).toEqual([
      '73,25 điểm thuộc khung 4 sao; giữ ở 3 sao vì tiêu chí 1.6 chưa đạt mức tối thiểu của 4 sao (hồ sơ, thủ tục môi trường theo pháp luật và quy định khác).',
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
      '55,00 điểm thuộc khung 3 sao; giữ ở 2 sao vì tiêu chí 8 chưa đạt mức tối thiểu của 3 sao (công bố chất lượng sản phẩm).',
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

  it('says plainly that 90 points are not forwarded when a minimum of five stars is missing', () => {
    expect(reasons([95], allConfirmedBut({ '1.5': 3 })).slice(1)).toEqual([
      'Điểm trung bình đạt từ 90 trở lên nhưng không chuyển Bộ Nông nghiệp và Môi trường đánh giá 5 sao, vì tiêu chí 1.5 chưa đạt mức tối thiểu của 5 sao.',
      'Do Chủ tịch UBND tỉnh công nhận.',
    ])
  })

  it('names the minimums of four stars where those keep 90 points from being forwarded', () => {
    expect(reasons([95], allConfirmedBut({ '1.5': 2, '1.6': 'none' }))[1]).toBe(
      'Điểm trung bình đạt từ 90 trở lên nhưng không chuyển Bộ Nông nghiệp và Môi trường đánh giá 5 sao, vì các tiêu chí 1.5, 1.6 chưa đạt mức tối thiểu của 4 sao; tiêu chí 1.5 chưa đạt mức tối thiểu của 5 sao.',
    )
  })
})

describe('the reason under another decision or sheet', () => {
  const bestUnder = (set: CriteriaSet, under: RuleSet, rules = usualRatingRules): readonly string[] => {
    const rating = sure(rate(under, set, [bestSheet(set)], bestSheet(set), rules))
    return reasonsOf({ kind: 'rated', rating }, { set, under, rules })
  }
  const older = decision('qd-148-2023')
  const oldSheet = criteriaSetNamed('qd-148-2023/1')
  const tourism = criteriaSetNamed('qd-26-2026/26')

  it('calls the Ministry what it was called on the day', () => {
    expect(bestUnder(oldSheet, rulesOn(older, '2024-01-01')).at(-1)).toBe(
      'Từ 90 điểm: chuyển Bộ Nông nghiệp và Phát triển nông thôn đánh giá 5 sao.',
    )
    expect(bestUnder(oldSheet, rulesOn(older, '2025-08-01')).at(-1)).toBe(
      'Từ 90 điểm: chuyển Bộ Nông nghiệp và Môi trường đánh giá 5 sao.',
    )
  })

  it('has the district recognise three stars until mid-2025', () => {
    const under = rulesOn(older, '2024-01-01')
    const halfway = agreeing(oldSheet, Object.fromEntries(criteriaOf(oldSheet).map(({ id }) => [id, 1])))
    const rating = sure(
      rate(
        under,
        oldSheet,
        [bestSheet(oldSheet), halfway],
        bestSheet(oldSheet),
        usualRatingRules,
        everyStop(oldSheet),
      ),
    )
    expect(rating.stars).toBe(3)
    expect(reasonsOf({ kind: 'rated', rating }, { set: oldSheet, under }).at(-1)).toBe(
      'Do Chủ tịch UBND huyện công nhận.',
    )
  })

  it('speaks of no minimums on a sheet that has none', () => {
    const oldest = decision('qd-1048-2019')
    expect(bestUnder(criteriaSetNamed('qd-1048-2019/1'), oldest)[0]).toBe('100,00 điểm thuộc khung 5 sao.')
  })

  it('notes of the tourism sheet that its asterisks count without a legend', () => {
    expect(bestUnder(tourism, ruleSet).slice(0, 2)).toEqual([
      '100,00 điểm thuộc khung 5 sao; đạt mọi yêu cầu tối thiểu của 5 sao.',
      'Phiếu đánh giá này không in chú giải dấu sao; theo quy chế của Hội đồng, dấu sao vẫn được tính là yêu cầu tối thiểu.',
    ])
  })

  it('notes of the tourism sheet that its asterisks do not count', () => {
    expect(
      bestUnder(tourism, ruleSet, { ...usualRatingRules, minimumsWithoutLegend: false }).slice(0, 2),
    ).toEqual([
      '100,00 điểm thuộc khung 5 sao.',
      'Phiếu đánh giá này không in chú giải dấu sao; theo quy chế của Hội đồng, dấu sao không được tính.',
    ])
  })
})

describe('the mean in a reason', () => {
  it('has as many decimals as the council prints', () => {
    expect(reasons([73, 73, 73, 74], allConfirmedBut(), { decimals: 1 })[0]).toMatch(/^73,3 điểm/)
    expect(reasons([78], allConfirmedBut(), { decimals: 0 })[0]).toMatch(/^78 điểm/)
  })

  it('never reads as another band: 69,9 in whole points is printed 69,9, not 70', () => {
    const totals = [...Array.from({ length: 9 }, () => 70), 69]
    expect(reasons(totals, allConfirmedBut(), { decimals: 0 })[0]).toMatch(/^69,9 điểm thuộc khung 3 sao/)
  })
})

describe('the reason of an outcome without stars', () => {
  it('is the ground of an exclusion', () => {
    expect(reasonsOf({ kind: 'excluded', ground: 'hồ sơ giả mạo' })).toEqual([
      'Không phân hạng: hồ sơ thuộc trường hợp bị loại. Căn cứ: hồ sơ giả mạo.',
    ])
  })

  it('is where the scoring stopped, and what the council decided', () => {
    expect(reasonsOf({ kind: 'stopped', at: '6.1.1', decision: 'Có tạp chất, không chấm tiếp.' })).toEqual([
      'Không phân hạng: dừng chấm ở tiêu chí 6.1.1 (Tạp chất). Quyết định của Hội đồng: Có tạp chất, không chấm tiếp.',
    ])
  })

  it('is what a dossier lacks', () => {
    expect(reasonsOf({ kind: 'returned', missing: 'Phiếu kiểm nghiệm' })).toEqual([
      'Chưa phân hạng: trả lại hồ sơ để bổ sung. Nội dung cần bổ sung: Phiếu kiểm nghiệm.',
    ])
  })

  it('is said in English too', () => {
    const outcomes: readonly Outcome[] = [
      { kind: 'excluded', ground: 'forged' },
      { kind: 'stopped', at: '6.1.1', decision: 'impurities' },
      { kind: 'returned', missing: 'a test report' },
    ]
    expect(outcomes.flatMap(outcome => reasonsOf(outcome, { words: english }))).toEqual([
      'Not rated: the dossier is one that is excluded. Ground, as recorded: “forged”.',
      'Not rated: scoring stopped at criterion 6.1.1. Decision of the council, as recorded: “impurities”.',
      'Not rated yet: the dossier is returned for completion. To be completed, as recorded: “a test report”.',
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
    expect(reasons([75], allConfirmedBut({ '6.1.1': 1 }), { set })[0]).toContain('(HTX xếp loại khá)')
  })
})

describe('the reason for the stars, in English', () => {
  const inEnglish = (totals: readonly number[], confirmed: Marks): readonly string[] =>
    reasons(totals, confirmed, { words: english })

  it('uses a decimal point and points to the option by its number, with no Vietnamese in the middle', () => {
    expect(inEnglish([72, 73], allConfirmedBut({ '6.1.1': 1 }))).toEqual([
      '72.50 points lie in the 4-star band; held at 3 stars because criterion 6.1.1 does not reach the minimum for 4 stars (option 3 or above).',
      'Recognised by the Chair of the provincial People’s Committee.',
    ])
  })

  it('names each of several minimums', () => {
    expect(inEnglish([72], allConfirmedBut({ '1.5': 2, '6.1.1': 2 }))[0]).toBe(
      '72.00 points lie in the 4-star band; held at 3 stars because 2 criteria do not reach the minimum for 4 stars: ' +
        '1.5 (option 3 or above); 6.1.1 (option 3 or above).',
    )
  })

  it('says who recognises it, that nobody does, or why it is not forwarded', () => {
    expect(inEnglish([95], allConfirmedBut())).toEqual([
      '95.00 points lie in the 5-star band; every minimum for 5 stars is reached.',
      'From 90 points: forwarded to the Ministry for a 5-star rating.',
    ])
    expect(inEnglish([10], {})).toEqual([
      '10.00 points lie in the 1-star band.',
      'Below 3 stars: not recognised, no certificate.',
    ])
    expect(inEnglish([95], allConfirmedBut({ '1.5': 2, '1.6': 'none' }))[1]).toBe(
      'The mean reaches 90 points, yet the product is not forwarded to the Ministry for a 5-star rating, because criteria 1.5, 1.6 do not reach the minimum for 4 stars; criterion 1.5 does not reach the minimum for 5 stars.',
    )
    expect(inEnglish([95], allConfirmedBut({ '1.5': 3 }))[1]).toContain(
      'because criterion 1.5 does not reach',
    )
  })

  it('notes a sheet without a legend', () => {
    const tourism = criteriaSetNamed('qd-26-2026/26')
    const rating = sure(rate(ruleSet, tourism, [bestSheet(tourism)], bestSheet(tourism), usualRatingRules))
    const told = { set: tourism, words: english }
    expect(reasonsOf({ kind: 'rated', rating }, told)[1]).toContain('they count as minimums all the same')
    const rules = { ...usualRatingRules, minimumsWithoutLegend: false }
    expect(reasonsOf({ kind: 'rated', rating }, { ...told, rules })[1]).toContain('they do not count')
  })
})
