import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { millimetres } from '#electron/pdf/page.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { aDayOfLetters, lettersOf } from '#tests/support/a-day-of-letters.ts'
import { printedPages, type PrintedPage, type PrintedText } from '#tests/support/measured-print.ts'

const printer = createPdfPrinter({
  workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
  fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
})
afterAll(() => printer.close())

interface Printed {
  readonly name: string
  readonly outline: Outline
  readonly pages: readonly PrintedPage[]
}

const small = aDayOfLetters(6, 25)
const large = aDayOfLetters(71, 120)
let letters: readonly Printed[] = []
beforeAll(async () => {
  const outlines = [
    ...lettersOf(small),
    ...lettersOf(large).map(([name, of]) => [`${name}, 71`, of] as const),
  ]
  const printed: Printed[] = []
  for (const [name, outline] of outlines) {
    if (!outline) throw new Error(`No ${name}`)
    printed.push({ name, outline, pages: await printedPages(await printer.print(outline)) })
  }
  letters = printed
}, 120_000)

const find = (page: PrintedPage | undefined, text: string): PrintedText => {
  const found = page?.texts.find(each => each.text.includes(text))
  if (!found) throw new Error(`No “${text}” on the page`)
  return found
}
const middle = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2
const width = ({ left, right }: { readonly left: number; readonly right: number }): number => right - left

/** Those with the head of an agency, by their first page. */
const headed = () =>
  letters.flatMap(({ name, pages: [page], outline }) => {
    const head = outline.sections[0]?.blocks[0]
    return page && head?.kind === 'letterhead' ? [{ name, page, head }] : []
  })

