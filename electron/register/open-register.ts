import type { Kysely } from 'kysely'
import { RegisterOutOfReach } from '#electron/app/province.ts'
import type { Register } from '#electron/app/register.ts'
import type { ServerShown, ServerState } from '#shared/contract/province-rows.ts'
import { allRights } from '#shared/register/duties.ts'
import { mendedFile } from './mended-file.ts'
import { migrate } from './migrate.ts'
import { createRegister, putBack, type StoredRegister } from './register-store.ts'
import { openSqlite, sqliteEngine } from './sqlite-engine.ts'
import { shownOf } from './shown-server.ts'
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

/** What is open, and what is known of whoever opened it. */
interface Opened {
  readonly store: StoredRegister
  /** Of a server: whoever opened it, and how it is by now. */
  readonly server: { readonly state: ServerState; look(): Promise<ServerState> } | undefined
}

/** A register of one place; another may take its place: see `registerInProvince`. */
export interface PlacedRegister extends Omit<Register, 'moves'> {
  state(): Promise<ServerState | undefined>
}

/**
 * The register, opened when it is first asked for. What cannot be opened is tried again by whoever asks next: a council does not wait for a
 * province's server.
 *
 * @param at a file of the data folder, or `postgres://…`, whose office looks after its copies
 */
export function openRegister(at: RegisterFile | string): PlacedRegister {
  const isServer = typeof at === 'string'
  let opened: Promise<Opened> | undefined
  const open = (): Promise<Opened> => {
    opened ??= (isServer ? openServer(at) : openFile(at)).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  const ask = async <T>(work: (register: StoredRegister) => Promise<T>): Promise<T> => {
    const { store } = await open()
    return isServer ? toldOfServer(at, () => work(store)) : work(store)
  }
  let changes = 0
  const changing = async <T>(work: (register: StoredRegister) => Promise<T>): Promise<T> => {
    await open()
    changes++
    return ask(work)
  }
  return {
    ...writing(changing),
    keepPhotograph: (...asked) => ask(register => register.keepPhotograph(...asked)),
    ...looking(ask),
    rights: async () => (await open()).server?.state.rights ?? allRights,
    async state() {
      const { server: there } = await open()
      return there && isServer ? toldOfServer(at, there.look) : undefined
    },
    changes: () => (isServer ? 0 : changes),
    keepCopy: isServer ? () => Promise.resolve() : copying(at, () => changes),
    async close() {
      await (await opened?.catch(() => undefined))?.store.close()
    },
  }
}

/** Makes the copy anew where there is something new to copy. */
function copying({ keepCopy, incident }: RegisterFile, changes: () => number): () => Promise<void> {
  let copied = 0
  return async () => {
    if (copied === changes()) return
    const now = changes()
    try {
      await keepCopy()
      copied = now
    } catch (error) {
      incident(error)
    }
  }
}

/** What adds to it. */
const writing = (
  changing: <T>(work: (register: StoredRegister) => Promise<T>) => Promise<T>,
): Pick<StoredRegister, 'take' | 'takeList' | 'receive' | 'takeListBack' | 'enter' | 'enterPlan'> => ({
  take: (...asked) => changing(register => register.take(...asked)),
  takeList: (...asked) => changing(register => register.takeList(...asked)),
  receive: (...asked) => changing(register => register.receive(...asked)),
  takeListBack: (...asked) => changing(register => register.takeListBack(...asked)),
  enter: (...asked) => changing(register => register.enter(...asked)),
  enterPlan: (...asked) => changing(register => register.enterPlan(...asked)),
})

/** What changes nothing. */
const looking = (
  ask: <T>(work: (register: StoredRegister) => Promise<T>) => Promise<T>,
): Pick<
  StoredRegister,
  | 'lists'
  | 'rowsOf'
  | 'alike'
  | 'products'
  | 'product'
  | 'due'
  | 'find'
  | 'count'
  | 'visits'
  | 'photograph'
  | 'results'
  | 'plans'
  | 'received'
  | 'receivedLog'
> => ({
  lists: () => ask(register => register.lists()),
  rowsOf: (...asked) => ask(register => register.rowsOf(...asked)),
  alike: (...asked) => ask(register => register.alike(...asked)),
  products: (...asked) => ask(register => register.products(...asked)),
  product: (...asked) => ask(register => register.product(...asked)),
  due: (...asked) => ask(register => register.due(...asked)),
  find: (...asked) => ask(register => register.find(...asked)),
  count: (...asked) => ask(register => register.count(...asked)),
  visits: (...asked) => ask(register => register.visits(...asked)),
  results: (...asked) => ask(register => register.results(...asked)),
  plans: () => ask(register => register.plans()),
  received: (...asked) => ask(register => register.received(...asked)),
  receivedLog: (...asked) => ask(register => register.receivedLog(...asked)),
  photograph: (...asked) => ask(register => register.photograph(...asked)),
})

async function openFile({ file, copy, incident }: RegisterFile): Promise<Opened> {
  const mended = mendedFile(file, copy)
  const db = openSqlite(file)
  await orGone(db, async () => {
    await migrate(db, sqliteEngine)
    if (mended) await putBack(db, sqliteEngine, mended.lines)
  })
  if (mended?.kept !== undefined)
    incident(new Error(`The register was damaged and is kept as ${mended.kept}`))
  return { store: createRegister(db, sqliteEngine), server: undefined }
}

// Only who has a server needs what talks to it.
const server = async () => ({
  ...(await import('./postgres-engine.ts')),
  ...(await import('./open-server.ts')),
  ...(await import('./server-fault.ts')),
})

async function openServer(address: string): Promise<Opened> {
  const { openPostgres, postgresEngine, prepared, lookAt } = await server()
  return toldOfServer(address, async () => {
    const db = openPostgres(address)
    const state = await orGone(db, () => prepared(db))
    return { store: createRegister(db, postgresEngine), server: { state, look: () => lookAt(db) } }
  })
}

/** Connects to a server, looks, and leaves. @throws {RegisterOutOfReach} */
export async function lookAtServer(
  address: string,
): Promise<{ readonly server: ServerShown; readonly state: ServerState }> {
  const { openPostgres, lookAt } = await server()
  return toldOfServer(address, async () => {
    const db = openPostgres(address)
    try {
      return { server: shownOf(address), state: await lookAt(db) }
    } finally {
      await db.destroy()
    }
  })
}

/** What a server or the way to it throws, as a person can be told it. */
async function toldOfServer<T>(address: string, work: () => Promise<T>): Promise<T> {
  const { outOfReach } = await server()
  try {
    return await work()
  } catch (error) {
    throw error instanceof RegisterOutOfReach ? error : outOfReach(error, shownOf(address))
  }
}

async function orGone<T>(db: Kysely<RegisterTables>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await db.destroy()
    throw error
  }
}
