import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBooks, type BookFiles } from '#electron/drafts/books.ts'
import { bookInUnicode, letteringOf } from '#shared/kernel/book-letters.ts'
import type { Book, BookFault, OneByte } from '#shared/kernel/spreadsheet.ts'
import { inLatin, inTcvn3, inVni } from '../support/old-letters.ts'
import {
  asCsv,
  aRawWorkbook,
  aWorkbook,
  calcIsThere,
  fromCalc,
  inWindows1258,
} from '../support/sheet-files.ts'
import { startReader } from '../support/start-reader.ts'

/** Without LibreOffice Calc nothing here can be written by it. */
const calc = await calcIsThere()
let folder: string
let books: BookFiles
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ocop-sheets-'))
  books = createBooks(startReader(), path.join(folder, 'out'))
})
afterAll(async () => {
  await books.close()
  await rm(folder, { recursive: true, force: true })
})

async function readOf(bytes: Uint8Array | string, wanted?: OneByte): Promise<Book | BookFault> {
  const file = path.join(folder, 'in')
  await writeFile(file, bytes)
  return books.read(file, new AbortController().signal, wanted)
}

async function bookOf(bytes: Uint8Array | string): Promise<Book> {
  const book = await readOf(bytes)
  if (typeof book === 'string') throw new Error(book)
  return book
}

const cellsOf = (book: Book) => book.sheets[0]?.rows.map(({ cells }) => cells)

const written = [
  ['Tên sản phẩm', 'Ngày nộp', 'Doanh thu 2025', 'Sản lượng'],
  ['Chè Shan tuyết', '31/12/2025', '1.234.567,5', '12,5'],
]
const asCalcReads = [written[0], ['Chè Shan tuyết', { day: '2025-12-31' }, 1234567.5, 12.5]]

describe('a spreadsheet', () => {
  it.skipIf(!calc).each(['xlsx', 'ods', 'xls'] as const)(
    'of LibreOffice in Vietnamese gives days and figures as they were meant: %s',
    async kind => {
      const file = await fromCalc(Buffer.from(asCsv(written)), kind)
      expect(cellsOf(await bookOf(file ?? ''))).toEqual(asCalcReads)
    },
  )

  it('is read alike in every zone', async () => {
    const before = process.env['TZ']
    process.env['TZ'] = 'Asia/Ho_Chi_Minh'
    try {
      const file = await books.write(planned([[{ day: '2025-12-31' }, { day: '1975-04-30' }]]), 'ods', 'ngay')
      const there = await books.find('ods', file.name)
      const book = await books.read(there?.file ?? '', new AbortController().signal)
      expect(typeof book === 'string' ? book : cellsOf(book)).toEqual([
        [{ day: '2025-12-31' }, { day: '1975-04-30' }],
      ])
    } finally {
      process.env['TZ'] = before
    }
  })

  it('that counts its days from 1904 gives the same days', async () => {
    const day = { t: 'n', v: 44_560, z: 'dd/mm/yyyy' }
    expect(cellsOf(await bookOf(aWorkbook([[day]], { countsFrom1904: true })))).toEqual([
      [{ day: '2025-12-31' }],
    ])
  })

  it.each(['2025-12-31', '2025-12-31T23:30:00', '2025-12-31T00:00:00.000Z'])(
    'with a cell that is a day by its type gives that day, whatever its format: %s',
    async written => {
      const sheet = `<sheetData><row r="1"><c r="A1" t="d"><v>${written}</v></c></row></sheetData>`
      expect(cellsOf(await bookOf(await aRawWorkbook(sheet)))).toEqual([[{ day: '2025-12-31' }]])
    },
  )

  it('shows what a formula came to, and runs none', async () => {
    const book = await bookOf(
      await aRawWorkbook(
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>HYPERLINK("http://a","b")</f></c></row></sheetData>',
      ),
    )
    expect(cellsOf(book)).toEqual([[2, { error: '#DIV/0!' }, { error: '=HYPERLINK("http://a","b")' }]])
  })

  it('that hides rows and makes cells one says so', async () => {
    const book = await bookOf(
      await aRawWorkbook(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
      ),
    )
    expect(book.sheets[0]).toMatchObject({
      rows: [
        { number: 1, isHidden: false },
        { number: 2, isHidden: true },
      ],
      merged: ['A1:C1'],
    })
  })

  it('is written the same each time, and no text of it becomes a formula', async () => {
    const plan = planned([['=cmd|x', null, 1.5, { percent: 12.5 }, { day: '2026-01-05' }]])
    for (const kind of ['xlsx', 'ods', 'csv'] as const) {
      const [first, second] = [await books.write(plan, kind, 'mot'), await books.write(plan, kind, 'hai')]
      const files = [await books.find(kind, first.name), await books.find(kind, second.name)].map(
        found => found?.file ?? '',
      )
      const read = await Promise.all(files.map(file => books.read(file, new AbortController().signal)))
      expect(read[0]).toEqual(read[1])
      expect(typeof read[0] === 'string' ? [] : read[0]?.sheets[0]?.rows[0]?.cells[0]).toBe('=cmd|x')
    }
  })
})

const planned = (rows: Parameters<BookFiles['write']>[0]['sheets'][number]['rows']) => ({
  sheets: [{ name: 'Sản phẩm', rows, widths: [20] }],
})

