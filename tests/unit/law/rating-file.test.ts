import { describe, expect, it } from 'vitest'
import { checkProductToRate } from '#shared/law/check-product-to-rate.ts'
import { checkRatingHead, type RatingBasis } from '#shared/law/check-rating-head.ts'
import type { RatingFault } from '#shared/law/rating-fault.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import type { Result } from '#shared/kernel/result.ts'
import { ratingFaultText } from '#shared/words/rating-fault-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aMember, aProductToRate, aRatingHead } from '#tests/support/a-rating-file.ts'
import { allConfirmedBut, criteriaSetNamed, law, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const linesOf = (checked: Result<unknown, readonly RatingFault[]>): readonly string[] =>
  checked.ok ? [] : checked.refusal.map(fault => ratingFaultText(wordsIn.vi, fault))

const headLines = (change: Readonly<Record<string, unknown>>): readonly string[] =>
  linesOf(checkRatingHead(aRatingHead(change), law))

function basis(change: Readonly<Record<string, unknown>> = {}): RatingBasis {
  const checked = checkRatingHead(aRatingHead(change), law)
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal))
  return checked.value
}

describe('the head of a file of marks', () => {
  it('says what its products are rated under', () => {
    expect(basis()).toMatchObject({ ruleSet, set: teaSet, rules: usualRatingRules })
  })

  it('may leave the council’s rules to the usual ones', () => {
    expect(basis({ profile: undefined }).rules).toEqual(usualRatingRules)
    expect(basis({ profile: { minimums: 'majority' } }).rules).toEqual({
      minimums: 'majority',
      minimumsWithoutLegend: true,
    })
  })

  it('may have a whole criteria set, also one of a new version of the decision', () => {
    const amended = { ...teaSet, id: 'qd-26-2026-v2/11', name: 'Chè (đủ chữ)' }
    expect(basis({ criteriaSet: amended }).set).toEqual(amended)
    expect(basis({ criteriaSet: teaSet }).set).toEqual(teaSet)
  })

  it('names the day where the decision was amended in who recognises what', () => {
    const old = { ruleSet: 'qd-148-2023', criteriaSet: 'qd-148-2023/1' }
    expect(headLines(old)).toEqual(['$.on: Thiếu trường này.'])
    const recognised = (on: string) =>
      basis({ ...old, on }).ruleSet.bands.find(({ stars }) => stars === 3)?.recognition
    expect([recognised('2025-07-05'), recognised('2025-07-06')]).toEqual(['district', 'province'])
  })

  it.each<[string, object, readonly string[]]>([
    ['names nothing', { ruleSet: undefined, criteriaSet: undefined }, ['$.ruleSet: Thiếu trường này.']],
    ['names no criteria set', { criteriaSet: undefined }, ['$.criteriaSet: Thiếu trường này.']],
    [
      'names what is not here',
      { ruleSet: 'qd-27', criteriaSet: 'qd-27/1' },
      ['$.ruleSet: Không có quyết định “qd-27”.', '$.criteriaSet: Không có bộ tiêu chí “qd-27/1”.'],
    ],
    [
      'names a set of another decision',
      { ruleSet: 'qd-1048-2019' },
      ['$.criteriaSet: Bộ tiêu chí qd-26-2026/11 không thuộc quyết định này.'],
    ],
    [
      'names a set that is for reading only',
      { ruleSet: 'qd-148-2023', criteriaSet: 'qd-148-2023/11', on: '2026-01-05' },
      [`$.criteriaSet: Bộ tiêu chí này chỉ để xem: ${criteriaSetNamed('qd-148-2023/11').defect ?? ''}`],
    ],
    ['has a day that is none', { on: '30/6/2026' }, ['$.on: Giá trị này không hợp lệ.']],
    [
      'has a rule that is no matter of rating',
      { profile: { quorum: 3 } },
      ['$.profile: Trường “quorum” không có trong mẫu.'],
    ],
    [
      'has a rule that is unknown',
      { profile: { minimums: 'chair' } },
      ['$.profile.minimums: Giá trị này không hợp lệ.'],
    ],
    [
      'has a set of its own of another decision',
      { criteriaSet: { ...teaSet, id: 'qd-27/11' } },
      ['$.criteriaSet: Bộ tiêu chí qd-27/11 không thuộc quyết định này.'],
    ],
    [
      'has a set of its own under an id that is taken',
      { criteriaSet: { ...teaSet, name: 'Chè' } },
      ['$.criteriaSet: Máy đã có bộ tiêu chí “qd-26-2026/11” với nội dung khác. Hãy đặt mã mới.'],
    ],
    [
      'has a set with a field too many',
      { criteriaSet: { ...teaSet, bonus: 5 } },
      ['$.criteriaSet: Trường “bonus” không có trong mẫu.'],
    ],
    [
      'has a set that does not add up',
      {
        criteriaSet: {
          ...teaSet,
          parts: teaSet.parts.map(part => ({ ...part, max: part.id === 'B' ? 26 : part.max })),
        },
      },
      [
        '$.criteriaSet: Cả phiếu: ghi 100 điểm nhưng cộng được 101.',
        '$.criteriaSet.parts[1]: Phần B: ghi 26 điểm nhưng cộng được 25.',
      ],
    ],
  ])('is refused when it %s', (_what, change, lines) => {
    expect(headLines({ ...change })).toEqual(lines)
  })
})

