import { describe, expect, it } from 'vitest'
import { draftDecision } from '#shared/documents/letters/decision.ts'
import { report } from '#shared/documents/letters/report.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { aDecidedDay } from '#tests/support/a-decided-day.ts'
import { aLetterDesk } from '#tests/support/a-letter-desk.ts'
import { aProduct, aProfile, aRatedSitting, aSitting, type HeldSitting } from '#tests/support/a-sitting.ts'
import { linesIn, tablesIn } from '#tests/support/read-outline.ts'

const reportOf = (held: HeldSitting): Outline => report(aLetterDesk(held))
const decisionOf = (held: HeldSitting): Outline => {
  const decision = draftDecision(aLetterDesk(held))
  if (!decision) throw new Error('No decision')
  return decision
}

/** The names in the tables of a document, part by part. */
const namesIn = (outline: Outline, section: number): readonly (readonly string[])[] =>
  tablesIn(outline, section).map(({ rows }) => rows.map(([, name]) => (name ?? '').split('\n')[0] ?? ''))

describe('the report to the chair of the province', () => {
  it('is addressed to the chair, counts what came of the products, and asks for each what it may', () => {
    const lines = linesIn(reportOf(aDecidedDay()))
    expect(lines).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang')
    expect(lines.filter(line => line.startsWith('- '))).toEqual([
      '- Tiềm năng 5 sao (đề nghị Bộ đánh giá): 01 sản phẩm;',
      '- 4 sao: 01 sản phẩm;',
      '- 3 sao: 02 sản phẩm;',
      '- 2 sao: 01 sản phẩm;',
      '- Trả lại hồ sơ để bổ sung, chưa phân hạng: 01 sản phẩm;',
      '- Chuyển sang phiên sau: 01 sản phẩm.',
      '- Phê duyệt kết quả đánh giá và đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng 5 sao đối với 01 sản phẩm (mục A Phụ lục);',
      '- Quyết định công nhận và cấp giấy chứng nhận 4 sao cho 01 sản phẩm (mục B Phụ lục);',
      '- Quyết định công nhận và cấp giấy chứng nhận 3 sao cho 01 sản phẩm (mục C Phụ lục);',
      '- Không công nhận nâng hạng đối với 01 sản phẩm (mục D Phụ lục). Các sản phẩm này không được công nhận mới; giấy chứng nhận đã cấp tiếp tục có giá trị đến hết thời hạn ghi trên giấy;',
      '- Không công nhận, không cấp giấy chứng nhận đối với 01 sản phẩm đạt dưới 3 sao (mục E Phụ lục).',
    ])
  })

  it('lists every product once, counted through, with its mean and tier, under what is proposed', () => {
    const found = reportOf(aDecidedDay())
    expect(namesIn(found, 1)).toEqual([
      ['Chè năm sao'],
      ['Chè bốn sao'],
      ['Chè ba sao'],
      ['Chè giữ hạng'],
      ['Chè hai sao'],
      ['Chè thiếu hồ sơ', 'Chè chuyển phiên'],
    ])
    const rows = tablesIn(found, 1).flatMap(table => table.rows)
    expect(rows.map(([order]) => order)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(rows.map(row => row.slice(3, 5))).toEqual([
      ['92,00', '5 sao'],
      ['70,00', '4 sao'],
      ['55,00', '3 sao'],
      ['69,00', '3 sao'],
      ['49,00', '2 sao'],
      ['–', '–'],
      ['–', '–'],
    ])
  })

  it('says of an upgrade that stayed that it keeps what it had, and of a returned dossier what is missing', () => {
    const notes = tablesIn(reportOf(aDecidedDay()), 1)
      .flatMap(table => table.rows)
      .map(row => row[5])
    expect(notes[3]).toBe('Đăng ký nâng từ 3 sao lên 4 sao, chưa đạt; giữ 3 sao đã được công nhận.')
    expect(notes[5]).toBe('Trả lại để bổ sung: phiếu kiểm nghiệm; hợp đồng liên kết.')
  })

  it('says what holds a product back that has the points', () => {
    const held = aSitting()
      .start()
      .scores('che', 74)
      .confirms('che', { '1.5': 2, '1.6': 'none' })
      .settles('che')
    const [row] = tablesIn(reportOf(held), 1)[0]?.rows ?? []
    expect(row?.slice(3)).toEqual([
      '74,00',
      '3 sao',
      'Đủ điểm 4 sao trở lên nhưng chưa đạt yêu cầu tối thiểu của 4 sao ở tiêu chí 1.5, 1.6.',
    ])
  })

  it('of a council that works in writing tells of opinions, not of a meeting', () => {
    const held = aSitting({
      details: { profile: aProfile({ form: 'written' }) },
      products: [aProduct({ stage: { kind: 'renewal', stars: 4 } })],
      unmarked: true,
    })
      .start()
      .scores('che', 72)
      .confirms('che')
      .settles('che')
    const lines = linesIn(reportOf(held))
    expect(lines).toContain(
      'Hội đồng đã lấy ý kiến bằng văn bản từ ngày 18 tháng 8 năm 2026, 09 trên 09 thành viên chấm điểm cho ý kiến.',
    )
    expect(lines.some(line => line.includes('lấy ý kiến bằng văn bản của Hội đồng'))).toBe(true)
    expect(lines.join(' ')).not.toContain('đã họp')
    const [row] = tablesIn(reportOf(held), 1)[0]?.rows ?? []
    expect(row?.at(-1)).toBe('Đánh giá lại, đã được công nhận 4 sao.')
  })

  it('never rounds a mean into the band above', () => {
    const held = aRatedSitting({ 'so-khcn': 69, others: 70 })
    expect(tablesIn(reportOf(held), 1)[0]?.rows[0]?.slice(3, 5)).toEqual(['69,89', '3 sao'])
  })
})

describe('the draft decision', () => {
  it('lists only what the province may recognise, the higher tier first, and what it approves for the Ministry apart', () => {
    const found = decisionOf(aDecidedDay())
    expect(namesIn(found, 1)).toEqual([['Chè bốn sao', 'Chè ba sao']])
    expect(namesIn(found, 2)).toEqual([['Chè năm sao']])
    expect(
      linesIn(found)
        .filter(line => line.startsWith('Điều'))
        .map(line => line.slice(0, 100)),
    ).toEqual([
      'Điều 1. Công nhận 02 sản phẩm OCOP, gồm 01 sản phẩm 4 sao, 01 sản phẩm 3 sao (danh sách tại Phụ lục ',
      'Điều 2. Chủ thể OCOP có sản phẩm được công nhận tại Điều 1 được cấp giấy chứng nhận. Giấy chứng nhận',
      'Điều 3. Phê duyệt kết quả đánh giá 01 sản phẩm có tiềm năng đạt 5 sao (danh sách tại Phụ lục II kèm ',
      'Điều 4. Chủ thể OCOP duy trì các tiêu chí của sản phẩm theo hồ sơ đã được đánh giá. Cơ quan tham mưu',
      'Điều 5. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở ',
    ])
    expect(linesIn(found).join('\n')).toContain('có giá trị trong thời hạn 36 tháng kể từ ngày ban hành')
  })

  it('is the authority’s own: its head decides, at the proposal of the council', () => {
    const found = decisionOf(aDecidedDay())
    expect(found.sections[0]?.blocks[0]).toMatchObject({
      parent: '',
      issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang',
      number: 'Số:        /QĐ-UBND',
      dated: 'Tuyên Quang, ngày …… tháng …… năm 2026',
    })
    expect(linesIn(found)).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG')
    expect(linesIn(found).some(line => line.startsWith('Theo đề nghị của Hội đồng đánh giá'))).toBe(true)
  })

  it('says which products were upgraded and which rated again', () => {
    const held = aSitting({
      products: [
        aProduct({ id: 'a', stage: { kind: 'upgrade', from: 3, to: 4 } }),
        aProduct({ id: 'b', stage: { kind: 'renewal', stars: 4 } }),
      ],
    })
      .start()
      .scores('a', 75)
      .confirms('a')
      .settles('a')
      .scores('b', 72)
      .confirms('b')
      .settles('b')
    const rows = tablesIn(decisionOf(held), 1)[0]?.rows ?? []
    expect(rows.map(row => row.at(-1))).toEqual(['Nâng hạng từ 3 sao', 'Đánh giá lại'])
  })

  it('is not there where nothing may be recognised or approved', () => {
    const stayed = aProduct({ stage: { kind: 'upgrade', from: 3, to: 4 } })
    for (const held of [aRatedSitting(49), aRatedSitting(69, { products: [stayed] })])
      expect(draftDecision(aLetterDesk(held))).toBeUndefined()
    expect(linesIn(reportOf(aRatedSitting(49))).join('\n')).not.toContain('dự thảo Quyết định')
  })

  it('only approves where every product goes to the Ministry', () => {
    const found = decisionOf(aRatedSitting(90))
    expect(found.sections).toHaveLength(2)
    expect(found.sections[0]?.blocks[1]).toMatchObject({
      about: 'Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP',
    })
    expect(linesIn(found).join('\n')).not.toContain('được cấp giấy chứng nhận')
  })

  it('is the Minister’s at the centre: five stars recognised, four stars not in it', () => {
    const held = aSitting({
      details: { level: 'ministry', authority: 'Bộ Nông nghiệp và Môi trường' },
      products: [aProduct({ id: 'a', name: 'A' }), aProduct({ id: 'b', name: 'B' })],
    })
      .start()
      .scores('a', 95)
      .confirms('a')
      .settles('a')
      .scores('b', 88)
      .confirms('b')
      .settles('b')
    const found = decisionOf(held)
    expect(linesIn(found)).toContain('BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG')
    expect(found.sections[0]?.blocks[0]).toMatchObject({ dated: 'Hà Nội, ngày …… tháng …… năm 2026' })
    expect(namesIn(found, 1)).toEqual([['A']])
  })
})
