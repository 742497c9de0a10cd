import type { DraftContent } from '#shared/dossier/draft.ts'

export type Year = DraftContent['business']['years'][number]
export type YearFigure = Exclude<keyof Year, 'year'>

/** What is asked of a year, with the limits that a dossier keeps to. Output is kept in thousandths. */
export const yearFigures: readonly {
  readonly name: YearFigure
  readonly decimals: number
  readonly least: number
  readonly most: number
}[] = [
  { name: 'revenue', decimals: 0, least: 0, most: 1_000_000_000_000_000 },
  { name: 'profit', decimals: 0, least: -1_000_000_000_000_000, most: 1_000_000_000_000_000 },
  { name: 'output', decimals: 3, least: 0, most: 1_000_000_000_000 },
  { name: 'workers', decimals: 0, least: 0, most: 100_000 },
  { name: 'localWorkers', decimals: 0, least: 0, most: 100_000 },
]

export const blankYear = (year: number): Year => ({
  year,
  revenue: null,
  profit: null,
  output: null,
  workers: null,
  localWorkers: null,
})

/** Where a figure of a year is in a dossier. */
export const placeOf = (year: number, figure: YearFigure): string => `registration.${year}.${figure}`

/** The years that are asked for: those that the dossier has, the latest first, else the two before the day of filing. */
export const yearsToFill = (years: readonly Year[], filedIn: number): readonly Year[] =>
  years.length > 0
    ? years.toSorted((a, b) => b.year - a.year)
    : [blankYear(filedIn - 1), blankYear(filedIn - 2)]
