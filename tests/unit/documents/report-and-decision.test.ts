import { describe, expect, it } from 'vitest'
import type { SittingDetails } from '#shared/council/event.ts'
import { draftDecision } from '#shared/documents/letters/decision.ts'
import { certificateBook } from '#shared/documents/letters/certificates.ts'
import { resultNotice } from '#shared/documents/letters/notice.ts'
import { report } from '#shared/documents/letters/report.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { aLetterDesk } from '#tests/support/a-letter-desk.ts'
import { aProduct, aRatedSitting, aSitting, type HeldSitting } from '#tests/support/a-sitting.ts'
import { linesIn, tablesIn } from '#tests/support/read-outline.ts'

/** One of each: to the Ministry, four stars, three, an upgrade that stayed, two stars, returned, carried over. */
function aDay(details: Partial<SittingDetails> = {}): HeldSitting {
  const product = (id: string, name: string) => aProduct({ id, name })
  return aSitting({
    details,
    products: [
      product('nam', 'Chè năm sao'),
      product('bon', 'Chè bốn sao'),
      product('ba', 'Chè ba sao'),
      { ...product('giu', 'Chè giữ hạng'), stage: { kind: 'upgrade', from: 3, to: 4 } },
      product('hai', 'Chè hai sao'),
      product('thieu', 'Chè thiếu hồ sơ'),
      product('hoan', 'Chè chuyển phiên'),
    ],
  })
    .start()
    .scores('nam', 92)
    .confirms('nam')
    .settles('nam')
    .scores('bon', 70)
    .confirms('bon')
    .settles('bon')
    .scores('ba', 55)
    .confirms('ba')
    .settles('ba')
    .scores('giu', 69)
    .confirms('giu')
    .settles('giu')
    .scores('hai', 49)
    .confirms('hai')
    .settles('hai')
    .dismisses('thieu', { kind: 'returned', missing: '- phiếu kiểm nghiệm;\n- hợp đồng liên kết' })
    .carriesOver('hoan')
}

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
    const lines = linesIn(reportOf(aDay()))
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
    const found = reportOf(aDay())
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
    const notes = tablesIn(reportOf(aDay()), 1)
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

  it('never rounds a mean into the band above', () => {
    const held = aRatedSitting({ 'so-khcn': 69, others: 70 })
    expect(tablesIn(reportOf(held), 1)[0]?.rows[0]?.slice(3, 5)).toEqual(['69,89', '3 sao'])
  })
})

describe('the draft decision', () => {
  it('lists only what the province may recognise, the higher tier first, and what it approves for the Ministry apart', () => {
    const found = decisionOf(aDay())
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
    const found = decisionOf(aDay())
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

describe('the number and day that the registry gave', () => {
  const desk = aLetterDesk(aDay(), {
    numbers: { report: { number: '5', on: '2026-08-20' }, decision: { number: '1305', on: '2027-01-05' } },
  })

  it('stand at the head of the letter and in its annex, with the zeros that the decree asks for', () => {
    const found = report(desk)
    expect(found.sections[0]?.blocks[0]).toMatchObject({
      number: 'Số: 05/TTr-HĐ',
      dated: 'Tuyên Quang, ngày 20 tháng 8 năm 2026',
    })
    expect(found.sections[1]?.blocks[0]).toMatchObject({
      note: '(Kèm theo Tờ trình số 05/TTr-HĐ ngày 20 tháng 8 năm 2026 của Hội đồng đánh giá, phân hạng sản phẩm OCOP)',
    })
  })

  it('are cited by what follows: the report by the decision, the decision by notices and on certificates', () => {
    const decision = draftDecision(desk)
    expect(decision && linesIn(decision)).toContain(
      'Theo đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP tại Tờ trình số 05/TTr-HĐ ngày 20 tháng 8 năm 2026.',
    )
    const cites = (id: string): boolean => {
      const notice = resultNotice(desk, id)
      const basis = 'Căn cứ Quyết định số 1305/QĐ-UBND ngày 05 tháng 01 năm 2027 của Chủ tịch'
      return notice !== undefined && linesIn(notice).some(line => line.startsWith(basis))
    }
    expect(['bon', 'nam', 'giu', 'hai'].map(cites)).toEqual([true, true, false, false])
    expect(certificateBook(desk)?.sheets[0]?.rows[1]?.slice(9, 11)).toEqual([
      '1305/QĐ-UBND',
      { day: '2027-01-05' },
    ])
  })
})

describe('the words that the law leaves to an office', () => {
  const held = aDay()
  const withTemplate = aLetterDesk(held, {
    templates: {
      report: {
        symbol: 'TTr-SNNMT',
        addressee: 'Ủy ban nhân dân tỉnh',
        paragraphs: 'Kinh phí do ngân sách bảo đảm.',
      },
      decision: {
        bases: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'],
        titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        signer: 'Nguyễn Thế Giang',
        recipients: ['Lưu: VT, NN.'],
        executors: 'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.',
      },
    },
  })

  it('take the place of the usual ones, and of nothing else', () => {
    const own = report(withTemplate)
    expect(own.sections[0]?.blocks[0]).toMatchObject({ number: 'Số:        /TTr-SNNMT' })
    expect(linesIn(own)).toContain('Kính gửi: Ủy ban nhân dân tỉnh')
    expect(linesIn(own)).toContain('Kinh phí do ngân sách bảo đảm.')
    expect(tablesIn(own, 1)).toEqual(tablesIn(reportOf(held), 1))
  })

  it('are named by the other letters too: the decision cites the report by its own series', () => {
    const own = draftDecision(withTemplate)
    const lines = own ? linesIn(own) : []
    expect(lines.find(line => line.startsWith('Theo đề nghị'))).toContain('Tờ trình số ……/TTr-SNNMT')
    expect(lines[1]).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;')
    expect(lines).toContain('Điều 5. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.')
    expect(own?.sections[0]?.blocks.at(-1)).toEqual({
      kind: 'signing',
      recipients: ['Như Điều 5;', 'Lưu: VT, NN.'],
      dated: '',
      titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      hint: '',
      name: 'Nguyễn Thế Giang',
    })
  })
})
