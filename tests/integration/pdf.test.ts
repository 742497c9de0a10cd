import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import type { Block, Outline } from '#shared/documents/outline.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { someMinutes } from '../support/outlines.ts'

const workerUrl = new URL('../../electron/pdf/worker.ts', import.meta.url)
const fontFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'council-pdf-'))
const printer = createPdfPrinter({ workerUrl, fontFolder })

let minutes: Uint8Array
beforeAll(async () => {
  minutes = await printer.print(someMinutes())
})
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The text of each page, as poppler extracts it. */
function textOfPages(bytes: Uint8Array): readonly string[] {
  const file = path.join(folder, `${sha256(bytes)}.pdf`)
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const only = (...blocks: readonly Block[]): Outline =>
  someMinutes({ sections: [{ orientation: 'portrait', blocks }] })

const decomposed = (outline: Outline): Outline => ({
  ...outline,
  sections: outline.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block =>
      block.kind === 'heading' ? { ...block, text: block.text.normalize('NFD') } : block,
    ),
  })),
})

describe('a printed document', () => {
  it('is the same to the byte whenever and wherever it is printed', async () => {
    const elsewhere = createPdfPrinter({ workerUrl, fontFolder })
    const again = await printer.print(someMinutes())
    const another = await elsewhere.print(someMinutes())
    await elsewhere.close()
    expect(sha256(again)).toBe(sha256(minutes))
    expect(sha256(another)).toBe(sha256(minutes))
  })

  it('is the same whatever was printed before it, also letters that look the same', async () => {
    // The font has one space for both, and one dash for the short and the soft.
    const same = (gap: string, dash: string) =>
      only({ kind: 'heading', text: ['Hội', 'đồng', 'cấp', `tỉnh${dash}xã`].join(gap) })
    const [first, second] = [
      createPdfPrinter({ workerUrl, fontFolder }),
      createPdfPrinter({ workerUrl, fontFolder }),
    ]
    const [bound, loose] = [same('\u00a0', '\u00ad'), same(' ', '-')]
    const one = [await first.print(bound), await first.print(loose)]
    const other = [await second.print(loose), await second.print(bound)].toReversed()
    await Promise.all([first.close(), second.close()])
    expect(one.map(sha256)).toEqual(other.map(sha256))
    expect(textOfPages(one[1] ?? new Uint8Array()).join()).toContain('Hội đồng cấp tỉnh-xã')
  })

  it('is the same where the printer was told beforehand, which may be closed before it is ready', async () => {
    const told = createPdfPrinter({ workerUrl, fontFolder })
    told.warm()
    expect(sha256(await told.print(someMinutes()))).toBe(sha256(minutes))
    await told.close()
    told.warm()
    await told.close()
    const broken = createPdfPrinter({ workerUrl, fontFolder: folder })
    broken.warm()
    await expect(broken.print(someMinutes())).rejects.toThrow()
    await broken.close()
  })

  it('is another one when a single mark in it is another', async () => {
    const other = await printer.print(only({ kind: 'heading', text: '78,33' }))
    expect(sha256(other)).not.toBe(sha256(await printer.print(only({ kind: 'heading', text: '78,34' }))))
  })

  it('is printed with composed letters however they were typed', async () => {
    expect(sha256(await printer.print(decomposed(someMinutes())))).toBe(sha256(minutes))
  })

  it('has an A4 page upright for the minutes and lying for the annex', async () => {
    const sizes = (await PDFDocument.load(minutes)).getPages().map((page: PDFPage) => page.getSize())
    const upright = { width: 595.28, height: 841.89 }
    const lying = { width: 841.89, height: 595.28 }
    expect(sizes).toEqual([upright, upright, lying, lying, lying])
  })

  it('keeps the caller free while pages are set', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => [
      String(at),
      'Trà túi lọc đậu đen xanh lòng',
      '72,17',
    ])
    const column = { width: { share: 1 }, align: 'left' } as const
    const columns = ['TT', 'Sản phẩm', 'Điểm'].map(heading => ({ ...column, heading }))
    const before = performance.eventLoopUtilization()
    const pages = await printer.print(only({ kind: 'table', columns, rows }))
    expect((await PDFDocument.load(pages)).getPageCount()).toBeGreaterThan(10)
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
  })

  it('can be printed again after the printer was closed', async () => {
    const closed = createPdfPrinter({ workerUrl, fontFolder })
    await closed.print(only({ kind: 'heading', text: 'I. NỘI DUNG' }))
    await closed.close()
    const again = await closed.print(someMinutes())
    await closed.close()
    expect(sha256(again)).toBe(sha256(minutes))
  })

  it('fails loudly, not for ever, when the fonts are not there', async () => {
    const broken = createPdfPrinter({ workerUrl, fontFolder: folder })
    await expect(broken.print(someMinutes())).rejects.toThrow(/Tinos/)
  })
})

