import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { millimetres } from '#electron/pdf/page.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { visitMinutes } from '#shared/documents/visit/visit-minutes.ts'
import { productOf } from '#shared/register/product-life.ts'
import type { RegisterFact } from '#shared/register/register-event.ts'
import type { Visited } from '#shared/register/visit.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aResult } from '#tests/support/a-register.ts'
import { aVisit, teaChecklist, wrongMark } from '#tests/support/a-visit.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { printedPages, type PrintedPage } from '#tests/support/measured-print.ts'
import { ruleSet } from '#tests/support/shipped-law.ts'

const printer = createPdfPrinter({
  workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
  fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
})
const folder = mkdtempSync(path.join(tmpdir(), 'visit-'))
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true, force: true })
})

const line = (id: string, fact: RegisterFact) => ({ id, product: 'sp', at: 0, by: '', fact })
const decision = { number: '12/QĐ-UBND', on: '2026-09-01', by: 'UBND tỉnh' }
const product = productOf([
  line('rated', aResult(1, { name: 'Chè Thôm Loà' }).fact),
  line('recognised', { kind: 'recognised', stars: 4, decision }),
  line('certified', { kind: 'certified', number: '05/GCN', issuedOn: '2026-09-05', until: '2029-09-05' }),
])
const captions = ['Nhãn hiệu OCOP in trên hộp 200 g', 'Kho nguyên liệu', 'Sổ nhật ký sản xuất tháng 10']
const found: Visited = {
  ...aVisit({ ...wrongMark, findings: 'Bao bì mới in sai mẫu nhãn hiệu OCOP.\nSổ nhật ký ghi đủ.' }),
  photographs: captions.map((caption, at) => ({ sha256: String(at).repeat(64), size: 1, caption })),
}
const withdrawing: Visited = { ...found, proposal: { kind: 'withdraw', ground: 'd' }, photographs: [] }

interface Printed {
  readonly pdf: Uint8Array
  readonly pages: readonly PrintedPage[]
  readonly text: string
}
const papers = new Map<string, Printed>()
const paper = (name: string): Printed => {
  const printed = papers.get(name)
  if (!printed) throw new Error(`No ${name}`)
  return printed
}

beforeAll(async () => {
  const jpeg = async (width: number, height: number) =>
    (
      await sharp({ create: { width, height, channels: 3, background: '#7a9' } })
        .jpeg()
        .toBuffer()
    ).toString('base64')
  const photographs = [await jpeg(400, 300), await jpeg(300, 400), await jpeg(400, 300)]
  const common = { product, checklist: teaChecklist, ruleSet, at: 0, training: false }
  const kinds = {
    found: { ...common, visit: found, photographs },
    withdrawing: { ...common, visit: withdrawing, photographs: [] },
    blank: { ...common, visit: undefined, photographs: [] },
  }
  for (const [name, of] of Object.entries(kinds)) {
    const pdf = await printer.print(visitMinutes(of, wordsIn.vi))
    const pages = await printedPages(pdf)
    const text = pages.map(({ texts }) => texts.map(each => each.text).join(' ')).join(' ')
    papers.set(name, { pdf, pages, text: text.replace(/\s+/g, ' ') })
  }
}, 120_000)

