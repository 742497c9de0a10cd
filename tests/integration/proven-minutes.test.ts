import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withdrawRecusal } from '#shared/council/attending.ts'
import { createVerifier } from '#electron/signing/verifier.ts'
import { attachedSeals } from '#shared/documents/attached-seals.ts'
import { examineProof, heldAgainst } from '#shared/proof/examine.ts'
import {
  isContradicted,
  isWhole,
  proofReportLines,
  type MinutesReport,
  type ProofReport,
} from '#shared/proof/proof-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDay, aProvenDay, foundIn, type ProvenDay } from '#tests/support/a-proven-day.ts'
import { aSitting } from '#tests/support/a-sitting.ts'
import { sha256 } from '#tests/support/plain-sitting.ts'
import { issuedOutline, proofTextOf, provenFrom, recordOf } from '#tests/support/proven.ts'

const verifier = createVerifier(new URL('../../electron/signing/verify-worker.ts', import.meta.url))

const unsigned = (proof: ProofReport): MinutesReport => ({
  signatures: { kind: 'unsigned', record: null },
  proof,
  places: [],
})

let proven: ProvenDay
beforeAll(async () => {
  proven = await aProvenDay()
})
afterAll(() => proven.close())

/** Pages with a text put in the place of another, which must be there. */
const printedInstead = (text: string, instead: string): readonly string[] => {
  const place = proven.pages.findIndex(page => page.includes(text))
  if (place === -1) throw new Error(`Not printed: ${text}`)
  return proven.pages.map((page, index) => (index === place ? page.replace(text, instead) : page))
}

