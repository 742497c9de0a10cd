import { oneLine } from './complain.ts'

/** Rows with their columns one under the other; figures stand to the right. */
export function asTable(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const texts = rows.map(row => row.map(cell => oneLine(String(cell))))
  const widths = (texts[0] ?? []).map((_, at) => Math.max(...texts.map(row => lengthOf(row[at] ?? ''))))
  return texts.map((row, line) =>
    row
      .map((text, at) => {
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - lengthOf(text)))
        return typeof rows[line]?.[at] === 'number' ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd(),
  )
}

/** Letters, whichever way their marks are kept. */
const lengthOf = (text: string): number => Array.from(text.normalize('NFC')).length
