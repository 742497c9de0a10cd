import { wordsOf } from '#shared/kernel/typed-words.ts'
import { hasOpenMatter } from '#shared/register/due.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { keysOf, searchTextOf } from '#shared/register/found-by.ts'
import { readProductCode } from '#shared/places/product-code.ts'
import { resultColumns } from './result-columns.ts'
import type { ProductRow } from './tables.ts'

/** The row of a product; nothing where none of its lines counts. @param lines how many there are */
export function productRow(product: RegisterProduct, lines: number): ProductRow | undefined {
  if (product.isGone) return undefined
  const { code, called } = keysOf(product)
  const commune = product.communeCode ?? readProductCode(code)?.commune ?? ''
  return {
    id: product.id,
    code: product.code,
    known_by: code,
    called,
    searched: searchTextOf(product),
    sorted: wordsOf(product.name)
      .map(({ plain }) => plain)
      .join(' '),
    name: product.name,
    producer: product.producer.name,
    producer_kind: product.producer.kind ?? '',
    commune_name: product.commune,
    province: readProductCode(code)?.province ?? '',
    commune,
    criteria_set: product.criteriaSet,
    standing: product.standing,
    stars: product.stars ?? 0,
    year: yearOf(product),
    until: product.until ?? '',
    lines,
    open: hasOpenMatter(product) ? 1 : 0,
    ...resultColumns(product),
  }
}

function yearOf({ recognition, ratings, life }: RegisterProduct): number {
  const listed = life.find(({ event, takenBack }) => event.fact.kind === 'listed' && takenBack === undefined)
    ?.event.fact
  const known = listed?.kind === 'listed' ? (listed.on ?? String(listed.year ?? '')) : ''
  const day = (recognition?.decision.on ?? known) || (ratings.at(-1)?.fact.on ?? '')
  return Number(day.slice(0, 4))
}
