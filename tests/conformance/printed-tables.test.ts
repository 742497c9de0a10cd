import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { millimetres } from '#electron/pdf/page.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { textIn } from '#renderer/parts/qr/read-qr.ts'
import { documentKinds } from '#shared/documents/document-kinds.ts'
import type { DocumentName } from '#shared/documents/document-name.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { deskOf } from '#tests/support/a-desk.ts'
import { aLongSitting } from '#tests/support/a-long-sitting.ts'
import { teaSet } from '#tests/support/a-sitting.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { printedPages, type PrintedPage } from '#tests/support/measured-print.ts'
import { tablesIn } from '#tests/support/read-outline.ts'

const printer = createPdfPrinter({
  workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
  fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
})
const folder = mkdtempSync(path.join(tmpdir(), 'council-tables-'))
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})

const day = aLongSitting(71)
const wide = ['summary', 'summary-a3'] as const
const sheets = ['score-sheets', 'blank-sheets'] as const
type Kind = (typeof wide | typeof sheets)[number]

interface Printed {
  readonly outline: Outline
  readonly pdf: Uint8Array
  readonly pages: readonly PrintedPage[]
}
const printed = new Map<DocumentName, Printed>()
beforeAll(async () => {
  for (const kind of [...wide, ...sheets]) {
    const [subject] = documentKinds[kind].subjects(day.now)
    const outline = subject && documentKinds[kind].draw(deskOf(day), subject.id)
    if (!outline) throw new Error(`Nothing of ${kind}`)
    const pdf = await printer.print(outline)
    printed.set(kind, { outline, pdf, pages: await printedPages(pdf) })
  }
}, 120_000)
const of = (kind: Kind): Printed => {
  const found = printed.get(kind)
  if (!found) throw new Error(`${kind} is not printed`)
  return found
}

const wordsOn = (pages: readonly PrintedPage[]): readonly string[] =>
  pages.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(/\s+/))).filter(word => word !== '')

/** Words that are not on the pages as often as they should be. */
function missing(expected: readonly string[], pages: readonly PrintedPage[]): readonly string[] {
  const found = new Map<string, number>()
  for (const word of wordsOn(pages)) found.set(word, (found.get(word) ?? 0) + 1)
  return expected.filter(word => {
    const left = found.get(word) ?? 0
    found.set(word, left - 1)
    return left < 1
  })
}

describe.each([...wide, ...sheets])('%s of 71 products and 13 members', kind => {
  it('keeps to the margins of the decree on every page (NĐ 30/2020 Phụ lục I, I.3)', () => {
    const outside = of(kind).pages.flatMap(page =>
      page.texts.filter(
        ({ left, right, base, size, text }) =>
          left < millimetres(30) - 0.5 ||
          right > page.width - millimetres(15) + 0.5 ||
          base > page.height - millimetres(20) + 0.5 ||
          (base - size < millimetres(20) - 6 && !/^\d+$/.test(text)),
      ),
    )
    expect(outside).toEqual([])
  })

  it('has the number of each page but the first of a paper in 13 upright, in the middle of the head margin (I.7)', () => {
    const { pages, outline } = of(kind)
    const numbers = pages.map(page =>
      page.texts.find(({ text, base }) => /^\d+$/.test(text) && base < millimetres(20)),
    )
    const firsts = numbers.filter(number => number === undefined).length
    expect(firsts).toBe(outline.sections.length)
    for (const [at, number] of numbers.entries()) {
      if (!number) continue
      const page = pages[at]
      expect([number.size, number.font]).toEqual([13, 'Tinos-Regular'])
      const middle = ((page?.width ?? 0) + millimetres(30) - millimetres(15)) / 2
      expect((number.left + number.right) / 2).toBeCloseTo(middle, 0)
      expect(number.text).toBe(String(Number(numbers[at - 1]?.text ?? 1) + 1))
    }
  })

  it('repeats the head of its table on every page that the table goes on', () => {
    const heading = wide.some(each => each === kind) ? 'TT' : 'Các tiêu chí'
    const row = wide.some(each => each === kind) ? /^vòng \d$/ : /^[□■]$/
    const pages = of(kind).pages.filter(({ texts }) => texts.some(({ text }) => row.test(text)))
    expect(pages.length).toBeGreaterThan(2)
    for (const { texts } of pages) {
      const head = texts.find(({ text }) => text === heading)
      const first = texts.find(({ text }) => row.test(text))
      expect(head && first && head.base < first.base).toBe(true)
    }
  })

  it('has its signature below some of the text, never alone on a page', () => {
    const signs = wide.some(each => each === kind) ? 'THƯ KÝ' : 'NGƯỜI ĐÁNH GIÁ'
    const { pages, outline } = of(kind)
    const signed = pages.filter(({ texts }) => texts.some(({ text }) => text === signs))
    expect(signed.length).toBe(outline.sections.length)
    for (const { texts } of signed) {
      const at = texts.find(({ text }) => text === signs)?.base ?? 0
      const above = texts.filter(
        ({ base, text }) => base < at - 20 && base > millimetres(20) && text.length > 3,
      )
      expect(above.length).toBeGreaterThan(0)
    }
  })
})

