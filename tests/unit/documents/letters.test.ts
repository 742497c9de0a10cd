import { describe, expect, it } from 'vitest'
import { attendanceSheet } from '#shared/documents/letters/attendance-sheet.ts'
import { certificateBook, certificateList } from '#shared/documents/letters/certificates.ts'
import { invitation } from '#shared/documents/letters/invitation.ts'
import type { DocumentDesk } from '#shared/documents/document-kind.ts'
import { resultNotice } from '#shared/documents/letters/notice.ts'
import { returnedLetter } from '#shared/documents/letters/returned.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { aLetterDesk } from '#tests/support/a-letter-desk.ts'
import {
  aProduct,
  aProfile,
  aRatedSitting,
  aSitting,
  nineMembers,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'
import { linesIn, rowsIn, tablesIn } from '#tests/support/read-outline.ts'

const there = (outline: Outline | undefined): Outline => {
  if (!outline) throw new Error('No letter')
  return outline
}
const noticeOf = (held: HeldSitting): Outline => there(resultNotice(aLetterDesk(held), 'che'))
const linesFrom = (outline: Outline, start: string): readonly string[] => {
  const lines = linesIn(outline)
  return lines.slice(lines.findIndex(line => line.startsWith(start)))
}

describe('the notice of a result', () => {
  it('gives the mean in all and by part, the tier with its reason, and who recognises it', () => {
    const lines = linesIn(noticeOf(aRatedSitting({ 'so-y-te': 70, others: 74 })))
    expect(lines.find(line => line.startsWith('Điểm trung bình:'))).toMatch(
      /^Điểm trung bình: 73,56\/100 điểm \(phần A: \d+,\d\d\/40; phần B: \d+,\d\d\/25; phần C: \d+,\d\d\/35\)\.$/,
    )
    expect(lines).toContain(
      'Kết quả phân hạng: 4 sao. 73,56 điểm thuộc khung 4 sao; đạt mọi yêu cầu tối thiểu của 4 sao.',
    )
    expect(lines).toContain(
      'Hội đồng đề nghị Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang quyết định công nhận và cấp giấy chứng nhận 4 sao. Giấy chứng nhận có giá trị trong thời hạn 36 tháng kể từ ngày ban hành.',
    )
  })

  it('goes to the commune and the producer', () => {
    expect(noticeOf(aRatedSitting(74)).sections[0]?.blocks.at(-1)).toMatchObject({
      recipients: ['Ủy ban nhân dân xã Tân An;', 'Hợp tác xã chè Tân An;', 'Lưu: VT, HĐ.'],
    })
  })

  it('tells no member’s marks, also where the sheets answer for the minimums', () => {
    const profile = aProfile({ rating: { minimums: 'majority', minimumsWithoutLegend: true } })
    const held = aSitting({ details: { profile } }).start().scores('che', 62).settles('che')
    const text = linesIn(noticeOf(held)).join('\n')
    for (const { office } of nineMembers) expect(text).not.toContain(office)
  })

  it('says what would lift it: the minimum first, then the points that are missing after it', () => {
    const held = aSitting().start().scores('che', 66).confirms('che', { '1.5': 2 }).settles('che')
    const lines = linesFrom(noticeOf(held), '2. Nội dung')
    expect(lines.slice(0, 3)).toEqual([
      '2. Nội dung cần hoàn thiện để đạt 4 sao',
      'Yêu cầu tối thiểu (dấu sao) của 4 sao chưa đạt ở tiêu chí sau:',
      expect.stringMatching(/^- Tiêu chí 1\.5 \(Liên kết chuỗi trong sản xuất\): cần đạt “/) as string,
    ])
    expect(lines[3]).toMatch(/^Điểm trung bình còn thiếu 4,00 điểm để đạt 70 điểm\./)
  })

  it('adds the gains of its table up to what is missing', () => {
    const [table] = tablesIn(noticeOf(aRatedSitting(64)), 0)
    const gains = (table?.rows ?? []).map(row => Number((row[3] ?? '').replace(',', '.')))
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeGreaterThanOrEqual(6)
  })

  it('never says that nothing is missing where something is', () => {
    const profile = aProfile({ decimals: 0 })
    const held = aRatedSitting({ 'so-khcn': 69, others: 70 }, { details: { profile } })
    expect(linesIn(noticeOf(held)).join('\n')).toContain('còn thiếu 0,1 điểm để đạt 70 điểm')
  })

  it('has nothing to lift for what goes to the Ministry, and says that it goes there', () => {
    const lines = linesIn(noticeOf(aRatedSitting(93)))
    expect(lines.some(line => line.startsWith('2. '))).toBe(false)
    expect(lines).toContain(
      'Hội đồng đề nghị Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang phê duyệt kết quả đánh giá để đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng 5 sao.',
    )
  })

  it('says of an upgrade that stayed that the certificate it has goes on to its day', () => {
    const stayed = aProduct({ stage: { kind: 'upgrade', from: 3, to: 4 } })
    expect(linesIn(noticeOf(aRatedSitting(64, { products: [stayed] })))).toContain(
      'Sản phẩm đăng ký nâng hạng từ 3 sao lên 4 sao; kết quả đạt 3 sao, chưa đạt nâng hạng. Không công nhận mới; giấy chứng nhận 3 sao đã cấp tiếp tục có giá trị đến hết thời hạn ghi trên giấy.',
    )
  })

  it('gives the ground where the dossier was thrown out, with neither points nor steps', () => {
    const held = aSitting().start().dismisses('che', { kind: 'excluded', ground: 'hồ sơ giả mạo' })
    const lines = linesFrom(noticeOf(held), 'Kết quả phân hạng')
    expect(lines[0]).toContain('Căn cứ: hồ sơ giả mạo.')
    expect(tablesIn(noticeOf(held), 0)).toEqual([])
  })

  it('is not written of what is open, was put off, or goes back', () => {
    const open = aSitting().start()
    const back = aSitting().start().dismisses('che', { kind: 'returned', missing: 'thiếu' })
    const later = aSitting().start().carriesOver('che')
    for (const held of [open, back, later]) expect(resultNotice(aLetterDesk(held), 'che')).toBeUndefined()
  })
})

describe('the letter with a returned dossier', () => {
  const held = aSitting()
    .start()
    .dismisses('che', { kind: 'returned', missing: '- phiếu kiểm nghiệm còn hạn;\n- hợp đồng liên kết' })
  const letter = (matters: Partial<DocumentDesk> = {}) =>
    linesIn(there(returnedLetter(aLetterDesk(held, matters), 'che')))

  it('says what the council asks for, point by point', () => {
    expect(letter()).toEqual(
      expect.arrayContaining([
        '1. Nội dung Hội đồng yêu cầu bổ sung',
        '- phiếu kiểm nghiệm còn hạn;',
        '- hợp đồng liên kết.',
      ]),
    )
  })

  it('counts what loading found and the advisory team remarked after it, where there is any', () => {
    const [product] = held.now.products
    if (!product) throw new Error('No product')
    const advised = { ...product, advice: { remarks: 'Đề nghị khảo sát xưởng' } }
    const sitting = {
      ...held.now,
      products: [advised],
      productById: new Map([[advised.id, advised]]),
    }
    const facts = { address: '', findings: ['Thiếu báo cáo của UBND xã.'] }
    const lines = letter({ sitting, dossierOf: () => facts })
    expect(lines.filter(line => /^\d\. /.test(line))).toEqual([
      '1. Nội dung Hội đồng yêu cầu bổ sung',
      '2. Ý kiến của Tổ tư vấn',
      '3. Nội dung cần rà soát, ghi nhận khi tiếp nhận hồ sơ',
    ])
    expect(lines).toContain('Đề nghị khảo sát xưởng.')
    expect(lines).toContain('Thiếu báo cáo của UBND xã.')
  })

  it('names the stop that sheets reached', () => {
    const stopped = aSitting()
      .start()
      .scores('che', { 'so-y-te': 0, others: 74 })
      .dismisses('che', { kind: 'returned', missing: 'mẫu mới' })
    const lines = linesIn(there(returnedLetter(aLetterDesk(stopped), 'che')))
    expect(lines).toContain('2. Điều kiện dừng chấm đã ghi nhận')
    expect(lines.some(line => line.startsWith('Tiêu chí 2.1'))).toBe(false)
    expect(lines.some(line => line.startsWith('Tiêu chí 6.1.1 (Tạp chất): '))).toBe(true)
  })

  it('is written only of what was returned', () => {
    expect(returnedLetter(aLetterDesk(aRatedSitting(74)), 'che')).toBeUndefined()
  })
})

describe('the sheet that is signed at the door', () => {
  it('has a row for every member in the order of the roster, with room for others', () => {
    const held = aSitting({ absent: { 'so-tai-chinh': 'đi công tác' } }).start()
    const found = there(attendanceSheet(aLetterDesk(held)))
    const [council, others] = tablesIn(found, 0)
    expect(council?.rows.map(row => (row[2] ?? '').split('\n')[0])).toEqual(
      nineMembers.map(({ office }) => office),
    )
    expect(council?.rows[5]?.[4]).toBe('vắng: đi công tác')
    expect(others?.rows.map(([order]) => order)).toEqual(['10', '11', '12', '13', '14', '15'])
    expect(council?.rowHeight).toBeGreaterThanOrEqual(12)
  })

  it('is for a meeting only, also one that a council working in writing was called to', () => {
    const written = aSitting({ details: { profile: aProfile({ form: 'written' }) }, unmarked: true }).start()
    expect(attendanceSheet(aLetterDesk(written))).toBeUndefined()
    expect(invitation(aLetterDesk(written))).toBeUndefined()
    written.convenes()
    expect(linesIn(there(invitation(aLetterDesk(written))))).toContain('Địa điểm: Phòng họp số 1.')
  })
})

describe('the invitation', () => {
  it('invites everybody by office and role, and has agenda and products behind it', () => {
    const found = there(invitation(aLetterDesk(aSitting())))
    const lines = linesIn(found)
    expect(lines.filter(line => line.startsWith('- '))).toHaveLength(nineMembers.length)
    expect(lines).toContain('- Sở Nông nghiệp và Môi trường – Chủ tịch hội đồng;')
    expect(lines).toContain('Thời gian: …… giờ ……, ngày 18 tháng 8 năm 2026.')
    expect(rowsIn(found, 1)[0]).toMatchObject({
      'Bộ tiêu chí': 'Số 11: Chè tươi, chè chế biến',
      'Hình thức': 'Lần đầu',
    })
  })

  it('has the agenda that the council wrote for itself', () => {
    const templates = { invitation: { agenda: ['Khai mạc', 'Chấm điểm'] } }
    const found = there(invitation(aLetterDesk(aSitting(), { templates })))
    expect(linesIn(found, 1)).toEqual([
      'I. CHƯƠNG TRÌNH',
      '1. Khai mạc.',
      '2. Chấm điểm.',
      'II. DANH MỤC SẢN PHẨM',
    ])
  })
})

describe('what is written on certificates', () => {
  const held = aSitting({
    products: [
      aProduct({ id: 'a', name: 'A' }),
      aProduct({ id: 'b', name: 'B' }),
      aProduct({ id: 'c', name: 'C', stage: { kind: 'upgrade', from: 4, to: 5 } }),
    ],
  })
    .start()
    .scores('a', 74)
    .confirms('a')
    .settles('a')
    .scores('b', 93)
    .confirms('b')
    .settles('b')
    .scores('c', 80)
    .confirms('c')
    .settles('c')

  it('is a row for each product that is proposed for recognition, and for no other', () => {
    const [sheet] = certificateBook(aLetterDesk(held))?.sheets ?? []
    expect(sheet?.rows[0]?.slice(0, 4)).toEqual(['TT', 'Số giấy chứng nhận', 'Tên sản phẩm', 'Mã sản phẩm'])
    expect(sheet?.rows.slice(1)).toEqual([
      [
        1,
        null,
        'A',
        '08-02257-a-2026',
        'Hợp tác xã chè Tân An',
        'xã Tân An',
        'Chè tươi, chè chế biến',
        4,
        'Bốn sao',
        null,
        null,
        '36 tháng kể từ ngày ban hành',
        'Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang',
      ],
    ])
    expect(sheet?.rows.every(row => row.length === sheet.widths.length)).toBe(true)
  })

  it('has the address of the dossier where it is at hand, on paper too', () => {
    const desk = aLetterDesk(held, {
      dossierOf: () => ({ address: 'thôn Nà Nhoi, xã Tân An', findings: [] }),
    })
    expect(certificateBook(desk)?.sheets[0]?.rows[1]?.[5]).toBe('thôn Nà Nhoi, xã Tân An')
    expect(rowsIn(there(certificateList(desk)), 0)).toEqual([
      expect.objectContaining({
        'Tên sản phẩm': 'A',
        'Hạng bằng chữ': 'Bốn sao',
        'Địa chỉ': 'thôn Nà Nhoi, xã Tân An',
      }),
    ])
  })
})
