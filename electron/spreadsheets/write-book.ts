import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { writeFile } from 'node:fs/promises'
import { filteredIn, withHeads } from './book-heads.ts'
import { serialOfDay, type Cell, type PlannedBook, type WrittenKind } from '#shared/kernel/spreadsheet.ts'

/**
 * Writes sheets to a file. Of a CSV file it is the first sheet, as Excel in Vietnamese opens it by a double click: UTF-8 with its mark, parted
 * by semicolons. No text becomes a formula.
 */
export async function writeBook({ sheets }: PlannedBook, kind: WrittenKind, to: string): Promise<void> {
  const book = utils.book_new()
  for (const { name, rows, widths, heads } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map(row => row.map(asCell)))
    const filtered = heads === undefined ? undefined : filteredIn({ rows, heads })
    if (filtered !== undefined && kind === 'xlsx') sheet['!autofilter'] = { ref: filtered }
    sheet['!cols'] = widths.map(wch => ({ wch }))
    utils.book_append_sheet(book, sheet, name)
  }
  const [first = ''] = book.SheetNames
  if (kind === 'csv') {
    const text = utils.sheet_to_csv(book.Sheets[first] ?? {}, { FS: ';', RS: '\r\n' })
    await writeFile(to, `\uFEFF${text}\r\n`)
  } else {
    const bytes = Buffer.from(
      new Uint8Array(write(book, { type: 'buffer', bookType: kind, compression: true })),
    )
    const hasHeads = sheets.some(({ heads }) => heads !== undefined)
    await writeFile(to, hasHeads ? await withHeads(bytes, kind, sheets) : bytes)
  }
}

function asCell(cell: Cell): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if ('day' in cell) return { t: 'n', v: serialOfDay(cell.day), z: 'dd/mm/yyyy' }
  if ('percent' in cell) return { t: 'n', v: cell.percent / 100, z: '0.00%' }
  return { t: 's', v: cell.error }
}