describe.each(wide)('%s', kind => {
  it('loses no word of any cell: names of 120 letters wrap', () => {
    const { outline, pages } = of(kind)
    const cells = tablesIn(outline, 0).flatMap(({ rows }) => rows.flat())
    const words = cells.flatMap(text => (text ?? '').split(/\s+/)).filter(word => word !== '')
    expect(words.length).toBeGreaterThan(3000)
    expect(missing(words, pages)).toEqual([])
  })

  it('is on the paper that it says, lying', () => {
    const [long, short] = kind === 'summary' ? [297, 210] : [420, 297]
    for (const { width, height } of of(kind).pages) {
      expect(width).toBeCloseTo(millimetres(long), 0)
      expect(height).toBeCloseTo(millimetres(short), 0)
    }
  })
})

it('sets the table larger on A3 than on A4', () => {
  const sizeOf = (kind: Kind): number =>
    Math.max(
      ...of(kind).pages.flatMap(({ texts }) =>
        texts.filter(({ text }) => text === '74').map(({ size }) => size),
      ),
    )
  expect([sizeOf('summary'), sizeOf('summary-a3')]).toEqual([9, 11])
})

describe('a score sheet on paper', () => {
  it('has every criterion on one page with all its options', () => {
    const { pages, outline } = of('score-sheets')
    const starts = pages.flatMap((page, at) => (at === 0 || !page.texts.some(isNumber) ? [at] : []))
    expect(starts.length).toBe(outline.sections.length)
    const ofFirst = pages.slice(0, starts[1])
    for (const { id, options } of criteriaOf(teaSet)) {
      const [page, ...others] = ofFirst.filter(({ texts }) =>
        texts.some(({ text }) => text.startsWith(`${id}. `)),
      )
      expect(others).toEqual([])
      const all = page?.texts.map(({ text }) => text) ?? []
      for (const { label } of options) {
        const start = label.split(' ').slice(0, 3).join(' ')
        expect(
          all.some(text => text.startsWith(start)),
          `${id} ${label}`,
        ).toBe(true)
      }
    }
  })

  it.skipIf(!commandIsThere('pdftoppm'))(
    'can be told from a photograph of any of its pages: the code says the sheet and the page (needs pdftoppm)',
    async () => {
      const { pdf, outline } = of('score-sheets')
      const file = path.join(folder, 'sheet.pdf')
      writeFileSync(file, pdf)
      execFileSync('pdftoppm', ['-r', '200', '-f', '1', '-l', '2', '-png', file, path.join(folder, 'page')])
      for (const page of [1, 2]) {
        const [name = ''] = execFileSync('ls', [folder], { encoding: 'utf8' })
          .split('\n')
          .filter(each => new RegExp(`^page-0*${page}\\.png$`).test(each))
        const { data, info } = await sharp(path.join(folder, name))
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true })
        const picture = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
        expect(textIn(picture)).toBe(`${outline.sections[0]?.code ?? ''}/${page}`)
      }
    },
  )
})

const isNumber = ({ text, base }: { readonly text: string; readonly base: number }): boolean =>
  /^\d+$/.test(text) && base < millimetres(20)
