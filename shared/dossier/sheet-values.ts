import { dayOfSerial, type Cell } from '../kernel/spreadsheet.ts'
import { cleanText } from '../kernel/text.ts'
import { readDay, type DayFault } from '../kernel/typed-day.ts'
import { readFigure, type FigureFault } from '../kernel/typed-figure.ts'
import { readStars } from '../kernel/typed-stars.ts'
import { wordsOf } from '../kernel/typed-words.ts'
import type { SheetKind } from './sheet-field.ts'

/** Why a cell is not taken; what it holds is left out of the dossier, never changed. */
export type CellFault =
  /** What the program that wrote it says went wrong there. */
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'day'; readonly fault: DayFault }
  | { readonly kind: 'figure'; readonly fault: FigureFault }
  /** None of the few words that may stand there. */
  | { readonly kind: 'unknown-word' }
  | { readonly kind: 'digits' }

/** How the texts of a sheet are to be read where they could mean two things. */
export interface SheetStyle {
  /** What parts the decimals of figures that are texts; nothing while nobody has said. */
  readonly figures: 'comma' | 'point' | undefined
  /** Which comes first in days that are texts. */
  readonly days: 'day' | 'month' | undefined
  /** As `Book.countsFrom1904`. */
  readonly countsFrom1904: boolean
}

export type ReadCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fault'; readonly fault: CellFault }
  /** It can be read once that is said of the whole sheet. */
  | { readonly kind: 'asked'; readonly question: 'figures' | 'days' | 'unit' }

const empty = { kind: 'empty' } as const
const text = (value: string): ReadCell => ({ kind: 'text', value })
const number = (value: number): ReadCell => ({ kind: 'number', value })
const fault = (fault: CellFault): ReadCell => ({ kind: 'fault', fault })

const lengths: Partial<Record<SheetKind, number>> = { text: 4000 }
const lineLength = 300

/** A cell as its column is meant. @param zeros of money: the power of ten of its unit; nothing where it must be asked for first */
export function readCell(
  cell: Cell,
  kind: SheetKind,
  style: SheetStyle,
  zeros: number | undefined,
): ReadCell {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return empty
  if (typeof cell === 'object' && 'error' in cell) return fault({ kind: 'error', text: cell.error })
  switch (kind) {
    case 'day':
      return readDayCell(cell, style)
    case 'money':
    case 'output':
    case 'count':
    case 'percent':
      return readFigureCell(cell, kind, style, zeros)
    case 'stars':
      return readStarsCell(cell)
    case 'stage':
      return wordOf(cell, stages)
    case 'producer-kind':
      return wordOf(cell, producerWords)
    case 'gender':
      return wordOf(cell, genders)
    case 'digits':
      return readDigits(cell)
    default:
      return readText(cell, lengths[kind] ?? lineLength)
  }
}

/** A cell as it is read by a person. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if ('day' in cell) return cell.day.split('-').toReversed().join('/')
  return 'percent' in cell ? `${String(cell.percent).replace('.', ',')}%` : cell.error
}

function readText(cell: Cell, most: number): ReadCell {
  const value = cellText(cell)
  return value.length > most ? fault({ kind: 'too-long', most }) : text(value)
}

/** A number that was written as one lost the zeros before it. */
function readDigits(cell: Cell): ReadCell {
  const digits = cellText(cell).replaceAll(/\s/g, '')
  return /^\d{1,5}$/.test(digits) ? text(digits.padStart(5, '0')) : fault({ kind: 'digits' })
}

function readStarsCell(cell: Cell): ReadCell {
  const stars = readStars(cellText(cell))
  return stars === undefined ? fault({ kind: 'unknown-word' }) : number(stars)
}

const stages: readonly (readonly [RegExp, string])[] = [
  [/^(danh gia )?(lan dau|lan 1|moi|dang ky moi)$/, 'first'],
  [/nang (hang|sao)/, 'upgrade'],
  [/(danh gia lai|cong nhan lai|gia han|tai danh gia)/, 'renewal'],
]
const producerWords: readonly (readonly [RegExp, string])[] = [
  [/^(to hop tac|tht)\b/, 'cooperative-group'],
  [/^(hop tac xa|htx|lien hiep hop tac xa)\b/, 'cooperative'],
  [/^(ho kinh doanh|ho san xuat|ho gia dinh|hkd|ho sxkd|ho)\b/, 'household'],
  [/^(cong ty|cty|doanh nghiep|dntn)\b/, 'company'],
  [/^(khac|loai khac)\b/, 'other'],
]
const genders: readonly (readonly [RegExp, string])[] = [
  [/^(nu|ba)$/, 'female'],
  [/^(nam|ong)$/, 'male'],
]

function wordOf(cell: Cell, words: readonly (readonly [RegExp, string])[]): ReadCell {
  const typed = wordsOf(cellText(cell))
    .map(({ plain }) => plain)
    .join(' ')
  const found = words.find(([word]) => word.test(typed))
  return found ? text(found[1]) : fault({ kind: 'unknown-word' })
}

