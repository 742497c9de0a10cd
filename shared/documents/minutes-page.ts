import type { RecordHead } from '../council/record-head.ts'
import type { Product, Sitting } from '../council/sitting.ts'
import { pageCode } from './page-code.ts'

/** One letter for what became of a product: its stars, or how it went without. */
export type TierLetter = '1' | '2' | '3' | '4' | '5' | 'E' | 'S' | 'R' | 'W' | 'C' | 'O'

export function tierLetter({ outcome, departure }: Pick<Product, 'outcome' | 'departure'>): TierLetter {
  if (departure) return departure.kind === 'withdrawn' ? 'W' : 'C'
  switch (outcome?.kind) {
    case 'rated':
      return `${outcome.rating.stars}`
    case 'excluded':
      return 'E'
    case 'stopped':
      return 'S'
    case 'returned':
      return 'R'
    case undefined:
      return 'O'
  }
}

export const tierLetters = ({ products }: Pick<Sitting, 'products'>): string =>
  products.map(tierLetter).join('')

const kind = 'BIENBAN'

/**
 * What the code on a page of minutes says: whose, of which number, which part and page, what became of each product in the order of the agenda,
 * and how far the record had come.
 *
 * @param part 1 for the minutes themselves, then their annexes
 */
export const minutesPageCode = (sitting: Sitting, part: number, number: string): string =>
  pageCode(
    sitting,
    kind,
    String(part),
    number.replaceAll(/[^0-9A-Za-z.-]/g, '') || '-',
    tierLetters(sitting) || '-',
  )

/** What a page of minutes says of itself. */
export interface MinutesPage {
  readonly sitting: string
  readonly part: number
  readonly page: number
  readonly number: string
  readonly tiers: string
  /** The last event, and the first digits of its hash. */
  readonly head: RecordHead
}

/** @returns nothing where it is no code of a page of minutes */
export function readMinutesPage(text: string): MinutesPage | undefined {
  const [, sitting, part, number = '', tiers = '', event, hash = '', page] =
    /^OCOP\/BIENBAN\/([A-Za-z0-9_-]{1,64})\/(\d)\/([0-9A-Za-z.-]{1,20})\/([1-5ESRWCO]{1,1000}|-)\/(\d{1,9})-([0-9a-f]{20})\/(\d{1,4})$/.exec(
      text,
    ) ?? []
  if (sitting === undefined) return undefined
  return {
    ...{ sitting, number: number === '-' ? '' : number, tiers: tiers === '-' ? '' : tiers },
    ...{ part: Number(part), page: Number(page) },
    head: { number: Number(event), hash },
  }
}
