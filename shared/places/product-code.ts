import type { Commune, EarlierCommune, Province } from './place.ts'
import type { PlaceBook } from './place-book.ts'

/** A product code taken apart: (T)-(X)-(STT)-20.. (QĐ 26/2026 Phụ lục III, Mẫu số 01). */
export interface ProductCode {
  /** T: the code of the province, two digits. */
  readonly province: string
  /** X: the code of the commune, five digits, by QĐ 19/2025/QĐ-TTg. */
  readonly commune: string
  /** STT: as the commune numbers its products, from 1. */
  readonly number: number
  readonly year: number
}

/** What a product code says of places that is not so. */
export type ProductCodeFault =
  | { readonly fault: 'form' }
  | { readonly fault: 'province-unknown'; readonly province: string }
  | { readonly fault: 'commune-unknown'; readonly commune: string }
  /** The code that a commune had before 1/7/2025. */
  | { readonly fault: 'commune-of-before'; readonly commune: string; readonly earlier: EarlierCommune }
  /** The commune is of another province than the code names. */
  | { readonly fault: 'commune-elsewhere'; readonly commune: Commune; readonly province: Province }
  /** The dossier's is another; nothing is said where the table has none of its name. */
  | {
      readonly fault: 'other-commune'
      readonly commune: Commune
      readonly dossier: string
      readonly known: Commune | undefined
    }

/** What a dossier says of itself, to be held against its code. */
interface CodedDossier {
  /** The code of the producer's commune, where it is given. */
  readonly communeCode: string | null
  /** Its name, with or without its kind and more of the address after a comma. */
  readonly communeName: string
  /** yyyy-MM-dd. */
  readonly filedOn: string
}

/** The codes of communes that a product code is made of are in force since then; before, another table held. */
const codesHoldFrom = '2025-07-01'

/** Nothing where it is not of that form. */
export function readProductCode(code: string): ProductCode | undefined {
  const [, province, commune, number, year] = /^(\d{2})-(\d{5})-(\d{1,6})-(20\d{2})$/.exec(code.trim()) ?? []
  if (!province || !commune || !number || !year || Number(number) === 0) return undefined
  return { province, commune, number: Number(number), year: Number(year) }
}

/**
 * What is wrong with the places of a product code, the first that a person would mend; its year is held against the filing day by the
 * dossier's own findings. A dossier of before 1/7/2025 was coded by another table, and nothing is said of it.
 */
export function productCodeFaults(
  code: string,
  book: PlaceBook,
  dossier: CodedDossier,
): readonly ProductCodeFault[] {
  if (dossier.filedOn < codesHoldFrom) return []
  const read = readProductCode(code)
  if (!read) return [{ fault: 'form' }]
  const province = book.province(read.province)
  const commune = book.commune(read.commune)
  return [
    ...(province ? [] : [{ fault: 'province-unknown', province: read.province } as const]),
    ...(commune ? [] : [unknownCommune(read.commune, book)]),
    ...(province && commune && commune.province.code !== province.code
      ? [{ fault: 'commune-elsewhere', commune, province } as const]
      : []),
    ...(commune ? otherCommune(commune, book, dossier) : []),
  ]
}

function unknownCommune(commune: string, book: PlaceBook): ProductCodeFault {
  const earlier = book.ofOldCode(commune)
  return earlier ? { fault: 'commune-of-before', commune, earlier } : { fault: 'commune-unknown', commune }
}

/** By its code where the dossier has one, else by its name among the communes of the same province. */
function otherCommune(
  commune: Commune,
  book: PlaceBook,
  { communeCode, communeName }: CodedDossier,
): readonly ProductCodeFault[] {
  const [name = ''] = communeName.split(',')
  if (communeCode !== null)
    return communeCode === commune.code
      ? []
      : [{ fault: 'other-commune', commune, dossier: name, known: book.commune(communeCode) }]
  const named = book.named(name, commune.province)
  if (named.includes(commune)) return []
  return [
    { fault: 'other-commune', commune, dossier: name, known: named.length === 1 ? named[0] : undefined },
  ]
}
