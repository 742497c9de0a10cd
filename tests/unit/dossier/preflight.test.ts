import { describe, expect, it } from 'vitest'
import { changedContent, type Draft, type DraftContent } from '#shared/dossier/draft.ts'
import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import { mended } from '#shared/dossier/mended.ts'
import { preflight } from '#shared/dossier/preflight.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDraft, aKeptFile, aPage, aYear } from '#tests/support/a-ready-draft.ts'
import { law, teaSet } from '#tests/support/shipped-law.ts'

const wellScanned: FileMeasures = { opens: true, locked: false, pages: [aPage, aPage] }
const rules = law.ruleSetOf(teaSet.id)

function found(draft: Draft, measures: FileMeasures | undefined = wellScanned): readonly Problem[] {
  if (!rules) throw new Error('No rules')
  return preflight(draft, {
    law: { set: teaSet, rules, deadlines: undefined },
    places: undefined,
    measuresOf: () => measures,
    on: '2026-06-15',
  })
}
const vi = wordsIn.vi
const said = (problems: readonly Problem[]): readonly string[] =>
  problems.map(problem => `${problem.severity}: ${problemText(problem, vi)}`)
const saidOf = (changes: Partial<DraftContent>): readonly string[] => said(found(aDraft(changes)))
const { content } = aDraft()

describe('the check before a dossier leaves', () => {
  it('finds nothing in a dossier that has everything', () => {
    expect(saidOf({})).toEqual([])
  })

  it('names what the forms ask for and nobody wrote, errors first', () => {
    const product = { ...content.product, name: '', filedOn: null }
    const producer = { ...content.producer, phone: '', kind: 'other' as const }
    expect(saidOf({ product, producer })).toEqual([
      'error: Chưa ghi tên sản phẩm.',
      'error: Chưa ghi ngày nộp hồ sơ.',
      'warning: Chưa ghi loại hình tổ chức.',
      'warning: Chưa ghi điện thoại.',
    ])
  })

  it('asks what changed of an upgrade, and not of a first rating', () => {
    const product = { ...content.product, stage: { kind: 'upgrade', from: 3, to: 4 } as const }
    expect(saidOf({ product })).toContainEqual(expect.stringContaining('error: Chưa ghi nội dung thay đổi'))
    const since = { package: null, recognisedOn: null, changes: 'Bao bì mới' }
    expect(saidOf({ product, since })).not.toContainEqual(expect.stringContaining('thay đổi'))
  })

  it('names each signed form that is not there', () => {
    const files = content.files.filter(({ use }) => use === 'evidence')
    expect(saidOf({ files }).filter(line => line.includes('Thiếu bản đã ký'))).toEqual([
      'error: Thiếu bản đã ký của Phiếu đăng ký (Mẫu số 01). Hãy in, ký, đóng dấu, quét rồi thêm bản quét.',
      'error: Thiếu bản đã ký của Báo cáo tự đánh giá (Mẫu số 02). Hãy in, ký, đóng dấu, quét rồi thêm bản quét.',
      'error: Thiếu bản đã ký của Báo cáo của UBND cấp xã (Mẫu số 03). Hãy in, ký, đóng dấu, quét rồi thêm bản quét.',
      'error: Thiếu bản đã ký của văn bản của UBND cấp xã đề nghị đánh giá. Hãy in, ký, đóng dấu, quét rồi thêm bản quét.',
    ])
  })
})

describe('claims and what shows them', () => {
  const assessed = (change: (row: DraftContent['assessment']['criteria'][number]) => object) =>
    saidOf({
      assessment: {
        ...content.assessment,
        criteria: content.assessment.criteria.map(row =>
          row.criterion === '1.1' ? { ...row, ...change(row) } : row,
        ),
      },
    })

  it('are an option without evidence, a criterion without an option, a page that is not there, a file that is gone', () => {
    expect(assessed(() => ({ citations: [] }))).toEqual([
      'error: Tiêu chí 1.1: có tự chấm điểm nhưng không dẫn minh chứng.',
    ])
    expect(assessed(() => ({ choice: null }))).toContain('error: Tiêu chí 1.1: chủ thể chưa tự đánh giá.')
    expect(assessed(() => ({ citations: [{ file: 'hop-dong', page: 3, note: '' }] }))).toEqual([
      'error: Tiêu chí 1.1: dẫn trang 3 của “Tệp hop-dong”, mà tệp chỉ có 2 trang. Hãy dẫn lại.',
    ])
    expect(assessed(() => ({ citations: [{ file: 'da-bo', page: 1, note: '' }] }))).toEqual([
      'error: Tiêu chí 1.1: dẫn minh chứng “da-bo” nhưng hồ sơ không có tệp này.',
    ])
  })

  it('name a page that the file proved not to have, whatever was said of it', () => {
    const kept = aDraft().kept.map(file => ({ ...file, pages: 90 }))
    const draft = { ...aDraft(), kept }
    expect(said(found(draft, { ...wellScanned, pages: [] }))).toEqual([])
    const cited = draft.content.assessment.criteria.map(row => ({
      ...row,
      citations: row.criterion === '1.1' ? [{ file: 'hop-dong', page: 3, note: '' }] : row.citations,
    }))
    const assessment = { ...draft.content.assessment, criteria: cited }
    expect(said(found({ ...draft, content: { ...draft.content, assessment } }))).toEqual([
      'error: Tiêu chí 1.1: dẫn trang 3 của “Tệp hop-dong”, mà tệp chỉ có 2 trang. Hãy dẫn lại.',
    ])
  })

  it('are an option of a criterion that another leaves nothing to give points for', () => {
    const without = content.assessment.criteria.map(row =>
      row.criterion === '5.1' ? { ...row, choice: 1 } : row,
    )
    expect(saidOf({ assessment: { ...content.assessment, criteria: without } })).toContain(
      'error: Tiêu chí 5.2 không áp dụng vì phương án đã chọn ở 5.1. Hãy xem lại một trong hai.',
    )
  })
})

