import type { ExpressionBuilder, Kysely, Transaction } from 'kysely'
import { visitStandings } from '#shared/register/life-visits.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { visitOccasions } from '#shared/register/visit.ts'
import {
  visitsShown,
  type FoundVisit,
  type FoundVisits,
  type VisitQuery,
  type VisitShown,
} from '#shared/register/visit-query.ts'
import type { RegisterTables, VisitRow } from './tables.ts'

/** Works out anew what visits these products have. */
export async function refreshVisits(
  on: Transaction<RegisterTables>,
  ids: readonly string[],
  products: readonly RegisterProduct[],
): Promise<void> {
  await on.deleteFrom('register_visit').where('product', 'in', ids).execute()
  const rows = products.flatMap(rowsOf)
  // A product has few; databases take so many values at once.
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await on
      .insertInto('register_visit')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
}

const rowsAtOnce = 500

function rowsOf({ id: product, isGone, visits, plannedVisits }: RegisterProduct): readonly VisitRow[] {
  if (isGone) return []
  return [
    ...plannedVisits.map(({ event, fact: { on, occasion, by } }) => ({
      ...{ id: event, product, day: on, occasion, by, standing: 'planned', due: on },
    })),
    ...visits.map(({ event, fact, standing, due = '' }) => ({
      ...{ id: event, product, day: fact.on, occasion: fact.occasion, standing, due },
      by: fact.inspectors.map(({ office, name }) => office || name).join('; '),
    })),
  ]
}

/** What waits for a day by that day, then the newest. */
export async function findVisits(
  db: Kysely<RegisterTables>,
  { show, from, count }: VisitQuery,
  today: string,
): Promise<FoundVisits> {
  const counts: Record<VisitShown, number> = { late: 0, planned: 0, open: 0, all: 0 }
  for (const each of visitsShown) {
    const { total } = await db
      .selectFrom('register_visit')
      .where(where => showing(where, each, today))
      .select(select => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    counts[each] = total
  }
  const rows = await db
    .selectFrom('register_visit')
    .innerJoin('register_product', 'register_product.id', 'register_visit.product')
    .where(where => showing(where, show, today))
    .select(['register_visit.id as event', 'register_visit.product', 'code', 'name'])
    .select(['register_product.producer', 'commune_name as commune', 'day as on', 'occasion', 'by'])
    .select(['register_visit.standing', 'due'])
    .orderBy(order => order.case().when('due', '=', '').then(1).else(0).end())
    .orderBy('due')
    .orderBy('day', 'desc')
    .orderBy('register_visit.id')
    .limit(count)
    .offset(from)
    .execute()
  return { counts, found: rows.map(visitOf) }
}

function showing(
  where: Pick<ExpressionBuilder<RegisterTables, 'register_visit'>, 'and' | 'eb'>,
  show: VisitShown,
  today: string,
) {
  const { eb } = where
  switch (show) {
    case 'late':
      return where.and([eb('due', '!=', ''), eb('due', '<', today)])
    case 'planned':
      return eb('register_visit.standing', '=', 'planned')
    case 'open':
      return eb('register_visit.standing', 'in', ['open', 'to-conclude'])
    case 'all':
      return where.and([])
  }
}

type Selected = Omit<FoundVisit, 'occasion' | 'standing'> & {
  readonly occasion: string
  readonly standing: string
}

function visitOf({ occasion, standing, ...row }: Selected): FoundVisit {
  const known = ([...visitStandings, 'planned'] as const).find(each => each === standing)
  const made = visitOccasions.find(each => each === occasion)
  if (!known || !made) throw new Error(`No visit is ${occasion} and ${standing}`)
  return { ...row, occasion: made, standing: known }
}
