import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import { afterAll, describe, expect, it } from 'vitest'
import { fontsIn } from '#electron/pdf/fonts.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { scripts, textLetters } from '#shared/kernel/letters.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { someMinutes } from '#tests/support/outlines.ts'

const fontFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url))
const { families } = fontsIn(fontFolder)
const folder = mkdtempSync(path.join(tmpdir(), 'council-letters-'))
const printer = createPdfPrinter({
  workerUrl: new URL('../../electron/pdf/worker.ts', import.meta.url),
  fontFolder,
})
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})

const lettersOf = (listed: string): readonly number[] =>
  listed.split(' ').flatMap(range => {
    const [from = NaN, to = from] = range.split('-').map(hex => Number.parseInt(hex, 16))
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })

const lacking = (file: string, letters: readonly number[]): readonly string[] => {
  const font = create(readFileSync(file))
  return letters.filter(letter => !font.hasGlyphForCodePoint(letter)).map(letter => letter.toString(16))
}

describe('the letters that count as printable', () => {
  it.each(Object.values(families['Tinos'] ?? {}))('are all in %s', file => {
    expect(lacking(file, lettersOf(textLetters))).toEqual([])
  })

  it.each(scripts)('of $name are all in the typeface of that script', ({ name, letters }) => {
    const family = { khmer: 'Khmer', cham: 'Cham', 'tai-viet': 'TaiViet' }[name]
    for (const file of Object.values(families[family] ?? {}))
      expect(lacking(file, lettersOf(letters))).toEqual([])
  })
})

describe.skipIf(!commandIsThere('pdftotext'))(
  'a printed document with letters of other scripts (needs pdftotext)',
  () => {
    const column = { width: { share: 1 }, align: 'left' } as const

    it('has each of them in a typeface that has it, in a paragraph and in a table, and nothing as an empty box', async () => {
      const text = 'Đường thốt nốt ខ្មែរ, gốm ꨌꩌ, thổ cẩm ꪼꪕ ①'
      const file = path.join(folder, 'scripts.pdf')
      const block = { kind: 'paragraph', indented: false, runs: [{ text, style: 'bold' }] } as const
      const table = { kind: 'table', columns: [{ heading: text, ...column }], rows: [[text]] } as const
      writeFileSync(
        file,
        await printer.print(someMinutes({ sections: [{ orientation: 'portrait', blocks: [block, table] }] })),
      )
      const found = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      expect(found.match(/Đường thốt nốt/g)).toHaveLength(3)
      for (const script of [/[\u1780-\u17f9]/g, /[\uaa00-\uaa5f]/g, /[\uaa80-\uaadf]/g])
        expect(found.match(script)?.length ?? 0).toBeGreaterThanOrEqual(6)
      expect(found.match(/\(1\)/g)).toHaveLength(3)
      expect(found).not.toContain('\ufffd')
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' })
      for (const family of ['NotoSansKhmer', 'NotoSansCham', 'NotoSansTaiViet'])
        expect(fonts).toContain(family)
    })
  },
)
