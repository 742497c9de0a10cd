import { inUnicode, type Lettering } from './old-letters.ts'
import { likeliestLettering } from './plausible-vietnamese.ts'
import type { Book, Cell } from './spreadsheet.ts'

/** So many cells tell how the rest is written. */
const mostLooked = 4000

/** How the texts of a file of sheets are most likely written. */
export function letteringOf({ sheets }: Book): Lettering {
  const texts: string[] = []
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const cell of cells)
        if (typeof cell === 'string' && texts.length < mostLooked && !isAscii(cell)) texts.push(cell)
  return likeliestLettering(texts)
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text)

/** The same file with its texts in Unicode. */
export function bookInUnicode(book: Book, lettering: Lettering): Book {
  if (lettering === 'unicode') return book
  const read = (cell: Cell): Cell => (typeof cell === 'string' ? inUnicode(cell, lettering) : cell)
  return {
    ...book,
    sheets: book.sheets.map(sheet => ({
      ...sheet,
      name: inUnicode(sheet.name, lettering),
      rows: sheet.rows.map(row => ({ ...row, cells: row.cells.map(read) })),
    })),
  }
}
