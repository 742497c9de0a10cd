import { describe, expect, it } from 'vitest'
import { formKinds, type FormDraft, type FormKind } from '#shared/documents/forms/form-draft.ts'
import { formOutline } from '#shared/documents/forms/form-outline.ts'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aFormFile, aFullFormDraft, anEmptyFormDraft } from '#tests/support/a-form-draft.ts'
import { linesIn, rowsIn, tablesIn } from '#tests/support/read-outline.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

const outlineOf = (kind: FormKind, draft: FormDraft) => formOutline(kind, draft, wordsIn.vi)
const linesOf = (kind: FormKind, draft: FormDraft): readonly string[] => linesIn(outlineOf(kind, draft))
const lineOf = (kind: FormKind, draft: FormDraft, start: string): string | undefined =>
  linesOf(kind, draft).find(line => line.startsWith(start))
const headOf = (kind: FormKind, draft: FormDraft) =>
  outlineOf(kind, draft).sections[0]?.blocks.find(block => block.kind === 'letterhead')
const titleOf = (kind: FormKind, draft: FormDraft) =>
  outlineOf(kind, draft).sections[0]?.blocks.find(block => block.kind === 'title')

const full = aFullFormDraft()
const empty = anEmptyFormDraft()

describe('every form', () => {
  it.each(formKinds)('%s carries the watermark of a training draft, and of no other', kind => {
    expect(outlineOf(kind, { ...full, training: true }).watermark).toBe('TẬP HUẤN')
    expect(outlineOf(kind, full).watermark).toBeUndefined()
  })

  it.each(formKinds)('%s is the same whenever it is drawn of the same draft', kind => {
    expect(outlineOf(kind, full)).toEqual(outlineOf(kind, aFullFormDraft()))
  })

  it('is called by its name and that of its product', () => {
    expect(outlineOf('registration', full).title).toBe('Phiếu đăng ký (Mẫu số 01) – Chè xanh Thôm Loà')
    expect(outlineOf('contents', empty).title).toBe('Danh mục tài liệu')
  })
})

describe('the registration, Mẫu số 01', () => {
  it('names the province and the year of filing, or leaves them to the pen', () => {
    expect(titleOf('registration', full)).toMatchObject({
      name: 'PHIẾU ĐĂNG KÝ',
      about: 'Tham gia đánh giá, phân hạng sản phẩm OCOP của tỉnh Tuyên Quang năm 2026',
    })
    expect(titleOf('registration', empty)).toMatchObject({
      about: 'Tham gia đánh giá, phân hạng sản phẩm OCOP của tỉnh …………………… năm ……',
    })
  })

  it('names sector, group and subgroup, and no subgroup where Phụ lục I has none', () => {
    const group = (draft: FormDraft) => lineOf('registration', draft, '3. ')
    expect(group(full)).toBe(
      '3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm¹): Ngành: Sản phẩm thực phẩm; Nhóm: Chè; Phân nhóm: Chè tươi, chè chế biến.',
    )
    expect(group({ ...full, isSubgroup: false })).toMatch(/Ngành: Sản phẩm thực phẩm; Nhóm: Chè\.$/)
  })

  it.each([
    [{ kind: 'first' }, '4. Lần đăng ký đánh giá: Lần đầu [x]', 'Nâng hạng: [ ]', 'Đánh giá lại: [ ]'],
    [
      { kind: 'upgrade', from: 3, to: 4 },
      '4. Lần đăng ký đánh giá: Lần đầu [ ]',
      'Nâng hạng: [x]',
      'Đánh giá lại: [ ]',
    ],
    [
      { kind: 'renewal', stars: 3 },
      '4. Lần đăng ký đánh giá: Lần đầu [ ]',
      'Nâng hạng: [ ]',
      'Đánh giá lại: [x]',
    ],
  ] as const)('ticks the stage %o and no other', (stage, ...boxes) => {
    const draft = aFullFormDraft({ product: { ...full.content.product, stage } })
    expect(linesOf('registration', draft).filter(line => /\[.\]$/.test(line))).toEqual(boxes)
  })

  it('leaves both offices all but the codes of places that are known', () => {
    const numbers = (draft: FormDraft) =>
      linesOf('registration', draft).filter(line => line.startsWith('Phiếu số'))
    expect(numbers(full)).toEqual(Array(2).fill('Phiếu số: ……-……./PĐK-08-02320-2026'))
    expect(numbers(empty)).toEqual(Array(2).fill('Phiếu số: ……-……./PĐK-(Mã tỉnh)-(Mã xã)-(Năm)'))
    expect(linesOf('registration', full).filter(line => line === 'Ngày nhận: …')).toHaveLength(2)
  })
})

