import { describe, expect, it } from 'vitest'
import { issueMinutes } from '#shared/council/closing.ts'
import { mergedAbove } from '#shared/documents/outline.ts'
import { codeOf } from '#shared/kernel/spoken-code.ts'
import {
  aProduct,
  aProfile,
  aRatedSitting,
  aSitting,
  type HeldSitting,
  nineMembers,
  sha256,
} from '#tests/support/a-sitting.ts'
import { linesIn, minutesOf, rowsIn, tablesIn } from '#tests/support/read-outline.ts'

describe('the annexes', () => {
  const twoRounds = (): HeldSitting =>
    aSitting({
      absent: { 'so-tai-chinh': 'bận họp' },
      products: [aProduct(), aProduct({ id: 'tra', name: 'Trà nấm linh chi' })],
    })
      .start()
      .recuses('che', 'so-y-te', 'người nhà là chủ thể')
      .scores('che', { 'so-khcn': 60, others: 74 })
      .scores('che', { 'so-khcn': 70, others: 74 })
      .confirms('che')
      .settles('che')
      .dismisses('tra', { kind: 'returned', missing: 'phiếu kiểm nghiệm' })

  it('are landscape, and name the number of the minutes, which is left open while there is none', () => {
    expect(minutesOf(twoRounds()).sections.map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'landscape',
      'landscape',
    ])
    expect(minutesOf(twoRounds()).sections[1]?.blocks[0]).toEqual({
      kind: 'title',
      name: 'Phụ lục I',
      about: 'BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP',
      note: '(Kèm theo Biên bản số ……/BB-HĐ ngày …… tháng …… năm …… của Hội đồng đánh giá, phân hạng sản phẩm OCOP)',
    })
    for (const at of [1, 2])
      expect(minutesOf(twoRounds(), 'vi', '5').sections[at]?.blocks[0]).toMatchObject({
        note: expect.stringContaining('Biên bản số 05/BB-HĐ ngày') as string,
      })
  })

  it('have one column where the council agrees on one sheet, headed by the council and not by letters of its name', () => {
    const profile = aProfile({ scoring: 'agreed', spread: { difference: null, fromMean: null } })
    const minutes = minutesOf(aRatedSitting(72, { details: { profile } }))
    expect(rowsIn(minutes, 1)[0]).toMatchObject({ 'Vòng chấm': 'vòng 1', 'Hội đồng': '72' })
    expect(rowsIn(minutes, 2)[0]).toHaveProperty('Hội đồng')
    expect(linesIn(minutes).join('\n')).not.toContain('Viết tắt')
  })

  it('sum up every product and round with a column for each member', () => {
    const totals = {
      'Sở NN&MT': '74',
      'Sở Công Thương': '74',
      'Sở Y tế': 'không chấm',
      'Sở KH&CN': '60',
      'Sở VHTT&DL': '74',
      'Sở Tài chính': 'vắng',
      'Liên minh HTX': '74',
      'Hội Nông dân': '74',
      'VPĐP NTM': '74',
    }
    expect(rowsIn(minutesOf(twoRounds()), 1)).toEqual([
      {
        TT: '1',
        'Mã sản phẩm': '08-02257-che-2026',
        'Tên sản phẩm': 'Chè Thôm Loà',
        'Chủ thể OCOP': 'Hợp tác xã chè Tân An',
        'Vòng chấm': 'vòng 1',
        ...totals,
        'Trung bình': '72,00',
        'Chênh lệch': '14',
        'Kết quả': 'chấm lại',
      },
      {
        TT: mergedAbove,
        'Mã sản phẩm': mergedAbove,
        'Tên sản phẩm': mergedAbove,
        'Chủ thể OCOP': mergedAbove,
        'Vòng chấm': 'vòng 2',
        ...totals,
        'Sở KH&CN': '70',
        'Trung bình': '73,43',
        'Chênh lệch': '4',
        'Kết quả': '4 sao',
      },
      {
        TT: '2',
        'Mã sản phẩm': '08-02257-tra-2026',
        'Tên sản phẩm': 'Trà nấm linh chi',
        'Chủ thể OCOP': 'Hợp tác xã chè Tân An',
        'Vòng chấm': '–',
        ...Object.fromEntries(Object.keys(totals).map(office => [office, '–'])),
        'Trung bình': '–',
        'Chênh lệch': '–',
        'Kết quả': 'trả lại bổ sung',
      },
    ])
  })

  it('stand in brackets of their own, whatever brackets the name of the council has', () => {
    const details = { council: 'Hội đồng OCOP tỉnh (tập huấn)' }
    expect(minutesOf(aSitting({ details }), 'vi', '5').sections[2]?.blocks[0]).toMatchObject({
      note: '(Kèm theo Biên bản số 05/BB-HĐ ngày …… tháng …… năm …… của Hội đồng OCOP tỉnh, tập huấn)',
    })
  })

  it('say of each sheet where it was handed in, once one came from a device of its member’s own', () => {
    const sitting = aSitting().start().opensRound('che')
    sitting
      .handsIn('che', 'so-khcn', 70)
      .handsIn('che', 'hoi-nong-dan', 70, 'paper')
      .handsIn('che', 'so-tai-chinh', 70, 'member', 'device')
    const [row] = rowsIn(minutesOf(sitting), 2)
    expect(row?.['Sở KH&CN']).toMatch(/\nmáy chung$/)
    expect(row?.['Hội Nông dân']).toMatch(/\nphiếu giấy$/)
    expect(row?.['Sở Tài chính']).toMatch(/\nmáy riêng$/)
  })

  it('call five stars potential, for the Ministry has still to assess them', () => {
    expect(rowsIn(minutesOf(aRatedSitting(92)), 1)[0]?.['Kết quả']).toBe(
      'tiềm năng 5 sao (đề nghị Bộ đánh giá)',
    )
  })

  it('say what the short names of the offices stand for', () => {
    expect(linesIn(minutesOf(twoRounds()), 1)).toEqual([
      'Viết tắt: Sở NN&MT là Sở Nông nghiệp và Môi trường; Sở KH&CN là Sở Khoa học và Công nghệ; Sở VHTT&DL là Sở Văn hóa, Thể ' +
        'thao và Du lịch; Liên minh HTX là Liên minh Hợp tác xã; VPĐP NTM là Văn phòng Điều phối nông thôn mới.',
    ])
  })

  it('give one column to code, name and producer when more than nine members need theirs', () => {
    const more = ['Sở Xây dựng', 'Hội Phụ nữ', 'Đoàn Thanh niên'].map((office, at) => ({
      id: `them-${at}`,
      office,
      name: '',
      role: 'member' as const,
    }))
    const outline = minutesOf(aRatedSitting(72, { members: [...nineMembers, ...more] }))
    expect(tablesIn(outline, 1)[0]?.rows[0]?.slice(0, 3)).toEqual([
      '1',
      'Chè Thôm Loà\nHợp tác xã chè Tân An\n08-02257-che-2026',
      'vòng 1',
    ])
    expect(tablesIn(outline, 2).map(({ columns }) => columns.length)).toEqual([3 + 9, 3 + 3])
  })

  it('list the code of every sheet handed in, so that a member finds their own', () => {
    const sitting = aSitting({ absent: { 'so-tai-chinh': 'ốm' } })
      .start()
      .recuses('che', 'so-y-te', 'người nhà')
      .opensRound('che')
    sitting.handsIn('che', 'so-khcn', 70).handsIn('che', 'hoi-nong-dan', 70, 'paper')
    const printed = (member: string): string => {
      const hash = sitting.product('che').rounds[0]?.sheets.get(member)?.seal?.hash ?? ''
      const code = codeOf(hash)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
      return `${code.slice(0, 10)}\n${code.slice(10)}`
    }
    expect(rowsIn(minutesOf(sitting), 2)).toEqual([
      {
        TT: '1',
        'Tên sản phẩm': 'Chè Thôm Loà',
        'Vòng chấm': 'vòng 1',
        'Sở NN&MT': 'chưa nộp',
        'Sở Công Thương': 'chưa nộp',
        'Sở Y tế': 'không chấm',
        'Sở KH&CN': printed('so-khcn'),
        'Sở VHTT&DL': 'chưa nộp',
        'Sở Tài chính': 'chưa nộp',
        'Liên minh HTX': 'chưa nộp',
        'Hội Nông dân': `${printed('hoi-nong-dan')}\nphiếu giấy`,
        'VPĐP NTM': 'chưa nộp',
      },
    ])
  })
})

