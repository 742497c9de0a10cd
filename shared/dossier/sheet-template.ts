import type { Cell, PlannedBook } from '../kernel/spreadsheet.ts'
import { fieldOfSheet, sheetFieldNames, type FieldOfSheet } from './sheet-fields.ts'

/** The sheet to be filled in, with one line that is an example and no product, and another that explains the columns. @param year of the figures */
export function sheetTemplate(year: number): PlannedBook {
  const fields = sheetFieldNames.map(fieldOfSheet)
  const headings = fields.map(field => headingOf(field, year))
  const explained = fields.map(({ hint, example }, at): readonly Cell[] => [
    headings[at] ?? '',
    hint,
    example,
  ])
  return {
    sheets: [
      {
        name: 'Sản phẩm',
        rows: [headings, fields.map(({ example }) => example)],
        widths: headings.map(heading => Math.max(12, heading.length + 2)),
      },
      {
        name: 'Hướng dẫn',
        rows: [['Tên cột', 'Cách ghi', 'Ví dụ'], ...explained],
        widths: [32, 90, 28],
      },
    ],
  }
}

/** The year before the one in which a template is asked for is the last whose figures are known. */
const headingOf = ({ kind, heading, ofYear }: FieldOfSheet, year: number): string =>
  ofYear ? `${heading} ${year}${kind === 'money' ? ' (triệu đồng)' : ''}` : heading
