import type { Book, Sheet } from '../kernel/spreadsheet.ts'
import type { SheetKind } from './sheet-field.ts'
import { fieldOfSheet } from './sheet-fields.ts'
import type { SheetColumn, SheetHeadings } from './sheet-headings.ts'
import { cellText, isMonthFirst, turnOf, type SheetStyle } from './sheet-values.ts'

/** What a person said of a sheet: the key of a question or of a doubt, and the key of the choice. */
export type SheetAnswers = Readonly<Record<string, string>>

/** Something that decides how a whole sheet, or a column, is read. */
export interface SheetQuestion {
  readonly key: string
  readonly kind: 'figures' | 'days' | 'unit'
  /** As it stands in the sheet. */
  readonly sample: string
  /** Of a unit: the heading. */
  readonly heading: string
  readonly choices: readonly string[]
  /** What was answered. */
  readonly chosen: string | undefined
}

export interface HowToRead {
  readonly style: SheetStyle
  /** Of each column of money, by its place: the power of ten of its unit. */
  readonly zeros: ReadonlyMap<number, number | undefined>
  readonly questions: readonly SheetQuestion[]
}

const figureKinds: readonly SheetKind[] = ['money', 'output', 'count', 'percent']
const unitZeros = ['0', '3', '6', '9']
/** Đồng: no product of a year earns less, so a smaller figure is in another unit. */
const leastInDong = 1_000_000

/** What decides how a sheet is read: told by the sheet itself where it can only mean one thing, else asked. */
export function howToRead(
  { text, countsFrom1904 }: Book,
  sheet: Sheet,
  { columns, number }: SheetHeadings,
  answers: SheetAnswers,
): HowToRead {
  const rows = sheet.rows.filter(row => row.number > number)
  const cellsOf = (kinds: readonly SheetKind[]): readonly string[] =>
    columns
      .filter(({ field }) => field !== undefined && kinds.includes(fieldOfSheet(field).kind))
      .flatMap(({ at }) => rows.flatMap(({ cells }) => (typeof cells[at] === 'string' ? [cells[at]] : [])))
  const figures = figuresOf(cellsOf(figureKinds), text?.separator === ';', answers)
  const days = daysOf(cellsOf(['day']), answers)
  const units = columns.flatMap(column => unitOf(column, rows, answers))
  return {
    style: { figures: figures.style, days: days.style, countsFrom1904 },
    zeros: new Map(units.map(({ at, zeros }) => [at, zeros])),
    questions: [figures, days, ...units].flatMap(({ question }) => question ?? []),
  }
}

interface Told<Style> {
  readonly style: Style | undefined
  readonly question: SheetQuestion | undefined
}

/** Excel parts columns by semicolons exactly where a comma parts decimals. */
function figuresOf(
  cells: readonly string[],
  isOurs: boolean,
  answers: SheetAnswers,
): Told<'comma' | 'point'> {
  const turns = new Set(cells.map(turnOf))
  const doubtful = cells.find(cell => turnOf(cell) === 'either')
  const told = turns.has('comma') === turns.has('point') ? undefined : turns.has('comma') ? 'comma' : 'point'
  const sure = told ?? (isOurs && !turns.has('point') ? 'comma' : undefined)
  if (doubtful === undefined || sure !== undefined) return { style: sure ?? 'comma', question: undefined }
  const chosen = answers['figures']
  const style = chosen === 'comma' || chosen === 'point' ? chosen : undefined
  const choices = ['comma', 'point']
  return {
    style,
    question: { key: 'figures', kind: 'figures', sample: doubtful, heading: '', choices, chosen: style },
  }
}

/** The day is first, unless a text is a day only the other way round. */
function daysOf(cells: readonly string[], answers: SheetAnswers): Told<'day' | 'month'> {
  const other = cells.find(isMonthFirst)
  if (other === undefined) return { style: 'day', question: undefined }
  const chosen = answers['days']
  const style = chosen === 'day' || chosen === 'month' ? chosen : undefined
  const choices = ['day', 'month']
  return {
    style,
    question: { key: 'days', kind: 'days', sample: other, heading: '', choices, chosen: style },
  }
}

function unitOf(
  { field, at, zeros, heading }: SheetColumn,
  rows: Sheet['rows'],
  answers: SheetAnswers,
): readonly { readonly at: number; readonly zeros: number | undefined; readonly question?: SheetQuestion }[] {
  if (field === undefined || fieldOfSheet(field).kind !== 'money') return []
  if (zeros !== undefined) return [{ at, zeros }]
  const amounts = rows.map(({ cells }) => cells[at] ?? null)
  const figures = amounts.map(cell => Number(cellText(cell).replaceAll(/[. ]/g, '').replace(',', '.')))
  const small = figures.findIndex(value => value !== 0 && Math.abs(value) < leastInDong)
  if (small === -1) return [{ at, zeros: 0 }]
  const key = `unit ${at}`
  const chosen = unitZeros.find(each => each === answers[key])
  const sample = cellText(amounts[small] ?? null)
  const question = { key, kind: 'unit', sample, heading, choices: unitZeros, chosen } as const
  return [{ at, zeros: chosen === undefined ? undefined : Number(chosen), question }]
}