describe('the own assessment, Mẫu số 02', () => {
  it('ticks the papers that the producer has, and intellectual property where there is any right', () => {
    const papers = (draft: FormDraft) =>
      linesOf('self-assessment', draft).filter(line => line.endsWith('[x]'))
    const only = (...kinds: readonly 'trademark'[]) =>
      aFullFormDraft({ assessment: { ...full.content.assessment, papers: kinds } })
    expect(papers(full)).toHaveLength(11)
    expect(papers(only('trademark'))).toEqual([
      'd) Đã có đăng ký sở hữu trí tuệ: [x]',
      '+ Giấy chứng nhận đăng ký nhãn hiệu: [x]',
    ])
    expect(papers(only())).toEqual([])
  })

  it('gives the figures of each year as clerks write them, and leaves open what is not known', () => {
    expect(rowsIn(outlineOf('self-assessment', full), 0)).toEqual([
      expect.objectContaining({
        Năm: '2024',
        'Doanh thu (đồng)': '1.250.000.000',
        'Lợi nhuận (đồng)': '210.500.000',
        'Sản lượng (tấn)': '8,5',
      }),
      expect.objectContaining({ Năm: '2025', 'Lợi nhuận (đồng)': '', 'Sản lượng (tấn)': '9,125' }),
    ])
    expect(lineOf('self-assessment', full, 'Tăng trưởng')).toMatch(/: 12,5%$/)
    expect(rowsIn(outlineOf('self-assessment', empty), 0)).toHaveLength(2)
  })

  it('scores every criterion in the order of its set, and adds up the parts and the whole', () => {
    const tables = tablesIn(outlineOf('self-assessment', full), 0).slice(1, 4)
    const ids = tables.flatMap(({ rows }) => rows.slice(0, -1).map(([name = '']) => name?.split(' ')[0]))
    expect(ids).toEqual(criteriaOf(teaSet).map(({ id }) => id))
    expect(tables.map(({ rows }) => rows.at(-1)?.slice(0, 3))).toEqual([
      ['Cộng phần A', '40', '40'],
      ['Cộng phần B', '25', '25'],
      ['Cộng phần C', '35', '35'],
    ])
    expect(lineOf('self-assessment', full, 'Tổng điểm')).toBe('Tổng điểm tự đánh giá: 100/100 điểm')
  })

  it('adds nothing up while a criterion is blank, and says where none of its options is reached', () => {
    const marked = (choice: 'none' | null) =>
      aFullFormDraft({
        assessment: {
          ...full.content.assessment,
          criteria: full.content.assessment.criteria.map(each =>
            each.criterion === '1.1' ? { ...each, choice } : each,
          ),
        },
      })
    const partA = (draft: FormDraft) => tablesIn(outlineOf('self-assessment', draft), 0)[1]?.rows
    expect(partA(marked(null))?.[0]?.slice(2, 4)).toEqual(['', ''])
    expect(partA(marked(null))?.at(-1)?.[2]).toBe('')
    expect(lineOf('self-assessment', marked(null), 'Tổng điểm')).toBe('Tổng điểm tự đánh giá: …')
    expect(partA(marked('none'))?.[0]?.slice(2, 4)).toEqual(['0', 'Không đạt phương án nào.'])
    expect(partA(marked('none'))?.at(-1)?.[2]).toBe('37')
  })

  it('takes a choice that the set does not offer for none', () => {
    const criteria = [{ criterion: '1.1', choice: 19, citations: [], note: '' }]
    const draft = aFullFormDraft({ assessment: { ...full.content.assessment, criteria } })
    expect(tablesIn(outlineOf('self-assessment', draft), 0)[1]?.rows[0]?.[2]).toBe('')
  })

  it('shows a criterion by file, page in it, and page in the annex', () => {
    const [, partA] = tablesIn(outlineOf('self-assessment', full), 0)
    expect(partA?.rows[0]?.[4]).toBe(
      'Hợp đồng mua chè búp tươi với 12 hộ, tr. 3, phụ lục tr. 3: điều 2\n' +
        'Giấy chứng nhận đăng ký hợp tác xã, phụ lục tr. 7',
    )
  })

  it('has the fifteen rows of evidence with the files of each', () => {
    const rows = tablesIn(outlineOf('self-assessment', full), 0).at(-1)?.rows ?? []
    expect(rows).toHaveLength(15)
    expect(rows[9]?.[3]).toBe('Ảnh gói chè 200 g (1 trang, phụ lục tr. 9)\nPhim về vùng chè')
    expect(rows[2]?.[3]).toBe('Hợp đồng mua chè búp tươi với 12 hộ (6 trang, phụ lục tr. 1–6)')
    expect(rows[14]?.[3]).toBe('')
  })

  it('tells what changed where the product was recognised before, and only there', () => {
    const { product } = full.content
    const again = aFullFormDraft({
      product: { ...product, stage: { kind: 'renewal', stars: 3 } },
      since: { package: null, recognisedOn: '2023-08-20', changes: 'Bao bì mới.' },
    })
    const changes = 'Những thay đổi, kết quả đạt được so với lần công nhận trước:'
    expect(lineOf('self-assessment', again, changes)).toBe(`${changes} Bao bì mới.`)
    expect(lineOf('self-assessment', full, changes)).toBeUndefined()
  })

  it('is signed by who represents the producer', () => {
    expect(linesOf('self-assessment', full).slice(-4)).toEqual([
      'Tân An, ngày …… tháng …… năm ……',
      'ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ',
      '(Ký, họ tên, đóng dấu)',
      'Chủ cơ sở Thứ Nhất',
    ])
  })
})

