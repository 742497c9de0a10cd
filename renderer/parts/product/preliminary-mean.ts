import { fraction, printed } from '#shared/kernel/fraction.ts'

/** The advisory team's preliminary mean as it is typed: none, a mean, or something that is not one. */
export type TypedMean =
  { readonly kind: 'none' | 'wrong' } | { readonly kind: 'mean'; readonly hundredths: number }

/** @param text from 0 to 100 with at most two decimals, after a comma or a point; empty for none */
export function readMean(text: string): TypedMean {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'none' }
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(trimmed) ?? []
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return whole === undefined || hundredths > 10_000 ? { kind: 'wrong' } : { kind: 'mean', hundredths }
}

/** @param hundredths of a point */
export const meanText = (hundredths: number, sign: string): string =>
  printed(fraction(hundredths, 100), 2, sign)
