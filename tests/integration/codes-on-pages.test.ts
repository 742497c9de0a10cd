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
  { reader: 'zbarimg', isHere: commandIsThere('zbarimg'), read: byZbar },
  { reader: 'the program itself', isHere: true, read: byOurselves },
]

describe.skipIf(!commandIsThere('pdftoppm'))(
  'the code on every page, from paper of 150 dpi (needs pdftoppm)',
  () => {
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
      let pictures: readonly string[] = []
      /** What stands on each page, by its part of the paper. */
      let codes: readonly string[] = []
      beforeAll(async () => {
        const drawn = outline()
        if (!drawn) throw new Error(`No ${name}`)
        codes = drawn.sections.flatMap(section => section.code ?? [])
        const pdf = path.join(folder, `${name}.pdf`)
        writeFileSync(pdf, await tools.print(drawn))
        execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', pdf, path.join(folder, name)])
        pictures = globSync(`${name}-*.png`, { cwd: folder })
          .toSorted()
          .map(file => path.join(folder, file))
      })

      it.each(readers)(
        'is read by $reader, and is of its part and page (needs it)',
        async ({ isHere, read }) => {
          if (!isHere) return
          const found = await Promise.all(pictures.map(async picture => read(picture)))
          expect(found.map(each => each.length)).toEqual(pictures.map(() => 1))
          const said = found.flat().map(text => ({
            part: text.slice(0, text.lastIndexOf('/')),
            page: Number(text.slice(text.lastIndexOf('/') + 1)),
          }))
          expect([...new Set(said.map(({ part }) => part))]).toEqual(codes)
          const from = said.map(({ part }) => said.findIndex(each => each.part === part))
          expect(said.map(({ page }) => page)).toEqual(said.map((_, at) => at - (from[at] ?? 0) + 1))
        },
      )
    })
  },
)