describe('a CSV file', () => {
  const text = asCsv(written)
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-8 without it', Buffer.from(text), 'utf-8'],
    ['UTF-16 of Excel', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['the code page of Vietnamese Windows', inWindows1258(text), 'windows-1258'],
  ]

  it.each(cases)('in %s keeps its letters and everything as text', async (_, bytes, encoding) => {
    const book = await bookOf(bytes)
    expect(book).toMatchObject({ kind: 'csv', text: { encoding, separator: ';' } })
    expect(cellsOf(book)).toEqual(written)
  })

  it.each([
    ['TCVN3', inTcvn3, 'tcvn3'],
    ['VNI', inVni, 'vni'],
  ] as const)(
    'of a font of before Unicode, %s, keeps them too, whole and as a person wants them',
    async (_, old, lettering) => {
      const book = await bookOf(inLatin(old(text)))
      expect([book.text?.encoding, letteringOf(book)]).toEqual(['windows-1252', lettering])
      expect(cellsOf(bookInUnicode(book, lettering))).toEqual(written)
      expect((await readOf(inLatin(old(text)), 'windows-1258')) as Book).toMatchObject({
        text: { encoding: 'windows-1258' },
      })
    },
  )

  it.each([',', '\t', '|', ';'] as const)('is parted where most lines are: %j', async separator => {
    const rows = [['Danh sách, năm 2025'], ...written, ['a "b"\nc', '', 'x', '1,5']]
    const book = await bookOf(asCsv(rows, separator))
    expect(book.text?.separator).toBe(separator)
    expect(cellsOf(book)).toEqual([...rows.slice(0, 3), ['a "b"\nc', null, 'x', '1,5']])
  })

  it('takes what begins like a formula for the text that it is', async () => {
    const rows = [
      ['Tên', 'Số'],
      ["=cmd|'/C calc'!A0", '+1'],
    ]
    expect(cellsOf(await bookOf(asCsv(rows)))).toEqual(rows)
  })
})

describe('a book that is not read', () => {
  const ask = async (failure: string, patience?: number) => {
    const reader = new URL('../support/faults/failing-reader.ts', import.meta.url)
    const failing = createBooks(startReader(reader), path.join(folder, 'failing'), patience)
    try {
      const file = path.join(folder, 'failing-in')
      await writeFile(file, failure)
      return await failing.read(file, new AbortController().signal)
    } finally {
      await failing.close()
    }
  }

  it.each(['memory', 'abort'])('because it takes all memory is too large, not damaged: %s', async failure => {
    expect(await ask(failure)).toBe('too-large')
  })

  it('because it takes too long is said to take too long', async () => {
    expect(await ask('slow', 200)).toBe('too-slow')
  })

  it('because its reader crashed is nothing that the file is blamed for', async () => {
    await expect(ask('crash')).rejects.toThrow('SIGSEGV')
  })

  it('because of a fault of ours, or of the disk, is told with what was thrown', async () => {
    await expect(ask('ours')).rejects.toThrow('x is not a function')
    await expect(ask('disk')).rejects.toMatchObject({ code: 'EIO' })
  })

  it('because it is damaged anywhere is broken, and never a fault of ours', async () => {
    const rows = [['Tên sản phẩm', 'Chủ thể'], ...Array.from({ length: 40 }, (_, at) => [`Chè ${at}`, 'HTX'])]
    for (const kind of ['xlsx', 'ods', 'biff8'] as const) {
      const whole = aWorkbook(rows, { kind })
      for (let at = 20; at < whole.length; at += Math.ceil(whole.length / 40)) {
        const damaged = Buffer.from(whole)
        damaged.fill(0xa5, at, at + 6)
        const book = await readOf(damaged)
        if (typeof book === 'string') expect(['broken', 'not-a-sheet', 'locked']).toContain(book)
      }
    }
  })
})

describe('a file that means no good', () => {
  it('that unpacks to more than is read is not unpacked', async () => {
    const zeros = '<row r="1"/>'.repeat(14_000_000)
    expect(await readOf(await aRawWorkbook(`<sheetData>${zeros}</sheetData>`))).toBe('too-large')
  })

  it('that says less of its size than it has is broken', async () => {
    const file = await aRawWorkbook(`<sheetData>${' '.repeat(2_000_000)}</sheetData>`)
    const at = file.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    file.writeUInt32LE(1000, at + 24)
    expect(await readOf(file)).toBe('broken')
  })

  it('with a cell in the millionth column, or the millionth row, is read as far as people look', async () => {
    const cell = (at: string) => `<c r="${at}"><v>1</v></c>`
    const far = `<sheetData><row r="1">${cell('A1')}${cell('BDWGN1')}</row><row r="1048576">${cell('A1048576')}</row></sheetData>`
    const book = await bookOf(await aRawWorkbook(far))
    expect(book.sheets[0]).toMatchObject({ rows: [{ number: 1, cells: [1] }], isCut: true })
  })

  it('of XML whose entities grow into each other gives nothing of them', async () => {
    const grown = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')
    const sheet = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a30;</t></is></c></row></sheetData>'
    const workbook = `<!DOCTYPE x [<!ENTITY a0 "x">${grown}]><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`
    const book = await readOf(await aRawWorkbook(sheet, { 'xl/workbook.xml': workbook }))
    expect(JSON.stringify(book).length).toBeLessThan(1000)
  })

  it.each([
    ['a ZIP of something else', () => new Uint8Array(deflateRawSync('PK')), 'not-a-sheet'],
    ['a web page', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-sheet'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-a-sheet'],
    ['a ZIP that was cut off', () => aWorkbook([['a']]).subarray(0, 400), 'broken'],
  ] as const)('is told apart: %s', async (_, make, fault) => {
    expect(await readOf(make())).toBe(fault)
  })
})