describe('files', () => {
  const contract = (change: object) => ({
    files: content.files.map(file => (file.id === 'hop-dong' ? { ...file, ...change } : file)),
  })
  const saidOfPages = (pages: FileMeasures['pages'], more: Partial<FileMeasures> = {}) =>
    said(found(aDraft(), { ...wellScanned, ...more, pages })).filter(line => line.includes('hop-dong'))

  it('do not open, ask for a password, or were not looked at yet: no package is made of them', () => {
    expect(saidOfPages([], { opens: false })[0]).toMatch(/^error: Không mở được “Tệp hop-dong”/)
    expect(saidOfPages([], { opens: false, locked: true })[0]).toMatch(
      /^error: Tệp “Tệp hop-dong” đặt mật khẩu/,
    )
    const unmeasured = preflight(aDraft(), {
      law: undefined,
      places: undefined,
      measuresOf: () => undefined,
      on: '2026-06-15',
    })
    expect(said(unmeasured)[0]).toMatch(/^error: Đang kiểm tra các trang/)
  })

  it('have pages that are blank, upside down or too coarse, told by their numbers', () => {
    const blank = { ...aPage, blank: true }
    expect(saidOfPages([aPage, blank, blank, blank, aPage, blank])).toEqual([
      'warning: “Tệp hop-dong” có trang trắng hoặc hỏng: 2–4, 6. Hãy bỏ trang trắng; trang lẽ ra có nội dung thì quét lại rồi thay tệp.',
    ])
    expect(saidOfPages([aPage, { ...aPage, upsideDown: true }])).toEqual([
      'warning: “Tệp hop-dong” có trang ngược đầu: 2. Hãy xoay lại.',
    ])
    expect(
      saidOfPages([
        { ...aPage, dpi: 96 },
        { ...aPage, dpi: 149 },
        { ...aPage, dpi: 150 },
      ]),
    ).toEqual([
      'warning: “Tệp hop-dong” quét quá mờ ở trang 1–2 (thấp nhất 96 dpi, cần từ 150). Hãy quét lại ở 200 dpi trở lên.',
    ])
  })

  it('are turned as a whole by one click where all of it is upside down, and nothing is found then', () => {
    const upside = { ...wellScanned, pages: [{ ...aPage, upsideDown: true }] }
    const draft = aDraft({ files: content.files.filter(({ id }) => id === 'hop-dong') })
    const mend = found(draft, upside).find(({ finding }) => finding.kind === 'pages-upside-down')?.mend
    if (!mend) throw new Error('No way to mend it')
    const turned = { ...draft, content: changedContent(draft.content, mended(draft, mend)) }
    expect(turned.content.files[0]?.turned).toBe(180)
    expect(said(found(turned, upside)).filter(line => line.includes('ngược'))).toEqual([])
  })

  it('are papers that ran out before the day of filing: an error where the law asks for them in force', () => {
    expect(saidOf(contract({ validUntil: '2026-06-14' }))).toEqual([
      'warning: “Tệp hop-dong” hết hạn ngày 14/06/2026, trước ngày nộp hồ sơ (15/06/2026). Hãy thay bằng giấy còn hạn.',
    ])
    expect(saidOf(contract({ validUntil: '2026-06-14', row: 2 }))[0]).toMatch(
      /^error: “Tệp hop-dong” hết hạn/,
    )
    expect(saidOf(contract({ validUntil: '2026-06-15' }))).toEqual([])
  })

  it('have no title, no row, a kind that no screen shows, or are too large for a tablet', () => {
    expect(saidOf(contract({ title: '' }))).toContain(
      'error: Tệp “hop-dong.pdf” chưa có tên gọi trong hồ sơ.',
    )
    expect(saidOf(contract({ row: null }))).toContain(
      'warning: “Tệp hop-dong” chưa được xếp vào mục nào của bảng minh chứng. Hãy chọn mục cho tệp.',
    )
    const keptAs = (changes: object) => ({
      ...aDraft(),
      kept: aDraft().kept.map(file => (file.id === 'hop-dong' ? aKeptFile(file.id, changes) : file)),
    })
    expect(said(found(keptAs({ mediaType: 'application/msword', pages: null })))[0]).toMatch(
      /^warning: “Tệp hop-dong” là tệp Word hoặc Excel/,
    )
    expect(said(found(keptAs({ size: 50_000_001 })))[0]).toMatch(
      /^warning: “Tệp hop-dong” nặng 51 MB, trên 50 MB: .* Hãy quét lại ở 200 dpi/,
    )
    expect(said(found(keptAs({ size: 50_000_000 })))).toEqual([])
  })

  it.each([
    ['application/msword', /là tệp Word hoặc Excel/, /nén ảnh/, 'convert'],
    ['image/heic', /lưu lại thành ảnh JPEG/, /thu nhỏ ảnh/, undefined],
    ['audio/amr', /chuyển sang MP3/, /128 kbit/, undefined],
    ['video/quicktime', /xuất lại thành MP4/, /720p/, undefined],
  ] as const)(
    'of %s are told what helps for that kind, and only documents are turned into PDFs by a click',
    (mediaType, shown, smaller, mend) => {
      const kept = aDraft().kept.map(file =>
        file.id === 'hop-dong' ? aKeptFile(file.id, { mediaType, pages: null, size: 60_000_000 }) : file,
      )
      const problems = found({ ...aDraft(), kept }).filter(({ at }) => at.file === 'hop-dong')
      const of = (kind: string) => problems.filter(({ finding }) => finding.kind === kind)
      expect(said(of('file-not-shown'))).toEqual([expect.stringMatching(shown)])
      expect(said(of('file-large'))).toEqual([expect.stringMatching(smaller)])
      expect(of('file-not-shown').map(problem => problem.mend?.kind)).toEqual([mend])
    },
  )

  it('that nothing cites are cited at the self-assessment, or taken out at the evidence', () => {
    const criteria = content.assessment.criteria.map(row => ({
      ...row,
      choice: 'none' as const,
      citations: [],
    }))
    const [uncited] = found(aDraft({ assessment: { ...content.assessment, criteria } })).filter(
      ({ finding }) => finding.kind === 'file-uncited',
    )
    expect(uncited?.at).toEqual({ step: 'assessment', file: 'hop-dong' })
    expect(uncited?.or).toEqual({ step: 'evidence', file: 'hop-dong' })
  })

  it('contradict the boxes of Mẫu số 02, either way, and one click puts it right', () => {
    const assessment = { ...content.assessment, papers: ['trademark'] as const }
    const [problem] = found(aDraft({ assessment }))
    expect(problem && said([problem])).toEqual([
      'error: Mẫu số 02 đánh dấu có “Giấy chứng nhận đăng ký nhãn hiệu” nhưng mục 7 của bảng minh chứng chưa có tệp. Hãy thêm tệp, hoặc bỏ dấu.',
    ])
    expect(problem?.mend && mended(aDraft({ assessment }), problem.mend).assessment?.papers).toEqual([])
    const [unsaid] = found(aDraft(contract({ row: 1 })))
    expect(unsaid?.mend && mended(aDraft(), unsaid.mend).assessment?.papers).toEqual([
      'business-registration',
    ])
  })
})

