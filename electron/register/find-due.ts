import type { Kysely } from 'kysely'
import type { DueProducts, Register } from '#electron/app/register.ts'
import { productOf } from '#shared/register/product-life.ts'
import { linesOf } from './lines.ts'
import type { RegisterTables } from './tables.ts'

type Wanted = Parameters<Register['due']>[0]

/** Most products wait for nothing but the end of their certificate, and of those no line is read. */
export async function findDue(db: Kysely<RegisterTables>, wanted: Wanted): Promise<DueProducts> {
  const whole = await wholeIds(db, wanted)
  const [from, to] = wanted.ends
  const recognised = db
    .selectFrom('register_product')
    .where('standing', '=', 'recognised')
    .where('until', '!=', '')
  const rows = await recognised
    .where('open', '=', 0)
    .where('until', '>=', from)
    .where('until', '<=', to)
    .select(['id', 'code', 'name', 'producer', 'commune_name as commune', 'until'])
    .execute()
  const { runOut } = await recognised
    .where('until', '<', from)
    .select(select => select.fn.countAll<number>().as('runOut'))
    .executeTakeFirstOrThrow()
  const certificates = rows
    .filter(({ id }) => !whole.has(id))
    .map(({ id, until, ...named }) => ({
      of: { product: id, ...named },
      ends: until,
      filedOn: undefined,
      ratedOn: undefined,
    }))
  const lines = await linesOf(db, [...whole])
  return { certificates, products: [...lines.values()].map(productOf), runOut }
}

async function wholeIds(
  db: Kysely<RegisterTables>,
  { codes }: Pick<Wanted, 'codes'>,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('register_product')
    .where(where =>
      where.or([where('open', '=', 1), ...(codes.length > 0 ? [where('known_by', 'in', codes)] : [])]),
    )
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
