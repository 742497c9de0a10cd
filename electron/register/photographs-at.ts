import type { Kysely } from 'kysely'
import type { Register } from '#electron/app/register.ts'
import type { Engine } from './engine.ts'
import type { RegisterTables } from './tables.ts'

/** Photographs of visits in the database, where it has room for them. */
export const photographsAt = (
  db: Kysely<RegisterTables>,
  { bytes: room }: Engine,
): Pick<Register, 'keepPhotograph' | 'photograph'> => ({
  async keepPhotograph(sha256, bytes) {
    if (room === undefined) return
    await db
      .insertInto('register_photograph')
      .values({ sha256, size: bytes.length, body: bytes })
      .onConflict(conflict => conflict.column('sha256').doNothing())
      .execute()
  },
  async photograph(sha256) {
    if (room === undefined) return undefined
    const found = await db
      .selectFrom('register_photograph')
      .select('body')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    return found?.body
  },
})
