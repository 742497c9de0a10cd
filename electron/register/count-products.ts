import type { Kysely } from 'kysely'
import type { CountedProducts } from '#electron/app/register.ts'
import type { CountQuery, Grouped } from '#shared/register/counts.ts'
import { counting } from './find-products.ts'
import type { RegisterTables } from './tables.ts'

/** Products by stars and one thing after another: a query each, over all that fit. */
export async function countProducts(
  db: Kysely<RegisterTables>,
  { of, province, year }: CountQuery,
  today: string,
): Promise<CountedProducts> {
  const by = async (column: keyof CountedProducts): Promise<readonly Grouped[]> => {
    const rows = await db
      .selectFrom('register_product')
      .where(where =>
        where.and([
          ...counting(where, of, today),
          ...(province === undefined ? [] : [where('province', '=', province)]),
          ...(year === undefined ? [] : [where('year', '=', year)]),
        ]),
      )
      .groupBy([column, 'stars'])
      .select([column, 'stars'])
      .select(select => select.fn.countAll<number>().as('count'))
      .execute()
    return rows.map(row => ({ key: String(row[column]), stars: row.stars, count: row.count }))
  }
  return {
    year: await by('year'),
    criteria_set: await by('criteria_set'),
    producer_kind: await by('producer_kind'),
    commune: await by('commune'),
  }
}
