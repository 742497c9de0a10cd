import { nameKey, wordsOf, type Word } from '../kernel/typed-words.ts'
import { readProductCode } from '../places/product-code.ts'
import type { Particulars } from './register-event.ts'

/**
 * Every way in which a word may be typed: with the marks of its letters and of its tone, with either, with neither. A typed word is one of
 * them, or the beginning of one.
 */
const spellings = ({ plain, letters, tone }: Word): readonly string[] => [
  ...new Set([plain, letters, tone + plain, tone + letters]),
]

/** What a product is found by, each spelling of each word once, a space before each: to be searched for as ` ${typed}`. */
export function searchTextOf(product: Particulars): string {
  const { code, name, producer, commune } = product
  const words = wordsOf([name, producer.name, commune].join(' '))
  return ` ${[...new Set([code, ...words.flatMap(spellings)])].join(' ')}`
}

/**
 * What was typed as `searchTextOf` writes it; a product is found when its text has all of them. A code is looked for as it is written, and
 * anything else by its words. Letters, figures and hyphens only.
 */
export const searchedFor = (typed: string): readonly string[] =>
  typed
    .split(/\s+/)
    .flatMap(part =>
      /^\d+-[\d-]*$/.test(part)
        ? [` ${part}`]
        : wordsOf(part).map(({ letters, tone }) => ` ${tone}${letters}`),
    )

/** By what one product is known again: its code where that is whole; else, and where another code was never given, what it is and whose. */
export interface ProductKeys {
  /** Empty where there is none that can be read. */
  readonly code: string
  /** Name, producer and commune, however they are spelled. */
  readonly called: string
}

export const keysOf = ({ code, name, producer, commune }: Particulars): ProductKeys => ({
  code: readProductCode(code) ? code.trim() : '',
  called: [name, producer.name, communeName(commune)].map(nameKey).join('|'),
})

/** Lists say "xã Tân An", dossiers "Tân An". */
const communeName = (commune: string): string => commune.replace(/^\s*(xã|phường|thị trấn|đặc khu)\s+/iu, '')
