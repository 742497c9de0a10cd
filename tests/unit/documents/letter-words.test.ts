import { describe, expect, it } from 'vitest'
import { correctOutcome } from '#shared/council/correcting.ts'
import { certificateBook } from '#shared/documents/letters/certificates.ts'
import { draftDecision } from '#shared/documents/letters/decision.ts'
import { resultNotice } from '#shared/documents/letters/notice.ts'
import { report } from '#shared/documents/letters/report.ts'
import { aDecidedDay } from '#tests/support/a-decided-day.ts'
import { aLetterDesk } from '#tests/support/a-letter-desk.ts'
import { aRatedSitting, ruleSet, teaSet } from '#tests/support/a-sitting.ts'
import { linesIn, tablesIn } from '#tests/support/read-outline.ts'

describe('the number and day that the registry gave', () => {
  const desk = aLetterDesk(aDecidedDay(), {
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

describe('an outcome that was corrected after the close', () => {
  const held = aRatedSitting(74).closes()
  const { number = 0 } = held.product('che').adopted ?? {}
  const corrected = { kind: 'rated', marks: [], confirmed: { '1.6': 'none' } } as const
  held.must(correctOutcome(held.now, { ruleSet, set: teaSet }, 'che', number, corrected, 'xác nhận nhầm'))
  const desk = aLetterDesk(held)

  it('is what letters tell, with what would lift the product now, and the report says that it was corrected', () => {
    const notice = resultNotice(desk, 'che')
    const lines = notice ? linesIn(notice) : []
    expect(lines.some(line => line.startsWith('Kết quả phân hạng: 3 sao. 74,00 điểm'))).toBe(true)
    expect(lines.some(line => line.startsWith('- Tiêu chí 1.6 '))).toBe(true)
    const [row] = tablesIn(report(desk), 1)[0]?.rows ?? []
    expect(row?.slice(3, 5)).toEqual(['74,00', '3 sao'])
    expect(row?.at(-1)).toContain('Kết quả đã đính chính sau phiên họp.')
  })
})

describe('the words that the law leaves to an office', () => {
  const held = aDecidedDay()
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
        signer: 'Lãnh đạo phụ trách',
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
    expect(tablesIn(own, 1)).toEqual(tablesIn(report(aLetterDesk(held)), 1))
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
      name: 'Lãnh đạo phụ trách',
    })
  })
})
