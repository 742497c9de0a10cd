import type { Cell, PlannedBook } from '../kernel/spreadsheet.ts'
import type { FieldOfSheet } from './sheet-field.ts'
import { fieldOfSheet, sheetFieldNames } from './sheet-fields.ts'

/**
 * The sheet to be filled in, with one line that is an example and no product, and another that explains the columns. Figures are of the two
 * years before the one in which the dossiers are filed: growth needs both.
 */
export function sheetTemplate(filedIn: number): PlannedBook {
  const columns = sheetFieldNames.map(fieldOfSheet).flatMap(field => columnsOf(field, filedIn))
  const headings = columns.map(({ heading }) => heading)
  const explained = columns.map(({ heading, hint, example }): readonly Cell[] => [heading, hint, example])
  return {
    sheets: [
      {
        name: 'Sản phẩm',
        rows: [headings, columns.map(({ example }) => example)],
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

type TemplateColumn = Pick<FieldOfSheet, 'heading' | 'hint' | 'example'>

const columnsOf = (field: FieldOfSheet, filedIn: number): readonly TemplateColumn[] =>
  field.ofYear ? [filedIn - 2, filedIn - 1].map(year => ofYear(field, year, filedIn)) : [field]

const ofYear = (
  { kind, heading, hint, example, earlierExample }: FieldOfSheet,
  year: number,
  filedIn: number,
): TemplateColumn => ({
  heading: `${heading} ${year}${kind === 'money' ? ' (triệu đồng)' : ''}`,
  hint,
  example: year === filedIn - 1 ? example : (earlierExample ?? null),
})