describe('every letter of a council, measured on paper (NĐ 30/2020 Phụ lục I)', () => {
  it('keeps to the margins: 20 mm above and below, 30 mm left, 15 mm right (I.4)', () => {
    for (const { name, pages } of letters)
      for (const [at, page] of pages.entries()) {
        const outside = page.texts.filter(
          ({ left, right, base, size, text }) =>
            left < millimetres(30) - 0.5 ||
            right > page.width - millimetres(15) + 0.5 ||
            base > page.height - millimetres(20) + 0.5 ||
            (base - size < millimetres(20) - 6 && !/^\d+$/.test(text)),
        )
        expect(outside, `${name}, trang ${at + 1}`).toEqual([])
      }
  })

  it('has the nation bold in 12 to 13 on the right, its motto bold in 13 to 14 centred under it, and a rule as long as the motto (II.1)', () => {
    for (const { name, page } of headed()) {
      const [nation, motto] = [find(page, 'CỘNG HÒA XÃ HỘI'), find(page, 'Độc lập - Tự do')]
      expect([nation.size, motto.size, nation.font, motto.font], name).toEqual([
        12,
        13,
        'Tinos-Bold',
        'Tinos-Bold',
      ])
      expect(nation.left).toBeGreaterThan(page.width * 0.45)
      expect(middle(motto)).toBeCloseTo(middle(nation), 0)
      const rule = page.rules.find(each => Math.abs(middle(each) - middle(motto)) < 1 && each.at > motto.base)
      expect(rule && width(rule), name).toBeCloseTo(width(motto), 0)
      expect((rule?.at ?? 0) - motto.base, name).toBeLessThan(12)
    }
  })

  it('has the issuer in bold capitals of 12 to 13 on the left, with a rule of a third to a half of its line (II.2)', () => {
    for (const { name, page, head } of headed()) {
      const lines = page.texts.filter(
        ({ text, right, base, font }) =>
          right < page.width * 0.52 &&
          base < millimetres(60) &&
          font === 'Tinos-Bold' &&
          text === text.toUpperCase(),
      )
      const issuer = lines.map(({ text }) => text).join(' ')
      expect(issuer.replace(/\s+/g, ' '), name).toBe(head.issuer.toLocaleUpperCase('vi'))
      const last = lines.at(-1)
      const longest = Math.max(...lines.map(width))
      const rule = page.rules.find(
        ({ at, right }) => last && at > last.base && at < last.base + 12 && right < page.width / 2,
      )
      expect(rule && width(rule) / longest, name).toBeGreaterThanOrEqual(1 / 3)
      expect(rule && width(rule) / longest, name).toBeLessThanOrEqual(1 / 2)
      expect(lines.every(({ size }) => size >= 12 && size <= 13)).toBe(true)
    }
  })

  it('has the number in 13 upright and place and day in 13 to 14 slanted, on one line (II.3, II.4)', () => {
    for (const { name, page, head } of headed()) {
      if (head.number === '') continue
      const [number, dated] = [find(page, 'Số:'), find(page, 'Tuyên Quang, ngày')]
      expect([number.size, number.font, dated.font], name).toEqual([13, 'Tinos-Regular', 'Tinos-Italic'])
      expect(dated.size).toBeGreaterThanOrEqual(13)
      expect(dated.base).toBeCloseTo(number.base, 1)
      expect(middle(dated)).toBeCloseTo(middle(find(page, 'Độc lập - Tự do')), 0)
    }
  })

  it('has its kind in bold capitals of 13 to 14 in the middle, and a rule below what it is about (II.5)', () => {
    for (const { name, outline, pages } of letters) {
      const title = outline.sections[0]?.blocks.find(block => block.kind === 'title')
      const [page] = pages
      if (!title || !page) continue
      const kind = find(page, title.name)
      expect([kind.size, kind.font], name).toEqual([14, 'Tinos-Bold'])
      expect(middle(kind)).toBeCloseTo(
        middle({ left: millimetres(30), right: page.width - millimetres(15) }),
        0,
      )
      const about = page.texts.filter(
        ({ size, font, base }) => size === 14 && font === 'Tinos-Bold' && base > kind.base,
      )
      const longest = Math.max(...about.map(width))
      const rule = page.rules.find(({ at }) => at > Math.max(...about.map(({ base }) => base)))
      expect(rule && width(rule) / longest, name).toBeGreaterThanOrEqual(1 / 3)
      expect(rule && width(rule) / longest, name).toBeLessThanOrEqual(1 / 2)
    }
  })

  it('has its text in 13 to 14, and bases slanted (II.6)', () => {
    for (const { name, outline, pages } of letters) {
      const bodies = outline.sections[0]?.blocks.flatMap(block =>
        block.kind === 'paragraph' && block.indented ? [block.runs] : [],
      )
      const all = pages.flatMap(({ texts }) => texts)
      for (const [first] of bodies ?? []) {
        const start = first?.text.split(' ')[0] ?? ''
        const fonts = { bold: 'Tinos-Bold', italic: 'Tinos-Italic' }
        const style = first?.style
        const font = style === 'bold' || style === 'italic' ? fonts[style] : 'Tinos-Regular'
        const indent = millimetres(30) + millimetres(12.7)
        const found = all.filter(({ text, left }) => text.startsWith(start) && Math.abs(left - indent) < 0.5)
        expect(
          found.some(each => each.size === 13 && each.font === font),
          `${name}: ${start}`,
        ).toBe(true)
      }
    }
  })

  it('counts its pages from 2 on, in 13 to 14 in the middle of the upper margin, anew in each annex (I.7)', () => {
    for (const { name, outline, pages } of letters) {
      const numbers = pages.map(({ texts }) => texts.find(({ base }) => base < millimetres(20) - 2))
      const shown = numbers.map(number => number?.text)
      expect(
        shown.filter(number => number === undefined),
        name,
      ).toHaveLength(outline.sections.length)
      shown.forEach((number, at) => {
        if (number !== undefined) expect(number, name).toBe(String(Number(shown[at - 1] ?? '1') + 1))
      })
      for (const [at, number] of numbers.entries())
        if (number) {
          const textMiddle = middle({
            left: millimetres(30),
            right: (pages[at]?.width ?? 0) - millimetres(15),
          })
          expect([number.size, number.font], name).toEqual([13, 'Tinos-Regular'])
          expect(middle(number)).toBeCloseTo(textMiddle, 0)
        }
    }
  })

  it('signs in bold capitals of 13 to 14 with the name below, recipients in 12 and 11 level with it, and never alone on a page (II.7, II.9)', () => {
    for (const { name, outline, pages } of letters) {
      const signing = outline.sections[0]?.blocks.at(-1)
      if (signing?.kind !== 'signing') continue
      const [first = ''] = signing.titles
      const page = pages.find(({ texts }) =>
        texts.some(
          ({ text, base }) => text === first && base > millimetres(20) && text === text.toUpperCase(),
        ),
      )
      const title = page?.texts.findLast(({ text }) => text === first)
      if (!page || !title) throw new Error(`${name}: nobody signs`)
      expect([title.size, title.font], name).toEqual([13, 'Tinos-Bold'])
      if (signing.name !== '') {
        const signer = page.texts.findLast(({ text }) => text === signing.name)
        expect([signer?.size, signer?.font], name).toEqual([13, 'Tinos-Bold'])
        expect((signer?.base ?? 0) - title.base).toBeGreaterThan(millimetres(25))
        expect(middle(signer ?? title)).toBeCloseTo(middle(title), 0)
      }
      if (signing.recipients.length > 0) {
        const label = find(page, 'Nơi nhận:')
        expect([label.size, label.font], name).toEqual([12, 'Tinos-BoldItalic'])
        expect(Math.abs(label.base - title.base)).toBeLessThan(2)
        const listed = page.texts.filter(
          ({ base, right }) => base > label.base && right < page.width / 2 + 10,
        )
        expect(
          listed.every(({ size }) => size === 11),
          name,
        ).toBe(true)
      }
      const before = page.texts.filter(({ base }) => base > millimetres(20) - 2 && base < title.base - 4)
      expect(before.length, `${name}: the signature stands alone`).toBeGreaterThan(0)
    }
  })

  it('loses no word of a name of 120 letters, with 71 products', () => {
    for (const { name, outline, pages } of letters) {
      const said = outline.sections.flatMap(({ blocks }) =>
        blocks.flatMap(block => (block.kind === 'table' ? block.rows.flat() : [])),
      )
      const wanted = Map.groupBy(
        said.flatMap(text => (text ?? '').split(/\s+/)).filter(word => word !== ''),
        word => word,
      )
      const found = Map.groupBy(
        pages.flatMap(({ texts }) => texts).flatMap(({ text }) => text.split(/\s+/)),
        word => word,
      )
      const missing = [...wanted].filter(([word, of]) => (found.get(word)?.length ?? 0) < of.length)
      expect(
        missing.map(([word]) => word),
        name,
      ).toEqual([])
    }
  })

  it('leaves no heading and no label at the foot of a page, away from what it announces', () => {
    for (const { name, outline, pages } of letters) {
      const headings = outline.sections.flatMap(({ blocks }) =>
        blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : [])),
      )
      for (const page of pages) {
        const foot = page.texts.reduce((low, each) => (each.base > low.base ? each : low))
        expect(
          headings.some(heading => heading.endsWith(foot.text) && foot.font === 'Tinos-Bold'),
          name,
        ).toBe(false)
        expect(foot.text.endsWith(':'), name).toBe(false)
      }
    }
  })
})