const bothWays = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/

function readDayCell(cell: Cell, { days, countsFrom1904 }: SheetStyle): ReadCell {
  if (typeof cell === 'object' && cell !== null && 'day' in cell) return text(cell.day)
  // A day whose format was taken away is the number that it is counted by.
  const serial = typeof cell === 'number' && cell > 20_000 ? dayOfSerial(cell, countsFrom1904) : undefined
  if (serial !== undefined) return text(serial)
  const typed = cellText(cell)
  if (days === undefined && bothWays.test(typed)) return { kind: 'asked', question: 'days' }
  const read = readDay(days === 'month' ? typed.replace(bothWays, '$2/$1/$3') : typed)
  return read.kind === 'read'
    ? text(read.value)
    : read.kind === 'empty'
      ? empty
      : fault({ kind: 'day', fault: read.fault })
}

/** Whether a text is a day only where the month comes first. */
export const isMonthFirst = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  bothWays.test(cell) &&
  readDay(cell).kind === 'fault' &&
  readDay(cell.replace(bothWays, '$2/$1/$3')).kind === 'read'

const figureLimits = {
  money: { decimals: 0, least: -1e15, most: 1e15 },
  output: { decimals: 3, least: 0, most: 1e12 },
  count: { decimals: 0, least: 0, most: 100_000 },
  percent: { decimals: 2, least: -10_000, most: 10_000_000 },
} as const
type FigureKind = keyof typeof figureLimits

/** Words that say the unit themselves, as in "850 triệu". */
const ownUnit = /(nghìn|ngàn|triệu|tr|tỷ|tỉ|đồng|đ|vnđ|vnd)\s*$/i

function readFigureCell(
  cell: Cell,
  kind: FigureKind,
  style: SheetStyle,
  zeros: number | undefined,
): ReadCell {
  if (typeof cell === 'object' && cell !== null && 'day' in cell)
    return fault({ kind: 'figure', fault: 'form' })
  const limits = figureLimits[kind]
  if (typeof cell === 'string') {
    const typed = cleanText(cell)
    if (style.figures === undefined && turnOf(typed) === 'either')
      return { kind: 'asked', question: 'figures' }
    const turn = turnOf(typed)
    const isTurned = turn === 'point' || (turn === 'either' && style.figures === 'point')
    const ours = isTurned ? swapped(typed) : typed
    if (kind !== 'money' || ownUnit.test(typed)) return figure(readFigure(ours, limits))
    if (zeros === undefined) return { kind: 'asked', question: 'unit' }
    return figure(readFigure(`${ours}${units[zeros] ?? ''}`, limits))
  }
  const value = typeof cell === 'number' ? cell : cell !== null && 'percent' in cell ? cell.percent : NaN
  if (kind === 'money' && zeros === undefined && value !== 0) return { kind: 'asked', question: 'unit' }
  return scaled(value, limits, limits.decimals + (kind === 'money' ? (zeros ?? 0) : 0))
}

const units: Readonly<Record<number, string>> = { 3: ' nghìn', 6: ' triệu', 9: ' tỷ' }

function scaled(value: number, { least, most }: (typeof figureLimits)[FigureKind], zeros: number): ReadCell {
  // Programs keep 1.1 × 10 as 11.000000000000002.
  const kept = Number((value * 10 ** zeros).toPrecision(15))
  if (!Number.isInteger(kept)) return fault({ kind: 'figure', fault: 'decimals' })
  if (kept < least) return fault({ kind: 'figure', fault: 'too-small' })
  return kept > most ? fault({ kind: 'figure', fault: 'too-large' }) : number(kept)
}

const figure = (read: ReturnType<typeof readFigure>): ReadCell =>
  read.kind === 'read'
    ? number(read.value)
    : read.kind === 'empty'
      ? empty
      : fault({ kind: 'figure', fault: read.fault })

const swapped = (typed: string): string => typed.replaceAll(/[.,]/g, sign => (sign === '.' ? ',' : '.'))

/** Which sign parts the decimals of a figure that is a text; `either` where both may, `none` where neither is there. */
export function turnOf(typed: string): 'comma' | 'point' | 'either' | 'none' {
  const [digits = ''] = /\d[\d.,]*/.exec(typed) ?? []
  const signs = digits.replaceAll(/\d/g, '')
  if (signs === '') return 'none'
  if (/^(\.+,|,,+\.?)$/.test(signs)) return signs.startsWith('.') ? 'comma' : 'point'
  if (/^(,+\.|\.\.+,?)$/.test(signs)) return signs.startsWith(',') ? 'point' : 'comma'
  if (signs.length !== 1) return 'none'
  // One sign and three digits behind it: thousands for one half of the world, thousandths for the other.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return 'either'
  return signs === ',' ? 'comma' : 'point'
}