describe('the file in the minutes', () => {
  it('has the whole seal of every sheet, of which the code in print is the beginning', () => {
    const sitting = aSitting().start().opensRound('che')
    sitting.handsIn('che', 'so-khcn', 70).handsIn('che', 'hoi-nong-dan', 70)
    const hashOf = (member: string) => sitting.product('che').rounds[0]?.sheets.get(member)?.seal?.hash
    expect(JSON.parse(minutesOf(sitting).attachments?.[0]?.text ?? '')).toEqual({
      sitting: 'phien-1',
      seals: ['so-khcn', 'hoi-nong-dan'].map(member => ({
        product: 'che',
        code: '08-02257-che-2026',
        round: 1,
        member,
        seal: hashOf(member),
      })),
    })
  })
})

describe('the code of the record', () => {
  const closed = (): HeldSitting => aRatedSitting(74).closes()

  it('is that of the event that closed the sitting, in print and as data', () => {
    const sitting = closed()
    const last = sitting.log.at(-1)
    if (last?.event.kind !== 'sitting.closed') throw new Error('Not closed')
    const minutes = minutesOf(sitting)
    expect(minutes.record).toEqual({ sitting: 'phien-1', number: last.number, hash: last.hash })
    const said = linesIn(minutes, 2).find(line => line.startsWith(`Sự kiện số ${last.number}: `))
    expect(said?.replaceAll(' ', '')).toContain(last.hash)
  })

  it('stays the same when the minutes are issued and signed, so that they can be drawn again', () => {
    const sitting = closed()
    const before = minutesOf(sitting)
    sitting.must(issueMinutes(sitting.now, sha256('biên bản')))
    expect(minutesOf(sitting)).toEqual(before)
  })

  it('is not in the draft of a sitting that still goes on', () => {
    const draft = minutesOf(aRatedSitting(74))
    expect(draft).not.toHaveProperty('record')
    expect(linesIn(draft, 2)).not.toContain('Mã nhật ký phiên họp')
  })
})