describe.each(['found', 'withdrawing', 'blank'])('the minutes of a visit, %s, on paper', name => {
  it('keep to the margins: 20 mm above and below, 30 mm left, 15 mm right (NĐ 30/2020 Phụ lục I, I.4)', () => {
    for (const [at, page] of paper(name).pages.entries()) {
      const outside = page.texts.filter(
        ({ left, right, base, size, text }) =>
          left < millimetres(30) - 0.5 ||
          right > page.width - millimetres(15) + 0.5 ||
          base > page.height - millimetres(20) + 0.5 ||
          (base - size < millimetres(20) - 6 && !/^\d+$/.test(text)),
      )
      expect(outside, `trang ${at + 1}`).toEqual([])
    }
  })

  it.skipIf(!commandIsThere('pdftotext'))('are read back within the same margins by another program', () => {
    const file = path.join(folder, `${name}.pdf`)
    writeFileSync(file, paper(name).pdf)
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
    const words = [
      ...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
    ]
    expect(words.length).toBeGreaterThan(300)
    for (const [, left, , right, bottom] of words.map(found => found.map(Number))) {
      expect(left).toBeGreaterThan(millimetres(30) - 0.5)
      expect(right).toBeLessThan(millimetres(210 - 15) + 0.5)
      expect(bottom).toBeLessThan(millimetres(297 - 20) + 4)
    }
  })

  it('say what they are in bold capitals of 14 in the middle, under the nation and the motto (II.1, II.5)', () => {
    const [page] = paper(name).pages
    const of = (text: string) => page?.texts.find(each => each.text.includes(text))
    const [nation, motto, kind] = [of('CỘNG HÒA XÃ HỘI'), of('Độc lập - Tự do'), of('BIÊN BẢN')]
    expect([nation?.size, motto?.size, kind?.size]).toEqual([12, 13, 14])
    expect([nation?.font, motto?.font, kind?.font]).toEqual(['Tinos-Bold', 'Tinos-Bold', 'Tinos-Bold'])
    const middle = ((kind?.left ?? 0) + (kind?.right ?? 0)) / 2
    expect(middle).toBeCloseTo((millimetres(30) + millimetres(195)) / 2, 0)
  })

  it('ask every line of the list in a table, and are signed by both sides next to each other', () => {
    const { text, pages } = paper(name)
    for (const { of } of teaChecklist.lines) if (of.kind === 'criterion') expect(text).toContain(of.criterion)
    const places = pages.flatMap(({ texts }, at) =>
      texts.filter(each => /^ĐẠI DIỆN (CHỦ THỂ|ĐOÀN)/.test(each.text)).map(each => ({ ...each, at })),
    )
    expect(places.map(each => each.text)).toEqual(['ĐẠI DIỆN CHỦ THỂ', 'ĐẠI DIỆN ĐOÀN KIỂM TRA'])
    expect(places[0]?.base).toBeCloseTo(places[1]?.base ?? 0, 1)
    expect(places[0]?.at).toBe(places[1]?.at)
  })
})

describe('the minutes of a visit', () => {
  it('tell who was there, what was found, by when it is to be mended, and what is proposed', () => {
    const { text } = paper('found')
    for (const part of [
      'Kiểm tra định kỳ quý sản phẩm OCOP “Chè Thôm Loà”',
      'ngày 10 tháng 11 năm 2026',
      'Trưởng đoàn, Phó Chánh Văn phòng, Văn phòng Điều phối Nông thôn mới tỉnh',
      'Giám đốc hợp tác xã',
      'Bao bì mới in sai mẫu nhãn hiệu OCOP.',
      'trước hết ngày 20 tháng 11 năm 2026',
      'Nhắc nhở, cảnh báo chủ thể',
      'số 05/GCN, có giá trị đến hết ngày 05 tháng 9 năm 2029',
    ])
      expect(text).toContain(part)
    expect(paper('withdrawing').text).toContain(
      'thu hồi giấy chứng nhận theo Điều 8.1, căn cứ d) Sử dụng nhãn hiệu OCOP không đúng quy định',
    )
  })

  it('have their photographs as an annex with pages of its own, each with its caption', () => {
    const { pages, text } = paper('found')
    const annex = pages.findIndex(({ texts }) => texts.some(each => each.text === 'Phụ lục'))
    expect(annex).toBeGreaterThan(1)
    expect(pages[annex]?.texts.some(({ base, text: number }) => base < 50 && /^\d+$/.test(number))).toBe(
      false,
    )
    for (const [at, caption] of captions.entries()) expect(text).toContain(`Ảnh ${at + 1}. ${caption}`)
    expect(
      Buffer.from(paper('found').pdf)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(3)
    expect(paper('withdrawing').text).not.toContain('Phụ lục')
  })

  it('have lines to write on and no result of anything where they are taken along blank', () => {
    const { text } = paper('blank')
    expect(text.match(/\.{60,}/g)?.length).toBeGreaterThan(12)
    expect(text).not.toContain('Không phát hiện vi phạm')
    expect(text).toContain('ngày …… tháng …… năm ……')
  })
})
