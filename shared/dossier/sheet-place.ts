import { wordsOf, type Word } from '../kernel/typed-words.ts'
import type { Commune, EarlierCommune } from '../places/place.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { placeName } from '../places/place-name.ts'
import { readProductCode } from '../places/product-code.ts'

/** What a row says of where its producer is. */
export interface PlaceAsWritten {
  readonly commune: string
  readonly code: string
  readonly district: string
  readonly province: string
  readonly productCode: string
}

export type PlaceOfRow =
  | { readonly kind: 'none' }
  /** `district` is of before July 2025, where the row was written by its old name. */
  | { readonly kind: 'one'; readonly commune: Commune; readonly district: string }
  | {
      readonly kind: 'several'
      readonly communes: readonly Commune[]
      readonly earlier: EarlierCommune | undefined
    }
  | { readonly kind: 'unknown' }

const mostChoices = 12

/**
 * The commune of a row: by its code, by its name of today, or by what became of the one that was called so before 1/7/2025. A district says
 * that the old one is meant. Where several fit, the product's code decides, if it is of one of them; else a person does.
 */
export function placeOfRow(row: PlaceAsWritten, book: PlaceBook): PlaceOfRow {
  if (row.commune === '' && row.code === '') return { kind: 'none' }
  const coded = row.code === '' ? undefined : book.commune(row.code)
  if (coded) return { kind: 'one', commune: coded, district: row.district }
  const old = row.code === '' ? undefined : book.ofOldCode(row.code)
  if (old) return settled(old.today, old, row)
  // Some names have a hyphen of their own; elsewhere it stands before the district.
  const found = byName(row, row.commune.split(','), book)
  return found.kind === 'unknown' ? byName(row, row.commune.split(/[,–-]/), book) : found
}

function byName(row: PlaceAsWritten, parts: readonly string[], book: PlaceBook): PlaceOfRow {
  const [name = '', ...rest] = parts.map(part => part.trim())
  const district = row.district || (rest.length > 1 ? (rest[0] ?? '') : '')
  const province = row.province || (rest.at(-1) ?? '')
  const today = district === '' ? book.namedAnywhere(name, province) : []
  if (today.length > 0) return settled(likeliest(today, name), undefined, row)
  const before = book.todayOf({ name, district, province })
  const [first] = before
  if (first && before.length === 1) return settled(first.today, first, row)
  const all = [
    ...before.flatMap(each => each.today),
    ...(before.length > 0 ? [] : book.namedAnywhere(name, province)),
  ]
  return settled(all, undefined, row)
}

/** Whoever writes "Văn Lang", with marks, does not mean Văn Lăng. */
function likeliest(communes: readonly Commune[], written: string): readonly Commune[] {
  const { words } = placeName(written)
  if (words.every(({ plain, letters, tone }) => tone === '' && letters === plain)) return communes
  const spelled = (of: readonly Word[]): string => of.map(({ letters, tone }) => letters + tone).join(' ')
  const exact = communes.filter(({ name }) => spelled(wordsOf(name)) === spelled(words))
  return exact.length > 0 ? exact : communes
}

function settled(
  communes: readonly Commune[],
  earlier: EarlierCommune | undefined,
  { productCode, district }: PlaceAsWritten,
): PlaceOfRow {
  const [...different] = new Map(communes.map(commune => [commune.code, commune])).values()
  const code = readProductCode(productCode)?.commune
  const [only] = different.length === 1 ? different : different.filter(commune => commune.code === code)
  if (only) return { kind: 'one', commune: only, district: earlier?.district ?? district }
  return different.length === 0
    ? { kind: 'unknown' }
    : { kind: 'several', communes: different.slice(0, mostChoices), earlier }
}

/** As documents print it: its name alone where it is a xã, else with its kind. */
export const printedCommune = ({ kind, name }: Commune): string => (kind === 'xã' ? name : `${kind} ${name}`)
