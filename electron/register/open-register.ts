import type { Kysely } from 'kysely'
import { RegisterOutOfReach, type Register } from '#electron/app/register.ts'
import type { Engine } from './engine.ts'
import { mendedFile } from './mended-file.ts'
import { migrate } from './migrate.ts'
import { createRegister, putBack, type StoredRegister } from './register-store.ts'
import { openSqlite, sqliteEngine } from './sqlite-engine.ts'
import type { RegisterTables } from './tables.ts'

/** A register in a file of the data folder, which this program alone looks after. */
export interface RegisterFile {
  readonly file: string
  /** Where its copy is. */
  readonly copy: string
  /** Makes the copy anew. */
  keepCopy(): Promise<void>
  incident(error: unknown): void
}

/**
 * The register, opened when it is first asked for. What cannot be opened is tried again by whoever asks next: a council does not wait for a
 * province's server.
 *
 * @param at a file of the data folder, or `postgres://…`, whose office looks after its copies
 */
export function openRegister(at: RegisterFile | string): Register {
  let opened: Promise<StoredRegister> | undefined
  const open = (): Promise<StoredRegister> => {
    opened ??= (typeof at === 'string' ? openServer(at) : openFile(at)).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  let changes = 0
  let copied = 0
  const changing = async <T>(work: (register: StoredRegister) => Promise<T>): Promise<T> => {
    const register = await open()
    changes++
    return work(register)
  }
  async function keepCopy(): Promise<void> {
    if (typeof at === 'string' || copied === changes) return
    const now = changes
    try {
      await at.keepCopy()
      copied = now
    } catch (error) {
      at.incident(error)
    }
  }
  return {
    take: (...asked) => changing(register => register.take(...asked)),
    takeList: (...asked) => changing(register => register.takeList(...asked)),
    takeListBack: (...asked) => changing(register => register.takeListBack(...asked)),
    enter: (...asked) => changing(register => register.enter(...asked)),
    keepPhotograph: async (...asked) => (await open()).keepPhotograph(...asked),
    ...looking(open),
    changes: () => (typeof at === 'string' ? 0 : changes),
    keepCopy,
    async close() {
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

/** What changes nothing. */
const looking = (
  open: () => Promise<StoredRegister>,
): Pick<
  StoredRegister,
  'lists' | 'rowsOf' | 'alike' | 'products' | 'product' | 'due' | 'find' | 'count' | 'visits' | 'photograph'
> => ({
  lists: async () => (await open()).lists(),
  rowsOf: async (...asked) => (await open()).rowsOf(...asked),
  alike: async (...asked) => (await open()).alike(...asked),
  products: async (...asked) => (await open()).products(...asked),
  product: async (...asked) => (await open()).product(...asked),
  due: async (...asked) => (await open()).due(...asked),
  find: async (...asked) => (await open()).find(...asked),
  count: async (...asked) => (await open()).count(...asked),
  visits: async (...asked) => (await open()).visits(...asked),
  photograph: async (...asked) => (await open()).photograph(...asked),
})

async function openFile({ file, copy, incident }: RegisterFile): Promise<StoredRegister> {
  const mended = mendedFile(file, copy)
  const register = await begun(openSqlite(file), sqliteEngine, db =>
    mended ? putBack(db, sqliteEngine, mended.lines) : undefined,
  )
  if (mended?.kept !== undefined)
    incident(new Error(`The register was damaged and is kept as ${mended.kept}`))
  return register
}

async function openServer(address: string): Promise<StoredRegister> {
  // Only who has a server needs what talks to it.
  const { openPostgres, postgresEngine } = await import('./postgres-engine.ts')
  return begun(openPostgres(address), postgresEngine).catch((cause: unknown) => {
    throw new RegisterOutOfReach('The server of the register', { cause })
  })
}

async function begun(
  db: Kysely<RegisterTables>,
  engine: Engine,
  first: (db: Kysely<RegisterTables>) => Promise<void> | undefined = () => undefined,
): Promise<StoredRegister> {
  try {
    await migrate(db, engine)
    await first(db)
    return createRegister(db, engine)
  } catch (error) {
    await db.destroy()
    throw error
  }
}
