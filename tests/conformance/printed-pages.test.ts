import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { aProduct, aSitting } from '#tests/support/a-sitting.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { measuredPages, outside, type Page } from '#tests/support/measured-pages.ts'
import { minutesOf, tablesIn } from '#tests/support/read-outline.ts'

const printer = createPdfPrinter({
  workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
  fontFolder: fileURLToPath(new URL('../../resources/fonts', import.meta.url)),
})
const folder = mkdtempSync(path.join(tmpdir(), 'council-pages-'))
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})

/** The pages as poppler finds them. */
const printed = async (outline: Outline): Promise<readonly Page[]> =>
  measuredPages(await printer.print(outline), path.join(folder, 'pages.pdf'))

/** A name of about so many letters, each word of it found nowhere else. */
const named = (mark: string, product: number, length: number): string => {
  const words = Array.from({ length: Math.ceil(length / 8) }, (_, word) => `${mark}${product}o${word}trà`)
  return words.join(' ').slice(0, Math.max(length, 1)).trim()
}

/** So many products, each with names of its own length; every third one was scored twice. */
function minutesWith(products: number, lengthOf: (product: number) => number): Outline {
  const entries = Array.from({ length: products }, (_, at) =>
    aProduct({
      id: `sp-${at}`,
      name: named('n', at, lengthOf(at)),
      producer: named('h', at, lengthOf(at + 7)),
    }),
  )
  const held = entries.reduce(
    (sitting, { id }, at) => {
      const scored = at % 3 === 0 ? sitting.scores(id, { 'so-khcn': 60, others: 74 }) : sitting
      return scored.scores(id, { others: 74 }).confirms(id).settles(id)
    },
    aSitting({ products: entries }).start(),
  )
  return minutesOf(held)
}

/** What the cells of all tables say, word by word. */
const wordsOfTables = (outline: Outline): readonly string[] =>
  [1, 2]
    .flatMap(section => tablesIn(outline, section))
    .flatMap(({ rows }) => rows.flat())
    .flatMap(text => (text ?? '').split(/\s+/))
    .filter(word => word !== '')

function missing(expected: readonly string[], pages: readonly Page[]): readonly string[] {
  const found = new Map<string, number>()
  for (const { text } of pages.flatMap(({ words }) => words)) found.set(text, (found.get(text) ?? 0) + 1)
  return expected.filter(word => {
    const left = found.get(word) ?? 0
    found.set(word, left - 1)
    return left < 1
  })
}

const lengths = [1, 25, 60, 119, 120, 121, 180, 240, 300] as const
const everyCount = Array.from({ length: 40 }, (_, at) => at + 1)

describe.skipIf(!commandIsThere('pdftotext'))('every page of the minutes (needs pdftotext)', () => {
  it.each(everyCount)('has all its text inside the margins, with %i products', async products => {
    const outline = minutesWith(products, at => lengths[(at + products) % lengths.length] ?? 1)
    const pages = await printed(outline)
    expect(missing(wordsOfTables(outline), pages)).toEqual([])
    expect(pages.flatMap(outside)).toEqual([])
  })

  it.each([11, 12, 13, 14])('loses no name of 120 letters in a table of %i products', async products => {
    const outline = minutesWith(products, () => 120)
    const pages = await printed(outline)
    expect(missing(wordsOfTables(outline), pages)).toEqual([])
    expect(pages.flatMap(outside)).toEqual([])
  })

  it('draws no name of a product over that of its producer', async () => {
    const pages = await printed(minutesWith(20, () => 300))
    const lying = pages.filter(({ width, height }) => width > height).flatMap(({ words }) => words)
    const edge = (mark: RegExp) => lying.filter(({ text }) => mark.test(text))
    const names = Math.max(...edge(/^n\d+o/).map(({ right }) => right))
    const producers = Math.min(...edge(/^h\d+o/).map(({ left }) => left))
    expect(names).toBeLessThan(producers)
  })

  it('breaks a name without a single space where the column ends, and loses no letter of it', async () => {
    const name = 'Ǳ'.repeat(300)
    const held = aSitting({ products: [aProduct({ name })] })
      .start()
      .scores('che', { others: 74 })
      .confirms('che')
      .settles('che')
    const pages = await printed(minutesOf(held))
    const letters = (page: Page) =>
      page.words.reduce((sum, { text }) => sum + (text.match(/Ǳ|DZ/g)?.length ?? 0), 0)
    const lying = pages.filter(({ width, height }) => width > height)
    expect(lying.map(letters).reduce((sum, count) => sum + count, 0)).toBe(2 * name.length)
    expect(pages.flatMap(outside)).toEqual([])
  })
})
