import type { Typed } from './typed-day.ts'

/** Why a figure that was typed is none. */
export type FigureFault =
  /** Not a figure. */
  | 'form'
  /** A point that parts no thousands, as in 1.5: it may mean one and a half, or be a slip. */
  | 'point'
  /** A part after the comma where only whole ones count, or one longer than is kept. */
  | 'decimals'
  | 'too-small'
  | 'too-large'

/** What may be typed; both limits are in the units that are kept. */
export interface FigureLimits {
  /** Digits after the comma that are kept: with 2, 1,25 is kept as 125. */
  readonly decimals: number
  readonly least: number
  readonly most: number
}

const steps: readonly (readonly [word: RegExp, zeros: number])[] = [
  [/(nghìn|ngàn) ?(đồng|đ)?$/, 3],
  [/(triệu|tr) ?(đồng|đ)?$/, 6],
  [/(tỷ|tỉ) ?(đồng|đ)?$/, 9],
]
const currency = / ?(đồng|đ|vnđ|vnd)$/

/** Thousands parted by points or by spaces, or not at all; a comma before the decimals. */
const figure = /^(?<sign>[-−–]?) ?(?<whole>\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(?<part>\d+))?$/
/** As programs in English write it; two commas or more can mean nothing else. */
const english = /^[-−–]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/

/**
 * A figure as people here type it: 1.234,5 and also 1234,5, "850 triệu", "1,2 tỷ đồng". One that could be read two ways is a fault, not a
 * guess: 1.5 is no figure.
 *
 * @returns whole units of 10^-decimals
 */
export function readFigure(text: string, limits: FigureLimits): Typed<number, FigureFault> {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === '') return { kind: 'empty' }
  const [word, zeros] = steps.find(([word]) => word.test(typed)) ?? [currency, 0]
  const plain = typed.replace(word, '').replace(/ ?%$/, '').trim()
  const parts = figure.exec(english.test(plain) ? inOurWay(plain) : plain)?.groups
  if (!parts) return { kind: 'fault', fault: /^[-−–]?\d+(\.\d+)+$/.test(plain) ? 'point' : 'form' }
  const { sign = '', whole = '', part = '' } = parts
  const kept = zeros + limits.decimals
  const decimals = part.replace(/0+$/, '')
  if (decimals.length > kept) return { kind: 'fault', fault: 'decimals' }
  const digits = whole.replaceAll(/[. ]/g, '') + decimals.padEnd(kept, '0')
  const value = Number(digits) * (sign === '' || Number(digits) === 0 ? 1 : -1)
  if (value < limits.least) return { kind: 'fault', fault: 'too-small' }
  return value > limits.most ? { kind: 'fault', fault: 'too-large' } : { kind: 'read', value }
}

const inOurWay = (plain: string): string => plain.replaceAll(',', ' ').replace('.', ',')

/** A kept figure as people here write it: 1.234,5. @param decimals digits after the comma that are kept */
export function figureText(value: number, decimals: number): string {
  const digits = Math.abs(value)
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.')
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${part === '' ? '' : `,${part}`}`
}

/**
 * A whole figure with its thousands parted again after one more digit was typed or taken away. Only where all points before were of that
 * kind: one that a person typed is left for them to see.
 */
export function regrouped(before: string, now: string): string {
  const isGrouped = /^-?(\d+|\d{1,3}(\.\d{3})+)?$/.test(before)
  const digits = /^-?[\d.]*\d$/.test(now) ? now.replaceAll('.', '') : undefined
  return isGrouped && digits !== undefined ? digits.replace(/\B(?=(\d{3})+$)/g, '.') : now
}
