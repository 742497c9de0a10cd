import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { CountedBy, CountedProducts, Within } from '#electron/app/register.ts'
import type { CountQuery, Grouped } from '#shared/register/counts.ts'
import { counting, isWithin } from './find-products.ts'
import type { RegisterTables } from './tables.ts'

/** Products by stars and one thing after another: a query each, over all that fit. */
export async function countProducts(
  db: Kysely<RegisterTables>,
  { of, province, commune, year, within }: CountQuery & { readonly within?: Within },
  today: string,
): Promise<CountedProducts> {
  const fitting = db
    .selectFrom('register_product')
    .where(where =>
      where.and([
        ...counting(where, of, today),
        ...isWithin(where, within),
        ...(province === undefined ? [] : [where('province', '=', province)]),
        ...(commune === undefined ? [] : [where('commune', '=', commune)]),
        ...(year === undefined ? [] : [where('year', '=', year)]),
      ]),
    )
  const by = async (column: keyof CountedBy): Promise<readonly Grouped[]> => {
    const rows = await fitting
      .groupBy([column, 'stars'])
      .select([column, 'stars'])
      .select(select => select.fn.countAll<number>().as('count'))
      .execute()
    return rows.map(row => ({ key: String(row[column]), stars: row.stars, count: row.count }))
  }
  const own = await ownCounts(fitting)
  return {
    year: await by('year'),
    criteria_set: await by('criteria_set'),
    producer_kind: await by('producer_kind'),
    commune: await by('commune'),
    ...own,
  }
}

/** What is counted of other things than stars. */
async function ownCounts(
  fitting: SelectQueryBuilder<RegisterTables, 'register_product', object>,
): Promise<Omit<CountedProducts, keyof CountedBy>> {
  const producers = await fitting
    .groupBy('producer_kind')
    .select('producer_kind as kind')
    .select(select => select.fn.count<number>('whose').distinct().as('count'))
    .execute()
  const paid = await fitting
    .where(where => where.or([where('support', '>', 0), where('trademark', '>', 0)]))
    .select(['support', 'trademark'])
    .execute()
  return {
    producers,
    support: {
      products: paid.filter(({ support }) => support > 0).length,
      amount: paid.reduce((sum, { support }) => sum + support, 0),
    },
    trademarks: paid.filter(({ trademark }) => trademark > 0).length,
  }
}
