import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBook } from '#electron/spreadsheets/write-book.ts'
import type { PlannedBook } from '#shared/kernel/spreadsheet.ts'
import { calcIsThere } from '../support/sheet-files.ts'

const office = 'soffice'
const calc = await calcIsThere()
let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'ocop-written-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const book: PlannedBook = {
  sheets: [
    {
      ...{ name: "Sổ 'A' & B", widths: [10, 12], heads: 1 },
      rows: [
        ['Tên', 'Ngày'],
        ['Chè', { day: '2024-03-12' }],
      ],
    },
  ],
}
const written = async (kind: 'xlsx' | 'ods', name = 'so'): Promise<string> => {
  const file = path.join(folder, `${name}.${kind}`)
  await writeBook(book, kind, file)
  return file
}
const inside = (file: string, name: string): string =>
  execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' })

const profile = (): string => path.join(folder, 'profile')
const calcWith = (...args: readonly string[]): void =>
  void execFileSync(office, [`-env:UserInstallation=file://${profile()}`, '--headless', ...args], {
    stdio: 'ignore',
  })

/** The file as LibreOffice has read it, and writes it itself; what is in view is nothing to it here. */
function byCalc(file: string, kind: 'xlsx' | 'ods'): string {
  const out = path.join(folder, 'calc')
  calcWith('--convert-to', kind, '--outdir', out, file)
  return path.join(out, `${path.basename(file, path.extname(file))}.${kind}`)
}

/** How many rows stay in view where LibreOffice opens each file in a window, by a macro in its profile. */
async function frozenInCalc(files: readonly string[]): Promise<readonly string[]> {
  const out = path.join(folder, 'frozen.txt')
  const macro = [
    'Sub Look',
    `Open "${out}" For Output As #1`,
    `For Each f In Array(${files.map(file => `"${file}"`).join(', ')})`,
    'd = StarDesktop.loadComponentFromURL(ConvertToURL(f), "_blank", 0, Array())',
    'If d.CurrentController.hasFrozenPanes() Then Print #1, d.CurrentController.getSplitRow() Else Print #1, "none"',
    'd.close(True)',
    'Next',
    'Close #1',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n')
  const module = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${macro.replaceAll('"', '&quot;')}</script:module>`
  await writeFile(path.join(profile(), 'user/basic/Standard/Module1.xba'), module)
  calcWith('--norestore', 'macro:///Standard.Module1.Look')
  return (await readFile(out, 'utf8')).trim().split(/\s+/)
}

describe('a sheet with heads', () => {
  it('keeps them in view and filters below them, as Excel has it', async () => {
    const sheet = inside(await written('xlsx'), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A1:B2"/>')
  })

  it('is the same bytes whenever it is written', async () => {
    for (const kind of ['xlsx', 'ods'] as const)
      expect(await readFile(await written(kind, 'mot'))).toEqual(await readFile(await written(kind, 'hai')))
  })

  it.skipIf(!calc)('is so to LibreOffice, of both kinds', async () => {
    const [ods, xlsx] = [await written('ods', 'tu-ods'), await written('xlsx', 'tu-xlsx')]
    expect(inside(byCalc(ods, 'xlsx'), 'xl/worksheets/sheet1.xml')).toMatch(/<autoFilter ref="A1:B2"/)
    expect(inside(byCalc(xlsx, 'ods'), 'content.xml')).toContain('table:display-filter-buttons="true"')
    expect(await frozenInCalc([ods, xlsx])).toEqual(['1', '1'])
  })
})
