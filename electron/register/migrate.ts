import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Engine } from './engine.ts'
import { register } from './migrations/010-register.ts'
import { openMatters } from './migrations/020-open-matters.ts'
import { receivedSittings } from './migrations/030-received-sittings.ts'
import { visits } from './migrations/050-visits.ts'
import { results } from './migrations/060-results.ts'
import type { RegisterTables } from './tables.ts'

/** In order; grows at the end and never otherwise. */
const migrations = {
  '010-register': register,
  '020-open-matters': openMatters,
  '030-received-sittings': receivedSittings,
  '050-visits': visits,
  '060-results': results,
}

export const migrationNames: readonly string[] = Object.keys(migrations)

/**
 * Brings a register to the present form, each step whole or not at all; throws what stopped it, and of one that a later program wrote.
 *
 * @param upTo the form of an earlier program, to try out what follows it
 */
export async function migrate(
  db: Kysely<RegisterTables>,
  engine: Engine,
  upTo?: keyof typeof migrations,
): Promise<void> {
  const steps = Object.entries(migrations).map(
    ([name, step]) => [name, { up: (on: Kysely<unknown>) => step(on, engine) }] as const,
  )
  const migrator = new Migrator({
    db,
    // A step of a lower number may be added later: none needs what one of a higher number made.
    allowUnorderedMigrations: true,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) },
  })
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error instanceof Error) throw error
  if (error !== undefined)
    throw new Error('The register was not brought to its present form', { cause: error })
}