describe('the signature places of the minutes', () => {
  it('are two empty fields, the secretary left of the chair, on one page', async () => {
    const document = await PDFDocument.load(minutes)
    const [secretary, chair] = document.getForm().getFields()
    const places = [secretary, chair].map(field => ({
      name: field?.getName(),
      signed: field?.acroField.dict.has(field.acroField.dict.context.obj('V')),
      page: document.getPages().findIndex(({ ref }) => ref === field?.acroField.getWidgets()[0]?.P()),
      ...field?.acroField.getWidgets()[0]?.getRectangle(),
    }))
    expect(places).toMatchObject([
      { name: 'secretary', page: 1 },
      { name: 'chair', page: 1 },
    ])
    expect((places[0]?.x ?? NaN) + (places[0]?.width ?? NaN)).toBeLessThan(places[1]?.x ?? NaN)
    expect(places[0]?.y).toBe(places[1]?.y)
  })

  it('are absent from a document that nobody signs', async () => {
    const sheet = await PDFDocument.load(await printer.print(only({ kind: 'heading', text: 'PHIẾU' })))
    expect(sheet.getForm().getFields()).toEqual([])
  })
})

describe.skipIf(!commandIsThere('pdftotext'))('the text of the minutes (needs pdftotext)', () => {
  it('comes out in exact Vietnamese', () => {
    const text = oneLine(textOfPages(minutes).join(' '))
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(text).toContain('Trà túi lọc đậu đen xanh lòng (xã Kim Bình): các thành viên đã nghiên cứu hồ sơ')
    expect(text).toContain('Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 8 năm 2026./.')
    expect(text).not.toContain('\ufffd')
  })

  it('has no letters of the watermark among its words', () => {
    expect(textOfPages(minutes).join(' ')).not.toMatch(/TẬP|HUẤN/)
  })

  it('has page numbers from 2 on, anew in the annex (NĐ 30/2020 Phụ lục I, mục I.7)', () => {
    const firstLines = textOfPages(minutes).map(page => page.trim().split('\n')[0]?.trim())
    expect(firstLines[0]).toMatch(/^ỦY BAN NHÂN DÂN/)
    expect(firstLines.slice(1)).toEqual(['2', 'Phụ lục', '2', '3'])
  })

  it('repeats the headings of a table on every page', () => {
    const annex = textOfPages(minutes).slice(2)
    expect(annex.map(page => page.includes('Tên sản phẩm'))).toEqual([true, true, true])
  })

  it('breaks a code at its dashes only, however wide its letters', async () => {
    const columns = [{ heading: 'Sở Y tế', width: { mm: 21 }, align: 'center' }] as const
    const rows = [['1111-2222-\n3333-4444'], ['DGMD-QDMA-\nQQQQ-ADDA'], ['MMMM-WWWW-\nMWMW-WMWM\nphiếu giấy']]
    const text = textOfPages(await printer.print(only({ kind: 'table', letters: 'small', columns, rows })))
    const groups = rows.flatMap(([cell]) => cell?.split(/[-\n]/) ?? [])
    for (const group of groups) expect(text.join(' ')).toContain(group)
    expect(text.join(' ')).toMatch(/1111-2222-\s+3333-4444/)
  })

  it('has the file that it was given inside, for any viewer to save (needs pdfdetach)', async () => {
    const attachment = { name: 'dau-niem-phong.json', text: '{"seals":["Chè Thôm Loà"]}' }
    const [file, saved] = [path.join(folder, 'dinh-kem.pdf'), path.join(folder, 'dau.json')]
    writeFileSync(file, await printer.print(someMinutes({ attachments: [attachment] })))
    execFileSync('pdfdetach', ['-save', '1', '-o', saved, file])
    expect(readFileSync(saved, 'utf8')).toBe(attachment.text)
    const again = await printer.print(someMinutes({ attachments: [attachment] }))
    expect(sha256(again)).toBe(sha256(readFileSync(file)))
  })

  it('breaks no short office over two lines, with thirteen members across the page', async () => {
    const offices = ['LĐ Sở NN&MT', 'Sở KH&CN']
    const columns = offices.map(heading => ({ heading, width: { mm: 12 }, align: 'center' }) as const)
    const rows = [offices.map(() => '75')]
    const text = textOfPages(await printer.print(only({ kind: 'table', letters: 'small', columns, rows })))
    for (const office of ['NN&MT', 'KH&CN']) expect(text.join(' ')).toContain(office)
  })

  it('loses nothing of a table row that is longer than a page', async () => {
    const words = Array.from({ length: 2500 }, (_, at) => `ý${at}`)
    const columns = [{ heading: 'Ý kiến', width: { mm: 60 }, align: 'left' }] as const
    const pages = await printer.print(only({ kind: 'table', columns, rows: [[words.join(' ')]] }))
    const text = textOfPages(pages).join(' ')
    expect(words.filter(word => !new RegExp(`${word}(?!\\d)`).test(text))).toEqual([])
  })

  it('leaves no heading and no label of a list at the foot of a page', async () => {
    const line = (text: string): Block => ({ kind: 'paragraph', indented: true, runs: [{ text }] })
    const lines = Array.from({ length: 40 }, (_, at) => line(`Dòng ${at + 1}`))
    const list: Block = { kind: 'items', items: [[{ text: 'Sở Y tế' }]] }
    const below: readonly (readonly Block[])[] = [
      [line('Nhãn cuối trang:'), list],
      [{ kind: 'heading', text: 'Nhãn cuối trang' }, line('Nội dung')],
    ]
    const feet: string[] = []
    for (const [at, blocks] of below.flatMap(each =>
      [29, 30, 31, 32, 33].map(lead => [lead, each] as const),
    )) {
      const [first = ''] = textOfPages(await printer.print(only(...lines.slice(0, at), ...blocks)))
      feet.push(first.trimEnd().split('\n').at(-1)?.trim() ?? '')
    }
    expect(feet.filter(foot => foot.startsWith('Nhãn'))).toEqual([])
    expect(feet.filter(foot => foot.startsWith('Dòng')).length).toBeGreaterThan(2)
  })

  it('keeps the signatures together with the last line of the text', () => {
    const page = textOfPages(minutes)[1] ?? ''
    expect(oneLine(page)).toMatch(/Cuộc họp kết thúc .* THƯ KÝ CHỦ TỌA .* Nơi nhận:/)
  })
})

describe.skipIf(!commandIsThere('pdffonts'))('the fonts of the minutes (need pdffonts)', () => {
  it('are all embedded, so that the document looks the same everywhere', () => {
    const file = path.join(folder, 'fonts.pdf')
    writeFileSync(file, minutes)
    const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/Tinos.* yes +yes +yes /)
  })
})