describe('a product of a file of marks', () => {
  const productLines = (
    change: Readonly<Record<string, unknown>>,
    under: RatingBasis | undefined = basis(),
  ) => linesOf(checkProductToRate(['products', 7], aProductToRate(change), under))

  it('is sound with whole sheets and what the council confirmed', () => {
    expect(checkProductToRate([], aProductToRate({ code: 'SP-1' }), basis())).toEqual({
      ok: true,
      value: aProductToRate({ code: 'SP-1' }),
    })
  })

  it.each<[string, object, readonly string[]]>([
    ['has no members', { members: undefined }, ['$.products[7].members: Thiếu trường này.']],
    ['has no sheet', { members: [] }, ['$.products[7].members: Không có phiếu nào để phân hạng.']],
    ['has a field too many', { points: 70 }, ['$.products[7]: Trường “points” không có trong mẫu.']],
    [
      'has a blank, which is not zero',
      { members: [aMember(70), aMember(70, { '1.1': undefined, '6.2.1': undefined })] },
      ['$.products[7].members[1].marks: Phiếu còn trống ở tiêu chí 1.1, 6.2.1.'],
    ],
    [
      'has marks that the sheet does not offer',
      { members: [aMember(70, { '1.1': 9, '9.9': 1 })] },
      [
        '$.products[7].members[0].marks["1.1"]: Tiêu chí 1.1 không có phương án 9.',
        '$.products[7].members[0].marks["9.9"]: Bộ tiêu chí không có tiêu chí “9.9”.',
      ],
    ],
    [
      'has a mark in words',
      { members: [aMember(70, { '1.1': '2' })] },
      ['$.products[7].members[0].marks["1.1"]: Giá trị này không hợp lệ.'],
    ],
    [
      'has half a mark',
      { members: [aMember(70, { '1.1': 1.5 })] },
      ['$.products[7].members[0].marks["1.1"]: Giá trị này không hợp lệ.'],
    ],
    [
      'has no mark where one stands',
      { members: [aMember(70, { '1.1': null })] },
      ['$.products[7].members[0].marks["1.1"]: Giá trị này không hợp lệ.'],
    ],
    [
      'has nothing confirmed',
      { confirmedMinimums: undefined },
      ['$.products[7].confirmedMinimums: Thiếu trường này.'],
    ],
    [
      'has confirmed what the sheet does not ask or offer',
      { confirmedMinimums: allConfirmedBut({ '1.2': 1, '1.5': 9, '9.9': 1 }) },
      [
        '$.products[7].confirmedMinimums["1.5"]: Tiêu chí 1.5 không có phương án 9.',
        '$.products[7].confirmedMinimums["9.9"]: Bộ tiêu chí không có tiêu chí “9.9”.',
        '$.products[7].confirmedMinimums["1.2"]: Tiêu chí 1.2 không có dấu sao nên không có gì để xác nhận.',
      ],
    ],
    [
      'has a decision without a ground',
      { decision: { kind: 'excluded', ground: ' ' } },
      ['$.products[7].decision.ground: Giá trị này không hợp lệ.'],
    ],
    [
      'has a decision on a criterion that is not there',
      { decision: { kind: 'stopped', at: '9.9', decision: 'Có tạp chất lạ' } },
      ['$.products[7].decision.at: Bộ tiêu chí không có tiêu chí “9.9”.'],
    ],
  ])('is refused when it %s', (_what, change, lines) => {
    expect(productLines({ ...change })).toEqual(lines)
  })

  it('needs nothing confirmed where the sheets or the council’s rules decide', () => {
    const lines = (head: Readonly<Record<string, unknown>>): readonly string[] => {
      const under = basis(head)
      const marks = Object.fromEntries(
        [...under.criteria.keys()].map(id => [id, id === '6.1.1' ? 2 : 'none']),
      )
      return linesOf(checkProductToRate([], { members: [{ marks }] }, under))
    }
    const missing = ['$.confirmedMinimums: Thiếu trường này.']
    const noLegend = { profile: { minimumsWithoutLegend: false } }
    expect([lines({}), lines(noLegend)]).toEqual([missing, missing])
    expect(lines({ profile: { minimums: 'majority' } })).toEqual([])
    expect(lines({ criteriaSet: 'qd-26-2026/26' })).toEqual(missing)
    expect(lines({ criteriaSet: 'qd-26-2026/26', ...noLegend })).toEqual([])
    expect(lines({ ruleSet: 'qd-1048-2019', criteriaSet: 'qd-1048-2019/1' })).toEqual([])
  })

  it('whose sheet stops is not rated before the council has decided: stopped, or scoring goes on with its ground', () => {
    const stopped = { members: [{ marks: { ...aMember(70).marks, '6.1.1': 1 } }] }
    expect(productLines(stopped)).toEqual([
      '$.products[7].members[0].marks["6.1.1"]: Phiếu dừng chấm ở tiêu chí 6.1.1 mà tệp không ghi quyết định của hội đồng: cần “decision” (dừng chấm) hoặc “notStopped” (không dừng, kèm lý do).',
    ])
    expect(productLines({ ...stopped, notStopped: [{ at: '6.1.1', ground: 'Là cẫng chè' }] })).toEqual([])
    expect(
      productLines({ ...stopped, decision: { kind: 'stopped', at: '6.1.1', decision: 'Có tạp chất' } }),
    ).toEqual([])
    expect(productLines({ notStopped: [{ at: '6.1.2', ground: 'Là cẫng chè' }] })).toEqual([
      '$.products[7].notStopped[0].at: Tiêu chí 6.1.2 không có điều kiện dừng chấm.',
    ])
  })

  it('has no points for a story where 5.1 says that there is none, on a sheet or confirmed', () => {
    const told = 'Tiêu chí 5.3 không áp dụng vì phiếu chọn phương án 1 ở 5.1.'
    const marks = { ...aMember(70).marks, '5.1': 1, '5.2': 'none', '5.3': 2 }
    expect(productLines({ members: [{ marks }] })).toEqual([`$.products[7].members[0].marks["5.3"]: ${told}`])
    const confirmedMinimums = { '5.1': 1, '5.3': 2 }
    expect(productLines({ confirmedMinimums })).toEqual([`$.products[7].confirmedMinimums["5.3"]: ${told}`])
  })

  it('that the council decided on without a rating may have sheets that are not whole, or none', () => {
    const decision = { kind: 'stopped', at: '6.1.1', decision: 'Có tạp chất lạ' }
    expect(productLines({ decision, members: [] })).toEqual([])
    expect(
      productLines({ decision, members: [{ marks: { '1.1': 1 } }], confirmedMinimums: undefined }),
    ).toEqual([])
    expect(productLines({ decision, members: [{ marks: { '1.1': 9 } }] })).toHaveLength(1)
  })

  it('is looked at for its form alone under a head that is wrong', () => {
    expect(
      linesOf(checkProductToRate([], aProductToRate({ members: [aMember(70, { '9.9': 1 })] }), undefined)),
    ).toEqual([])
    expect(linesOf(checkProductToRate([], { members: 3 }, undefined))).toEqual([
      '$.members: Phải là danh sách.',
    ])
  })
})

describe('what is wrong with a file of marks', () => {
  it('is said in English as well', () => {
    const checked = checkProductToRate([], aProductToRate({ members: [] }), basis())
    expect(checked.ok ? [] : checked.refusal.map(fault => ratingFaultText(wordsIn.en, fault))).toEqual([
      '$.members: There is no sheet to rate by.',
    ])
  })
})