describe('minutes that carry what they rest on', () => {
  it('follow from it: every sheet, mean, outcome, sentence and row', () => {
    expect(proven.report()).toEqual({
      kind: 'worked-out',
      sheets: 'by-office',
      training: false,
      checked: { seals: 26, means: 3, outcomes: 2 },
      compared: 'all',
      findings: [],
    })
    expect(isContradicted(proven.report())).toBe(false)
  })

  it('say what they carry: no PIN, no key, no mark as it was made before the sheet was handed in', () => {
    expect(proven.proof).not.toMatch(/"lock"|device\.joined/)
    expect(proven.proof.match(/"kind":"sheet\.marked"/g)).toHaveLength(26)
    expect(proven.proof).not.toMatch(/"choice":\d[^}]*"kind":"sheet\.marked"/)
    expect(proven.proof).toContain(`"key":"${'0'.repeat(64)}"`)
  })

  it('carry no words that were taken back: an earlier discussion, the reason of a recusal that was withdrawn', () => {
    const sitting = aSitting().start()
    sitting.recuses('che', 'so-y-te', 'lý do viết nhầm')
    sitting.must(withdrawRecusal(sitting.now, 'che', 'so-y-te'))
    sitting.scores('che', 74).discusses('che', 'bản nháp số một').discusses('che', 'Chè ngon.')
    const text = proofTextOf(sitting.confirms('che').settles('che').closes())
    expect(text).not.toMatch(/lý do viết nhầm|bản nháp số một/)
    expect(text).toContain('Chè ngon.')
    expect(provenFrom(sitting, text).sitting.products[0]?.discussion).toBe('Chè ngon.')
  })

  it('are verified as one file, and contradict themselves where a word of it was printed otherwise', async () => {
    const outline = issuedOutline(proven.day)
    const { proof: carried } = await verifier.examine(await proven.tools.print(outline))
    expect(heldAgainst(carried, proven.pages)).toMatchObject({ kind: 'worked-out', findings: [] })
    const other = JSON.parse(JSON.stringify(outline).replaceAll('73,67', '75,67')) as typeof outline
    const printed = await proven.pagesOf(await proven.tools.print(other))
    expect(foundIn(heldAgainst(carried, printed))).not.toEqual([])
  })

  it('carry only the seals of sheets where the rules of the council say so, and tell that', async () => {
    const sealed = aDay({ inMinutes: 'sealed' })
    const text = proofTextOf(sealed)
    expect(text).not.toMatch(/"marks":\{"/)
    const printed = await proven.pagesOf(await proven.tools.print(issuedOutline(sealed)))
    const held = (instead = printed) =>
      heldAgainst(
        examineProof({ proof: text, seals: attachedSeals(sealed.now).text }, recordOf(sealed), sha256),
        instead,
      )
    expect(held()).toEqual({
      kind: 'worked-out',
      sheets: 'sealed',
      training: false,
      checked: { seals: 0, means: 0, outcomes: 2 },
      compared: 'figures',
      findings: [],
    })
    expect(proofReportLines(unsigned(held()), wordsIn.vi.proof).join('\n')).toContain(
      'chỉ kèm dấu niêm phong',
    )
    expect(
      foundIn(held(printed.map(page => page.replaceAll('5 sao', '3 sao').replaceAll('4 sao', '3 sao')))),
    ).toEqual(['figures'])
  })

  it('that carry nothing, as those of earlier versions, are said to', () => {
    expect(
      heldAgainst(
        examineProof({ proof: undefined, seals: undefined }, recordOf(proven.day), sha256),
        proven.pages,
      ),
    ).toEqual({
      kind: 'none',
    })
  })
})

describe('what is printed otherwise than the record has it', () => {
  const instead = (text: string, other: string) => () => printedInstead(text, other)
  /** On one page, the first of each. */
  const swapped = (one: string, other: string, page: number) => () =>
    proven.pages.map((text, index) =>
      index === page ? text.replace(one, '\u0001').replace(other, one).replace('\u0001', other) : text,
    )
  const changes: readonly (readonly [string, () => readonly string[], string])[] = [
    ['a mean', instead('trung bình 73,67 điểm', 'trung bình 75,67 điểm'), 'not-printed'],
    ['a tier', instead('Kết quả: 4 sao', 'Kết quả: 5 sao'), 'not-printed'],
    ['a lowest mark', instead('thấp nhất 71 điểm', 'thấp nhất 73 điểm'), 'not-printed'],
    ['a spread', instead('chênh lệch 3 điểm', 'chênh lệch 2 điểm'), 'not-printed'],
    ['how many sheets', instead('9 phiếu', '8 phiếu'), 'not-printed'],
    ['why somebody was recused', instead('người thân', 'bạn'), 'not-printed'],
    ['who recognises', instead('Do Chủ tịch UBND tỉnh công nhận', 'Do Bộ trưởng công nhận'), 'not-printed'],
    ['a sentence less', instead('Do Chủ tịch UBND tỉnh công nhận.', ''), 'not-printed'],
    ['a sentence more', instead('Kết quả:', 'Sản phẩm được cộng 5 điểm. Kết quả:'), 'only-printed'],
    [
      'a word more between two paragraphs',
      instead('Nội dung cuộc họp', 'Mật. Nội dung cuộc họp'),
      'only-printed',
    ],
    ['a tone mark', instead('Chủ thể', 'Chu thể'), 'not-printed'],
    ['the place', instead('Phòng họp số 2', 'Phòng họp số 3'), 'not-printed'],
    ['the code of a product', instead('08-02257-che-2026', '08-02257-chu-2026'), 'not-printed'],
    ['a total in the table', instead('75 75 55 75', '75 75 75 75'), 'not-printed'],
    ['two totals of a row, one for the other', instead('75 75 55 75', '75 55 75 75'), 'not-printed'],
    ['a mean in the table', instead('73,67 3', '74,67 3'), 'not-printed'],
    [
      'a code of a sheet',
      () =>
        proven.pages.map((page, at) =>
          at === proven.pages.length - 1 ? page.replace(/([0-9A-Z]{4})-([0-9A-Z]{4})/, 'ZZZZ-ZZZZ') : page,
        ),
      'not-printed',
    ],
    ['the number of the record', instead('Sự kiện số', 'Sự kiện số 1'), 'not-printed'],
    ['who signs', () => proven.pages.map(page => page.replace('THƯ KÝ', 'KẾ TOÁN')), 'not-printed'],
    ['a page less', () => proven.pages.toSpliced(2, 1), 'not-printed'],
    ['a page twice', () => proven.pages.toSpliced(2, 0, proven.pages[1] ?? ''), 'only-printed'],
    [
      'two pages the other way round',
      () => [proven.pages[0] ?? '', proven.pages[2] ?? '', proven.pages[1] ?? '', ...proven.pages.slice(3)],
      'not-printed',
    ],
    [
      'a page more at the end',
      () => [...proven.pages, 'Phụ lục III\nSản phẩm được công nhận bổ sung'],
      'only-printed',
    ],
    ['no pages', () => [], 'not-printed'],
    ['nothing on them', () => proven.pages.map(() => ''), 'not-printed'],
    [
      'the tiers of two products in the table, one for the other',
      swapped('4 sao', '2 sao', 3),
      'not-printed',
    ],
    ['the names of two products in the table', swapped('Chè che', 'Chè tra', 3), 'not-printed'],
    ['the codes of two sheets', swapped('PCHE', 'XFKK', 4), 'not-printed'],
    ['the heads of two columns', swapped('NN&MT', 'KH&CN', 3), 'not-printed'],
    ['a mean and a spread that share a figure otherwise', instead('73,67 3', '73,6 73'), 'not-printed'],
    ['a result that goes without', instead('– loại hồ sơ', '– 4 sao'), 'not-printed'],
    ['who signs where', swapped('THƯ KÝ', 'CHỦ TỌA', 2), 'not-printed'],
    ['to whom it goes', instead('VT, Hồ sơ', 'Hồ sơ, VT'), 'not-printed'],
    ['less than nothing', instead('chênh lệch 3 điểm', 'chênh lệch -3 điểm'), 'not-printed'],
    [
      'a line more, of the letters of the heads',
      instead('\nViết tắt:', '\nTT Mã sản phẩm Tên Chủ thể OCOP sản phẩm\nViết tắt:'),
      'only-printed',
    ],
  ]
  it.each(changes)('%s', (_, printed, kind) => {
    expect(foundIn(proven.report(proven.proof, printed()))).toContain(kind)
  })

  it('is told with its page, in words', () => {
    const found = proofReportLines(
      unsigned(proven.report(proven.proof, printedInstead('Kết quả: 4 sao', 'Kết quả: 5 sao'))),
      wordsIn.vi.proof,
    )
    const page = proven.pages.findIndex(each => each.includes('Kết quả: 4 sao')) + 1
    expect(found[0]).toBe('Biên bản mâu thuẫn với căn cứ kèm theo:')
    expect(found[1]).toContain(`Trang ${page}: không in đúng điều suy ra từ căn cứ kèm theo`)
  })

  it('is not compared where the pages give no text, and that is said', () => {
    const found = heldAgainst(
      examineProof(
        { proof: proven.proof, seals: attachedSeals(proven.day.now).text },
        recordOf(proven.day),
        sha256,
      ),
      undefined,
    )
    expect(found).toMatchObject({ kind: 'worked-out', compared: 'nothing', findings: [] })
    expect(proofReportLines(unsigned(found), wordsIn.vi.proof).join()).toContain('Chưa đối chiếu được')
    expect(isWhole(found)).toBe(false)
  })
})