describe('figures', () => {
  const of = (changes: Partial<DraftContent['business']>) =>
    saidOf({ business: { ...content.business, ...changes } })

  it('of growth agree with the revenue of the last two years, to a hundredth of one per cent', () => {
    expect(of({ growth: 2000 })).toEqual([])
    expect(of({ growth: 2500 })).toEqual([
      'error: Tăng trưởng ghi 25 %, mà doanh thu hai năm gần nhất cho 20 %. Hãy sửa một trong hai.',
    ])
    const years = [aYear(2025, 1_000_000), aYear(2024, 3_000_000)]
    expect(of({ years, growth: -6667 })).toEqual([])
    expect(of({ years: [aYear(2024, 3), aYear(2025, 4)], growth: 3333 })).toEqual([])
    expect(of({ years: [aYear(2024, 8), aYear(2025, 7)], growth: -1250 })).toEqual([])
  })

  it('cannot be more of this commune than there are, nor one year twice, nor output without its unit', () => {
    const years = [
      { ...aYear(2024, 1), workers: 5, localWorkers: 6 },
      { ...aYear(2025, 1), output: 1000 },
      aYear(2025, 1),
    ]
    expect(of({ years, outputUnit: '' })).toEqual([
      'error: Năm 2024: lao động địa phương nhiều hơn tổng số lao động.',
      'error: Năm 2025 được ghi hai lần trong bảng kết quả kinh doanh.',
      'error: Có ghi sản lượng nhưng chưa ghi đơn vị tính.',
    ])
  })

  it('of one year only are too few for the criterion of growth', () => {
    expect(of({ years: [aYear(2025, 1), aYear(2024, null)] })).toEqual([
      'warning: Chưa có doanh thu của hai năm gần nhất, là căn cứ của tiêu chí tăng trưởng sản xuất, kinh doanh.',
    ])
  })
})
