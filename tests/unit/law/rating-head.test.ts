import { describe, expect, it } from 'vitest'
import { checkRatingHead } from '#shared/law/check-rating-head.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import { aRatingHead } from '#tests/support/a-rating-file.ts'
import { criteriaSetNamed, law, ruleSet, teaSet } from '#tests/support/shipped-law.ts'
import { frame, linesOf } from '#tests/support/checked-rating.ts'

const headLines = (change: Readonly<Record<string, unknown>>): readonly string[] =>
  linesOf(checkRatingHead(aRatingHead(change), law))

describe('the head of a file of marks', () => {
  it('says what its products are rated under', () => {
    expect(frame()).toMatchObject({ ruleSet, usual: { set: teaSet }, rules: usualRatingRules })
    expect(frame()).toMatchObject({ level: 'province', spread: { difference: null, fromMean: null } })
  })

  it('may leave the council’s rules to the usual ones', () => {
    expect(frame({ profile: undefined }).rules).toEqual(usualRatingRules)
    expect(frame({ profile: { minimums: 'majority' } }).rules).toEqual({
      minimums: 'majority',
      minimumsWithoutLegend: true,
    })
  })

  it('may have a whole criteria set, also one of a new version of the decision', () => {
    const amended = { ...teaSet, id: 'qd-26-2026-v2/11', name: 'Chè (đủ chữ)' }
    expect(frame({ criteriaSet: amended }).usual?.set).toEqual(amended)
    expect(frame({ criteriaSet: teaSet }).usual?.set).toEqual(teaSet)
  })

  it('looks up once what many products name, a set that is here or one that is not', () => {
    const { under } = frame()
    for (const id of ['qd-26-2026/1', 'qd-26-2026/99']) expect(under(id)).toBe(under(id))
    expect(under('qd-26-2026/99')).toEqual({
      ok: false,
      refusal: [{ kind: 'criteria-set-unknown', id: 'qd-26-2026/99' }],
    })
  })

  it('names the day where the decision was amended in who recognises what', () => {
    const old = { ruleSet: 'qd-148-2023', criteriaSet: 'qd-148-2023/1' }
    expect(headLines(old)).toEqual(['$.on: Thiếu trường này.'])
    const recognised = (on: string) =>
      frame({ ...old, on }).ruleSet.bands.find(({ stars }) => stars === 3)?.recognition
    expect([recognised('2025-07-05'), recognised('2025-07-06')]).toEqual(['district', 'province'])
  })

  it('is of the district only until the day from which districts rate no more', () => {
    const district = { ruleSet: 'qd-148-2023', criteriaSet: 'qd-148-2023/1', level: 'district' }
    expect(headLines({ ...district, on: '2025-07-05' })).toEqual([])
    expect(headLines({ ...district, on: '2025-07-06' })).toEqual([
      '$.level: Theo 148/QĐ-TTg, vào ngày họp không có hội đồng cấp huyện đánh giá, phân hạng; chỉ nhận province (cấp tỉnh), ministry (trung ương).',
    ])
  })

  it.each<[string, object, readonly string[]]>([
    ['names nothing', { ruleSet: undefined, criteriaSet: undefined }, ['$.ruleSet: Thiếu trường này.']],
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
    [
      'has a day before its decision was in force',
      { on: '2026-05-21' },
      ['$.on: 26/2026/QĐ-TTg không có hiệu lực vào ngày 21/05/2026: chỉ từ ngày 22/05/2026.'],
    ],
    [
      'has a day after its decision was in force',
      { ruleSet: 'qd-148-2023', criteriaSet: 'qd-148-2023/1', on: '2026-07-22' },
      [
        '$.on: 148/QĐ-TTg không có hiệu lực vào ngày 22/07/2026: chỉ từ ngày 24/02/2023 đến hết ngày 21/07/2026.',
      ],
    ],
    [
      'names a version of the sheet that came later',
      { ruleSet: 'qd-1048-2019', criteriaSet: 'qd-1048-2019/26-781', on: '2020-01-05' },
      ['$.criteriaSet: Bộ tiêu chí “qd-1048-2019/26-781” không phải là bản áp dụng vào ngày 05/01/2020.'],
    ],
    [
      'is of a council of a level that does not rate on the day',
      { level: 'district' },
      [
        '$.level: Theo 26/2026/QĐ-TTg, vào ngày họp không có hội đồng cấp huyện đánh giá, phân hạng; chỉ nhận province (cấp tỉnh), ministry (trung ương).',
      ],
    ],
    [
      'is of a level that rates nothing',
      { level: 'commune' },
      ['$.level: Chỉ nhận: district, province, ministry.'],
    ],
    [
      'has a day that is none',
      { on: '2026-02-29' },
      ['$.on: Phải là một ngày có thật, viết theo mẫu năm-tháng-ngày, ví dụ 2026-06-30.'],
    ],
    [
      'has a rule that is no matter of rating',
      { profile: { quorum: 3 } },
      ['$.profile: Trường “quorum” không có trong mẫu.'],
    ],
    [
      'has a rule that is unknown',
      { profile: { minimums: 'chair' } },
      ['$.profile.minimums: Chỉ nhận: council, majority, every-member.'],
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
