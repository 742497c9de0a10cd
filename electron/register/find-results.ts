import type { Kysely } from 'kysely'
import type { Within } from '#electron/app/register.ts'
import { isNamed, productOf, type RegisterProduct } from '#shared/register/product-life.ts'
import { isWithin } from './find-products.ts'
import { linesOf } from './lines.ts'
import type { RegisterTables } from './tables.ts'

/** Products of which something came in one of these years. */
export async function findResults(
  db: Kysely<RegisterTables>,
  [from, to]: readonly [from: number, to: number],
  within: Within | undefined,
): Promise<readonly RegisterProduct[]> {
  const years = Array.from({ length: to - from + 1 }, (_, at) => `% ${from + at} %`)
  const rows = await db
    .selectFrom('register_product')
    .where(where =>
      where.and([...isWithin(where, within), where.or(years.map(year => where('years', 'like', year)))]),
    )
    .select('id')
    .orderBy('sorted')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const lines = await linesOf(db, ids)
  return ids
    .map(id => lines.get(id) ?? [])
    .filter(isNamed)
    .map(productOf)
}
