import type { Kysely } from 'kysely'
import { RegisterOutOfReach, type Register } from '#electron/app/register.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import { createRegister } from './register-store.ts'
import { openSqlite, sqliteEngine } from './sqlite-engine.ts'
import type { RegisterTables } from './tables.ts'

/**
 * The register, opened when it is first asked for. What cannot be opened is tried again by whoever asks next: a council does not wait for a
 * province's server.
 *
 * @param place a file of the data folder, or `postgres://…`
 */
export function openRegister(place: string): Register {
  let opened: Promise<Register> | undefined
  const open = (): Promise<Register> => {
    opened ??= openAt(place).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    take: async (...asked) => (await open()).take(...asked),
    enter: async (...asked) => (await open()).enter(...asked),
    product: async (...asked) => (await open()).product(...asked),
    find: async (...asked) => (await open()).find(...asked),
    close: async () => (await opened)?.close(),
  }
}

async function openAt(place: string): Promise<Register> {
  if (!/^postgres(ql)?:/.test(place)) return begun(openSqlite(place), sqliteEngine)
  // Only who has a server needs what talks to it.
  const { openPostgres, postgresEngine } = await import('./postgres-engine.ts')
  return begun(openPostgres(place), postgresEngine).catch((cause: unknown) => {
    throw new RegisterOutOfReach('The server of the register', { cause })
  })
}

async function begun(db: Kysely<RegisterTables>, engine: Engine): Promise<Register> {
  try {
    await migrate(db, engine)
    return createRegister(db, engine)
  } catch (error) {
    await db.destroy()
    throw error
  }
}
