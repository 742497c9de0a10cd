import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textIn } from '#renderer/parts/qr/read-qr.ts'
import { blankSheets, filledSheets } from '#shared/documents/score-sheets.ts'
import type { Outline } from '#shared/documents/outline.ts'
import { deskOf } from '#tests/support/a-desk.ts'
import { aDay } from '#tests/support/a-proven-day.ts'
import { aSitting } from '#tests/support/a-sitting.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { issuedOutline, printing } from '#tests/support/proven.ts'

const day = aDay()
const papers: readonly (readonly [string, () => Outline | undefined])[] = [
  ['the minutes, with their annexes', () => issuedOutline(day)],
  ['the score sheets of every member in both rounds', () => filledSheets(deskOf(day), 'che')],
  ['blank score sheets', () => blankSheets(deskOf(aSitting()), 'che')],
]

/** Every code in a picture, as zbarimg reads it; it ends with 4 where it sees none. */
function byZbar(picture: string): readonly string[] {
  const { status, stdout } = spawnSync(
    'zbarimg',
    ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture],
    {
      encoding: 'utf8',
    },
  )
  return status === 0 ? stdout.split('\n').filter(line => line !== '') : []
}

/** As the program itself reads a picture. */
async function byOurselves(picture: string): Promise<readonly string[]> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const text = textIn({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
  return text === undefined ? [] : [text]
}

const readers = [
  // Dots of a pixel and a half are too small for it.
  { reader: 'zbarimg', isHere: commandIsThere('zbarimg'), dpi: 200, read: byZbar },
  { reader: 'the program itself', isHere: true, dpi: 150, read: byOurselves },
]

describe.skipIf(!commandIsThere('pdftoppm'))('the code on every page, from a scan (needs pdftoppm)', () => {
  const tools = printing()
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'council-codes-'))
  })
  afterAll(async () => {
    await tools.close()
    rmSync(folder, { recursive: true })
  })

  describe.each(papers)('of %s', (name, outline) => {
    /** What stands on each page, by its part of the paper. */
    let codes: readonly string[] = []
    beforeAll(async () => {
      const drawn = outline()
      if (!drawn) throw new Error(`No ${name}`)
      codes = drawn.sections.flatMap(section => section.code ?? [])
      writeFileSync(path.join(folder, `${name}.pdf`), await tools.print(drawn))
    })
    const scanned = (dpi: number): readonly string[] => {
      const into = mkdtempSync(path.join(folder, 'scan-'))
      const pdf = path.join(folder, `${name}.pdf`)
      execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', pdf, path.join(into, 'page')])
      return globSync('page-*.png', { cwd: into })
        .toSorted()
        .map(file => path.join(into, file))
    }

    for (const { reader, isHere, dpi, read } of readers)
      it.skipIf(!isHere)(`is read by ${reader} at ${dpi} dpi, and is of its part and page`, async () => {
        const pictures = scanned(dpi)
        const found = await Promise.all(pictures.map(async picture => read(picture)))
        expect(found.map(each => each.length)).toEqual(pictures.map(() => 1))
        const said = found.flat().map(text => ({
          part: text.slice(0, text.lastIndexOf('/')),
          page: Number(text.slice(text.lastIndexOf('/') + 1)),
        }))
        expect([...new Set(said.map(({ part }) => part))]).toEqual(codes)
        const from = said.map(({ part }) => said.findIndex(each => each.part === part))
        expect(said.map(({ page }) => page)).toEqual(said.map((_, at) => at - (from[at] ?? 0) + 1))
      })
  })
})