describe('the papers of the commune', () => {
  it('report in its four contents and propose the product to the province, Mẫu số 03', () => {
    const lines = linesOf('commune-report', full)
    expect(headOf('commune-report', full)).toMatchObject({
      parent: '',
      issuer: 'Ủy ban nhân dân\nxã Tân An',
      number: 'Số: ……/BC-UBND',
    })
    expect(lines).toContain('2. Về sử dụng lao động địa phương: 24 trên 26 lao động thường trú tại xã.')
    expect(lines).toContain(
      'Ủy ban nhân dân xã Tân An đề nghị Ủy ban nhân dân tỉnh Tuyên Quang đánh giá, phân hạng sản phẩm OCOP cho sản phẩm ' +
        'Chè xanh Thôm Loà của Hợp tác xã Chè Thôm Loà.',
    )
    expect(lines.slice(-2)).toEqual(['TM. ỦY BAN NHÂN DÂN XÃ TÂN AN', '(Ký tên và đóng dấu)'])
  })

  it.each([
    ['', 'Số: ……/UBND-……'],
    ['5', 'Số: 05/UBND-……'],
    ['5/UBND-KT', 'Số: 05/UBND-KT'],
    ['15/UBND-KT', 'Số: 15/UBND-KT'],
  ])('number a letter given as "%s" as %s', (letterNumber, number) => {
    const draft = aFullFormDraft({ commune: { ...full.content.commune, letterNumber } })
    expect(headOf('commune-letter', draft)).toMatchObject({ number })
  })

  it('send the dossier on with a letter, dated where its day is known', () => {
    expect(headOf('commune-letter', full)).toMatchObject({
      dated: 'Tân An, ngày 05 tháng 8 năm 2026',
      about: 'V/v đề nghị đánh giá, phân hạng sản phẩm OCOP năm 2026',
    })
    expect(headOf('commune-letter', empty)).toMatchObject({
      dated: '……………, ngày …… tháng …… năm ……',
      about: 'V/v đề nghị đánh giá, phân hạng sản phẩm OCOP năm ……',
    })
    expect(linesOf('commune-letter', full)).toContain('Kính gửi: Ủy ban nhân dân tỉnh Tuyên Quang')
    expect(linesOf('commune-letter', full)).toContain('- Sản phẩm mẫu: 05 gói 200 g./.')
  })

  it('name a place by its number with its kind', () => {
    const place = { ...full.place, commune: { name: 'phường 1', code: '00000' } }
    expect(headOf('commune-report', { ...full, place })).toMatchObject({
      dated: 'Phường 1, ngày …… tháng …… năm ……',
    })
  })
})

describe('the list of contents', () => {
  const evidence = (draft: FormDraft) =>
    tablesIn(outlineOf('contents', draft), 0)[1]?.rows.map(row => row.slice(1)) ?? []

  it('has the evidence in the order of the criteria, then of the rows, numbered through', () => {
    expect(evidence(full)).toEqual([
      ['Hợp đồng mua chè búp tươi với 12 hộ', '1.1', '3', '6', '1–6'],
      ['Giấy chứng nhận đăng ký hợp tác xã', '1.1', '1', '2', '7–8'],
      ['Ảnh gói chè 200 g', '–', '10', '1', '9'],
      ['Phim về vùng chè', '–', '10', 'bản điện tử', '–'],
      ['Phiếu kết quả kiểm nghiệm chè khô', '–', '12', '3', '10–12'],
    ])
    expect(linesOf('contents', full).at(-1)).toBe(
      'Cộng: 5 tài liệu minh chứng, 12 trang giấy; 1 tệp chỉ có bản điện tử.',
    )
  })

  it('numbers nothing after a file whose pages nobody has counted', () => {
    const files = [aFormFile('a', { row: 1, pages: null }), aFormFile('b', { row: 2, pages: 2 })]
    const draft = anEmptyFormDraft({
      content: { ...contentOfNothing, files: files.map(each => each.file) },
      kept: files.map(each => each.kept),
    })
    expect(evidence(draft)).toEqual([
      ['a', '–', '1', '……', '1–……'],
      ['b', '–', '2', '2', '……'],
    ])
    expect(linesOf('contents', draft).at(-1)).toBe('Cộng: 2 tài liệu minh chứng, …… trang giấy.')
  })

  it('counts the pages of the papers that were signed and put back', () => {
    const [papers] = tablesIn(outlineOf('contents', full), 0)
    expect(papers?.rows.map(row => row[2])).toEqual(['……', '……', '2', '……'])
  })
})
