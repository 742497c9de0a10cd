import { utils, write } from '@e965/xlsx'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { ZipFile } from 'yazl'
import { commandIsThere } from './command-is-there.ts'

const run = promisify(execFile)

/** Lines of a CSV file as one text. */
export const asCsv = (rows: readonly (readonly string[])[], separator = ';'): string =>
  rows.map(row => row.map(cell => quoted(cell, separator)).join(separator)).join('\r\n')

const quoted = (cell: string, separator: string): string =>
  [separator, '"', '\n'].some(mark => cell.includes(mark)) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A text in the code page of Vietnamese Windows, where most tones stand behind their letter. */
export function inWindows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return Buffer.from(
    Array.from(text.normalize('NFC')).flatMap(letter => {
      const whole = bytes.get(letter)
      if (whole !== undefined) return [whole]
      // A letter with its own mark is one byte; its tone is the next.
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? ''
      const base = letter.normalize('NFD').replace(tone, '').normalize('NFC')
      return [base, tone].map(each => bytes.get(each) ?? NaN)
    }),
  )
}

/** A workbook of parts that are written here as they shall stand in the file. */
export async function aRawWorkbook(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const zip = new ZipFile()
  const put = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name)
  put(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  )
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const listed = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  put('_rels/.rels', listed('officeDocument', 'xl/workbook.xml'))
  put('xl/_rels/workbook.xml.rels', listed('worksheet', 'worksheets/sheet1.xml'))
  put(
    'xl/workbook.xml',
    more['xl/workbook.xml'] ??
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sản phẩm" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  put(
    'xl/worksheets/sheet1.xml',
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${sheet}</worksheet>`,
  )
  zip.end()
  return buffer(zip.outputStream)
}

interface WorkbookMatters {
  readonly kind?: 'xlsx' | 'ods' | 'biff8'
  readonly countsFrom1904?: boolean
}

/** A file as the library of the host writes it, of rows of plain values or of the library's own cells. */
export function aWorkbook(
  rows: readonly (readonly unknown[])[],
  { kind = 'xlsx', countsFrom1904 = false }: WorkbookMatters = {},
): Buffer {
  const book = utils.book_new()
  book.Workbook = { WBProps: { date1904: countsFrom1904 } }
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map(row => [...row])), 'Sản phẩm')
  return Buffer.from(new Uint8Array(write(book, { type: 'buffer', bookType: kind, compression: true })))
}

/** Whether LibreOffice is here with its part for sheets. */
export async function calcIsThere(): Promise<boolean> {
  if (!commandIsThere('soffice')) return false
  return (await fromCalc(Buffer.from('a;b\r\n1;2'), 'ods')) !== undefined
}

/** What LibreOffice in Vietnamese makes of a CSV in UTF-8 parted by semicolons; nothing where it cannot. */
export async function fromCalc(csv: Buffer, kind: 'xlsx' | 'ods' | 'xls'): Promise<Buffer | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-calc-'))
  try {
    await writeFile(path.join(folder, 'bang.csv'), csv)
    // 59 is the semicolon, 76 UTF-8, 1066 Vietnamese; the last but one recognises days and figures.
    const options = ['--infilter=CSV:59,34,76,1,,1066,false,true', '--convert-to', kind, '--outdir', folder]
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run('soffice', [profile, '--headless', ...options, path.join(folder, 'bang.csv')])
    return await readFile(path.join(folder, `bang.${kind}`)).catch(() => undefined)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
