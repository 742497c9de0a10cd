import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Within } from '#electron/app/register.ts'
import type { Counted } from '#shared/register/counts.ts'
import { searchedFor } from '#shared/register/found-by.ts'
import {
  standings,
  type FoundProduct,
  type FoundProducts,
  type ProductQuery,
} from '#shared/register/product-query.ts'
import type { ProductRow, RegisterTables } from './tables.ts'

/** All that fit, in the order of their names, and those of them that are asked for. */
export async function findProducts(
  db: Kysely<RegisterTables>,
  query: ProductQuery & { readonly within?: Within },
  today: string,
): Promise<FoundProducts> {
  const fitting = db
    .selectFrom('register_product')
    .where(where =>
      where.and([
        ...conditions(where, query),
        ...isWithin(where, query.within),
        ...counting(where, query.of, today),
      ]),
    )
  const { total } = await fitting
    .select(select => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await fitting
    .select([
      'id',
      'code',
      'name',
      'producer',
      'commune_name as commune',
      'criteria_set as criteriaSet',
      'standing',
      'stars',
      'year',
      'until',
    ])
    .orderBy('sorted')
    .orderBy('id')
    .limit(query.count)
    .offset(query.from)
    .execute()
  return { total, found: rows.map(foundOf) }
}

function conditions(where: ExpressionBuilder<RegisterTables, 'register_product'>, query: ProductQuery) {
  const is = (column: keyof ProductRow, value: string | number | undefined) =>
    value === undefined ? [] : [where(column, '=', value)]
  const among = (column: keyof ProductRow, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [where(column, 'in', values)]
  return [
    ...searchedFor(query.text).map(word => where('searched', 'like', `%${word}%`)),
    ...is('province', query.province),
    ...is('commune', query.commune),
    ...is('year', query.year),
    ...among('stars', query.stars),
    ...among('criteria_set', query.criteriaSets),
    ...among('producer_kind', query.producerKinds),
    ...among('standing', query.standings),
    ...(query.untilBefore === undefined
      ? []
      : [
          where('standing', '=', 'recognised'),
          where('until', '<', query.untilBefore),
          where('until', '!=', ''),
        ]),
  ]
}

/** Of a place: by the province of its code, or by its commune. */
export function isWithin(
  where: ExpressionBuilder<RegisterTables, 'register_product'>,
  within: Within | undefined,
) {
  if (!within) return []
  const { province, communes } = within
  return [
    where.or([
      ...(province === undefined ? [] : [where('province', '=', province)]),
      ...(communes.length === 0 ? [] : [where('commune', 'in', communes)]),
    ]),
  ]
}

/** What makes a product count: see `Counted`. */
export function counting(
  where: ExpressionBuilder<RegisterTables, 'register_product'>,
  of: Counted | undefined,
  today: string,
) {
  if (of === undefined) return []
  if (of === 'rated') return [where('stars', '>', 0)]
  const recognised = where('standing', '=', 'recognised')
  if (of === 'recognised') return [recognised]
  return [recognised, where.or([where('until', '=', ''), where('until', '>=', today)])]
}

type Selected = Omit<FoundProduct, 'standing'> & { readonly standing: string }

function foundOf({ standing, ...row }: Selected): FoundProduct {
  const known = standings.find(each => each === standing)
  if (!known) throw new Error(`No standing ${standing}`)
  return { ...row, standing: known }
}
