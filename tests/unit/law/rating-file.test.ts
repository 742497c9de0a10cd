import { describe, expect, it } from 'vitest'
import { checkProductToRate } from '#shared/law/check-product-to-rate.ts'
import type { RatingFrame } from '#shared/law/check-rating-head.ts'
import { ratingFaultText } from '#shared/words/rating-fault-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aMember, aProductToRate } from '#tests/support/a-rating-file.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import type { Choices, CriteriaSet } from '#shared/law/rule-set.ts'
import { allConfirmedBut, bestSheet, criteriaSetNamed, teaSet } from '#tests/support/shipped-law.ts'
import { frame, linesOf } from '#tests/support/checked-rating.ts'

const bestStarred = (set: CriteriaSet): Choices =>
  Object.fromEntries(starredCriteria(set).map(({ id, options }) => [id, options.length]))

describe('a product of a file of marks', () => {
  const productLines = (
    change: Readonly<Record<string, unknown>>,
    under: RatingFrame | undefined = frame(),
  ) => linesOf(checkProductToRate(['products', 7], aProductToRate(change), under))

  it('is sound with whole sheets and what the council confirmed', () => {
    expect(checkProductToRate([], aProductToRate({ code: 'SP-1' }), frame())).toMatchObject({
      ok: true,
      value: { product: aProductToRate({ code: 'SP-1' }), basis: { set: teaSet } },
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
      'has one member twice, however the name is written',
      {
        members: [
          { name: 'Sở Y tế', ...aMember(70) },
          { name: 'Sở Công Thương', ...aMember(70) },
          { name: 'SỞ  Y TẾ', ...aMember(71) },
        ],
      },
      ['$.products[7].members[2].name: “SỞ  Y TẾ” đã có một phiếu trong vòng này.'],
    ],
    [
      'has sheets in rounds and beside them',
      { rounds: [{ members: [aMember(70)] }] },
      ['$.products[7].members: Đã có rounds thì không ghi members.'],
    ],
    [
      'has a round with a blank, and one with a member twice',
      {
        members: undefined,
        rounds: [
          { members: [aMember(70, { '1.1': undefined })] },
          {
            members: [
              { name: 'A', ...aMember(70) },
              { name: 'a ', ...aMember(70) },
            ],
          },
          { members: [] },
        ],
      },
      [
        '$.products[7].rounds[0].members[0].marks: Phiếu còn trống ở tiêu chí 1.1.',
        '$.products[7].rounds[1].members[1].name: “a ” đã có một phiếu trong vòng này.',
        '$.products[7].rounds[2].members: Không có phiếu nào để phân hạng.',
      ],
    ],
    [
      'names a set that is not here, or of another decision',
      { criteriaSet: 'qd-26-2026/99' },
      ['$.products[7].criteriaSet: Không có bộ tiêu chí “qd-26-2026/99”.'],
    ],
    [
      'names a set of another decision',
      { criteriaSet: 'qd-1048-2019/1' },
      ['$.products[7].criteriaSet: Bộ tiêu chí qd-1048-2019/1 không thuộc quyết định này.'],
    ],
    [
      'has a stop at a criterion that has none',
      { decision: { kind: 'stopped', at: '1.1', decision: 'Dừng chấm' } },
      ['$.products[7].decision.at: Bộ tiêu chí không có điều kiện dừng chấm ở tiêu chí 1.1.'],
    ],
    [
      'has an exclusion on a ground that the set does not have',
      { decision: { kind: 'excluded', ground: 'Nộp muộn' } },
      ['$.products[7].decision.ground: Bộ tiêu chí không có căn cứ loại hồ sơ “Nộp muộn”.'],
    ],
    [
      'has an exclusion whose ground only begins like one of the set',
      { decision: { kind: 'excluded', ground: 'Giả mạo hồ sơ khác' } },
      ['$.products[7].decision.ground: Bộ tiêu chí không có căn cứ loại hồ sơ “Giả mạo hồ sơ khác”.'],
    ],
    [
      'has a decision without a ground',
      { decision: { kind: 'excluded', ground: ' ' } },
      ['$.products[7].decision.ground: Giá trị này không hợp lệ.'],
    ],
    [
      'lets a spread stand that nothing limits',
      { members: [aMember(60), aMember(75)], spreadAccepted: 'Đã thảo luận' },
      [
        '$.products[7].spreadAccepted: Chênh lệch vòng cuối trong giới hạn (profile.spread) nên không có gì để người chủ trì giữ lại; hãy bỏ spreadAccepted.',
      ],
    ],
    [
      'has a decision of a kind that is none',
      { decision: { kind: 'refused', ground: 'Hồ sơ giả' } },
      ['$.products[7].decision.kind: Chỉ nhận: excluded, stopped, returned.'],
    ],
    [
      'has a decision on a criterion that is not there',
      { decision: { kind: 'stopped', at: '9.9', decision: 'Có tạp chất lạ' } },
      ['$.products[7].decision.at: Bộ tiêu chí không có tiêu chí “9.9”.'],
    ],
  ])('is refused when it %s', (_what, change, lines) => {
    expect(productLines({ ...change })).toEqual(lines)
  })

  it('is excluded on a ground of its set, as printed or with what it was after a colon', () => {
    const lines = (ground: string) => productLines({ decision: { kind: 'excluded', ground } })
    expect([lines('Giả mạo hồ sơ'), lines('giả mạo  hồ sơ: sửa ngày cấp giấy')]).toEqual([[], []])
    const noGrounds = frame({ criteriaSet: 'qd-26-2026/26' })
    const excluded = { decision: { kind: 'excluded', ground: 'Giả mạo hồ sơ' }, members: [] }
    expect(linesOf(checkProductToRate([], excluded, noGrounds))).toEqual([
      '$.decision.ground: Bộ tiêu chí không có căn cứ loại hồ sơ “Giả mạo hồ sơ”.',
    ])
  })

  it('may name a set of its own, and must where the file names none', () => {
    const other = criteriaSetNamed('qd-26-2026/1')
    const marks = bestSheet(other)
    const own = { criteriaSet: other.id, members: [{ marks }], confirmedMinimums: bestStarred(other) }
    const none = frame({ criteriaSet: undefined })
    for (const under of [frame(), none])
      expect(checkProductToRate([], own, under)).toMatchObject({ ok: true, value: { basis: { set: other } } })
    expect(none.usual).toBeUndefined()
    expect(linesOf(checkProductToRate([], aProductToRate(), none))).toEqual([
      '$.criteriaSet: Thiếu trường này.',
    ])
  })

  it('needs nothing confirmed where the sheets or the council’s rules decide', () => {
    const lines = (head: Readonly<Record<string, unknown>>): readonly string[] => {
      const under = frame(head)
      const marks = Object.fromEntries(
        [...(under.usual?.criteria.keys() ?? [])].map(id => [id, id === '6.1.1' ? 2 : 'none']),
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
      '$.products[7].notStopped[0].at: Bộ tiêu chí không có điều kiện dừng chấm ở tiêu chí 6.1.2.',
    ])
  })

  it('tells once that scoring goes on, and only past a stop that a sheet of some round reaches', () => {
    const goesOn = { at: '6.1.1', ground: 'Là cẫng chè' }
    const reached = { members: [{ marks: { ...aMember(70).marks, '6.1.1': 1 } }] }
    const asMarked = { members: [{ marks: { ...aMember(70).marks, '6.1.1': 'none' } }] }
    expect(productLines({ ...reached, notStopped: [goesOn, { ...goesOn, ground: 'Là bọt khí' }] })).toEqual([
      '$.products[7].notStopped[1].at: Đã ghi ở trên là không dừng chấm ở tiêu chí 6.1.1.',
    ])
    expect(productLines({ notStopped: [goesOn] })).toEqual([
      '$.products[7].notStopped[0].at: Không phiếu nào dừng chấm ở tiêu chí 6.1.1 nên không có gì để quyết định không dừng.',
    ])
    expect(productLines({ ...asMarked, notStopped: [goesOn] })).toEqual([])
    const rounds = [reached, { members: [aMember(70)] }]
    expect(productLines({ members: undefined, rounds, notStopped: [goesOn] })).toEqual([])
  })

  it('may have stopped in an earlier round, which is not averaged, and not in the one that counts', () => {
    const whole = { members: [aMember(70)] }
    const stopped = { members: [{ marks: { ...aMember(70).marks, '6.1.1': 1 } }] }
    const inRounds = (...rounds: readonly unknown[]) => productLines({ members: undefined, rounds })
    expect(inRounds(stopped, whole)).toEqual([])
    expect(inRounds(whole, stopped)).toEqual([
      expect.stringContaining(
        '$.products[7].rounds[1].members[0].marks["6.1.1"]: Phiếu dừng chấm ở tiêu chí 6.1.1',
      ),
    ])
    const notStopped = [{ at: '6.1.1', ground: 'Là cẫng chè' }]
    expect(productLines({ members: undefined, rounds: [whole, stopped], notStopped })).toEqual([])
    const ended = Object.fromEntries(
      Object.entries(stopped.members[0]?.marks ?? {}).filter(([id]) => id !== '6.1.2'),
    )
    expect(inRounds({ members: [{ marks: ended }] }, whole)).toEqual([])
    expect(inRounds(whole, { members: [{ marks: { '1.1': 1, ...ended } }] })).toHaveLength(1)
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

  it('that was returned for what is missing needs no sheets', () => {
    const decision = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' }
    expect(productLines({ decision, members: [] })).toEqual([])
  })

  it('has no scoring that goes on at a criterion that is not there', () => {
    expect(productLines({ notStopped: [{ at: '9.9', ground: 'Là cẫng chè' }] })).toEqual([
      '$.products[7].notStopped[0].at: Bộ tiêu chí không có tiêu chí “9.9”.',
    ])
  })

  it('is looked at for its form alone under a head that is wrong', () => {
    expect(checkProductToRate([], aProductToRate(), undefined)).toEqual({ ok: true, value: undefined })
    const both = aProductToRate({ rounds: [{ members: [aMember(70)] }] })
    expect(linesOf(checkProductToRate([], both, undefined))).toEqual([
      '$.members: Đã có rounds thì không ghi members.',
    ])
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
    const checked = checkProductToRate([], aProductToRate({ members: [] }), frame())
    expect(checked.ok ? [] : checked.refusal.map(fault => ratingFaultText(wordsIn.en, fault))).toEqual([
      '$.members: There is no sheet to rate by.',
    ])
  })
})
